//! Controls in which a person chooses: one of some, several of some. A choice is stored at once.

use leptos::ev;
use leptos::prelude::*;

use super::attention::is_required;
use super::control::Target;
use super::hand::{ChangedElsewhere, Hand};
use super::text::next_spell;
use crate::model::field::{FieldType, Options};
use crate::model::kind::Kind;
use crate::model::kinds::common;
use crate::model::marking;
use crate::model::value::Value;
use crate::views::app;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::options;
use crate::views::kit::texts::{choice, t};

/// What can be chosen: ids with their names. What is chosen already but not on the list stands at the end, so that
/// nothing is lost by opening a menu.
fn offers(target: &Target, chosen: &[String]) -> Vec<(String, String)> {
    let kind = target.record.with(|record| record.kind_id().to_owned());
    let day = if marking::is_element(target.field) {
        // A basis must hold on the day of the marking.
        target.record.with(|record| record.get(&common::ACCESS).and_then(|access| access.marked_on))
    } else {
        None
    };
    let day = day.unwrap_or_else(|| app().today.get());
    let mut ids = options::ids(target.field, target.record.with(|record| record.kind()), day);
    let others: Vec<String> = chosen.iter().filter(|id| !ids.contains(id)).cloned().collect();
    ids.extend(others);
    let named = |id: String| {
        let name = options::name(target.field, &kind, &id);
        (id, name)
    };
    ids.into_iter().map(named).collect()
}

/// One of some, as a native select. While the hand is in it, nothing changes in it but what the hand chooses.
#[component]
pub fn OneChoice(
    /// Where it writes.
    target: Target,
    /// The id of what describes it.
    #[prop(optional_no_strip)]
    described: Option<String>,
) -> impl IntoView {
    let is_yes_no = matches!(target.field.field_type, FieldType::YesNo);
    let is_stage = matches!(target.field.field_type, FieldType::Choice(Options::Stages));
    let name = target.name();
    let control = target.control();
    let label = (is_stage || target.item.is_some()).then(|| target.label());
    let required = is_required(&target);
    let target = StoredValue::new(target);
    let hand = Hand::new(target, || {});
    let chosen = Memo::new(move |_| match hand.value() {
        Some(Value::Text(id)) => id,
        Some(Value::YesNo(yes)) => yes.to_string(),
        // Without a stage it is in its kind's first.
        _ if is_stage => target.with_value(|target| {
            let first = |kind: &'static Kind| kind.stages.first().map(|stage| stage.id.to_owned());
            target.record.with(|record| record.kind().and_then(first)).unwrap_or_default()
        }),
        _ => String::new(),
    });
    // As properties: once a person has chosen, the attribute of an option moves nothing.
    let options = move || {
        let now = chosen.get();
        let list = (!now.is_empty()).then(|| now.clone());
        let empty =
            (!is_stage).then(|| view! { <option value="" prop:selected=now.is_empty()>{t().no_choice}</option> });
        let rows = target
            .with_value(|target| offers(target, list.as_slice()))
            .into_iter()
            .map(|(id, name)| {
                let selected = id == now;
                view! { <option value=id prop:selected=selected>{name}</option> }
            })
            .collect_view();
        view! { {empty}{rows} }
    };
    let write = move |id: String| {
        let value = match id.as_str() {
            "" => Value::Cleared,
            yes_no if is_yes_no => Value::YesNo(yes_no == "true"),
            _ => Value::Text(id),
        };
        hand.write(value, Some(next_spell())).ok();
    };
    view! {
        <select
            class="select"
            id=control
            name=name
            aria-label=label
            aria-required=move || required.get().then_some("true")
            aria-describedby=described
            on:focus=move |_| hand.come()
            on:blur=move |event| {
                if !hand.stays(&event) {
                    hand.go();
                }
            }
            on:change=move |event| write(event_target_value(&event))
        >
            {options}
        </select>
        <ChangedElsewhere hand take=move |()| hand.renew() leave=move |()| hand.go()/>
    }
}

fn several(target: &Target) -> Vec<String> {
    match target.value() {
        Some(Value::List(list)) => list,
        _ => Vec::new(),
    }
}

