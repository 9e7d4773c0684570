//! Saved views: a list under a name, kept with the plan and so in every copy of it.

use leptos::prelude::*;

use super::desk::Desk;
use crate::model::command::Command;
use crate::model::id::Id;
use crate::model::kinds::plan;
use crate::model::listing;
use crate::state::clock;
use crate::views::browser::focus;
use crate::views::editor::refusal;
use crate::views::kit::dialog::{Dialog, DialogRef, close};
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::menu::Menu;
use crate::views::kit::texts::t;
use crate::views::route::{Page, Place};
use crate::views::{app, way};

/// What a name is asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Naming {
    New,
    Rename(Id, String),
}

/// The name of the view that is shown, if it is a saved one.
pub fn name(desk: Desk) -> Option<String> {
    let view = way().place.with(|place| place.view.clone())?;
    let (name, _) = desk.view(&view)?;
    Some(if name.is_empty() { t().untitled.to_owned() } else { name })
}

/// The menu of saved views.
#[component]
pub fn Views(desk: Desk) -> impl IntoView {
    let (app, way) = (app(), way());
    let naming = RwSignal::new(None::<Naming>);
    let views = Memo::new(move |_| {
        let views = app.head.with(|head| listing::saved(head));
        views.into_iter().map(|(id, name, _)| (id, name)).collect::<Vec<_>>()
    });
    let current = Memo::new(move |_| {
        way.place
            .with(|place| place.view.clone())
            .filter(|id| views.with(|views| views.iter().any(|(other, _)| other == id)))
    });
    let is_changed = Memo::new(move |_| way.place.with(|place| place.listing.is_some()));
    let rows = move || {
        let row = |id: Option<Id>, name: String| {
            let is_current = current.get() == id;
            let place = Place { view: id.clone(), ..Place::page(Page::Table) };
            view! {
                <li>
                    <a
                        href=place.href()
                        data-noscroll=""
                        data-testid="view"
                        data-id=id.map(|id| id.to_string())
                        aria-current=is_current.then_some("true")
                    >
                        <Icon glyph=if is_current { Glyph::Check } else { Glyph::Table }/>
                        {name}
                    </a>
                </li>
            }
        };
        let all = row(None, t().table.all_records.to_owned());
        let saved: Vec<_> = views.get().into_iter().map(|(id, name)| row(Some(id), name)).collect();
        let head = (!saved.is_empty()).then(|| view! { <li class="menu-head">{t().table.saved_views}</li> });
        let of_current = current.get().map(|id| {
            let name = views.with(|views| views.iter().find(|(other, _)| *other == id).map(|(_, name)| name.clone()));
            let (update, rename, delete) = (id.clone(), id.clone(), id);
            let old = name.clone().unwrap_or_default();
            let name = StoredValue::new(name.unwrap_or_default());
            let update = is_changed.get().then(|| {
                view! {
                    <li>
                        <button type="button" data-testid="view-update" on:click=move |_| {
                            save(desk, &update, &name.get_value());
                        }>
                            <Icon glyph=Glyph::Saved/>
                            {(t().table.update_view)(&name.get_value())}
                        </button>
                    </li>
                }
            });
            view! {
                {update}
                <li>
                    <button type="button" data-testid="view-rename" on:click=move |_| {
                        naming.set(Some(Naming::Rename(rename.clone(), old.clone())));
                    }>
                        <Icon glyph=Glyph::Note/>
                        {t().table.rename_view}
                    </button>
                </li>
                <li>
                    <button type="button" class="is-danger" data-testid="view-delete" on:click=move |_| {
                        remove(desk, &delete, &name.get_value());
                    }>
                        <Icon glyph=Glyph::Trash/>
                        {t().table.delete_view}
                    </button>
                </li>
            }
        });
        view! {
            {all}
            {head}
            {saved}
            <li class="menu-line" aria-hidden="true"></li>
            <li>
                <button type="button" data-testid="view-save" on:click=move |_| naming.set(Some(Naming::New))>
                    <Icon glyph=Glyph::Plus/>
                    {t().table.save_view}
                </button>
            </li>
            {of_current}
        }
    };
    let face = view! {
        <span>{move || name(desk).unwrap_or_else(|| t().table.all_records.to_owned())}</span>
        <Icon glyph=Glyph::Down small=true/>
    };
    let label = Signal::derive(move || {
        let name = name(desk).unwrap_or_else(|| t().table.all_records.to_owned());
        format!("{}: {name}", t().table.view)
    });
    view! {
        <Menu label class="button button-small" testid="views" face=face.into_any() from_start=true>
            {rows}
        </Menu>
        {move || naming.get().map(|wanted| view! {
            <NameForm desk naming=wanted on_close=move || {
                naming.try_set(None);
                focus::later("[data-testid=views]");
            }/>
        })}
    }
}

