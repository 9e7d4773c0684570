//! The hand in a control: what it was shown stays, whatever another copy writes there meanwhile. That is said beside the
//! control, with the other value and the choice to take it; what the hand writes leaves the other value standing (rule M2).

use leptos::ev::FocusEvent;
use leptos::prelude::*;

use super::control::Target;
use crate::model::command::CommandError;
use crate::model::held::{Arrival, Held, Part};
use crate::model::id::Dot;
use crate::model::value::Value;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{property, t, value as shown, writer};

/// The hand in one control.
#[derive(Clone, Copy)]
pub struct Hand {
    target: StoredValue<Target>,
    value: Memo<Option<Value>>,
    held: RwSignal<Option<Held>>,
    other: RwSignal<Option<Part>>,
}

impl Hand {
    /// No hand yet. `follow` is called when the control has to show what the person did elsewhere on the page.
    pub fn new(target: StoredValue<Target>, follow: impl Fn() + 'static) -> Self {
        let value = Memo::new(move |_| target.with_value(Target::value));
        let hand = Self { target, value, held: RwSignal::new(None), other: RwSignal::new(None) };
        Effect::new(move |_| {
            let parts = target.with_value(Target::parts);
            let replaceable = target.with_value(Target::dots);
            let own = app().replica();
            let look = |held: &mut Held| held.look(&parts, &replaceable, own);
            let arrival = hand.held.write_untracked().as_mut().map_or(Arrival::Nothing, look);
            let other = match arrival {
                Arrival::Nothing => None,
                Arrival::Own => {
                    hand.renew();
                    follow();
                    None
                }
                Arrival::Other(part) => Some(part),
            };
            if hand.other.get_untracked() != other {
                if other.is_some() {
                    app().announce((t().history.changed_elsewhere)(&target.with_value(Target::place_name)));
                }
                hand.other.set(other);
            }
        });
        hand
    }

    fn now(self) -> Held {
        untrack(|| self.target.with_value(|target| Held::new(&target.parts(), target.value(), target.dots())))
    }

    /// The hand comes.
    pub fn come(self) {
        if self.held.with_untracked(Option::is_none) {
            self.held.set(Some(self.now()));
        }
    }

    /// The hand goes; the control shows what is in sight.
    pub fn go(self) {
        self.held.try_set(None);
        self.other.try_set(None);
    }

    /// Shows what is in sight now.
    pub fn renew(self) {
        self.held.set(Some(self.now()));
        self.other.set(None);
    }

    /// What the control shows.
    pub fn value(self) -> Option<Value> {
        match self.held.get() {
            Some(held) => held.value().cloned(),
            None => self.value.get(),
        }
    }

    /// What is in sight, whatever the control shows.
    pub fn in_sight(self) -> Memo<Option<Value>> {
        self.value
    }

    /// Whether a value is what the hand was shown and the only one there was.
    pub fn was_shown(self, value: &Value) -> bool {
        self.held.with_untracked(|held| {
            held.as_ref().is_some_and(|held| held.value() == Some(value) && held.over().len() == 1)
        })
    }

    /// Writes over what the hand was shown.
    pub fn write(self, value: Value, spell: Option<u64>) -> Result<(), CommandError> {
        let parts = || untrack(|| self.target.with_value(Target::parts));
        let before = parts();
        let over: Option<Vec<Dot>> = self.held.with_untracked(|held| held.as_ref().map(|held| held.over().to_vec()));
        let over = over.unwrap_or_else(|| self.target.with_value(Target::dots));
        self.target.with_value(|target| target.write(value, Some(over), spell))?;
        self.held.update(|held| {
            if let Some(held) = held {
                held.wrote(&before, &parts());
            }
        });
        Ok(())
    }

    /// Whether the focus only goes to what is said beside the control.
    pub fn stays(self, event: &FocusEvent) -> bool {
        // A control that goes away is left, too.
        let id = self.target.try_with_value(notice_id);
        id.is_some_and(|id| focus::is_below(event.related_target(), &format!("[id=\"{id}\"]")))
    }
}

fn notice_id(target: &Target) -> String {
    format!("n-{}", target.control())
}

/// That the field has changed elsewhere while the hand is in it, what it says there, and the choice to take that.
#[component]
pub fn ChangedElsewhere(
    /// The hand in the control.
    hand: Hand,
    /// Shows the other value in the control.
    #[prop(into)]
    take: UnsyncCallback<()>,
    /// The focus leaves for good.
    #[prop(into)]
    leave: UnsyncCallback<()>,
) -> impl IntoView {
    let (id, control) = hand.target.with_value(|target| (notice_id(target), target.control()));
    let take = StoredValue::new_local(take);
    let back = StoredValue::new(format!("[id=\"{control}\"]"));
    let is_back = move |event: &FocusEvent| {
        back.try_get_value().is_some_and(|back| focus::is_below(event.related_target(), &back))
    };
    let words = move || {
        let (dot, value) = hand.other.get()?;
        let target = hand.target.get_value();
        let value = value.unwrap_or(Value::Cleared);
        let says = target.record.with(|record| match target.item {
            Some((collection, _)) => property(collection, target.field, &value),
            None => shown(record, target.field.name, &value),
        });
        // Both stand there: the question above the control has the choice.
        let is_asked = target.is_conflict();
        let rest = if is_asked {
            view! { <p>{t().history.both_stay}</p> }.into_any()
        } else {
            view! {
                <p class="elsewhere-value">{says}</p>
                <p class="row">
                    // The focus stays in the control, or what is said here would be gone before the click.
                    <button
                        class="button button-small"
                        type="button"
                        data-testid="take-other"
                        on:mousedown=|event| event.prevent_default()
                        on:click=move |_| {
                            take.with_value(|take| take.run(()));
                            focus::later(back.get_value());
                        }
                    >
                        {t().history.take}
                    </button>
                    <span class="muted">{t().history.yours_stays}</span>
                </p>
            }
            .into_any()
        };
        Some(view! {
            <div class="elsewhere" data-testid="changed-elsewhere" data-field=target.name()>
                <p class="elsewhere-head">
                    <Icon glyph=Glyph::Conflict small=true/>
                    <span>{(t().history.changed_by)(&writer(dot.replica))}</span>
                </p>
                {rest}
            </div>
        })
    };
    view! {
        <div
            class="code-warning"
            id=id
            on:focusout=move |event| {
                if !is_back(&event) && !hand.stays(&event) {
                    leave.run(());
                }
            }
        >
            {words}
        </div>
    }
}