fn write_several(target: &Target, list: Vec<String>) {
    let value = if list.is_empty() { Value::Cleared } else { Value::List(list) };
    target.write(value, Some(target.dots()), Some(next_spell())).ok();
}

/// Several of some, as native tick boxes.
#[component]
pub fn Ticks(target: Target) -> impl IntoView {
    let target = StoredValue::new(target);
    let name = target.with_value(|target| target.field.name);
    let chosen = Memo::new(move |_| target.with_value(several));
    // Rows are drawn by id and follow the value, so the one that was ticked keeps the focus.
    let rows = Memo::new(move |_| target.with_value(|target| offers(target, &chosen.get())));
    let tick = move |id: &str, is_chosen: bool| {
        let mut list = chosen.get_untracked();
        list.retain(|other| other != id);
        if is_chosen {
            list.push(id.to_owned());
        }
        target.with_value(|target| write_several(target, list));
    };
    let row = move |(id, text): (String, String)| {
        let (shown, ticked) = (id.clone(), id.clone());
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    name=name
                    value=id
                    prop:checked=move || chosen.with(|chosen| chosen.contains(&shown))
                    on:change=move |event| tick(&ticked, event_target_checked(&event))
                />
                {text}
            </label>
        }
    };
    let rows = view! { <For each=move || rows.get() key=|(id, _)| id.clone() children=row/> };
    view! { <div class="row ticks">{rows}</div> }
}

/// Several free texts or places: chips, and an input that offers what is known.
#[component]
pub fn Chips(target: Target) -> impl IntoView {
    let name = target.field.name;
    let control = target.control();
    let list_id = format!("l-{name}");
    let target = StoredValue::new(target);
    let chosen = Memo::new(move |_| target.with_value(several));
    let text = RwSignal::new(String::new());
    let known = move || target.with_value(|target| offers(target, &[]));
    let add = move || {
        // A field that goes away is left, too.
        let typed = text.try_get_untracked().unwrap_or_default().trim().to_owned();
        text.try_set(String::new());
        if typed.is_empty() {
            return;
        }
        // What was chosen from the list is stored by its id.
        let same = |(_, name): &(String, String)| name.to_lowercase() == typed.to_lowercase();
        let id = untrack(known).into_iter().find(same).map_or(typed.clone(), |(id, _)| id);
        let mut list = chosen.get_untracked();
        if !list.contains(&id) {
            list.push(id);
            target.with_value(|target| write_several(target, list));
        }
    };
    let remove = move |id: &str| {
        let list = chosen.get_untracked().into_iter().filter(|other| other != id).collect();
        target.with_value(|target| write_several(target, list));
    };
    let chips = move || {
        let field_type = target.with_value(|target| target.field.field_type);
        chosen
            .get()
            .into_iter()
            .map(|id| {
                let text = choice(name, field_type, &id);
                let label = format!("{}: {text}", t().remove);
                view! {
                    <span class="chip">
                        {text}
                        <button type="button" aria-label=label on:click=move |_| remove(&id)>
                            <Icon glyph=Glyph::Close small=true/>
                        </button>
                    </span>
                }
            })
            .collect_view()
    };
    let offers = known().into_iter().map(|(_, name)| view! { <option value=name></option> }).collect_view();
    view! {
        <div class="chipbox">
            {chips}
            <input
                type="text"
                id=control
                name=name
                list=list_id.clone()
                autocomplete="off"
                placeholder=t().add_more
                prop:value=move || text.get()
                on:input=move |event| text.set(event_target_value(&event))
                on:blur=move |_| add()
                on:change=move |_| add()
                on:keydown=move |event: ev::KeyboardEvent| {
                    match event.key().as_str() {
                        "Enter" => {
                            event.prevent_default();
                            add();
                        }
                        "Backspace" if text.with_untracked(String::is_empty) => {
                            if let Some(last) = chosen.get_untracked().last() {
                                remove(last);
                            }
                        }
                        _ => {}
                    }
                }
            />
            <datalist id=list_id>{offers}</datalist>
        </div>
    }
}
