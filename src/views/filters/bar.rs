//! The line of chips: what is asked at the moment, and the way to ask more.

use leptos::prelude::*;

use super::form::Form;
use super::words;
use crate::model::filter::{Condition, Filter};
use crate::model::kind::Kind;
use crate::model::subject::Subject;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::options::subject_name;
use crate::views::kit::texts::t;

/// The button that asks more; the hand comes back to it.
const ADD: &str = "[data-testid=filter-add]";

/// The chips of a filter. A chip opens its condition; its cross takes it away.
#[component]
pub fn FilterBar(
    /// The filter.
    #[prop(into)]
    filter: Signal<Filter>,
    /// The only kind whose records are shown: its own fields can be asked about, too.
    #[prop(into)]
    kind: Signal<Option<&'static Kind>>,
    /// Takes the filter that is wanted now.
    #[prop(into)]
    set: Callback<Filter>,
) -> impl IntoView {
    let app = app();
    // The form in sight: for a subject, or for one that is still to be chosen.
    let form = RwSignal::new(None::<Option<Subject>>);
    let change = move |change: &dyn Fn(&mut Filter)| {
        let mut wanted = filter.get_untracked();
        change(&mut wanted);
        set.run(wanted);
    };
    let take_away = move |condition: &Condition| {
        let subject = condition.subject;
        change(&|filter| filter.set(Condition { subject, tests: Vec::new() }));
        app.announce((t().filters.removed)(&subject_name(subject)));
        focus::later(ADD);
    };
    let chips = move || {
        let chip = |condition: Condition| {
            let text = words::condition(&condition);
            let subject = condition.subject;
            let label = (t().filters.remove)(&text);
            view! {
                <span class="chip" data-testid="filter-chip" data-subject=subject.id()>
                    <button class="chip-face" type="button" title=t().filters.change on:click=move |_| form.set(Some(Some(subject)))>
                        {text}
                    </button>
                    <button
                        type="button"
                        data-testid="filter-remove"
                        aria-label=label.clone()
                        title=label
                        on:click=move |_| take_away(&condition)
                    >
                        <Icon glyph=Glyph::Close small=true/>
                    </button>
                </span>
            }
        };
        let unknown = |(at, text): (usize, String)| {
            let label = (t().filters.remove)(&text);
            view! {
                <span class="chip is-unknown" data-testid="filter-unknown" title=t().filters.unknown_words>
                    <Icon glyph=Glyph::Info small=true/>
                    <span>{(t().filters.unknown)(&text)}</span>
                    <button type="button" aria-label=label.clone() title=label on:click=move |_| {
                        change(&|filter| if at < filter.unknown.len() {
                            filter.unknown.remove(at);
                        });
                        focus::later(ADD);
                    }>
                        <Icon glyph=Glyph::Close small=true/>
                    </button>
                </span>
            }
        };
        filter.with(|filter| {
            let known = filter.conditions.iter().cloned().map(chip).collect_view();
            let others = filter.unknown.iter().cloned().enumerate().map(unknown).collect_view();
            view! { {known}{others} }
        })
    };
    let several = Memo::new(move |_| filter.with(|filter| filter.conditions.len() + filter.unknown.len() > 1));
    view! {
        <div class="filter-bar" role="group" aria-label=t().filters.bar>
            {chips}
            <button
                class="chip chip-add"
                type="button"
                data-testid="filter-add"
                on:click=move |_| form.set(Some(None))
            >
                <Icon glyph=Glyph::Filter small=true/>
                {t().filters.add}
            </button>
            <Show when=move || several.get()>
                <button
                    class="button button-quiet button-small"
                    type="button"
                    data-testid="filter-clear"
                    on:click=move |_| {
                        set.run(Filter::default());
                        app.announce(t().filters.cleared);
                        focus::later(ADD);
                    }
                >
                    {t().filters.clear}
                </button>
            </Show>
            {move || form.get().map(|subject| view! {
                <Form
                    filter=filter.get_untracked()
                    subject
                    kind=kind.get_untracked()
                    take=move |condition: Condition| change(&|filter| filter.set(condition.clone()))
                    on_close=move || {
                        form.try_set(None);
                        focus::later(ADD);
                    }
                />
            })}
        </div>
    }
}
