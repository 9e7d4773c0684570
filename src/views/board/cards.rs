//! The cards of a column, of which only those near the window are drawn.

use std::collections::{BTreeSet, HashMap};

use leptos::html;
use leptos::prelude::*;

use super::OnBoard;
use super::card::Card;
use super::window::{Entry, InHand, LEAST, RUN, drawn, entries, places, runs};
use crate::model::id::Id;
use crate::model::query::Column;
use crate::views::app;
use crate::views::browser::measure::{self, Frame};
use crate::views::kit::texts::{t, title};

/// How far beyond the window cards are drawn, in pixels: a screen of them is there before it is reached.
const MARGIN: f64 = 1200.0;
/// How high a card is likely to be, with the gap below it, before any was seen.
const GUESS: f64 = 152.0;

/// The cards of one column.
#[derive(Clone, Copy)]
pub struct Cards {
    on: OnBoard,
    column: Memo<Column>,
    hand: Memo<Option<InHand>>,
    list: NodeRef<html::Div>,
    /// The runs that are drawn.
    now: StoredValue<BTreeSet<usize>>,
    /// Whether each of them is, for those that follow it.
    runs: StoredValue<Vec<ArcRwSignal<bool>>>,
    /// How high runs were when they were seen last.
    heights: StoredValue<HashMap<usize, f64>>,
    /// How high a card is, by those that were seen first.
    mean: RwSignal<f64>,
    is_measured: StoredValue<bool>,
}

impl Cards {
    /// The cards of a column, of which the first are drawn: all of a few, else those that fill the window. What is beyond
    /// it comes when the column looks.
    pub fn new(on: OnBoard, column: Memo<Column>, hand: Memo<Option<InHand>>) -> Self {
        let count = column.with_untracked(|column| column.cards.len());
        let fill = || (measure::window_corner().y / GUESS).ceil() as usize;
        let first = if count <= LEAST { LEAST } else { fill().clamp(1, LEAST) };
        let cards = Self {
            on,
            column,
            hand,
            list: NodeRef::new(),
            now: StoredValue::new((0..first.div_ceil(RUN)).collect()),
            runs: StoredValue::new(Vec::new()),
            heights: StoredValue::new(HashMap::new()),
            mean: RwSignal::new(GUESS),
            is_measured: StoredValue::new(false),
        };
        // What the hand needs is drawn at once, wherever it is.
        Effect::new(move |_| cards.pins(true).into_iter().for_each(|place| cards.draw(place / RUN)));
        cards
    }

    /// The places that are drawn wherever they are: of the card at which the hand was last, of the one in the hand, and
    /// where that would land.
    fn pins(self, is_followed: bool) -> Vec<usize> {
        let (near, hand) = if is_followed {
            self.column.track();
            (self.on.carry.near.get(), self.hand.get())
        } else {
            (self.on.carry.near.get_untracked(), self.hand.get_untracked())
        };
        self.column.with_untracked(|column| {
            let near = near.and_then(|near| column.cards.iter().position(|card| *card == near));
            let own = hand.as_ref().and_then(|hand| hand.own);
            // Counted without the card in the hand: it may be the next one.
            let landing = hand.iter().filter_map(|hand| hand.place).flat_map(|place| [place, place + 1]);
            let last = column.cards.len().saturating_sub(1);
            near.into_iter().chain(own).chain(landing).map(|place| place.min(last)).collect()
        })
    }

    /// Whether a run is drawn.
    fn is_drawn(self, run: usize) -> ArcRwSignal<bool> {
        let is_now = |run: usize| self.now.with_value(|now| now.contains(&run));
        let mut found = None;
        self.runs.update_value(|runs| {
            for next in runs.len()..=run {
                runs.push(ArcRwSignal::new(is_now(next)));
            }
            found = runs.get(run).cloned();
        });
        found.unwrap_or_else(|| ArcRwSignal::new(true))
    }

    fn draw(self, run: usize) {
        let mut is_new = false;
        self.now.update_value(|now| is_new = now.insert(run));
        if is_new {
            self.is_drawn(run).set(true);
        }
    }

    /// Draws the runs that are near the window now, and lets go of the others.
    pub fn look(self) {
        let Some(count) = self.column.try_with_untracked(|column| column.cards.len()) else { return };
        if count <= LEAST {
            (0..runs(count)).for_each(|run| self.draw(run));
            return;
        }
        let Some(list) = self.list.try_get_untracked().flatten() else { return };
        let frame = |run: usize| measure::child(&list, run);
        self.measure_first(frame(0));
        let all = runs(count);
        let low = measure::window_corner().y + MARGIN;
        let first = first_that(all, |run| frame(run).is_some_and(|frame| frame.bottom > -MARGIN));
        let end = first_that(all, |run| frame(run).is_some_and(|frame| frame.top > low));
        let wanted = drawn(count, first..end, self.pins(false));
        let before = self.now.get_value();
        for &run in before.difference(&wanted) {
            if let Some(frame) = frame(run) {
                self.heights.update_value(|heights| _ = heights.insert(run, frame.bottom - frame.top));
            }
        }
        self.now.set_value(wanted.clone());
        before.difference(&wanted).for_each(|run| self.is_drawn(*run).set(false));
        wanted.difference(&before).for_each(|run| self.is_drawn(*run).set(true));
    }

    /// Takes the height of the first cards for that of those that no one has seen. Once: if it went on changing, so would
    /// the length of the page.
    fn measure_first(self, first: Option<Frame>) {
        if let Some(frame) = first.filter(|_| !self.is_measured.get_value()) {
            self.is_measured.set_value(true);
            self.mean.set((frame.bottom - frame.top) / RUN as f64);
        }
    }

