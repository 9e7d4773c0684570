//! A box to type in and a list of what can be done with it (the combobox of the ARIA Authoring Practices): the focus
//! stays in the box, arrows move through the list, Enter does what is chosen. The search in the top bar and the palette
//! of commands are both this.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::acts::Act;
use super::shortcuts;
use crate::model::query;
use crate::model::record::Record;
use crate::model::search::{self, Piece};
use crate::model::shelf::{self, Shelf};
use crate::views::app;
use crate::views::browser::focus;
use crate::views::kit::icon::{Glyph, Icon, Pip};
use crate::views::kit::texts::{field, kind, language, row_name, stage, t};
use crate::views::route::Place;

/// The box and the list.
#[component]
pub fn Combobox(
    /// What the ids of its parts begin with; the stable hook of the box.
    id: &'static str,
    /// What the box is called.
    label: &'static str,
    /// What can be typed.
    hint: &'static str,
    /// What the list is called.
    list_label: &'static str,
    /// What is said where nothing fits.
    nothing: &'static str,
    /// What was typed.
    text: RwSignal<String>,
    /// Whether the list is shown.
    #[prop(into)]
    open: Signal<bool>,
    /// What is offered.
    acts: Memo<Vec<Act>>,
    /// How many there are, for those who hear the page.
    #[prop(into)]
    count: Signal<usize>,
    /// The box has been entered or typed in.
    #[prop(into)]
    on_wake: UnsyncCallback<()>,
    /// Something was chosen.
    #[prop(into)]
    on_choose: UnsyncCallback<Act>,
    /// Escape was pressed; answers whether that was for the box.
    #[prop(into)]
    on_escape: UnsyncCallback<(), bool>,
) -> impl IntoView {
    let selected = RwSignal::new(0_usize);
    let list = format!("{id}-list");
    let words = Memo::new(move |_| text.with(|text| search::words(text)));
    let step = move |by: usize| {
        let count = acts.with_untracked(Vec::len);
        if count > 0 {
            selected.update(|at| *at = (*at + by) % count);
            focus::reveal(format!("#{id}-{}", selected.get_untracked()));
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        // A letter that is still being composed is the keyboard's own.
        if event.is_composing() {
            return;
        }
        match event.key().as_str() {
            "ArrowDown" => step(1),
            "ArrowUp" => step(acts.with_untracked(Vec::len).saturating_sub(1)),
            "Enter" if open.get_untracked() => {
                if let Some(act) = acts.with_untracked(|acts| acts.get(selected.get_untracked()).cloned()) {
                    on_choose.run(act);
                }
            }
            "Escape" if on_escape.run(()) => {}
            _ => return,
        }
        event.prevent_default();
    };
    let rows = move || {
        if !open.get() {
            return None;
        }
        let offered = acts.get();
        if offered.is_empty() {
            return words
                .with(|words| !words.is_empty())
                .then(|| view! { <p class="search-none">{nothing}</p> }.into_any());
        }
        let words = words.get();
        let rows = offered.into_iter().enumerate().map(|(index, act)| {
            let is_selected = Signal::derive(move || selected.get() == index);
            let chosen = act.clone();
            let choose = move || on_choose.run(chosen.clone());
            view! { <Row id=format!("{id}-{index}") act words=words.clone() is_selected choose/> }
        });
        Some(rows.collect_view().into_any())
    };
    let box_ref = NodeRef::<html::Input>::new();
    view! {
        <input
            class="input"
            type="search"
            data-testid=id
            node_ref=box_ref
            role="combobox"
            autocomplete="off"
            spellcheck="false"
            aria-expanded=move || if open.get() && !acts.with(Vec::is_empty) { "true" } else { "false" }
            aria-controls=list.clone()
            aria-autocomplete="list"
            aria-activedescendant=move || {
                (open.get() && !acts.with(Vec::is_empty)).then(|| format!("{id}-{}", selected.get()))
            }
            aria-label=label
            placeholder=hint
            prop:value=move || text.get()
            on:input=move |event| {
                text.set(event_target_value(&event));
                selected.set(0);
                on_wake.run(());
            }
            on:focus=move |_| on_wake.run(())
            on:keydown=on_key
        />
        <div class="search-results" id=list role="listbox" aria-label=list_label>{rows}</div>
        <p class="visually-hidden" role="status">
            {move || (open.get() && text.with(|text| !text.trim().is_empty())).then(|| (t().found)(count.get()))}
        </p>
    }
}

/// A row of the list.
#[component]
fn Row(
    id: String,
    act: Act,
    words: Vec<String>,
    #[prop(into)] is_selected: Signal<bool>,
    #[prop(into)] choose: UnsyncCallback<()>,
) -> impl IntoView {
    let selected = move || if is_selected.get() { "true" } else { "false" };
    let record = match &act {
        Act::Open(id) => app().ask(|plan| plan.get(id).cloned()),
        _ => None,
    };
    if let Some(record) = record {
        let href = Place::of(&record).href();
        let name = if record.title().is_empty() { t().untitled.to_owned() } else { record.title().to_owned() };
        let badge = |glyph: Glyph, class: &'static str, words: &'static str| {
            view! { " "<span class=class><Icon glyph/>{words}</span> }
        };
        return view! {
            <a
                id=id
                role="option"
                tabindex="-1"
                href=href
                data-noscroll=""
                data-testid="search-result"
                data-id=record.id().to_string()
                aria-selected=selected
                on:click=move |event| {
                    // With a key held down the browser opens another tab.
                    if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                        event.prevent_default();
                        choose.run(());
                    }
                }
            >
                <Pip phase=record.phase().id()/>
                <span class="search-title">{pieces(search::marked(&name, &words))}</span>
                {where_found(&record, &words)}
                <span class="search-kind">
                    {kind(record.kind_id())}" · "{stage(record.kind_id(), record.stage_id())}
                    {query::is_restricted(&record).then(|| badge(Glyph::Lock, "badge badge-restricted", t().ak))}
                    {(shelf::of(&record) == Shelf::Archive).then(|| badge(Glyph::Archive, "badge", t().archive.mark))}
                </span>
            </a>
        }
        .into_any();
    }
    let (glyph, group) = (act.glyph(), act.group());
    let lang = match &act {
        Act::Language(other) if *other != language() => Some(other.tag()),
        _ => None,
    };
    view! {
        <div
            id=id
            class="search-act"
            role="option"
            data-testid="act"
            data-act=act.id()
            aria-selected=selected
            // The focus stays in the box.
            on:pointerdown=|event| event.prevent_default()
            on:click=move |_| choose.run(())
        >
            <Icon glyph/>
            <span class="search-title" lang=lang>{pieces(search::marked(&act.name(), &words))}</span>
            <span class="search-group">{group}{shortcuts::hint(&act)}</span>
        </div>
    }
    .into_any()
}

/// The field that holds what the title lacks, and a few of its words.
pub fn where_found(record: &Record, words: &[String]) -> Option<impl IntoView + use<>> {
    app().spot(record, words).map(|spot| {
        let name = match &spot.property {
            Some(property) => row_name(&spot.field, property),
            None => field(&spot.field),
        };
        view! { <span class="search-spot"><b>{name}": "</b>{pieces(spot.pieces)}</span> }
    })
}

/// A text with what was looked for in it.
pub fn pieces(pieces: Vec<Piece>) -> impl IntoView {
    let piece =
        |Piece { text, is_hit }| if is_hit { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() };
    pieces.into_iter().map(piece).collect_view()
}
