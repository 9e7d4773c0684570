//! Adding a link: what this record is to the other, and a box that searches for the other.

use leptos::ev;
use leptos::prelude::*;

use crate::model::command::Command;
use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::record::Record;
use crate::model::search;
use crate::model::value::{Item, Value};
use crate::state::clock;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::kit::icon::{Glyph, Icon, Pip};
use crate::views::kit::texts::{kind, language, relation as relation_name, stage, t, title};

/// Most records that are offered.
const LIMIT: usize = 8;

/// The choice of a relation and the search box.
#[component]
pub fn LinkSearch(
    /// The record that the links will be of.
    id: Id,
) -> impl IntoView {
    let app = app();
    let relation = RwSignal::new(common::RELATES.to_owned());
    let text = RwSignal::new(String::new());
    let open = RwSignal::new(false);
    let active = RwSignal::new(0_usize);
    let id = StoredValue::new(id);
    let taken = Memo::new(move |_| id.with_value(|id| app.ask_links(|backlinks, plan| backlinks.taken(plan, id))));
    let hits = Memo::new(move |_| {
        let words = text.with(|text| search::words(text));
        taken.with(|taken| app.search_for(&words, LIMIT, |record| !taken.contains(record.id().as_str())))
    });
    let is_shown = Memo::new(move |_| open.get() && text.with(|text| !text.trim().is_empty()));
    let offers = Memo::new(move |_| is_shown.get() && !hits.with(Vec::is_empty));
    let choose = move |other: &Record| {
        let name = relation.get_untracked();
        let value = Item::from_iter([
            (common::LINK_RELATION.name().into(), Value::Text(name.clone())),
            (common::LINK_TO.name().into(), Value::Text(other.id().to_string())),
        ]);
        let collection = common::LINKS.name.into();
        let command = Command::AddItem { id: id.get_value(), collection, item: clock::new_id(), value };
        if app.dispatch(&command, None).is_ok() {
            text.set(String::new());
            app.toast((t().relations.added)(&relation_name(&name), &title(other)), true);
        }
    };
    let step = move |by: usize| {
        let count = hits.with_untracked(Vec::len);
        if open.get_untracked() && count > 0 {
            active.update(|active| *active = (*active + by) % count);
            focus::reveal(format!("#link-option-{}", active.get_untracked()));
        }
        open.set(true);
    };
    let on_key = move |event: ev::KeyboardEvent| {
        match event.key().as_str() {
            "ArrowDown" => step(1),
            "ArrowUp" => step(hits.with_untracked(Vec::len).saturating_sub(1)),
            "Enter" if offers.get_untracked() => {
                let hit = hits.with_untracked(|hits| hits.get(active.get_untracked()).cloned());
                hit.iter().for_each(|hit| choose(hit));
            }
            "Escape" if is_shown.get_untracked() => open.set(false),
            "Escape" if text.with_untracked(|text| !text.is_empty()) => text.set(String::new()),
            _ => return,
        }
        event.prevent_default();
    };
    let options = move || {
        let rows = hits.get().into_iter().enumerate().map(|(index, hit)| {
            let is_active = move || active.get() == index;
            let (phase, id, name) = (hit.phase().id(), hit.id().to_string(), title(&hit));
            let meta = format!("{} · {}", kind(hit.kind_id()), stage(hit.kind_id(), hit.stage_id()));
            view! {
                <li
                    id=format!("link-option-{index}")
                    role="option"
                    data-testid="link-option"
                    data-id=id
                    aria-selected=move || if is_active() { "true" } else { "false" }
                    on:click=move |_| choose(&hit)
                >
                    <Pip phase/>
                    <span class="search-title">{name}</span>
                    <span class="search-kind">{meta}</span>
                </li>
            }
        });
        offers.get().then(|| rows.collect_view())
    };
    let relations = common::RELATIONS
        .iter()
        .map(|id| {
            let is_chosen = move || relation.with(|relation| relation == id);
            view! { <option value=*id selected=is_chosen>{relation_name(id)}</option> }
        })
        .collect_view();
    let relation_words = language().item_field(common::LINKS.name, common::LINK_RELATION.name());
    view! {
        <div class="link-add" role="group" aria-label=language().item_name(common::LINKS.name)>
            <div class="field">
                <label class="label" for="link-relation">{relation_words}</label>
                <select
                    class="select"
                    id="link-relation"
                    name="links.relation"
                    on:change=move |event| relation.set(event_target_value(&event))
                >
                    {relations}
                </select>
            </div>
            <div class="field">
                <label class="label" for="link-add">{t().relations.find}</label>
                <div class="affix">
                    <input
                        class="input"
                        type="text"
                        id="link-add"
                        name="links.to"
                        data-testid="link-add"
                        autocomplete="off"
                        role="combobox"
                        aria-autocomplete="list"
                        aria-controls="link-options"
                        aria-expanded=move || if offers.get() { "true" } else { "false" }
                        aria-activedescendant=move || offers.get().then(|| format!("link-option-{}", active.get()))
                        prop:value=move || text.get()
                        on:input=move |event| {
                            text.set(event_target_value(&event));
                            active.set(0);
                            open.set(true);
                            focus::reveal(".link-options");
                        }
                        on:keydown=on_key
                        on:blur=move |_| open.set(false)
                    />
                    <span class="affix-end"><Icon glyph=Glyph::Search small=true/></span>
                </div>
            </div>
            // The hand stays in the box while the mouse chooses.
            <div class="link-options" hidden=move || !is_shown.get() on:mousedown=move |event| event.prevent_default()>
                <ul id="link-options" role="listbox" aria-label=t().relations.found hidden=move || !offers.get()>
                    {options}
                </ul>
                <p class="search-none" hidden=move || offers.get()>{t().nothing_found}</p>
            </div>
            <p class="visually-hidden" role="status">
                {move || is_shown.get().then(|| (t().found)(hits.with(Vec::len)))}
            </p>
        </div>
    }
}
