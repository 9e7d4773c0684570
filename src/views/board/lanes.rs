//! The columns of a board: in one row, or, where the board is split, a row for each lane.

use leptos::html;
use leptos::prelude::*;

use super::OnBoard;
use super::carry::Look;
use super::column::ColumnView;
use super::drag;
use crate::i18n::lists::entries;
use crate::i18n::places;
use crate::model::field::FieldType;
use crate::model::id::Id;
use crate::model::kind::Kind;
use crate::model::kinds::plan;
use crate::model::lanes::{By, Lane, split};
use crate::model::limits;
use crate::model::query::Column;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{choice, kind as kind_name, t};
use crate::views::way;

/// What a board is split by. One that shows one kind has no lanes by kind.
pub fn split_by(on: OnBoard, kind: Memo<Option<&'static Kind>>) -> Memo<Option<By>> {
    let app = app();
    Memo::new(move |_| {
        let duty = on.duty?.id;
        let by = app.choices.lanes.with(|lanes| lanes.get(duty).and_then(|by| By::parse(by)))?;
        (by != By::Kind || kind.get().is_none()).then_some(by)
    })
}

/// The lanes of a board with their columns.
fn lanes_of(by: By, kinds: &[&'static Kind], columns: &[Column]) -> Vec<(Lane, Vec<Column>)> {
    let app = app();
    // Roles and kinds of which there is nothing yet have a lane, too: a folded one.
    let known: Vec<String> = match by {
        By::Owner => app.head.with(|head| entries(head, plan::ROLES.name, app.today.get())),
        By::Kind => kinds.iter().map(|kind| kind.id.to_owned()).collect(),
        By::Area => Vec::new(),
    };
    app.ask(|plan| {
        let lane_of = |id: &Id| plan.get(id).map_or(Lane::Without, |record| Lane::of(record, by));
        split(columns, known.into_iter().map(Lane::Of).collect(), lane_of)
    })
}

fn name_of(lane: &Lane, by: By) -> String {
    match (lane, by) {
        (Lane::Of(id), By::Owner) => choice("owner", FieldType::Text, id),
        (Lane::Of(id), By::Kind) => kind_name(id),
        (Lane::Of(id), By::Area) => places::place(id).map_or_else(|| id.clone(), |place| place.name.to_owned()),
        (Lane::Several, _) => t().board.several_areas.to_owned(),
        (Lane::Without, By::Area) => t().board.no_area.to_owned(),
        (Lane::Without, By::Owner | By::Kind) => t().board.no_owner.to_owned(),
        (Lane::Whole, _) => String::new(),
    }
}

/// The columns.
#[component]
pub fn Columns(
    /// The board.
    on: OnBoard,
    /// The kind whose exact stages are shown.
    kind: Memo<Option<&'static Kind>>,
    /// The kinds of the board.
    kinds: Vec<&'static Kind>,
    /// The columns, not split.
    stored: Memo<Vec<Column>>,
) -> impl IntoView {
    let (app, way, carry) = (app(), way(), on.carry);
    let by = split_by(on, kind);
    let kinds = StoredValue::new(kinds);
    let lanes = Memo::new(move |_| match by.get() {
        Some(by) => stored.with(|columns| kinds.with_value(|kinds| lanes_of(by, kinds, columns))),
        None => vec![(Lane::Whole, stored.get())],
    });
    let fill = Memo::new(move |_| {
        let limit_of = |column: &Column| {
            let row = limits::row_of(on.duty?.id, kind.get(), column.phase, column.stage)?;
            app.head.with(|head| limits::limit(head, &row))
        };
        stored.with(|columns| columns.iter().map(|column| (column.cards.len(), limit_of(column))).collect::<Vec<_>>())
    });
    carry.set_look(Look { lanes, fill });
    // The card of the open record is drawn, so that the focus finds it when the editor closes.
    Effect::new(move |_| {
        if let Some(id) = way.place.with(|place| place.record.clone()) {
            carry.near.set(Some(id));
        }
    });
    // A lane is drawn anew when the board is split by something else or shows another kind: its columns are others then.
    let keys = Memo::new(move |_| {
        let (by, kind) = (by.get(), kind.get().map(|kind| kind.id));
        lanes.with(|lanes| lanes.iter().map(|(lane, _)| (by.map(By::id), kind, lane.clone())).collect::<Vec<_>>())
    });
    let board = NodeRef::<html::Div>::new();
    drag::listen(board, carry, on.sight);
    let row = move |lane: Lane| {
        let columns = {
            let lane = lane.clone();
            Memo::new(move |_| {
                let of_lane = |(known, _): &&(Lane, Vec<Column>)| *known == lane;
                lanes.with(|lanes| lanes.iter().find(of_lane).map(|(_, columns)| columns.clone()).unwrap_or_default())
            })
        };
        let adds = kind.get_untracked().map_or_else(|| kinds.get_value(), |kind| vec![kind]);
        match by.get_untracked() {
            None => view! { <Row on lane name=String::new() columns fill adds/> }.into_any(),
            Some(by) => view! { <LaneView on by lane columns fill adds/> }.into_any(),
        }
    };
    view! {
        <div
            class="board"
            class:has-lanes=move || by.get().is_some()
            class:is-dragging=move || carry.is_dragging()
            node_ref=board
            on:focusin=move |event| {
                let card = focus::closest(event.target(), ".card").and_then(|card| card.get_attribute("data-id"));
                if let Some(id) = card.and_then(|id| Id::parse(&id)) {
                    carry.near.set(Some(id));
                }
            }
        >
            <For each=move || keys.get() key=Clone::clone children=move |(_, _, lane)| row(lane)/>
        </div>
    }
}

/// One row of columns.
#[component]
fn Row(
    on: OnBoard,
    lane: Lane,
    name: String,
    columns: Memo<Vec<Column>>,
    fill: Memo<Vec<(usize, Option<usize>)>>,
    adds: Vec<&'static Kind>,
) -> impl IntoView {
    let look = columns.get_untracked();
    let column = move |(index, look): (usize, &Column)| {
        let empty = Column { cards: Vec::new(), ..look.clone() };
        let column =
            Memo::new(move |_| columns.with(|columns| columns.get(index).cloned()).unwrap_or_else(|| empty.clone()));
        let fill = Memo::new(move |_| fill.with(|fill| fill.get(index).copied()).unwrap_or_default());
        view! { <ColumnView on lane=lane.clone() lane_name=name.clone() index column fill kinds=adds.clone()/> }
    };
    view! { <div class="columns">{look.iter().enumerate().map(column).collect_view()}</div> }
}

/// A lane: its name and its row. One without cards is folded, unless the person has unfolded it.
#[component]
fn LaneView(
    on: OnBoard,
    by: By,
    lane: Lane,
    columns: Memo<Vec<Column>>,
    fill: Memo<Vec<(usize, Option<usize>)>>,
    adds: Vec<&'static Kind>,
) -> impl IntoView {
    let app = app();
    let name = name_of(&lane, by);
    let id = lane.id().to_owned();
    let part = format!("lane-{}-{}-{id}", on.duty.map_or("", |duty| duty.id), by.id());
    let count =
        Memo::new(move |_| columns.with(|columns| columns.iter().map(|column| column.cards.len()).sum::<usize>()));
    let is_open = {
        let part = part.clone();
        Memo::new(move |_| {
            let chosen = app.choices.folds.with(|folds| folds.get(&part).copied());
            chosen.map_or(count.get() > 0, |is_folded| !is_folded)
        })
    };
    let details = NodeRef::<html::Details>::new();
    let row = StoredValue::new((lane, name.clone(), adds));
    view! {
        <details
            class="lane"
            data-testid="lane"
            data-lane=id
            node_ref=details
            prop:open=move || is_open.get()
            on:toggle=move |_| {
                let now = details.try_get_untracked().flatten().is_some_and(|details| details.open());
                // The program's own folding is no one's choice; and the lane may be gone by now.
                if is_open.try_get_untracked().is_some_and(|is_open| is_open != now) {
                    app.fold(&part, !now);
                }
            }
        >
            <summary>
                <Icon glyph=Glyph::Right small=true/>
                <h2>{name}</h2>
                <span class="count">
                    {move || count.get()}
                    <span class="visually-hidden">" "{move || (t().records_noun)(count.get())}</span>
                </span>
            </summary>
            <Show when=move || is_open.get()>
                {
                    let (lane, name, adds) = row.get_value();
                    view! { <Row on lane name columns fill adds/> }
                }
            </Show>
        </details>
    }
}
