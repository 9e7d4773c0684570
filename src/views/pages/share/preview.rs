//! What chosen files would do: new, changed, in conflict, the same, set aside.

use leptos::prelude::*;

use crate::format::error::{RecordFault, SetAside};
use crate::model::merge::Verdict;
use crate::state::transfer::{Preview, Row};
use crate::views::kit::codes::CodeList;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{field, kind, t};

/// Most records that are listed one by one.
const LISTED: usize = 200;

/// Why a record is set aside, in a few words.
fn record_fault(fault: RecordFault) -> &'static str {
    match fault {
        RecordFault::NotAnObject => t().fault_not_an_object,
        RecordFault::NoKind => t().fault_no_kind,
        RecordFault::BadId => t().fault_bad_id,
        RecordFault::DuplicateId => t().fault_duplicate_id,
        RecordFault::OtherKind => t().fault_other_kind,
        RecordFault::WrongType => t().fault_wrong_type,
        RecordFault::BadDate => t().fault_bad_date,
        RecordFault::TooManyPlaces => t().too_many_places,
        RecordFault::NumberOutOfRange => t().number_out_of_range,
        RecordFault::TooLong => t().too_long,
        RecordFault::BadMerge => t().fault_bad_merge,
        RecordFault::TooDeep => t().error_too_deep,
    }
}

/// What would be new, changed, in conflict, the same, set aside.
#[component]
pub fn Comparison(preview: Preview) -> impl IntoView {
    let [fresh, changed, conflicts, same] =
        [Verdict::New, Verdict::Changed, Verdict::Conflict, Verdict::Same].map(|verdict| preview.count(verdict));
    let problems = preview.problems.len();
    let counts = [
        (Glyph::Conflict, conflicts, t().in_conflict),
        (Glyph::Plus, fresh, t().fresh),
        (Glyph::Move, changed, t().changed),
        (Glyph::Alert, problems, t().set_aside),
        (Glyph::Check, same, t().same),
    ];
    let chips = counts
        .into_iter()
        .map(|(glyph, count, words)| {
            view! { <li class="chip"><Icon glyph small=true/><b>{count}</b>{words}</li> }
        })
        .collect_view();
    let left_out = (!preview.left_out.is_empty()).then(|| {
        view! {
            <div class="notice notice-warning">
                <Icon glyph=Glyph::Info/>
                <p>{(t().left_out)(&preview.left_out.join(", "))}</p>
            </div>
        }
    });
    let count = preview.codes.len();
    let codes = (count > 0).then(|| {
        view! {
            <div class="notice notice-warning" data-testid="import-codes" data-count=count>
                <Icon glyph=Glyph::Alert/>
                <h2 class="notice-title">{t().codes.title}</h2>
                <p>{t().codes.in_files}</p>
                <div><CodeList codes=preview.codes/></div>
            </div>
        }
    });
    let differing: Vec<Row> = preview.rows.into_iter().filter(|row| row.verdict != Verdict::Same).collect();
    let more = differing.len().saturating_sub(LISTED);
    let rows = differing.iter().take(LISTED).map(row).collect_view();
    let problem_rows = preview.problems.iter().map(|(file, problem)| problem_row(file, problem)).collect_view();
    view! {
        <section
            class="stack"
            data-testid="import-preview"
            data-new=fresh
            data-changed=changed
            data-conflicts=conflicts
            data-same=same
            data-problems=problems
            aria-label=t().import_preview
        >
            <ul class="counts">{chips}</ul>
            {left_out}
            {codes}
            {(problems > 0).then(|| view! {
                <div class="tile">
                    <h2>{t().set_aside_title}</h2>
                    <ul class="list">{problem_rows}</ul>
                </div>
            })}
            {(!differing.is_empty()).then(|| view! {
                <div class="tile">
                    <ul class="list">{rows}</ul>
                    {(more > 0).then(|| view! { <p class="muted">{(t().and_more)(more)}</p> })}
                </div>
            })}
            {differing.is_empty().then(|| view! { <p class="muted">{t().nothing_differs}</p> })}
        </section>
    }
}

fn row(row: &Row) -> impl IntoView + use<> {
    let (class, glyph, words) = match row.verdict {
        Verdict::New => ("badge badge-info", Glyph::Plus, t().verdict_new),
        Verdict::Conflict => ("badge badge-conflict", Glyph::Conflict, t().conflict),
        Verdict::Changed => ("badge", Glyph::Move, t().verdict_changed),
        Verdict::Same => ("badge", Glyph::Check, t().verdict_same),
    };
    let title = if row.title.is_empty() { t().untitled.to_owned() } else { row.title.clone() };
    let fields: Vec<String> =
        row.fields.iter().filter(|name| *name != "changed").map(|name| field(name).to_lowercase()).collect();
    let meta = if row.verdict == Verdict::New { kind(&row.kind) } else { fields.join(", ") };
    view! {
        <li>
            <div class="list-text">
                <p class="list-title">{title}</p>
                <p class="list-meta">{meta}</p>
            </div>
            <span class=class><Icon glyph/>{words}</span>
        </li>
    }
}

fn problem_row(file: &str, problem: &SetAside) -> impl IntoView + use<> {
    let name = match (problem.name.as_str(), problem.number) {
        ("", 0) => t().plan.to_owned(),
        ("", number) => (t().record_number)(number),
        (name, _) => name.to_owned(),
    };
    let place = &problem.fault.place;
    let place = if place.is_empty() { String::new() } else { format!(" ({place})") };
    view! {
        <li>
            <Icon glyph=Glyph::Alert/>
            <div class="list-text">
                <p class="list-title">{name}</p>
                <p class="list-meta">{record_fault(problem.fault.fault)}{place}" · "{file.to_owned()}</p>
            </div>
        </li>
    }
}
