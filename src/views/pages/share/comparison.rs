//! The record that is open in the preview, field by field: as it is here and as the file has it.

use leptos::prelude::*;

use super::fates::{fate_words, problem_title, problem_words};
use super::preview::{Desk, Entry};
use crate::model::compare::{Comparison, Difference, Sort, compare};
use crate::model::field::FieldType;
use crate::model::id::Dot;
use crate::model::kinds::common;
use crate::model::merge::Verdict;
use crate::model::plan::Plan;
use crate::model::record::Record;
use crate::model::text_diff;
use crate::model::value::Value;
use crate::state::comparing::{Preview, Row};
use crate::views::app;
use crate::views::browser::focus;
use crate::views::kit::difference;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{count, field, t, value as shown};

/// What is open beside the list.
#[component]
pub fn OpenEntry(desk: Desk) -> impl IntoView {
    let content = move || {
        let open = desk.open.get();
        desk.preview.with_value(|preview| match open {
            Some(Entry::Record(place)) => preview.rows.get(place).map(|row| record(preview, row)),
            Some(Entry::Problem(place)) => preview.problems.get(place).map(|(file, problem)| {
                view! {
                    <div class="decide">
                        <p>{t().arrival.set_aside_words}</p>
                        <p class="small muted">{problem_words(problem)}" · "{(t().arrival.in_file)(file)}</p>
                    </div>
                }
                .into_any()
            }),
            None => None,
        })
    };
    let title = move || {
        let open = desk.open.get();
        desk.preview.with_value(|preview| match open {
            Some(Entry::Record(place)) => {
                let title = preview.rows.get(place).map_or("", Row::title);
                if title.is_empty() { t().untitled.to_owned() } else { title.to_owned() }
            }
            Some(Entry::Problem(place)) => {
                preview.problems.get(place).map(|(_, problem)| problem_title(problem)).unwrap_or_default()
            }
            None => String::new(),
        })
    };
    let place = Memo::new(move |_| desk.place());
    let of = move || desk.entries.with(Vec::len);
    let words = move || place.get().map(|place| (t().arrival.record_of)(&count(place + 1), &count(of())));
    let other = move |step: isize| {
        let next = place.get()?.checked_add_signed(step)?;
        desk.entries.with(|entries| entries.get(next).copied())
    };
    let go = move |step: isize| {
        if let Some(next) = other(step) {
            desk.open.set(Some(next));
            focus::reveal(".pick-list .is-open");
        }
    };
    let button = move |step: isize, glyph: Glyph, label: &'static str, testid: &'static str| {
        view! {
            <button
                class="button button-quiet button-icon button-small"
                type="button"
                data-testid=testid
                aria-label=label
                // Not "disabled": the hand that has come to the end must not lose its place.
                aria-disabled=move || other(step).is_none().then_some("true")
                on:click=move |_| go(step)
            >
                <Icon glyph small=true/>
            </button>
        }
    };
    view! {
        <section class="tile flush compare-tile" aria-labelledby="compare-title" data-testid="import-compare">
            <div class="tile-head">
                <h2 id="compare-title" aria-live="polite">{title}</h2>
                <span class="small muted nowrap push">{words}</span>
                {button(-1, Glyph::Left, t().arrival.previous, "import-previous")}
                {button(1, Glyph::Right, t().arrival.next, "import-next")}
            </div>
            {content}
        </section>
    }
}

fn record(preview: &Preview, row: &Row) -> AnyView {
    let after = &row.merged.after;
    let Comparison { differences, same } = compare(row.merged.before.as_deref(), after);
    let (conflicts, others): (Vec<_>, Vec<_>) =
        differences.iter().partition(|difference| difference.sort == Sort::Conflict);
    let fate = row.fate.map(|fate| {
        view! { <p class="decide" data-testid="import-fate">{fate_words(fate)}</p> }
    });
    let both_stay =
        (!conflicts.is_empty()).then(|| view! { <p class="decide small muted">{t().arrival.both_stay}</p> });
    let conflicts = conflicts.into_iter().map(|difference| conflict(preview, after, difference)).collect_view();
    let is_new = row.verdict == Verdict::New;
    let foot = match (is_new, differences.len(), same) {
        (true, ..) | (_, _, 0) => None,
        (_, 0, _) => Some(t().arrival.all_same.to_owned()),
        (_, _, same) => Some((t().arrival.others_same)(same)),
    };
    let table = (!others.is_empty()).then(|| {
        let rows = others.into_iter().map(|difference| table_row(after, difference, is_new)).collect_view();
        let caption = if is_new { t().arrival.new_caption } else { t().arrival.caption };
        view! {
            <table class="data compare" class:is-new=is_new>
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t().arrival.field}</th>
                        {(!is_new).then(|| view! { <th scope="col">{t().arrival.here}</th> })}
                        <th scope="col">{t().arrival.there}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
    });
    view! {
        {fate}
        {both_stay}
        {conflicts}
        {table}
        {foot.map(|foot| view! { <p class="tile-foot small muted">{foot}</p> })}
    }
    .into_any()
}