/// Asks for a name.
#[component]
fn NameForm(desk: Desk, naming: Naming, #[prop(into)] on_close: UnsyncCallback<()>) -> impl IntoView {
    let dialog = DialogRef::new();
    let (title, deed, old) = match &naming {
        Naming::New => (t().table.save_view_title, t().table.save_view_deed, String::new()),
        Naming::Rename(_, name) => (t().table.rename_view_title, t().table.rename_view_deed, name.clone()),
    };
    let name = RwSignal::new(old);
    let is_missing = RwSignal::new(false);
    let submit = move || {
        let name = name.get_untracked().trim().to_owned();
        if name.is_empty() {
            is_missing.set(true);
            return;
        }
        match &naming {
            Naming::New => add(desk, &name),
            Naming::Rename(id, _) => rename(desk, id, &name),
        }
        close(dialog);
    };
    view! {
        <Dialog dialog title=title.to_owned() on_close testid="view-form">
            <form method="dialog" on:submit=move |event| {
                event.prevent_default();
                submit();
            }>
                <div class="field">
                    <label class="label" for="view-name">{t().table.view_name}</label>
                    <input
                        class="input"
                        type="text"
                        id="view-name"
                        data-testid="view-name"
                        maxlength="200"
                        autocomplete="off"
                        aria-invalid=move || is_missing.get().then_some("true")
                        aria-describedby="view-hint"
                        prop:value=move || name.get()
                        on:input=move |event| {
                            name.set(event_target_value(&event));
                            is_missing.set(false);
                        }
                    />
                    <p class="hint" id="view-hint">
                        <span>{move || if is_missing.get() { t().table.name_missing } else { t().table.view_hint }}</span>
                    </p>
                </div>
                <div class="dialog-actions">
                    <button class="button button-quiet" type="button" on:click=move |_| close(dialog)>{t().cancel}</button>
                    <button class="button button-main" type="submit" data-testid="view-take">{deed}</button>
                </div>
            </form>
        </Dialog>
    }
}

/// Carries out a command, and says what it did or why it was refused.
fn dispatch(command: &Command, said: String) -> bool {
    let app = app();
    match app.dispatch(command, None) {
        Ok(()) => app.toast(said, true),
        Err(error) => {
            app.toast(refusal(error), false);
            return false;
        }
    }
    true
}

/// Shows a saved view as it is.
fn show(id: Option<Id>) {
    let way = way();
    let place = way.place.get_untracked();
    way.go(Place { view: id, listing: None, ..place });
}

fn add(desk: Desk, name: &str) {
    let item = clock::new_id();
    let value = desk.listing.with_untracked(|listing| listing.to_row(name));
    let command =
        Command::AddItem { id: app().plan_id(), collection: plan::VIEWS.name.into(), item: item.clone(), value };
    if dispatch(&command, (t().table.view_saved)(name)) {
        show(Some(item));
    }
}

/// Keeps the list as it is now under a name that there is already.
fn save(desk: Desk, id: &Id, name: &str) {
    let value = desk.listing.with_untracked(|listing| listing.to_row(name));
    let (plan_id, collection) = (app().plan_id(), plan::VIEWS.name.into());
    let command = Command::ChangeItem { id: plan_id, collection, item: id.clone(), value, over: None };
    if dispatch(&command, (t().table.view_saved)(name)) {
        show(Some(id.clone()));
    }
}

fn rename(desk: Desk, id: &Id, name: &str) {
    // The list as it was saved: what was changed since is not meant.
    let Some((_, saved)) = untrack(|| desk.view(id)) else { return };
    let (plan_id, collection) = (app().plan_id(), plan::VIEWS.name.into());
    let command =
        Command::ChangeItem { id: plan_id, collection, item: id.clone(), value: saved.to_row(name), over: None };
    dispatch(&command, (t().table.view_renamed)(name));
}

fn remove(desk: Desk, id: &Id, name: &str) {
    let now = desk.listing.get_untracked();
    let command = Command::RemoveItem { id: app().plan_id(), collection: plan::VIEWS.name.into(), item: id.clone() };
    if dispatch(&command, (t().table.view_deleted)(name)) {
        // What is in sight stays so.
        let way = way();
        let place = way.place.get_untracked();
        let is_usual = now == listing::Listing::first(None);
        way.go(Place { view: None, listing: (!is_usual).then_some(now), ..place });
        focus::later("[data-testid=views]");
    }
}
