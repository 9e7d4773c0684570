//! One column of a board, or the part of it that stands in one lane.

use leptos::html;
use leptos::prelude::*;

use super::OnBoard;
use super::cards::{CardList, Cards};
use super::column_head::Head;
use super::sight::Seen;
use crate::model::id::Id;
use crate::model::kind::Kind;
use crate::model::lanes::Lane;
use crate::model::limits;
use crate::model::query::Column;
use crate::views::browser::measure;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::menu::Menu;
use crate::views::kit::texts::{kind as kind_name, language, stage, t};
use crate::views::pages::board::create;
use crate::views::{app, way};

/// A column. Columns of what is done or set aside fold to strips where they are empty or the editor needs the room,
/// unless the person has folded or unfolded them.
#[component]
pub fn ColumnView(
    /// The board.
    on: OnBoard,
    /// The lane that it is part of.
    lane: Lane,
    /// The lane's name; empty where the board is not split.
    lane_name: String,
    /// Its place among the columns.
    index: usize,
    /// What it shows.
    column: Memo<Column>,
    /// How many cards it has in all lanes, and how many it should have at most.
    fill: Memo<(usize, Option<usize>)>,
    /// The kinds that can be added here.
    kinds: Vec<&'static Kind>,
) -> impl IntoView {
    let (app, way, carry) = (app(), way(), on.carry);
    let look = column.get_untracked();
    let (phase, stage_id) = (look.phase, look.stage);
    let kind = stage_id.and(kinds.first().copied());
    let name = match (stage_id, kind) {
        (Some(id), Some(kind)) => stage(kind.id, id),
        _ => language().phase(phase.id()).to_owned(),
    };
    // No two regions of a page have one name.
    let heading = if lane_name.is_empty() { name.clone() } else { format!("{lane_name}: {name}") };
    // The row of its limit tells columns apart, here too.
    let row = limits::row_of(on.duty.map_or("", |duty| duty.id), kind, phase, stage_id);
    let part = row.as_ref().map(Id::to_string).unwrap_or_default();
    let count = Memo::new(move |_| column.with(|column| column.cards.len()));
    let panel_is_open = Memo::new(move |_| way.place.with(|place| place.record.is_some()));
    let is_folded = {
        let part = part.clone();
        Memo::new(move |_| {
            let chosen = app.choices.folds.with(|folds| folds.get(&part).copied());
            chosen.unwrap_or_else(|| !phase.is_open() && (panel_is_open.get() || fill.get().0 == 0))
        })
    };
    let section = NodeRef::<html::Section>::new();
    let hand = {
        let lane = lane.clone();
        Memo::new(move |_| column.with(|column| carry.in_hand(&lane, index, &column.cards)))
    };
    let is_target = Memo::new(move |_| hand.with(|hand| hand.as_ref().is_some_and(|hand| hand.place.is_some())));
    let cards = Cards::new(on, column, hand);
    let has_list = Memo::new(move |_| !is_folded.get() && (count.get() > 0 || is_target.get()));
    on.sight.add(Seen {
        lane: lane.clone(),
        column: index,
        look: Box::new(move || cards.look()),
        frame: Box::new(move || section.try_get_untracked().flatten().map(|section| measure::frame(&section))),
        place_at: Box::new(move |y| cards.place_at(y)),
    });
    Effect::new(move |_| {
        count.track();
        has_list.track();
        on.sight.look_later();
    });
    let label = format!("{}: {heading}", t().add_record);
    let adds: Vec<(&'static Kind, &'static str)> = kinds
        .into_iter()
        .filter(|_| phase.is_open())
        .filter_map(|kind| {
            let first = || kind.stages.iter().find(|stage| stage.phase == phase).map(|stage| stage.id);
            Some((kind, stage_id.or_else(first)?))
        })
        .collect();
    let adds = StoredValue::new(adds);
    let add = view! {
        <Show when=move || !is_folded.get() && !adds.with_value(Vec::is_empty)>
            <Add label=label.clone() adds=adds.get_value()/>
        </Show>
    };
    view! {
        <section
            class="column"
            class:is-folded=move || is_folded.get()
            class:is-target=move || is_target.get()
            aria-label=heading
            node_ref=section
            data-testid="column"
            data-phase=phase.id()
            data-stage=stage_id
            data-count=move || count.get()
        >
            <Head name phase count fill is_folded part row=row.filter(|_| on.duty.is_some()) section/>
            <Show when=move || has_list.get()>
                <CardList cards/>
            </Show>
            {add}
        </section>
    }
}

/// The button at a column's foot: makes a record of the only kind at once, else asks for the kind.
#[component]
fn Add(label: String, adds: Vec<(&'static Kind, &'static str)>) -> impl IntoView {
    let face = || view! { <Icon glyph=Glyph::Plus small=true/>{t().add_record} };
    if let [(kind, stage)] = adds.as_slice() {
        let (kind, stage) = (*kind, *stage);
        return view! {
            <button
                class="button button-quiet button-small add"
                type="button"
                aria-label=label
                on:click=move |_| create(kind, Some(stage))
            >
                {face()}
            </button>
        }
        .into_any();
    }
    let rows = move || {
        adds.iter()
            .map(|&(kind, stage)| {
                view! {
                    <li>
                        <button type="button" on:click=move |_| create(kind, Some(stage))>
                            <Icon glyph=Glyph::Plus/>
                            {kind_name(kind.id)}
                        </button>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Menu label=Signal::stored(label) class="button button-quiet button-small add" from_start=true face=face().into_any()>
            {rows.clone()}
        </Menu>
    }
    .into_any()
}
