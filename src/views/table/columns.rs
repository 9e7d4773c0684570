//! Which columns there are, and in which order. Each change is seen at once; the form has no other way back than the
//! browser's.

use leptos::prelude::*;

use super::desk::Desk;
use crate::model::kinds::common;
use crate::model::listing::{Column, Listing};
use crate::model::subject::Subject;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::kit::dialog::{Dialog, DialogRef, close};
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::options::subject_name;
use crate::views::kit::texts::t;

/// The button that opens the form.
#[component]
pub fn ColumnsButton(desk: Desk) -> impl IntoView {
    let is_open = RwSignal::new(false);
    view! {
        <button
            class="button button-quiet button-small"
            type="button"
            data-testid="columns"
            on:click=move |_| is_open.set(true)
        >
            <Icon glyph=Glyph::Columns small=true/>
            {move || (t().table.columns)(desk.shown.with(Vec::len))}
        </button>
        <Show when=move || is_open.get()>
            <Form desk on_close=move || {
                is_open.try_set(false);
                focus::later("[data-testid=columns]");
            }/>
        </Show>
    }
}

#[component]
fn Form(desk: Desk, #[prop(into)] on_close: UnsyncCallback<()>) -> impl IntoView {
    let dialog = DialogRef::new();
    let shown =
        Memo::new(move |_| desk.shown.with(|shown| shown.iter().map(|(_, subject)| subject.id()).collect::<Vec<_>>()));
    let others = Memo::new(move |_| {
        let all = Subject::of(desk.kind()).into_iter().filter(|subject| subject.is_column());
        shown.with(|shown| all.filter(|subject| !shown.contains(&subject.id())).map(Subject::id).collect::<Vec<_>>())
    });
    let row = move |id: &'static str| {
        let name = Subject::parse(id).map(subject_name).unwrap_or_default();
        let place =
            Memo::new(move |_| shown.with(|shown| shown.iter().position(|other| *other == id)).unwrap_or_default());
        let is_title = id == common::TITLE.name();
        let (up, down, away) =
            (format!("{}: {name}", t().up), format!("{}: {name}", t().down), format!("{}: {name}", t().remove));
        view! {
            <li data-testid="column-row" data-column=id>
                <span class="list-text">{name}</span>
                <button
                    class="button button-quiet button-icon button-small"
                    type="button"
                    id=format!("column-up-{id}")
                    data-testid="column-up"
                    aria-label=up.clone()
                    title=up
                    disabled=move || place.get() == 0
                    on:click=move |_| shift(desk, id, false)
                >
                    <span class="turned"><Icon glyph=Glyph::Down small=true/></span>
                </button>
                <button
                    class="button button-quiet button-icon button-small"
                    type="button"
                    id=format!("column-down-{id}")
                    data-testid="column-down"
                    aria-label=down.clone()
                    title=down
                    disabled=move || shown.with(|shown| place.get() + 1 == shown.len())
                    on:click=move |_| shift(desk, id, true)
                >
                    <Icon glyph=Glyph::Down small=true/>
                </button>
                <button
                    class="button button-quiet button-icon button-small"
                    type="button"
                    data-testid="column-remove"
                    aria-label=away.clone()
                    title=away
                    disabled=is_title
                    on:click=move |_| {
                        desk.change(|listing| listing.columns.retain(|column| column.id != id));
                        focus::later("#column-add");
                    }
                >
                    <Icon glyph=Glyph::Close small=true/>
                </button>
            </li>
        }
    };
    let add = move |id: String| {
        if Subject::parse(&id).is_some() {
            desk.change(|listing| listing.columns.push(Column::new(&id)));
            app().announce((t().table.column_added)(&Subject::parse(&id).map(subject_name).unwrap_or_default()));
            focus::later("#column-add");
        }
    };
    let options = move || {
        let others = others.get().into_iter().filter_map(Subject::parse);
        others.map(|subject| view! { <option value=subject.id()>{subject_name(subject)}</option> }).collect_view()
    };
    view! {
        <Dialog dialog title=t().table.columns_title.to_owned() on_close testid="columns-form">
            <ol class="column-list">
                <For each=move || shown.get() key=|id| *id children=row/>
            </ol>
            <div class="field">
                <label class="label" for="column-add">{t().table.add_column}</label>
                <select
                    class="select"
                    id="column-add"
                    data-testid="column-add"
                    prop:value=move || { shown.track(); String::new() }
                    on:change=move |event| add(event_target_value(&event))
                >
                    <option value="">{t().filters.choose}</option>
                    {options}
                </select>
            </div>
            <p class="hint"><span>{t().table.columns_hint}</span></p>
            <div class="dialog-actions">
                <button class="button button-quiet" type="button" data-testid="columns-usual" on:click=move |_| {
                    let usual = Listing::first(untrack(|| desk.kind()));
                    desk.change(|listing| listing.columns = usual.columns);
                }>
                    {t().table.usual_columns}
                </button>
                <button class="button button-main" type="button" data-testid="columns-done" on:click=move |_| close(dialog)>
                    {t().table.done}
                </button>
            </div>
        </Dialog>
    }
}

/// Moves a column by one among those that are shown.
fn shift(desk: Desk, id: &'static str, is_down: bool) {
    let shown = desk.shown.get_untracked();
    let Some(place) = shown.iter().position(|(_, subject)| subject.id() == id) else { return };
    let other = if is_down { place.checked_add(1) } else { place.checked_sub(1) };
    let places = other.and_then(|other| Some((shown.get(place)?.0, shown.get(other)?.0)));
    let Some((from, to)) = places else { return };
    desk.change(|listing| {
        let column = listing.columns.remove(from);
        listing.columns.insert(to, column);
    });
    let name = Subject::parse(id).map(subject_name).unwrap_or_default();
    let place = if is_down { place + 2 } else { place };
    app().announce((t().table.column_moved)(&name, place, shown.len()));
    // The button may be at its end now; then its neighbour takes the hand.
    let (this, neighbour) = if is_down { ("down", "up") } else { ("up", "down") };
    focus::later(format!("#column-{this}-{id}:not(:disabled), #column-{neighbour}-{id}:not(:disabled)"));
}
