//! The top bar: plan, search, conflicts, undo and redo, the state of saving, language, theme.

use leptos::prelude::*;

use super::search::Search;
use super::{redo, undo};
use crate::i18n::Language;
use crate::model::deed::Deed;
use crate::state::app::SaveState;
use crate::state::plans::{Kept, Listed};
use crate::state::settings::Theme;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::menu::Menu;
use crate::views::kit::texts::{field, plan_title, t};
use crate::views::route::{Page, Place};
use crate::views::{app, way};

/// The bar.
#[component]
pub fn TopBar() -> impl IntoView {
    let app = app();
    let undo_label = move || match app.steps.get().0 {
        Some(deed) => format!("{}: {}", t().undo, deed_name(deed)),
        None => t().undo.to_owned(),
    };
    let redo_label = move || match app.steps.get().1 {
        Some(deed) => format!("{}: {}", t().redo, deed_name(deed)),
        None => t().redo.to_owned(),
    };
    let languages = Language::ALL
        .into_iter()
        .map(|language| {
            view! {
                <option
                    value=language.tag()
                    selected=move || app.choices.language.get() == language
                >
                    {language.tag().to_uppercase()}
                </option>
            }
        })
        .collect_view();
    view! {
        <header class="topbar">
            <PlanMenu/>
            <Search/>
            <Undecided/>
            <button
                class="button button-quiet button-icon"
                type="button"
                data-testid="undo"
                aria-label=undo_label
                title=undo_label
                disabled=move || app.steps.get().0.is_none()
                on:click=move |_| undo()
            >
                <Icon glyph=Glyph::Undo/>
            </button>
            <button
                class="button button-quiet button-icon only-wide"
                type="button"
                data-testid="redo"
                aria-label=redo_label
                title=redo_label
                disabled=move || app.steps.get().1.is_none()
                on:click=move |_| redo()
            >
                <Icon glyph=Glyph::Redo/>
            </button>
            <SaveSign/>
            <select
                class="select lang only-wide"
                aria-label=t().language
                on:change=move |event| set_language(&event_target_value(&event))
            >
                {languages}
            </select>
            <button
                class="button button-quiet button-icon only-wide"
                type="button"
                aria-label=move || format!("{}: {}", t().theme, theme_name(app.choices.theme.get()))
                title=move || format!("{}: {}", t().theme, theme_name(app.choices.theme.get()))
                on:click=move |_| {
                    app.choices.theme.update(|theme| *theme = theme.next());
                    app.write_settings();
                    app.announce(theme_name(app.choices.theme.get_untracked()));
                }
            >
                <Icon glyph=Glyph::Theme/>
            </button>
        </header>
    }
}

/// How many records copies disagree about; not there where there are none.
#[component]
fn Undecided() -> impl IntoView {
    let app = app();
    let way = way();
    let count = Memo::new(move |_| app.count_undecided());
    let label = move || (t().conflicts.count)(count.get());
    view! {
        <Show when=move || { count.get() > 0 }>
            <a
                class="button button-quiet conflicts"
                href=Place::page(Page::Conflicts).href()
                data-testid="nav-conflicts"
                data-count=move || count.get()
                aria-label=label
                title=label
                aria-current=move || (way.place.get().page == Page::Conflicts).then_some("page")
            >
                <Icon glyph=Glyph::Conflict/>
                {move || count.get()}
            </a>
        </Show>
    }
}

/// The language of this tag becomes that of the program.
pub fn set_language(tag: &str) {
    let app = app();
    if let Some(language) = Language::parse(tag) {
        app.finish_draft();
        app.choices.language.set(language);
        app.write_settings();
    }
}

/// A theme's name.
pub fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::System => t().theme_system,
        Theme::Light => t().theme_light,
        Theme::Dark => t().theme_dark,
    }
}

