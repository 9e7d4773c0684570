//! The table on paper: the shown columns of all records, with their groups and sums, on a sheet whose heads repeat.

use std::sync::Arc;

use leptos::prelude::*;

use super::cell::{sum_text, text};
use super::desk::{Desk, Sums, summed};
use super::order::group_name;
use crate::model::kinds::common;
use crate::model::query;
use crate::model::record::Record;
use crate::model::subject::{Asks, Subject};
use crate::views::app;
use crate::views::filters::on_paper;
use crate::views::kit::options::{subject_choice, subject_name};
use crate::views::kit::texts::{kind, language, t, title};
use crate::views::paper::{OnPaper, Sheet};

/// The sheet, while the page is printed.
#[component]
pub fn Paper(
    /// What is printed.
    desk: Desk,
    /// What it is called.
    #[prop(into)]
    name: Signal<String>,
) -> impl IntoView {
    view! { <OnPaper draw=move || sheet(desk, name.get()).into_any()/> }
}

fn sheet(desk: Desk, name: String) -> impl IntoView {
    let shown: Vec<Subject> = desk.shown.get().into_iter().map(|(_, subject)| subject).collect();
    let by = desk.listing.with(|listing| listing.grouped_by());
    let heads = shown
        .iter()
        .map(|subject| view! { <th scope="col" class:num=subject.asks() == Asks::Number>{subject_name(*subject)}</th> })
        .collect_view();
    let groups = desk.groups.get();
    let holds_restricted = groups.iter().flat_map(|group| &group.records).any(|record| query::is_restricted(record));
    let all = desk.sums(groups.iter().flat_map(|group| &group.records));
    let bodies = groups
        .iter()
        .map(|group| {
            let head = by.map(|by| {
                let name = match group_name(by, &group.ids) {
                    name if name.is_empty() => (t().table.without)(&subject_name(by).to_lowercase()),
                    name => name,
                };
                let sums = desk.sums(group.records.iter());
                line(&shown, format!("{name} ({})", group.records.len()), &sums, "group")
            });
            let rows = group.records.iter().map(|record| row(&shown, record)).collect_view();
            view! { <tbody>{head}{rows}</tbody> }
        })
        .collect_view();
    let foot = line(&shown, (t().table.total)(desk.count()), &all, "total");
    let filter = desk.listing.with(|listing| on_paper(&listing.filter));
    view! {
        <Sheet name=name.clone() filter holds_restricted>
            <h1>{name}</h1>
            <table class="data paper-list paper-table">
                <thead>
                    <tr>{heads}</tr>
                </thead>
                {bodies}
                <tbody>{foot}</tbody>
            </table>
        </Sheet>
    }
}

/// A line with a name in front and sums below their columns.
fn line(shown: &[Subject], name: String, sums: &Sums, class: &'static str) -> AnyView {
    let first = shown.iter().skip(1).position(|subject| summed(*subject).is_some()).map_or(shown.len(), |at| at + 1);
    let cells = shown
        .iter()
        .enumerate()
        .skip(first)
        .map(|(place, subject)| {
            let sum = summed(*subject).zip(sums.get(place).copied().flatten());
            view! { <td class="num">{sum.map(|(field, sum)| sum_text(field, sum))}</td> }
        })
        .collect_view();
    view! { <tr class=class><th scope="row" colspan=first.to_string()>{name}</th>{cells}</tr> }.into_any()
}

fn row(shown: &[Subject], record: &Arc<Record>) -> AnyView {
    let cells = shown
        .iter()
        .map(|subject| {
            let text = words(record, *subject);
            if subject.id() == common::TITLE.name() {
                let mark = query::is_restricted(record).then(|| format!(" ({})", t().ak));
                view! { <th scope="row">{text}{mark}</th> }.into_any()
            } else {
                view! { <td class:num=subject.asks() == Asks::Number>{text}</td> }.into_any()
            }
        })
        .collect_view();
    view! { <tr>{cells}</tr> }.into_any()
}

/// What a cell says, as text.
fn words(record: &Arc<Record>, subject: Subject) -> String {
    match subject {
        Subject::Text => String::new(),
        Subject::Kind => kind(record.kind_id()),
        Subject::Phase => language().phase(record.phase().id()).to_owned(),
        Subject::Duty | Subject::Mark => {
            let ids = subject.ids(record, app().today_untracked());
            ids.iter().map(|id| subject_choice(subject, id)).collect::<Vec<_>>().join(", ")
        }
        Subject::Field(field) if field.name == common::TITLE.name() => title(record),
        Subject::Field(field) => text(record, field).unwrap_or_default(),
    }
}
