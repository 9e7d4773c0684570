//! Statistics on their way into a record: which columns hold them, which record they go to, and what would be added.

use std::sync::Arc;

use leptos::prelude::*;

use super::foreign::ToPreview;
use super::mapping::problem_list;
use crate::model::record::Record;
use crate::model::value::Value;
use crate::state::intake::{Brought, Columns, Purpose, TableStep};
use crate::views::app;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{kind, stage, t, title, value};

/// Most records that are offered.
const OFFERED: usize = 8;
/// Most rows that are listed one by one.
const LISTED: usize = 50;

/// What is asked about a table of statistics.
#[component]
pub fn Statistics(number: usize, step: ArcRwSignal<TableStep>) -> impl IntoView {
    let app = app();
    let step = RwSignal::from(step);
    let problems = Memo::new(move |_| step.with(|step| step.problems(LISTED)));
    let brought = Memo::new(move |_| step.with(|step| app.brought(step)));
    view! {
        <ColumnChoices number step/>
        <RecordChoice number step/>
        {move || brought.with(|rows| (!rows.is_empty()).then(|| brought_table(rows)))}
        {move || problems.with(|(count, problems)| problem_list(
            *count,
            problems,
            (t().intake.uncounted)(*count),
            t().intake.uncounted_lead,
        ))}
        <ToPreview
            is_ready=Memo::new(move |_| brought.with(|rows| !rows.is_empty()))
            go=move |()| app.take_table(number)
        />
    }
}

/// Which columns say when, where and how many.
#[component]
fn ColumnChoices(number: usize, step: RwSignal<TableStep>) -> impl IntoView {
    type Part = (&'static str, &'static str, fn(&mut Columns) -> &mut Option<usize>);
    let parts: [Part; 3] = [
        ("period", t().intake.period, |columns| &mut columns.period),
        ("area", t().intake.area, |columns| &mut columns.area),
        ("count", t().intake.count, |columns| &mut columns.count),
    ];
    let names = Memo::new(move |_| step.with(TableStep::names));
    let select = move |(id, words, part): Part| {
        let chosen = move || step.with(|step| *part(&mut step.columns.clone()));
        let options = move || {
            let names = names.get().into_iter().enumerate();
            let option = |(column, name): (usize, String)| {
                view! { <option value=column.to_string() prop:selected=move || chosen() == Some(column)>{name}</option> }
            };
            names.map(option).collect::<Vec<_>>()
        };
        let control = format!("{id}-{number}");
        view! {
            <div class="field">
                <label class="label" for=control.clone()>{words}</label>
                <select
                    class="select"
                    id=control
                    data-testid=format!("statistics-{id}")
                    on:change=move |event| {
                        let column = event_target_value(&event).parse().ok();
                        step.update(|step| *part(&mut step.columns) = column);
                    }
                >
                    <option value="" prop:selected=move || chosen().is_none()>{t().no_choice}</option>
                    {options}
                </select>
            </div>
        }
    };
    view! { <div class="row question-choices">{parts.map(select)}</div> }
}

/// The record that the statistics go to, by search.
#[component]
fn RecordChoice(number: usize, step: RwSignal<TableStep>) -> impl IntoView {
    let app = app();
    let text = RwSignal::new(String::new());
    let purpose = Memo::new(move |_| step.with(|step| step.purpose));
    let hits = Memo::new(move |_| text.with(|text| app.statistics_targets(purpose.get(), text, OFFERED)));
    let words = move || match purpose.get() {
        Purpose::Records | Purpose::Metrics => (t().intake.records, t().intake.no_records),
        Purpose::Areas => (t().intake.scenarios, t().intake.no_scenarios),
    };
    let row = move |record: Arc<Record>| {
        let (id, chosen) = (record.id().clone(), record.id().clone());
        let meta = format!("{} · {}", kind(record.kind_id()), stage(record.kind_id(), record.stage_id()));
        view! {
            <label class="check">
                <input
                    type="radio"
                    name=format!("record-{number}")
                    value=id.to_string()
                    data-testid="statistics-record"
                    prop:checked=move || step.with(|step| step.record.as_ref() == Some(&id))
                    on:change=move |_| step.update(|step| step.record = Some(chosen.clone()))
                />
                <span>{title(&record)}<span class="question-meta">{meta}</span></span>
            </label>
        }
    };
    let control = format!("find-{number}");
    view! {
        <fieldset class="field">
            <legend class="label">{move || words().0}</legend>
            <div class="affix question-search">
                <input
                    class="input"
                    type="search"
                    id=control
                    data-testid="statistics-find"
                    autocomplete="off"
                    aria-label=t().intake.find_record
                    placeholder=t().intake.find_record
                    prop:value=move || text.get()
                    on:input=move |event| text.set(event_target_value(&event))
                />
                <span class="affix-end"><Icon glyph=Glyph::Search small=true/></span>
            </div>
            <div class="question-records">
                <For each=move || hits.get() key=|record| record.id().clone() children=row/>
            </div>
            <p class="muted small" role="status">{move || hits.with(Vec::is_empty).then(|| words().1)}</p>
        </fieldset>
    }
}

/// What would stand in the record before and after.
fn brought_table(rows: &[Brought]) -> AnyView {
    let added = rows.iter().filter(|row| row.is_new).count();
    let more = rows.len().saturating_sub(LISTED);
    let title = (t().intake.landing)(added, rows.len() - added);
    let caption = title.clone();
    // A plain number, as one of no field.
    let number = |count: &Option<Value>| {
        count.as_ref().map(|count| value(&Record::new(app().plan_id(), ""), "", count)).unwrap_or_default()
    };
    let lines = rows.iter().take(LISTED).map(|row| {
        let before = if row.is_new { t().intake.new_row.to_owned() } else { number(&row.before) };
        view! {
            <tr data-testid="statistics-row">
                <th scope="row">{row.name.clone()}</th>
                <td class="num muted">{before}</td>
                <td class="num">{number(&row.after)}</td>
            </tr>
        }
    });
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=title>
            <table class="data question-figures">
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t().intake.row}</th>
                        <th scope="col" class="num">{t().intake.now}</th>
                        <th scope="col" class="num">{t().intake.then}</th>
                    </tr>
                </thead>
                <tbody>{lines.collect_view()}</tbody>
            </table>
        </div>
        {(more > 0).then(|| view! { <p class="muted">{(t().and_more)(more)}</p> })}
    }
    .into_any()
}
