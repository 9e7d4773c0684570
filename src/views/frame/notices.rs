//! What the store has to say: full, blocked, emptied, unreadable or newer texts. Each says what happened, that nothing is lost, and what
//! to do (rules S3–S6).

use leptos::prelude::*;

use super::acts::Act;
use super::folder::FolderQuestion;
use super::lift::LiftQuestion;
use super::version::{MissingPart, NewerDataNotice, NewerVersion};
use super::work::LongWork;
use crate::model::record::Presence;
use crate::state::app::SaveState;
use crate::state::ground::Arrival;
use crate::state::version::NewerData;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;
use crate::views::later;
use crate::views::route::{Page, Place};
use crate::views::{app, way};

/// The notices of the store.
#[component]
pub fn Notices() -> impl IntoView {
    let app = app();
    let way = way();
    let full = move || matches!(app.save.get(), SaveState::Unsaved(_));
    // Data of a newer version are the reason then, and have a notice of their own.
    let has_newer = move || app.version.newer_data.get() != NewerData::Absent;
    let failed = move || matches!(app.save.get(), SaveState::Failed(_)) && !has_newer();
    // In another tab: here another plan would be in view.
    let deleted = move || app.head.with(|head| head.presence() == Presence::Trashed);
    let count = move || match app.save.get() {
        SaveState::Unsaved(count) | SaveState::Failed(count) => count,
        SaveState::Saved | SaveState::Saving => 0,
    };
    let export_button = move || {
        view! {
            <button class="button button-small button-main" type="button" on:click=move |_| later::run(Act::Export)>
                <Icon glyph=Glyph::Download small=true/>
                {t().export_plan}
            </button>
        }
    };
    view! {
        <div class="notices">
            <LongWork/>
            <NewerDataNotice/>
            <MissingPart/>
            <Show when=move || !app.keeps && !has_newer()>
                <div class="notice notice-danger" role="alert" data-testid="storage-notice" data-code="blocked">
                    <Icon glyph=Glyph::Alert/>
                    <p class="notice-title">{move || t().blocked_title}</p>
                    <p>{move || t().blocked}</p>
                    <div class="row">{export_button}</div>
                </div>
            </Show>
            <Show when=deleted>
                <div class="notice notice-warning" role="alert">
                    <Icon glyph=Glyph::Trash/>
                    <p class="notice-title">{move || t().plan_page.deleted_here_title}</p>
                    <p>{move || t().plan_page.deleted_here}</p>
                    <div class="row">
                        <button class="button button-small button-main" type="button" on:click=move |_| {
                            app.restore_plan(&app.plan_id());
                        }>{move || t().plan_page.restore_here}</button>
                    </div>
                </div>
            </Show>
            <Show when=full>
                <div class="notice notice-danger" role="alert" data-testid="storage-notice" data-code="full">
                    <Icon glyph=Glyph::Alert/>
                    <p class="notice-title">{move || t().full_title}</p>
                    <p>{move || (t().full)(count())}</p>
                    <div class="row">{export_button}</div>
                </div>
            </Show>
            <Show when=failed>
                <div class="notice notice-danger" role="alert" data-testid="storage-notice" data-code="failed">
                    <Icon glyph=Glyph::Alert/>
                    <p class="notice-title">{move || t().failed_title}</p>
                    <p>{move || (t().failed)(count())}</p>
                    <div class="row">{export_button}</div>
                </div>
            </Show>
            <Show when=move || { app.unreadable.get() > 0 }>
                <div class="notice notice-warning" role="alert" data-testid="storage-notice" data-code="unreadable">
                    <Icon glyph=Glyph::Alert/>
                    <p class="notice-title">{move || (t().unreadable_title)(app.unreadable.get())}</p>
                    <p>{move || t().unreadable}</p>
                    <div class="row">
                        <button class="button button-small button-main" type="button" on:click=move |_| {
                            way.go(Place::page(Page::Share));
                        }>{move || t().show_unreadable}</button>
                        <button class="button button-small" type="button" on:click=move |_| app.unreadable.set(0)>
                            {move || t().understood}
                        </button>
                    </div>
                </div>
            </Show>
            {move || match app.arrival.get() {
                Arrival::Recovered(count) => Some(view! {
                    <div class="notice notice-warning" role="alert" data-testid="storage-notice" data-code="recovered">
                        <Icon glyph=Glyph::History/>
                        <p class="notice-title">{move || t().store.recovered_title}</p>
                        <p>{move || (t().store.recovered)(count)}</p>
                        <div class="row">
                            {export_button}
                            <button class="button button-small" type="button" on:click=move |_| app.arrival.set(Arrival::Usual)>
                                {move || t().understood}
                            </button>
                        </div>
                    </div>
                }),
                Arrival::Usual | Arrival::Wiped => None,
            }}
            <NewerVersion/>
            <FolderQuestion/>
            <LiftQuestion/>
        </div>
    }
}
