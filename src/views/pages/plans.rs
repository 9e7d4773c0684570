//! The plans of this browser: those at hand, those put away, those deleted; and the templates of the one in view.

use leptos::prelude::*;

use super::own_templates::OwnTemplates;
use super::plan_dialogs::{Duplicate, Remove, download};
use crate::model::date::Moment;
use crate::model::id::Id;
use crate::state::plans::{Kept, Listed};
use crate::views::browser::focus;
use crate::views::frame::page_title;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::menu::Menu;
use crate::views::kit::rename::Rename;
use crate::views::kit::texts::{moment, plan_title, t};
use crate::views::paper::PageHead;
use crate::views::route::{Page, Place};
use crate::views::{app, way};

/// The dialog that is open, and the plan that it is about.
#[derive(Clone, PartialEq)]
enum Asking {
    Duplicate(Listed),
    Remove(Listed),
}

/// The page.
#[component]
pub fn Plans() -> impl IntoView {
    let app = app();
    let way = way();
    let plans = Memo::new(move |_| {
        app.listing.track();
        app.structure.track();
        app.head.track();
        app.plans()
    });
    let asking = RwSignal::new(None::<Asking>);
    let of = move |kept: Kept| {
        plans.with(|plans| plans.iter().filter(|plan| plan.kept == kept).cloned().collect::<Vec<_>>())
    };
    let rows = move |kept: Kept| of(kept).into_iter().map(|plan| view! { <PlanRow plan asking/> }).collect_view();
    let has = move |kept: Kept| plans.with(|plans| plans.iter().any(|plan| plan.kept == kept));
    let dialog = move || {
        asking.get().map(|asked| {
            // Where another plan is in view now, the page has gone.
            let on_close = move || _ = asking.try_set(None);
            match asked {
                Asking::Duplicate(plan) => view! { <Duplicate plan on_close/> }.into_any(),
                Asking::Remove(plan) => view! { <Remove plan on_close/> }.into_any(),
            }
        })
    };
    view! {
        <main class="page" id="content" tabindex="-1">
            <PageHead name=page_title(Page::Plans)/>
            <div class="page-head">
                <h1><span class="eyebrow">{t().plan}</span>{page_title(Page::Plans)}</h1>
                <button class="button button-main" type="button" data-testid="new-plan" on:click=move |_| {
                    if app.new_plan(t().untitled_plan) {
                        way.go(Place::page(Page::Settings));
                    } else {
                        app.toast(t().plan_not_opened, false);
                    }
                }>
                    <Icon glyph=Glyph::Plus/>
                    {t().new_plan}
                </button>
                <p class="lead">{t().plan_page.lead}</p>
            </div>
            <Show when=move || has(Kept::AtHand)>
                <section class="tile narrow">
                    <h2 class="visually-hidden">{t().plans}</h2>
                    <ul class="list plan-list">{move || rows(Kept::AtHand)}</ul>
                </section>
            </Show>
            <Show when=move || has(Kept::Archived)>
                <section class="tile narrow">
                    <h2>{t().plan_page.archived_heading}</h2>
                    <ul class="list plan-list">{move || rows(Kept::Archived)}</ul>
                </section>
            </Show>
            <Show when=move || has(Kept::Deleted)>
                <section class="tile narrow">
                    <h2>{t().plan_page.deleted_heading}</h2>
                    <p class="muted small">{t().plan_page.deleted_lead}</p>
                    <ul class="list plan-list">{move || rows(Kept::Deleted)}</ul>
                </section>
            </Show>
            <OwnTemplates/>
            {dialog}
        </main>
    }
}

fn focus_row(id: &Id) {
    focus::later(format!("[data-testid=plan-row][data-id=\"{id}\"] summary"));
}

/// A plan and what can be done with it.
#[component]
fn PlanRow(plan: Listed, asking: RwSignal<Option<Asking>>) -> impl IntoView {
    let app = app();
    let is_renaming = RwSignal::new(false);
    let name = plan_title(&plan.title);
    let shown = StoredValue::new(plan.clone());
    // Reading a whole plan waits until the list is painted.
    let changed = RwSignal::new(None::<Moment>);
    request_animation_frame(move || {
        if let Some(found) = shown.try_with_value(|plan| app.last_change(plan)) {
            changed.try_set(found);
        }
    });
    let meta = {
        let count = format!("{} {}", plan.records, (t().records_noun)(plan.records));
        let parts: Vec<String> = plan.year.map(|year| year.to_string()).into_iter().chain([count]).collect();
        let parts = parts.join(" · ");
        move || {
            let changed = changed.get().map(|at| format!(" · {}", (t().plan_page.last_changed)(&moment(at))));
            format!("{parts}{}", changed.unwrap_or_default())
        }
    };
    let old = plan.title.clone();
    let id = plan.id.clone();
    let title = move || {
        if !is_renaming.get() {
            return view! { <p class="list-title">{name.clone()}</p> }.into_any();
        }
        let id = id.clone();
        let done = move |(title, is_here): (Option<String>, bool)| {
            is_renaming.set(false);
            if is_here {
                focus_row(&id);
            }
            if let Some(title) = title {
                let is_done = app.rename_plan(&id, &title);
                told(is_done, || (t().plan_page.renamed)(&title));
            }
        };
        view! { <Rename text=old.clone() label=t().plan_page.title done/> }.into_any()
    };
    let badge = plan.is_here.then(|| view! { <span class="badge">{t().plan_page.in_view}</span> });
    let deeds = match plan.kept {
        Kept::Deleted => view! { <Deleted plan=plan.clone() asking/> }.into_any(),
        Kept::AtHand | Kept::Archived => view! { <Deeds plan=plan.clone() asking is_renaming/> }.into_any(),
    };
    view! {
        <li data-testid="plan-row" data-id=plan.id.to_string() data-here=plan.is_here.then_some("true")>
            <Icon glyph=if plan.kept == Kept::Archived { Glyph::Archive } else { Glyph::File }/>
            <div class="list-text">
                {title}
                <p class="list-meta">{meta}</p>
            </div>
            <div class="row plan-deeds">
                {badge}
                {deeds}
            </div>
        </li>
    }
}