    /// The place among the cards that are not in the hand, at this height of the window.
    pub fn place_at(self, y: f64) -> usize {
        let hand = self.hand.get_untracked();
        self.column.with_untracked(|column| {
            let index = self.index_at(y, column, hand.as_ref()).unwrap_or(column.cards.len());
            index - usize::from(hand.and_then(|hand| hand.own).is_some_and(|own| own < index))
        })
    }

    /// The card below this height of the window: the first whose middle is lower. The one in the hand does not count.
    fn index_at(self, y: f64, column: &Column, hand: Option<&InHand>) -> Option<usize> {
        let list = self.list.try_get_untracked().flatten()?;
        let all = runs(column.cards.len());
        let mut run = first_that(all, |run| measure::child(&list, run).is_some_and(|frame| frame.bottom > y));
        while run < all {
            if !self.now.with_value(|now| now.contains(&run)) {
                return Some(places(run).start);
            }
            let frames = measure::grandchildren(&list, run);
            let below =
                entries(&column.cards, run, hand).into_iter().zip(frames).find_map(|(entry, frame)| match entry {
                    Entry::Card(id) if (frame.top + frame.bottom) / 2.0 > y => {
                        Some(id).filter(|id| hand.is_none_or(|hand| hand.card != *id))
                    }
                    Entry::Card(_) | Entry::Drop { .. } | Entry::Hole(_) => None,
                });
            if let Some(below) = below {
                return column.cards.iter().position(|card| *card == below);
            }
            run += 1;
        }
        None
    }

    /// What is said at a card in the hand: in its hole, or above it where the keyboard carries it.
    fn words(self, id: &Id) -> Option<AnyView> {
        let hand = self.hand.get().filter(|hand| hand.card == *id)?;
        let here = hand.place.filter(|place| !hand.hangs || hand.own == Some(*place));
        let of = self.column.with(|column| column.cards.len()) + usize::from(hand.own.is_none());
        let here = here.map(|place| (t().board.drop_here)(place + 1, of));
        Some(match (hand.hangs, here) {
            (true, here) => {
                let class = if here.is_some() { "card-hole is-here" } else { "card-hole" };
                view! { <p class=class data-testid="hole">{here.unwrap_or_else(|| lifted(id))}</p> }.into_any()
            }
            (false, here) => view! { <p class="drop" data-testid="drop">{here?}</p> }.into_any(),
        })
    }
}

/// The first of so many for which something holds that then holds for all that follow.
fn first_that(count: usize, holds: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = usize::midpoint(low, high);
        if holds(middle) { high = middle } else { low = middle + 1 }
    }
    low
}

fn lifted(id: &Id) -> String {
    app().ask(|plan| plan.get(id).map(|record| (t().board.lifted)(&title(record)))).unwrap_or_default()
}

/// The list. Its runs say nothing to those who hear it; each card says which of how many it is.
#[component]
pub fn CardList(cards: Cards) -> impl IntoView {
    let count = Memo::new(move |_| cards.column.with(|column| column.cards.len()));
    let positions = Memo::new(move |_| {
        let numbered = |column: &Column| column.cards.iter().cloned().zip(1_usize..).collect::<HashMap<_, _>>();
        cards.column.with(numbered)
    });
    let run = move |run: usize| {
        let drawn = cards.is_drawn(run);
        let is_drawn = Memo::new(move |_| drawn.get());
        let entries = Memo::new(move |_| {
            let hand = cards.hand.get();
            cards.column.with(|column| entries(&column.cards, run, hand.as_ref()))
        });
        let height = move || {
            let seen = cards.heights.with_value(|heights| heights.get(&run).copied());
            let guess = || cards.mean.get() * count.get().saturating_sub(run * RUN).min(RUN) as f64;
            (!is_drawn.get()).then(|| format!("{}px", seen.unwrap_or_else(guess)))
        };
        let entry = move |entry: Entry| match entry {
            Entry::Card(id) => slot(cards, id, count, positions).into_any(),
            Entry::Drop { place, of } => view! {
                <div role="listitem">
                    <p class="drop" data-testid="drop">{(t().board.drop_here)(place + 1, of)}</p>
                </div>
            }
            .into_any(),
            Entry::Hole(id) => view! { <div role="listitem"><p class="card-hole">{lifted(&id)}</p></div> }.into_any(),
        };
        view! {
            <div class="run" role="presentation" style:block-size=height>
                {move || is_drawn.get().then(|| view! {
                    <For each=move || entries.get() key=Clone::clone children=entry/>
                })}
            </div>
        }
    };
    view! {
        <div class="cards" role="list" node_ref=cards.list>
            <For each=move || 0..runs(count.get()) key=|run| *run children=run/>
        </div>
    }
}

fn slot(cards: Cards, id: Id, count: Memo<usize>, positions: Memo<HashMap<Id, usize>>) -> impl IntoView {
    let carry = cards.on.carry;
    let held = {
        let id = id.clone();
        Memo::new(move |_| carry.holds(&id).then(|| carry.is_dragging()))
    };
    let position = {
        let id = id.clone();
        move || positions.with(|positions| positions.get(&id).copied())
    };
    let words = {
        let id = id.clone();
        move || held.get().and_then(|_| cards.words(&id))
    };
    view! {
        <div
            role="listitem"
            class:is-hole=move || held.get() == Some(true)
            class:dragged=move || held.get() == Some(false)
            aria-posinset=position
            aria-setsize=move || count.get()
        >
            {words}
            <Card id carry/>
        </div>
    }
}
