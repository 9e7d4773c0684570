//! The grid (WAI-ARIA grid pattern): a head, the lines that are in view, a foot with sums. One cell takes the Tab key; arrows
//! move the hand. The line with the hand is drawn wherever it is, so scrolling never takes the hand away.

use leptos::html;
use leptos::prelude::*;

use super::desk::{Desk, Spot};
use super::edit::discard;
use super::group::{Foot, GroupHead};
use super::head::Head;
use super::keys;
use super::lines::Line;
use super::row::Row;
use crate::model::field::{FieldType, Unit};
use crate::model::kinds::common;
use crate::model::subject::{Asks, Subject};
use crate::views::browser::size::window_height;
use crate::views::kit::texts::t;

/// Lines are drawn anew each time the table is scrolled so far.
const STEP: u32 = 240;
/// How wide the column of tick boxes is.
const PICK: u16 = 44;
/// The most of the window that a column may take while nobody has sized it: beside the fixed first one there is room.
const SHARE: u16 = 44;

/// How wide a column is, in CSS pixels, until someone sizes it.
pub fn usual_width(subject: Subject) -> u16 {
    match subject {
        Subject::Field(field) if field.name == common::TITLE.name() => 240,
        Subject::Field(field) if field.name == common::STAGE.name() => 152,
        Subject::Field(field) => match (field.field_type, subject.asks()) {
            (FieldType::LongText, _) => 280,
            (FieldType::Number(Unit::Hours | Unit::Percent | Unit::Grade | Unit::Year), _) => 84,
            (FieldType::YesNo | FieldType::Items(_), _) => 112,
            (_, Asks::Number) => 108,
            (_, Asks::Day) => 108,
            // The longest roles and kinds are single words: „juhtivkoordinaator“, „arendusettepanek“.
            (_, Asks::Choice) => 152,
            (_, Asks::Words | Asks::Rows) => 168,
        },
        Subject::Text | Subject::Kind | Subject::Duty | Subject::Phase | Subject::Mark => 148,
    }
}

/// The tracks of the columns.
fn tracks(desk: Desk) -> String {
    let sizing = desk.sizing.get();
    let mut tracks = format!("{PICK}px");
    let mut has_filler = true;
    for (place, (at, subject)) in desk.shown.get().into_iter().enumerate() {
        let sized = sizing.filter(|(column, _)| *column == place).map(|(_, width)| width);
        let width = sized.or_else(|| desk.column(at).and_then(|column| column.width));
        match (width, place) {
            (Some(width), _) => tracks.push_str(&format!(" {width}px")),
            // The first one takes what is left of the line.
            (None, 0) => {
                has_filler = false;
                tracks.push_str(&format!(" minmax(min({}px, {SHARE}vw), 1fr)", usual_width(subject)));
            }
            (None, _) => tracks.push_str(&format!(" {}px", usual_width(subject))),
        }
    }
    if has_filler {
        tracks.push_str(" minmax(0, 1fr)");
    }
    tracks
}

/// The grid.
#[component]
pub fn Grid(desk: Desk) -> impl IntoView {
    let view = NodeRef::<html::Div>::new();
    let scrolled = RwSignal::new(0_u32);
    let step = Memo::new(move |_| scrolled.get() / STEP * STEP);
    // The table is never higher than the window.
    let height = window_height().max(600) + STEP;
    let drawn = Memo::new(move |_| {
        let active = desk.active.get();
        desk.lines.with(|lines| {
            let range = lines.drawn(step.get(), height);
            let with_hand = match &active.0 {
                Spot::At(line) => lines.place(line).filter(|place| !range.contains(place)),
                Spot::Head => None,
            };
            let mut places: Vec<usize> = range.chain(with_hand).collect();
            places.sort_unstable();
            places.into_iter().filter_map(|place| lines.at(place).cloned()).collect::<Vec<_>>()
        })
    });
    let line = move |line: Line| match line {
        Line::Group(ids) => view! { <GroupHead desk ids/> }.into_any(),
        Line::Row(id) => view! { <Row desk id/> }.into_any(),
    };
    // What is wanted otherwise begins at its top.
    Effect::new(move |before: Option<()>| {
        desk.listing.with(|listing| (listing.kind.clone(), listing.filter.clone(), listing.group.clone()));
        desk.listing.with(|listing| listing.sort.clone());
        if let (Some(()), Some(view)) = (before, view.get_untracked()) {
            discard(desk);
            if matches!(desk.active.get_untracked().0, Spot::Head) {
                view.set_scroll_top(0);
            }
        }
    });
    let rows = move || desk.lines.with(|lines| lines.count()) + 2;
    view! {
        <div
            class="grid-box"
            data-testid="table-box"
            node_ref=view
            on:scroll=move |_| {
                if let Some(view) = view.get_untracked() {
                    scrolled.set(u32::try_from(view.scroll_top()).unwrap_or_default());
                }
            }
        >
            <div
                class="grid"
                role="grid"
                data-testid="table-grid"
                aria-label=t().table.grid
                aria-describedby="table-help"
                aria-multiselectable="true"
                aria-rowcount=move || rows().to_string()
                aria-colcount=move || desk.width().to_string()
                style=("--tracks", move || tracks(desk))
                on:keydown=move |event| keys::on_key(desk, &event)
            >
                <Head desk/>
                <div
                    class="grid-body"
                    role="rowgroup"
                    style:block-size=move || format!("{}px", desk.lines.with(|lines| lines.height()))
                >
                    <For each=move || drawn.get() key=Clone::clone children=line/>
                </div>
                <Foot desk/>
            </div>
        </div>
        <p class="visually-hidden" id="table-help">{t().table.help}</p>
    }
}
