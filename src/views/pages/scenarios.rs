//! The workshop of the funding model: two to five scenarios beside each other, with all that follows from their inputs. What
//! is typed is calculated at once; every figure shows how it came about.

mod charts;
mod deeds;
mod desk;
mod formula;
mod inputs;
mod results;
mod sources;

use leptos::prelude::*;

use super::board::create;
use crate::model::command::Command;
use crate::model::funding::example;
use crate::model::kind::DUTIES;
use crate::model::kinds::model_scenario::KIND;
use crate::model::query;
use crate::model::record::Record;
use crate::state::clock;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::frame::page_title;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;
use crate::views::paper::{PageHead, PrintButton};
use crate::views::route::Page;

use charts::Charts;
use deeds::{Base, ChooseDialog, Compared, copy_base};
use desk::Desk;
use inputs::InputsTile;
use results::{AllYears, Results};

/// The mark of a restricted scenario.
fn restricted(record: &Record) -> Option<impl IntoView + use<>> {
    query::is_restricted(record)
        .then(|| view! { <span class="badge badge-restricted" data-testid="restricted"><Icon glyph=Glyph::Lock/>{t().ak}</span> })
}

/// The page.
#[component]
pub fn Scenarios() -> impl IntoView {
    let desk = Desk::new();
    let words = &t().scenarios;
    let is_empty = Memo::new(move |_| desk.ids.with(Vec::is_empty));
    let is_one = Memo::new(move |_| desk.ids.with(|ids| ids.len() == 1));
    let is_choosing = RwSignal::new(false);
    let holds_restricted = Signal::derive(move || desk.records().iter().any(|record| query::is_restricted(record)));
    let duty = DUTIES.iter().find(|duty| Some(duty.id) == KIND.duty).map(|duty| page_title(Page::Board(duty)));
    view! {
        <main class="page page-scenarios" id="content" tabindex="-1">
            <PageHead name=words.title.to_owned() holds_restricted/>
            <div class="page-head">
                <h1><span class="eyebrow">{duty}</span>{words.title}</h1>
                <Show when=move || !is_empty.get()>
                    <Base desk/>
                    <PrintButton/>
                    <button class="button" type="button" data-testid="copy-scenario" on:click=move |_| copy_base(desk)>
                        <Icon glyph=Glyph::Copy/>
                        {t().templates.copy}
                    </button>
                    <button
                        class="button button-main"
                        type="button"
                        id="choose-scenario"
                        data-testid="choose-scenario"
                        on:click=move |_| is_choosing.set(true)
                    >
                        <Icon glyph=Glyph::Check/>
                        {words.choose}
                    </button>
                </Show>
            </div>
            <Show when=move || !is_empty.get() fallback=|| view! { <Empty/> }>
                <Compared desk/>
                <Show when=move || is_one.get()>
                    <div class="notice" data-testid="one-scenario">
                        <Icon glyph=Glyph::Info/>
                        <p class="notice-title">{words.one}</p>
                        <p>{words.one_words}</p>
                    </div>
                </Show>
                <InputsTile desk/>
                <div class="scenario-split">
                    <div class="stack stack-wide">
                        <Results desk/>
                        <AllYears desk/>
                    </div>
                    <div class="stack stack-wide scenario-charts"><Charts desk/></div>
                </div>
            </Show>
            {move || is_choosing.get().then(|| view! {
                <ChooseDialog desk on_close=move |()| {
                    is_choosing.set(false);
                    focus::later("#choose-scenario");
                }/>
            })}
        </main>
    }
}

/// Nothing to compare: the way to a first scenario.
#[component]
fn Empty() -> impl IntoView {
    let words = &t().scenarios;
    let load = move |_| {
        let draft = example::draft(words.example_title, words.example_areas, clock::new_id(), &mut clock::new_id);
        let app = app();
        if app.dispatch(&Command::CreateAll { drafts: vec![draft] }, None).is_ok() {
            app.toast(words.example_added, true);
            focus::later("#content");
        }
    };
    view! {
        <div class="empty" data-testid="no-scenarios">
            <Icon glyph=Glyph::Scenario/>
            <h2>{words.empty}</h2>
            <p>{words.empty_words}</p>
            <div class="row">
                <button class="button button-main" type="button" data-testid="new-scenario" on:click=move |_| create(&KIND, None)>
                    <Icon glyph=Glyph::Plus/>
                    {words.new}
                </button>
                <button class="button" type="button" data-testid="load-example" on:click=load>{words.example}</button>
            </div>
        </div>
    }
}
