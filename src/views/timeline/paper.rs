//! The timeline on paper: A3 across, as many lines as a page holds, under the scale each time.

use leptos::prelude::*;

use super::bar::mark;
use super::ground::ground;
use super::group_name;
use super::scale_head::scale_head;
use super::ties::ties;
use crate::model::query;
use crate::model::record::Record;
use crate::model::scale::{Scale, Zoom};
use crate::model::timeline::{Grouping, Line, Tie};
use crate::views::app;
use crate::views::kit::texts::{t, title};
use crate::views::paper::Sheet;

/// Lines of one page.
const LINES: usize = 34;
/// The height of a line, in millimetres.
const HEIGHT: f64 = 6.5;

/// A record's title, and that it is restricted.
fn name_of(record: &Record) -> String {
    let mark = if query::is_restricted(record) { format!(" ({})", t().ak) } else { String::new() };
    format!("{}{mark}", title(record))
}

/// All lines.
pub fn paper(
    name: String,
    filter: Vec<String>,
    zoom: Zoom,
    scale: Scale,
    grouping: Grouping,
    lines: &[Line],
    links: &[Tie],
) -> impl IntoView + use<> {
    let today = app().today.get();
    let record = |line: &Line| line.id().and_then(|id| app().ask(|plan| plan.get(id).cloned()));
    let holds_restricted = lines.iter().filter_map(record).any(|record| query::is_restricted(&record));
    let pages = lines
        .chunks(LINES)
        .enumerate()
        .map(|(page, part)| {
            let first = page * LINES;
            // A line to another page is left out: it would lead nowhere.
            let inside = |place: usize| (first..first + part.len()).contains(&place).then(|| place - first);
            let links: Vec<Tie> = links
                .iter()
                .filter_map(|tie| {
                    Some(Tie { from: inside(tie.from)?, to: inside(tie.to)?, relation: tie.relation.clone() })
                })
                .collect();
            let rows = part
                .iter()
                .map(|line| match line {
                    Line::Group { id, count } => {
                        let name = group_name(grouping, id);
                        view! { <h2 class="timeline-group"><span>{name}" "<span class="faint">{*count}</span></span></h2> }.into_any()
                    }
                    Line::Record { entry, others } => {
                        let record = record(line);
                        let marks = record.as_ref().map(|record| {
                            let all = others.iter().chain([entry]);
                            all.filter_map(|entry| mark(record, entry, scale, today)).collect_view()
                        });
                        view! {
                            <div class="timeline-row">
                                <span class="timeline-name"><span>{record.as_ref().map(|record| name_of(record))}</span></span>
                                <div class="timeline-track">{marks}</div>
                            </div>
                        }
                        .into_any()
                    }
                })
                .collect_view();
            view! {
                <section class="timeline-paper">
                    <div class="timeline-scale">
                        <span class="timeline-corner"></span>
                        <div class="timeline-track">{scale_head(scale, zoom, today)}</div>
                    </div>
                    <div class="timeline-rows">
                        <div class="under">
                            {ground(scale, zoom, today)}
                            {ties(&links, part, scale, 0..part.len(), None, Clone::clone, (HEIGHT, "mm"))}
                        </div>
                        {rows}
                    </div>
                </section>
            }
        })
        .collect_view();
    view! {
        <Sheet name=name.clone() filter holds_restricted>
            <h1>{name}</h1>
            {pages}
        </Sheet>
    }
}
