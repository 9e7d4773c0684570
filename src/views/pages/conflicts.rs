//! What copies disagree about, record by record, and deciding it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::record::Record;
use crate::model::undecided::{Matter, matters};
use crate::views::app;
use crate::views::editor::{Asked, Conflict, Stay};
use crate::views::frame::page_title;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::more::More;
use crate::views::kit::texts::{kind, moment, plan_title, stage, t, title};
use crate::views::paper::{PageHead, any_restricted};
use crate::views::route::{Page, Place};

/// How many records are drawn at a time.
const BATCH: usize = 20;

/// The page.
#[component]
pub fn Conflicts() -> impl IntoView {
    let app = app();
    let ids = Memo::new(move |_| {
        app.undecided.with(|ids| app.ask(|plan| in_order(ids.iter().flatten().filter_map(|id| plan.get(id)))))
    });
    let is_counted = Memo::new(move |_| app.undecided.with(Option::is_some));
    let limit = RwSignal::new(BATCH);
    let drawn = Memo::new(move |_| ids.with(|ids| ids.iter().take(limit.get()).cloned().collect::<Vec<_>>()));
    let count = move || ids.with(Vec::len);
    view! {
        <main class="page" id="content" tabindex="-1">
            <PageHead
                name=page_title(Page::Conflicts)
                holds_restricted=Signal::derive(move || ids.with(|ids| any_restricted(ids)))
            />
            <div class="page-head">
                <h1><span class="eyebrow">{t().plan}</span>{page_title(Page::Conflicts)}</h1>
                <p class="lead">{t().conflicts.lead}</p>
            </div>
            <Show
                when=move || !ids.with(Vec::is_empty)
                fallback=move || is_counted.get().then(|| view! {
                    <div class="empty narrow">
                        <Icon glyph=Glyph::Check/>
                        <h2>{t().conflicts.empty_title}</h2>
                        <p>{t().conflicts.empty}</p>
                    </div>
                })
            >
                <ul class="stack">
                    <For each=move || drawn.get() key=Clone::clone let:id>
                        <Undecided id/>
                    </For>
                    <More
                        drawn=Signal::derive(move || drawn.with(Vec::len))
                        count=Signal::derive(count)
                        draw=move || limit.set(drawn.with_untracked(Vec::len) + BATCH)
                    />
                </ul>
            </Show>
        </main>
    }
}

/// The plan's own record first, then by board and title.
fn in_order<'a>(records: impl Iterator<Item = &'a Arc<Record>>) -> Vec<Id> {
    let mut records: Vec<&Arc<Record>> = records.collect();
    let board = |record: &Record| {
        let duty = record.kind().and_then(|kind| kind.duty)?;
        Page::duties().position(|known| known.id == duty)
    };
    records
        .sort_by_cached_key(|record| (!is_plan(record), board(record), record.title().to_owned(), record.id().clone()));
    records.into_iter().map(|record| record.id().clone()).collect()
}

fn is_plan(record: &Record) -> bool {
    *record.id() == app().plan_id()
}

/// One record with everything that is undecided about it.
#[component]
fn Undecided(id: Id) -> impl IntoView {
    let app = app();
    let signal = app.record(&id);
    let record = Memo::new(move |_| signal.as_ref().map_or_else(|| app.head.get(), |record| record.get()));
    let asked = Memo::new(move |_| record.with(|record| matters(record)));
    let hook = id.to_string();
    let question = move |matter: Matter| match matter {
        Matter::Stay => view! { <Stay record id=id.clone() place=Asked::Page/> }.into_any(),
        Matter::Value(path) => view! { <Conflict record id=id.clone() path place=Asked::Page/> }.into_any(),
    };
    view! {
        <li class="tile flush narrow undecided" data-testid="undecided" data-id=hook>
            {move || record.with(head)}
            <For each=move || asked.get() key=Clone::clone children=question/>
        </li>
    }
}

/// The record's title, which leads to it, and what it is.
fn head(record: &Arc<Record>) -> impl IntoView + use<> {
    let is_plan = is_plan(record);
    let href = if is_plan { Place::page(Page::Settings) } else { Place::of(record) }.href();
    let name = if is_plan { plan_title(record.title()) } else { title(record) };
    let what = if is_plan {
        t().plan.to_owned()
    } else {
        format!("{} · {}", kind(record.kind_id()), stage(record.kind_id(), record.stage_id()))
    };
    let changed = record.get(&common::CHANGED).map(|at| format!(" · {}", (t().conflicts.changed)(&moment(*at))));
    view! {
        <div class="tile-head">
            <h2><a href=href>{name}</a></h2>
            <p class="small muted">{what}{changed}</p>
        </div>
    }
}
