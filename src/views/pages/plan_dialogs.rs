//! What is asked before a plan goes into a new year or for good.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::model::next_year;
use crate::state::leaving::{Instead, Make};
use crate::state::plans::Listed;
use crate::views::browser::focus;
use crate::views::kit::dialog::{Confirm, Dialog, DialogRef, close};
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{plan_title, t};
use crate::views::pages::share::{export, give};
use crate::views::route::{Page, Place};
use crate::views::{app, way};

/// Downloads a plan of this browser; one with something to think about is asked about first.
pub fn download(plan: &Listed) {
    let app = app();
    if plan.is_here {
        return export();
    }
    let id = plan.id.clone();
    let file: Make = Arc::new(move || app.plan_file(&id));
    let (id, sealed) = (plan.id.clone(), file.clone());
    let seal = Arc::new(move || app.leave_sealed(&app.plan_records(&id), sealed.clone()));
    app.leave_or(&app.plan_records(&plan.id), move || give(file(), t().exported), Some(Instead::Seal(seal)));
}

/// Asks for the year and the title of a plan that is made out of another.
#[component]
pub fn Duplicate(plan: Listed, #[prop(into)] on_close: UnsyncCallback<()>) -> impl IntoView {
    let app = app();
    let dialog = DialogRef::new();
    let from = plan.year.unwrap_or_else(|| app.today_untracked().year());
    let (along, behind) = app.along_and_behind(&plan.id);
    let heading = (t().plan_page.duplicate_title)(&plan_title(&plan.title));
    let year_text = RwSignal::new(from.saturating_add(1).to_string());
    let year =
        move || year_text.with(|text| text.trim().parse::<i16>().ok()).filter(|year| (1000..=9998).contains(year));
    // Until it is written by hand the title follows the year.
    let own_title = RwSignal::new(None::<String>);
    let old_title = plan.title.clone();
    let title = Memo::new(move |_| {
        own_title.get().unwrap_or_else(|| next_year::title(&old_title, from, year().unwrap_or(from)))
    });
    let errors = RwSignal::new((false, false));
    let submit = move || {
        let (to, title) = (untrack(year), title.get_untracked().trim().to_owned());
        errors.set((to.is_none(), title.is_empty()));
        let Some(to) = to else { return focus::later("#new-year") };
        if title.is_empty() {
            return focus::later("#new-title");
        }
        close(dialog);
        match app.duplicate_plan(&plan.id, &title, from, to) {
            Some(count) => {
                way().go(Place::page(Page::first()));
                app.toast((t().plan_page.duplicated)(&title, count), false);
                focus::later("#content");
            }
            None => app.toast(t().plan_not_opened, false),
        }
    };
    let on_key = {
        let submit = submit.clone();
        move |event: ev::KeyboardEvent| {
            if event.key() == "Enter" {
                event.prevent_default();
                submit();
            }
        }
    };
    let year_key = on_key.clone();
    view! {
        <Dialog dialog title=heading on_close>
            <div class="fields">
                <div class="field">
                    <label class="label" for="new-year">{t().plan_page.year}</label>
                    <input
                        class="input"
                        type="text"
                        id="new-year"
                        data-testid="new-year"
                        inputmode="numeric"
                        autocomplete="off"
                        autofocus
                        aria-describedby="new-year-error"
                        aria-invalid=move || errors.get().0.then_some("true")
                        prop:value=move || year_text.get()
                        on:input=move |event| year_text.set(event_target_value(&event))
                        on:keydown=year_key
                    />
                    <Wrong id="new-year-error" when=Signal::derive(move || errors.get().0) words=t().plan_page.year_needed/>
                </div>
                <div class="field wide">
                    <label class="label" for="new-title">{t().plan_page.title}</label>
                    <input
                        class="input"
                        type="text"
                        id="new-title"
                        autocomplete="off"
                        aria-describedby="new-title-error"
                        aria-invalid=move || errors.get().1.then_some("true")
                        prop:value=move || title.get()
                        on:input=move |event| own_title.set(Some(event_target_value(&event)))
                        on:keydown=on_key
                    />
                    <Wrong id="new-title-error" when=Signal::derive(move || errors.get().1) words=t().plan_page.title_needed/>
                </div>
            </div>
            <ul class="points">
                <li>{(t().plan_page.along)(along)}</li>
                <li>{t().plan_page.dates}</li>
                <li>{(t().plan_page.behind)(behind)}</li>
            </ul>
            <div class="dialog-actions">
                <button class="button button-quiet" type="button" on:click=move |_| close(dialog)>{t().cancel}</button>
                <button
                    class="button button-main"
                    type="button"
                    data-testid="duplicate-confirm"
                    on:click=move |_| submit()
                >
                    {t().plan_page.make}
                </button>
            </div>
        </Dialog>
    }
}

/// What is wrong with a line, said when it has been tried.
#[component]
fn Wrong(id: &'static str, when: Signal<bool>, words: &'static str) -> impl IntoView {
    view! {
        <div id=id role="alert">
            <Show when=move || when.get()>
                <p class="hint is-danger"><Icon glyph=Glyph::Alert small=true/><span>{words}</span></p>
            </Show>
        </div>
    }
}

/// Asks before a plan is removed for good, and offers its file first.
#[component]
pub fn Remove(plan: Listed, #[prop(into)] on_close: UnsyncCallback<()>) -> impl IntoView {
    let app = app();
    let name = plan_title(&plan.title);
    let file = plan.clone();
    let title = (t().plan_page.remove_title)(&name);
    let words = (t().plan_page.remove_words)(plan.records);
    let remove = move || {
        if app.remove_plan(&plan.id) {
            app.toast((t().plan_page.removed)(&name), false);
        } else {
            app.toast(t().plan_page.not_written, false);
        }
        focus::later("#content");
    };
    view! {
        <Confirm
            title
            words
            keep=t().archive.keep.to_owned()
            deed=t().plan_page.remove_deed.to_owned()
            testid="remove-confirm"
            on_yes=remove
            on_close
        >
            <p>
                <button class="button button-small" type="button" on:click=move |_| download(&file)>
                    <Icon glyph=Glyph::Download small=true/>
                    {t().plan_page.download}
                </button>
            </p>
        </Confirm>
    }
}