/// Both values of a conflict, which stay until someone decides.
fn conflict(preview: &Preview, record: &Record, difference: &Difference) -> impl IntoView + use<> {
    let name = &difference.path.name;
    let side = |place: &'static str, writes: &[(Dot, Value)], words: AnyView| {
        let role = writes.first().and_then(|(dot, _)| role(preview, *dot));
        let by = role.map(|role| format!(" · {role}"));
        view! { <div class="choice-side"><small>{place}{by}</small>{words}</div> }
    };
    let sides = if difference.here.is_empty() {
        // A new record that brings its own conflict.
        let value = |write| {
            let one = std::slice::from_ref(write);
            side(t().arrival.there, one, prose(words(record, difference, one)))
        };
        difference.there.iter().map(value).collect_view().into_any()
    } else {
        let (here, there) = sides(record, difference);
        let here = side(t().arrival.here, &difference.here, here);
        (here, side(t().arrival.there, &difference.there, there)).into_any()
    };
    view! {
        <div class="decide" data-testid="import-conflict" data-field=name.to_string()>
            <h3 class="row">
                <span class="badge badge-conflict"><Icon glyph=Glyph::Conflict/>{t().conflict}</span>
                {field(name)}
            </h3>
            <div class="choice">{sides}</div>
        </div>
    }
}

/// The role of the one who wrote, as the plan and the file together know it.
fn role(preview: &Preview, dot: Dot) -> Option<String> {
    let known = |head: &Record| Plan::from_head(head.clone()).role_of(dot.replica).map(str::to_owned);
    match &preview.head {
        Some(head) => known(&head.after),
        None => app().ask(|plan| plan.role_of(dot.replica).map(str::to_owned)),
    }
}

fn table_row(record: &Record, difference: &Difference, is_new: bool) -> impl IntoView + use<> {
    let Difference { path, sort, .. } = difference;
    let is_place = path.name == common::RANK.name();
    let name = if is_place { t().place_in_column.to_owned() } else { field(&path.name) };
    let how = match sort {
        _ if path.item.is_none() || is_new => None,
        Sort::Added => Some(t().arrival.row_added),
        Sort::Changed => Some(t().arrival.row_changed),
        Sort::Removed => Some(t().arrival.row_removed),
        Sort::Moved => Some(t().arrival.moved),
        Sort::Conflict => None,
    };
    let (here, there) = match sort {
        _ if is_place => (none(), view! { <ins>{t().arrival.moved}</ins> }.into_any()),
        // In a new record all is new.
        Sort::Added if is_new => (none(), prose(words(record, difference, &difference.there))),
        _ => sides(record, difference),
    };
    view! {
        <tr data-testid="import-field" data-field=path.name.to_string()>
            <th scope="row">{name}{how.map(|how| view! { <small>{how}</small> })}</th>
            {(!is_new).then(|| view! { <td data-label=t().arrival.here>{here}</td> })}
            <td data-label=t().arrival.there>{there}</td>
        </tr>
    }
}

fn none() -> AnyView {
    view! { <span class="muted">"–"</span> }.into_any()
}

fn prose(text: String) -> AnyView {
    view! { <span class="prose">{text}</span> }.into_any()
}

fn words(record: &Record, difference: &Difference, writes: &[(Dot, Value)]) -> String {
    let texts = writes.iter().map(|(_, value)| shown(record, &difference.path.name, value));
    texts.collect::<Vec<_>>().join(" | ")
}

/// The values on both sides with what differs marked: words within texts, any other value whole.
fn sides(record: &Record, difference: &Difference) -> (AnyView, AnyView) {
    let Difference { path, sort, here, there } = difference;
    let (before, after) = (words(record, difference, here), words(record, difference, there));
    match sort {
        Sort::Moved => (prose(before), prose(after)),
        Sort::Added => (none(), view! { <ins>{after}</ins> }.into_any()),
        Sort::Removed => (view! { <del>{before}</del> }.into_any(), none()),
        Sort::Changed | Sort::Conflict if by_words(record, &path.name) => {
            let pieces = text_diff::compare(&before, &after);
            (difference::before(&pieces).into_any(), difference::after(&pieces).into_any())
        }
        Sort::Changed | Sort::Conflict => {
            (view! { <del>{before}</del> }.into_any(), view! { <ins>{after}</ins> }.into_any())
        }
    }
}

/// Whether a field's values are texts or lists, of which a part may differ.
fn by_words(record: &Record, name: &str) -> bool {
    match record.field(name).map(|field| field.field_type) {
        Some(
            FieldType::Text | FieldType::LongText | FieldType::Choices(_) | FieldType::Items(_) | FieldType::Access,
        )
        | None => true,
        Some(
            FieldType::Number(_)
            | FieldType::Money
            | FieldType::Date
            | FieldType::Moment
            | FieldType::YesNo
            | FieldType::Choice(_)
            | FieldType::Rank
            | FieldType::Trash,
        ) => false,
    }
}
