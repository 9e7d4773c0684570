//! Copies for other eyes and other programs: what each is for, what goes into it, and the button that downloads it.

use leptos::prelude::*;

use super::choose_view::ChooseView;
use super::give_out::{give_view, hand_out};
use crate::model::kind::DUTIES;
use crate::model::kinds;
use crate::state::exports::{Handout, Sort, View};
use crate::views::app;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{kind as kind_name, language, t};

/// The copies.
#[component]
pub fn Copies() -> impl IntoView {
    let app = app();
    let view = RwSignal::new(View::default_for_public());
    let (kind, board) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let archived = RwSignal::new(false);
    let counts = Memo::new(move |_| {
        app.structure.track();
        view.with(|view| app.count_in_view(view))
    });
    let give = move |sort: Sort| hand_out(&Handout { sort, archived: archived.get_untracked(), restricted: true });
    let table = move || give(Sort::Table(kind.with_untracked(|id| kinds::find(id))));
    let list = move || {
        let duty = board.with_untracked(|id| DUTIES.iter().find(|duty| duty.id == id));
        give(Sort::List(duty.map(|duty| duty.id)));
    };
    let kinds = kinds::ALL.iter().map(|kind| (kind.id, kind_name(kind.id))).collect();
    let boards = DUTIES.iter().map(|duty| (duty.id, language().duty(duty.id).to_owned())).collect();
    view! {
        <section class="tile copies">
            <h2>{t().exports.copies}</h2>
            <p class="muted">{t().exports.copies_lead}</p>
            <ul class="list">
                <li>
                    <Icon glyph=Glyph::Share/>
                    <div class="list-text">
                        <h3 class="list-title">{t().exports.view}</h3>
                        <p class="list-meta">{t().exports.view_words}</p>
                        <p class="list-meta" role="status" data-testid="view-count">
                            {move || { let (shown, left_out) = counts.get(); (t().exports.view_count)(shown, left_out) }}
                        </p>
                    </div>
                    <Get words=t().exports.view_get testid="export-view" get=move || view.with_untracked(give_view)/>
                    <ChooseView view/>
                </li>
                <li>
                    <Icon glyph=Glyph::Board/>
                    <Said title=t().exports.table words=t().exports.table_words/>
                    <Choice label=t().exports.kinds none=t().exports.all_kinds choices=kinds chosen=kind testid="csv-kind"/>
                    <Get words=t().exports.table_get testid="export-csv" get=table/>
                </li>
                <li>
                    <Icon glyph=Glyph::Calendar/>
                    <Said title=t().exports.calendar words=t().exports.calendar_words/>
                    <Get words=t().exports.calendar_get testid="export-ics" get=move || give(Sort::Calendar)/>
                </li>
                <li>
                    <Icon glyph=Glyph::Note/>
                    <Said title=t().exports.list words=t().exports.list_words/>
                    <Choice label=t().exports.boards none=t().exports.all_boards choices=boards chosen=board testid="markdown-board"/>
                    <Get words=t().exports.list_get testid="export-markdown" get=list/>
                </li>
            </ul>
            <label class="check">
                <input type="checkbox" on:change=move |event| {
                    let is_checked = event_target_checked(&event);
                    archived.set(is_checked);
                    view.update(|view| view.archived = is_checked);
                }/>
                <span>{t().exports.archived}</span>
            </label>
        </section>
    }
}

/// What a copy is and what it is for.
#[component]
fn Said(title: &'static str, words: &'static str) -> impl IntoView {
    view! {
        <div class="list-text">
            <h3 class="list-title">{title}</h3>
            <p class="list-meta">{words}</p>
        </div>
    }
}

/// A choice of a part, or of all.
#[component]
fn Choice(
    label: &'static str,
    none: &'static str,
    choices: Vec<(&'static str, String)>,
    chosen: RwSignal<String>,
    testid: &'static str,
) -> impl IntoView {
    let options = choices.into_iter().map(|(id, name)| view! { <option value=id>{name}</option> }).collect_view();
    view! {
        <select
            class="select copy-part"
            aria-label=label
            data-testid=testid
            on:change=move |event| chosen.set(event_target_value(&event))
        >
            <option value="">{none}</option>
            {options}
        </select>
    }
}

/// The button that downloads a copy.
#[component]
fn Get(words: &'static str, testid: &'static str, #[prop(into)] get: UnsyncCallback<()>) -> impl IntoView {
    view! {
        <button class="button copy-get" type="button" data-testid=testid on:click=move |_| get.run(())>
            <Icon glyph=Glyph::Download/>
            {words}
        </button>
    }
}
