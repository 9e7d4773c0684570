//! The records behind a figure of the overview, or those that hold the words of a search.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::messages::overview::nth;
use crate::i18n::show;
use crate::model::group::Group;
use crate::model::kind::Duty;
use crate::model::kinds::common;
use crate::model::record::Record;
use crate::model::search::{marked, words};
use crate::model::sort;
use crate::views::frame::{page_title, pieces, where_found};
use crate::views::kit::icon::{Glyph, Icon, Pip};
use crate::views::kit::more::More;
use crate::views::kit::texts::{choice, count as show_count, field, kind, language, plan_year, stage, t};
use crate::views::paper::{ListSheet, OnPaper, PrintButton};
use crate::views::route::{Page, Place};
use crate::views::{app, way};

/// How many records are drawn at a time.
const BATCH: usize = 50;

/// The page.
#[component]
pub fn Records() -> impl IntoView {
    let way = way();
    let group = Memo::new(move |_| way.place.with(|place| place.list.clone()));
    let records = Memo::new(move |_| group.get().map(|group| of(&group)).unwrap_or_default());
    let limit = RwSignal::new(BATCH);
    // Another list begins at its top.
    Effect::new(move |_| {
        group.track();
        limit.set(BATCH);
    });
    let words = Memo::new(move |_| match group.get() {
        Some(Group::Words(text)) => words(&text),
        _ => Vec::new(),
    });
    let count = Memo::new(move |_| records.with(Vec::len));
    let name = move || group.get().map_or_else(|| page_title(Page::Records), |group| group_name(&group));
    let rows = move || {
        let words = words.get();
        let drawn = records.with(|records| records.iter().take(limit.get()).cloned().collect::<Vec<_>>());
        drawn.into_iter().map(|record| row(&record, &words)).collect_view()
    };
    view! {
        <main class="page" id="content" tabindex="-1">
            <div class="page-head">
                <h1>
                    <span class="eyebrow">
                        {t().find.records}" · "
                        {move || format!("{} {}", show_count(count.get()), (t().records_noun)(count.get()))}
                    </span>
                    {name}
                </h1>
                <a class="button" href=Place::page(Page::Overview).href()>
                    <Icon glyph=Glyph::Left/>
                    {t().find.to_overview}
                </a>
                <PrintButton/>
            </div>
            <Show
                when=move || { count.get() > 0 }
                fallback=|| view! {
                    <div class="empty narrow">
                        <Icon glyph=Glyph::Search/>
                        <h2>{t().find.no_records}</h2>
                        <p>{t().find.no_records_words}</p>
                    </div>
                }
            >
                <section class="tile narrow">
                    <ul class="list" data-testid="records" data-count=move || count.get()>
                        {rows}
                        <More
                            drawn=Signal::derive(move || limit.get().min(count.get()))
                            count
                            draw=move || limit.update(|limit| *limit += BATCH)
                        />
                    </ul>
                </section>
            </Show>
            <OnPaper draw=move || {
                let lists = vec![(name(), records.get())];
                view! { <ListSheet title=name() lists/> }.into_any()
            }/>
        </main>
    }
}

/// The records of a group, by their last day; those that hold words, the best first.
fn of(group: &Group) -> Vec<Arc<Record>> {
    let app = app();
    match group {
        Group::Words(text) => app.search(&words(text), usize::MAX).0,
        Group::News => app.news().into_iter().map(|(record, _)| record).collect(),
        group => {
            app.follow_edits();
            let today = app.today.get();
            let holds = |record: &&Arc<Record>| group.holds(record, today);
            let mut records: Vec<_> = app.ask(|plan| plan.records().filter(holds).cloned().collect());
            let due = |record: &Record| record.get(&common::DUE).copied();
            sort::by(&mut records, |a, b| {
                let key = |record: &Arc<Record>| (due(record).is_none(), due(record));
                key(a).cmp(&key(b)).then_with(|| a.title().cmp(b.title()))
            });
            records
        }
    }
}

/// What a list is called.
fn group_name(group: &Group) -> String {
    let of = |name: &str, duty: &Option<&Duty>| match duty {
        Some(duty) => format!("{name}: {} {}", duty.number, language().duty(duty.id)),
        None => format!("{name}: {}", t().overview.all_duties),
    };
    match group {
        Group::Late => t().overview.late_head.to_owned(),
        Group::Soon => t().overview.soon_head.to_owned(),
        Group::Waiting => t().overview.waiting_head.to_owned(),
        Group::Upkeep => t().overview.upkeep_head.to_owned(),
        Group::News => t().overview.news_head.to_owned(),
        Group::Month(year, month) => (t().overview.of_month)(nth(&t().calendar.months, *month), *year),
        Group::Unplaced => t().overview.of_unplaced.to_owned(),
        Group::Duty(duty) => of(t().overview.of_work, duty),
        Group::Done(duty) => of(t().overview.of_done, duty),
        Group::Means(duty) => of(t().overview.of_means, duty),
        Group::Source(name) if name.is_empty() => format!("{}: {}", t().overview.source, t().overview.no_source),
        Group::Source(name) => format!("{}: {name}", t().overview.source),
        Group::Words(words) => (t().find.found_for)(words),
    }
}

fn row(record: &Arc<Record>, words: &[String]) -> impl IntoView + use<> {
    let place = way().place.get_untracked().with(Some(record.id().clone()));
    let name = if record.title().is_empty() { t().untitled.to_owned() } else { record.title().to_owned() };
    let due = record
        .get(&common::DUE)
        .map(|due| format!(" · {} {}", field(common::DUE.name()).to_lowercase(), show::short_date(*due, plan_year())));
    let owner = record.get(&common::OWNER);
    let owner = owner.map(|role| format!(" · {}", choice("owner", common::OWNER.field.field_type, role)));
    view! {
        <li data-testid="listed" data-id=record.id().to_string()>
            <Pip phase=record.phase().id()/>
            <div class="list-text">
                <p class="list-title"><a href=place.href() data-noscroll="">{pieces(marked(&name, words))}</a></p>
                {where_found(record, words)}
                <p class="list-meta">
                    {kind(record.kind_id())}" · "{stage(record.kind_id(), record.stage_id())}{due}{owner}
                </p>
                {crate::views::board::card::marks(record)}
            </div>
        </li>
    }
}
