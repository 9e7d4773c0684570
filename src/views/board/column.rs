//! One column of a board.

use leptos::prelude::*;

use super::card::Card;
use super::carry::Carry;
use crate::model::kind::Kind;
use crate::model::query::Column;
use crate::views::kit::icon::{Glyph, Icon, Pip};
use crate::views::kit::menu::Menu;
use crate::views::kit::more::More;
use crate::views::kit::texts::{kind as kind_name, language, stage, t};
use crate::views::pages::board::create;
use crate::views::way;

/// How many cards are drawn at a time.
const BATCH: usize = 40;

/// A column. Columns of what is done or set aside fold to strips where they are empty or the editor needs the room.
#[component]
pub fn ColumnView(
    /// What it shows.
    column: Memo<Column>,
    /// The hand of the board.
    carry: Carry,
    /// The kinds that can be added here.
    kinds: Vec<&'static Kind>,
) -> impl IntoView {
    let way = way();
    let look = column.get_untracked();
    let (phase, stage_id) = (look.phase, look.stage);
    let kind = match kinds.as_slice() {
        [kind] => Some(*kind),
        _ => None,
    };
    let name = match (stage_id, kind) {
        (Some(id), Some(kind)) => stage(kind.id, id),
        _ => language().phase(phase.id()).to_owned(),
    };
    // What the person did to the fold; else it folds by itself.
    let folded = RwSignal::new(None::<bool>);
    let count = Memo::new(move |_| column.with(|column| column.cards.len()));
    let panel_is_open = Memo::new(move |_| way.place.with(|place| place.record.is_some()));
    let is_folded = Memo::new(move |_| {
        folded.get().unwrap_or_else(|| !phase.is_open() && (panel_is_open.get() || count.get() == 0))
    });
    let heading = format!("column-{}", stage_id.unwrap_or(phase.id()));
    let heading_id = heading.clone();
    let fold_label = {
        let name = name.clone();
        move || {
            let deed = if is_folded.get() { t().unfold } else { t().fold };
            format!("{deed}: {name}")
        }
    };
    let fold_title = fold_label.clone();
    // Only the cards about to be seen are drawn; the one in the hand always is.
    let limit = RwSignal::new(BATCH);
    let drawn = Memo::new(move |_| {
        column.with(|column| {
            let held = carry.held().and_then(|held| column.cards.iter().position(|id| *id == held));
            let count = held.map_or(limit.get(), |place| limit.get().max(place + BATCH));
            column.cards.iter().take(count).cloned().collect::<Vec<_>>()
        })
    });
    let drawn_count = Signal::derive(move || drawn.with(Vec::len));
    let is_shown = Memo::new(move |_| !is_folded.get() && count.get() > 0);
    let cards = move || {
        is_shown.get().then(|| {
            view! {
                <ol class="cards">
                    <For each=move || drawn.get() key=Clone::clone let:id>
                        <li>
                            <Card id carry/>
                        </li>
                    </For>
                    <More
                        drawn=drawn_count
                        count
                        draw=move || limit.set(drawn_count.get_untracked() + BATCH)
                    />
                </ol>
            }
        })
    };
    let label = format!("{}: {name}", t().add_record);
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
            aria-labelledby=heading_id
            data-testid="column"
            data-phase=phase.id()
            data-stage=stage_id
            data-count=move || count.get()
        >
            <div class="column-head">
                <Pip phase=phase.id()/>
                <h2 id=heading>{name}</h2>
                <span class="count">
                    {move || count.get()}
                    <span class="visually-hidden">" "{move || (t().records_noun)(count.get())}</span>
                </span>
                <button
                    class="button button-quiet button-icon button-small"
                    type="button"
                    aria-expanded=move || if is_folded.get() { "false" } else { "true" }
                    aria-label=fold_label
                    title=fold_title
                    on:click=move |_| folded.set(Some(!is_folded.get_untracked()))
                >
                    {move || {
                        let glyph = if is_folded.get() { Glyph::Right } else { Glyph::Left };
                        view! { <Icon glyph small=true/> }
                    }}
                </button>
            </div>
            {cards}
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