/// Says what was done, or that the store did not take it.
fn told(done: bool, words: impl FnOnce() -> String) {
    app().toast(if done { words() } else { t().plan_page.not_written.to_owned() }, false);
}

/// What can be done with a plan that is at hand or put away.
#[component]
fn Deeds(plan: Listed, asking: RwSignal<Option<Asking>>, is_renaming: RwSignal<bool>) -> impl IntoView {
    let app = app();
    let way = way();
    let name = plan_title(&plan.title);
    let id = plan.id.clone();
    let open = (!plan.is_here).then(|| {
        let label = format!("{}: {name}", t().plan_page.open);
        view! {
            <button class="button button-small" type="button" data-testid="plan-open" aria-label=label on:click=move |_| {
                if app.open_plan(&id) {
                    way.go(Place::page(Page::first()));
                    focus::later("#content");
                } else {
                    app.toast(t().plan_not_opened, false);
                }
            }>{t().plan_page.open}</button>
        }
    });
    let duplicated = plan.clone();
    let label = format!("{}: {name}", t().deeds);
    let duplicate_label = format!("{}: {name}", t().plan_page.duplicate);
    view! {
        {open}
        <button
            class="button button-small"
            type="button"
            data-testid="plan-duplicate"
            aria-label=duplicate_label
            on:click=move |_| asking.set(Some(Asking::Duplicate(duplicated.clone())))
        >
            <Icon glyph=Glyph::Copy small=true/>
            {t().plan_page.duplicate}
        </button>
        <Menu
            label
            testid="plan-menu"
            face=view! { <Icon glyph=Glyph::More small=true/> }.into_any()
        >
            <More plan=plan.clone() is_renaming/>
        </Menu>
    }
}

/// The rows of a plan's menu.
#[component]
fn More(plan: Listed, is_renaming: RwSignal<bool>) -> impl IntoView {
    let app = app();
    let name = plan_title(&plan.title);
    let is_archived = plan.kept == Kept::Archived;
    let (file, archived, deleted) = (plan.clone(), plan.id.clone(), plan.id.clone());
    let archive_name = name.clone();
    let archive = move || {
        let done = app.archive_plan(&archived, !is_archived);
        told(done, || {
            let words = if is_archived { t().plan_page.brought_back } else { t().plan_page.archived };
            words(&archive_name)
        });
        focus_row(&archived);
    };
    let delete = move || {
        let done = app.delete_plan(&deleted);
        told(done, || (t().plan_page.deleted)(&name));
        focus::later("#content");
    };
    view! {
        <li>
            <button type="button" data-testid="plan-rename" on:click=move |_| is_renaming.set(true)>
                <Icon glyph=Glyph::Note/>
                {t().plan_page.rename}
            </button>
        </li>
        <li>
            <button type="button" on:click=move |_| download(&file)>
                <Icon glyph=Glyph::Download/>
                {t().plan_page.download}
            </button>
        </li>
        <li>
            <button type="button" data-testid="plan-archive" on:click=move |_| archive()>
                <Icon glyph=Glyph::Archive/>
                {if is_archived { t().plan_page.bring_back } else { t().plan_page.archive }}
            </button>
        </li>
        <li class="menu-line" aria-hidden="true"></li>
        <li>
            <button type="button" class="is-danger" data-testid="plan-delete" on:click=move |_| delete()>
                <Icon glyph=Glyph::Trash/>
                {t().plan_page.delete}
            </button>
        </li>
    }
}

/// What can be done with a deleted plan.
#[component]
fn Deleted(plan: Listed, asking: RwSignal<Option<Asking>>) -> impl IntoView {
    let app = app();
    let name = plan_title(&plan.title);
    let restore_label = format!("{}: {name}", t().restore);
    let remove_label = format!("{}: {name}", t().plan_page.remove);
    let id = plan.id.clone();
    // The one in view can only be here because another tab has deleted it.
    let remove = (!plan.is_here).then(|| {
        view! {
            <button
                class="button button-small"
                type="button"
                data-testid="plan-remove"
                aria-label=remove_label
                on:click=move |_| asking.set(Some(Asking::Remove(plan.clone())))
            >
                <Icon glyph=Glyph::Trash small=true/>
                {t().plan_page.remove}
            </button>
        }
    });
    view! {
        <button
            class="button button-small"
            type="button"
            data-testid="plan-restore"
            aria-label=restore_label
            on:click=move |_| {
                let done = app.restore_plan(&id);
                told(done, || (t().plan_page.restored)(&name));
                focus_row(&id);
            }
        >
            {t().restore}
        </button>
        {remove}
    }
}