/// What an undo step would undo.
pub(super) fn deed_name(deed: Deed) -> String {
    match deed {
        Deed::Create => t().deed_create.to_owned(),
        Deed::Set(name) | Deed::Items(name) => field(name),
        Deed::SetUnknown => t().deed_edit.to_owned(),
        Deed::Move => t().deed_move.to_owned(),
        Deed::Trash => t().deed_trash.to_owned(),
        Deed::Restore => t().deed_restore.to_owned(),
        Deed::Purge => t().archive.deed_purge.to_owned(),
        Deed::MoveOut => t().archive.deed_move_out.to_owned(),
        Deed::Merge => t().deed_merge.to_owned(),
    }
}

/// Whether all is saved; never hidden (rule S3).
#[component]
fn SaveSign() -> impl IntoView {
    let app = app();
    let state = move || match app.save.get() {
        _ if !app.keeps => "error",
        SaveState::Saved => "saved",
        SaveState::Saving => "saving",
        SaveState::Unsaved(_) => "unsaved",
        SaveState::Failed(_) => "error",
    };
    let text = move || match app.save.get() {
        _ if !app.keeps => t().only_in_memory.to_owned(),
        SaveState::Saved => t().saved.to_owned(),
        SaveState::Saving => t().saving.to_owned(),
        SaveState::Unsaved(count) => (t().unsaved)(count),
        SaveState::Failed(_) => t().save_failed.to_owned(),
    };
    let icon = move || {
        let glyph = match app.save.get() {
            _ if !app.keeps => Glyph::Alert,
            SaveState::Saved => Glyph::Saved,
            SaveState::Saving => Glyph::Saving,
            SaveState::Unsaved(_) => Glyph::Unsaved,
            SaveState::Failed(_) => Glyph::Alert,
        };
        view! { <Icon glyph/> }
    };
    view! {
        <p class="save" data-testid="save-state" data-state=state title=text>
            {icon}
            <span>{text}</span>
        </p>
    }
}

/// The plan in view and the others of this browser.
#[component]
fn PlanMenu() -> impl IntoView {
    let app = app();
    let way = way();
    let first = move || Place::page(Page::first());
    let rows = move || {
        app.head.track();
        app.listing.track();
        let plans = app
            .plans()
            .into_iter()
            .filter(|plan| plan.is_here || plan.kept == Kept::AtHand)
            .map(|Listed { id, title, is_here, .. }| {
                view! {
                    <li>
                        <button type="button" aria-current=is_here.then_some("true") on:click=move |_| {
                            if app.open_plan(&id) {
                                way.go(first());
                            } else {
                                app.toast(t().plan_not_opened, false);
                            }
                        }>
                            <Icon glyph=if is_here { Glyph::Check } else { Glyph::Board }/>
                            {plan_title(&title)}
                        </button>
                    </li>
                }
            })
            .collect_view();
        view! {
            <li class="menu-head" aria-hidden="true">{t().plans}</li>
            {plans}
            <li class="menu-line" aria-hidden="true"></li>
            <li>
                <button type="button" on:click=move |_| {
                    if app.new_plan(t().untitled_plan) { way.go(Place::page(Page::Settings)) }
                }>
                    <Icon glyph=Glyph::Plus/>
                    {t().new_plan}
                </button>
            </li>
            <li>
                <button type="button" on:click=move |_| {
                    if app.load_sample() { way.go(first()) }
                }>
                    <Icon glyph=Glyph::Download/>
                    {t().load_sample}
                </button>
            </li>
            <li>
                <a href=Place::page(Page::Plans).href()>
                    <Icon glyph=Glyph::File/>
                    {t().plan_page.manage}
                </a>
            </li>
        }
    };
    let title = move || plan_title(app.head.get().title());
    view! {
        <Menu
            label=Signal::derive(move || format!("{}: {}", t().plan, title()))
            class="button button-quiet plan"
            from_start=true
            face=view! { <span>{title}</span><Icon glyph=Glyph::Down small=true/> }.into_any()
        >
            {rows}
        </Menu>
    }
}
