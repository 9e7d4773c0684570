//! The hand of a board: a card that hangs at a pointer, or is carried by the keyboard. Space grabs it, arrows, Home and
//! End move it, Space drops it, Escape puts it back. Until it is dropped only the picture changes; dropping is one
//! command. Each step is said aloud. Without a card in the hand the same keys walk from card to card.

use leptos::ev;
use leptos::prelude::*;

use super::window::InHand;
use crate::model::command::{Command, Place};
use crate::model::id::Id;
use crate::model::kind::Phase;
use crate::model::lanes::Lane;
use crate::model::query::Column;
use crate::model::record::Record;
use crate::state::app::App;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::kit::texts::{language, stage, t, title};

/// A card in the hand: which, and where it would land.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Carried {
    id: Id,
    lane: Lane,
    column: usize,
    place: usize,
    /// Whether it hangs at a pointer.
    hangs: bool,
}

/// A card that was dropped into a phase in which its kind has several stages: it has got the first of them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asked {
    /// The record.
    pub id: Id,
    /// Where it was dropped.
    pub place: Place,
    /// The stages to choose from.
    pub stages: Vec<&'static str>,
    /// The phase of the column.
    pub phase: Phase,
}

/// What the hand sees of the board.
#[derive(Clone, Copy)]
pub struct Look {
    /// The lanes with their columns.
    pub lanes: Memo<Vec<(Lane, Vec<Column>)>>,
    /// How many cards each column has in all lanes, and how many it should have at most.
    pub fill: Memo<Vec<(usize, Option<usize>)>>,
}

/// The hand of one board.
#[derive(Clone, Copy)]
pub struct Carry {
    app: App,
    /// The card whose stage is being asked for.
    pub asked: RwSignal<Option<Asked>>,
    /// The card at which the hand was last: it is drawn wherever it stands, so that the focus finds it.
    pub near: RwSignal<Option<Id>>,
    carried: RwSignal<Option<Carried>>,
    /// The card in the hand, and whether it hangs: cards follow this, not where it would land.
    held: Memo<Option<(Id, bool)>>,
    look: StoredValue<Option<Look>>,
}

impl Carry {
    /// An empty hand.
    pub fn new() -> Self {
        let carried = RwSignal::new(None::<Carried>);
        let held = move |_: Option<&_>| {
            carried.with(|carried| carried.as_ref().map(|carried| (carried.id.clone(), carried.hangs)))
        };
        let hand = Self {
            app: app(),
            asked: RwSignal::new(None),
            near: RwSignal::new(None),
            carried,
            held: Memo::new(held),
            look: StoredValue::new(None),
        };
        // A card that is drawn anew in another place loses the focus until the next frame. Who types faster than that
        // still means the card in the hand.
        let keys = window_event_listener(ev::keydown, move |event| {
            if let Some(carried) = hand.carried.get_untracked()
                && focus::is_nowhere()
            {
                hand.on_key(&event, &carried.id);
            }
        });
        on_cleanup(move || keys.remove());
        hand
    }

    /// Says where the board is to be read.
    pub fn set_look(self, look: Look) {
        self.look.set_value(Some(look));
    }

    /// Whether this card is in the hand.
    pub fn holds(self, id: &Id) -> bool {
        self.held.with(|held| held.as_ref().is_some_and(|(held, _)| held == id))
    }

    /// Whether a card hangs at a pointer.
    pub fn is_dragging(self) -> bool {
        self.held.with(|held| held.as_ref().is_some_and(|(_, hangs)| *hangs))
    }

    /// What a column of a lane, with these cards, sees of the hand.
    pub fn in_hand(self, lane: &Lane, column: usize, cards: &[Id]) -> Option<InHand> {
        let carried = self.carried.get().filter(|carried| carried.lane == *lane)?;
        let own = cards.iter().position(|card| *card == carried.id);
        let place = (carried.column == column).then_some(carried.place);
        Some(InHand { card: carried.id, own, place, hangs: carried.hangs })
    }

    /// The lane of the card in the hand.
    pub fn lane(self) -> Option<Lane> {
        self.carried.with_untracked(|carried| carried.as_ref().map(|carried| carried.lane.clone()))
    }

    /// Whether the board of this hand is still in view.
    pub fn is_there(self) -> bool {
        !self.carried.is_disposed()
    }

    fn columns(self, lane: &Lane) -> Vec<Column> {
        let of_lane = |lanes: &Vec<(Lane, Vec<Column>)>| {
            lanes.iter().find(|(known, _)| known == lane).map(|(_, columns)| columns.clone())
        };
        self.look.get_value().and_then(|look| look.lanes.with_untracked(of_lane)).unwrap_or_default()
    }

    /// Where a card stands: its lane, its column, its place.
    fn find(self, id: &Id) -> Option<(Lane, usize, usize)> {
        let look = self.look.get_value()?;
        look.lanes.with_untracked(|lanes| {
            lanes.iter().find_map(|(lane, columns)| {
                columns.iter().enumerate().find_map(|(column, look)| {
                    let place = look.cards.iter().position(|card| card == id)?;
                    Some((lane.clone(), column, place))
                })
            })
        })
    }

    /// Moves the focus to a card, drawn or not.
    pub fn seek(self, id: &Id) {
        self.near.set(Some(id.clone()));
        focus::card(id.as_str());
    }

    /// What a key does to a card.
    pub fn on_key(self, event: &ev::KeyboardEvent, id: &Id) {
        let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key());
        let carried = self.carried.get_untracked();
        if !plain || carried.as_ref().is_some_and(|carried| carried.hangs || carried.id != *id) {
            return;
        }
        let (columns, places) = match event.key().as_str() {
            "ArrowUp" => (0, -1),
            "ArrowDown" => (0, 1),
            "ArrowLeft" => (-1, 0),
            "ArrowRight" => (1, 0),
            "Home" => (0, isize::MIN),
            "End" => (0, isize::MAX),
            key => {
                match (key, carried) {
                    (" ", None) => _ = self.grab(id, false),
                    (" " | "Enter", Some(_)) => self.drop_card(),
                    ("Escape", Some(_)) => self.put_back(),
                    _ => return,
                }
                event.prevent_default();
                event.stop_propagation();
                return;
            }
        };
        match carried {
            Some(carried) => self.step(&carried, columns, places),
            None => self.walk(id, columns, places),
        }
        event.prevent_default();
        event.stop_propagation();
    }

    /// Takes a card to a pointer. Answers whether it could be taken.
    pub fn lift(self, id: &Id) -> bool {
        self.carried.with_untracked(Option::is_none)
            && self.asked.with_untracked(Option::is_none)
            && self.grab(id, true)
    }

    fn grab(self, id: &Id, hangs: bool) -> bool {
        let Some((lane, column, place)) = self.find(id) else { return false };
        self.carried.set(Some(Carried { id: id.clone(), lane, column, place, hangs }));
        self.say(id, if hangs { t().board.lifted } else { t().grabbed });
        true
    }

    fn step(self, carried: &Carried, columns: isize, places: isize) {
        let look = self.columns(&carried.lane);
        let column = carried.column.checked_add_signed(columns).filter(|column| *column < look.len());
        self.go_to(column.unwrap_or(carried.column), carried.place.saturating_add_signed(places));
        // The card is drawn anew in another place: the focus goes with it.
        self.seek(&carried.id);
    }

    /// Holds the card above a place of a column.
    pub fn go_to(self, column: usize, place: usize) {
        let Some(carried) = self.carried.get_untracked() else { return };
        let look = self.columns(&carried.lane);
        let of = look.get(column).map_or(0, |column| others(column, &carried.id).len());
        let next = Carried { column, place: place.min(of), ..carried.clone() };
        // Who presses a key hears where the card is, even if it can go no farther.
        if next == carried && carried.hangs {
            return;
        }
        self.carried.set(Some(next));
        self.say_place(&carried.id, t().over, look.get(column), place.min(of), of + 1);
    }

    /// Moves the focus to a neighbour.
    fn walk(self, id: &Id, columns: isize, places: isize) {
        let Some((lane, column, place)) = self.find(id) else { return };
        let look = self.columns(&lane);
        // Empty columns are passed over.
        let mut next = column;
        let found = loop {
            let Some(at) = next.checked_add_signed(columns) else { break None };
            match look.get(at) {
                Some(column) if columns == 0 || !column.cards.is_empty() => break Some(column),
                Some(_) => next = at,
                None => break None,
            }
        };
        if let Some(column) = found {
            let last = column.cards.len().saturating_sub(1);
            if let Some(card) = column.cards.get(place.saturating_add_signed(places).min(last)) {
                self.seek(card);
            }
        }
    }

    /// Puts the card back to where it was.
    pub fn put_back(self) {
        if let Some(carried) = self.carried.try_get_untracked().flatten() {
            self.carried.set(None);
            self.say(&carried.id, t().put_back);
            self.seek(&carried.id);
        }
    }

    /// Drops the card where it is held.
    pub fn drop_card(self) {
        let Some(carried) = self.carried.get_untracked() else { return };
        let here = (carried.lane.clone(), carried.column, carried.place);
        if self.find(&carried.id) == Some(here) {
            self.put_back();
            return;
        }
        let look = self.columns(&carried.lane);
        let id = &carried.id;
        self.carried.set(None);
        if let (Some(column), Some(record)) = (look.get(carried.column), self.record(id)) {
            let to = column.stage_for(&record);
            let others = others(column, id);
            let place = match (carried.place.checked_sub(1).and_then(|index| others.get(index)), others.first()) {
                (Some(before), _) => Place::After((*before).clone()),
                (None, Some(first)) => Place::Before((*first).clone()),
                (None, None) => Place::Last,
            };
            let stages = column.stages_to_choose(&record);
            let command = Command::Move { id: id.clone(), stage: to, place: place.clone() };
            if self.app.dispatch(&command, None).is_ok() {
                let words = if column.stage.is_some() { t().board.dropped_in_stage } else { t().dropped };
                self.say_place(id, words, Some(column), carried.place, others.len() + 1);
                self.warn(carried.column);
                if stages.len() > 1 {
                    self.asked.set(Some(Asked { id: id.clone(), place, stages, phase: column.phase }));
                    return;
                }
            }
        }
        self.seek(id);
    }

    /// Says that a column holds more than it should.
    fn warn(self, column: usize) {
        let fill = self.look.get_value().and_then(|look| look.fill.with_untracked(|fill| fill.get(column).copied()));
        if let Some((count, Some(limit))) = fill.filter(|(count, limit)| limit.is_some_and(|limit| *count > limit)) {
            let said = self.app.announcement.get_untracked();
            self.app.announce(format!("{said}. {}", (t().board.over_limit_words)(count, limit)));
        }
    }

    fn record(self, id: &Id) -> Option<std::sync::Arc<Record>> {
        self.app.ask(|plan| plan.get(id).cloned())
    }

    fn say(self, id: &Id, words: fn(&str) -> String) {
        if let Some(record) = self.record(id) {
            self.app.announce(words(&title(&record)));
        }
    }

    fn say_place(
        self,
        id: &Id,
        words: fn(&str, &str, usize, usize) -> String,
        column: Option<&Column>,
        place: usize,
        of: usize,
    ) {
        if let (Some(record), Some(column)) = (self.record(id), column) {
            self.app.announce(words(&title(&record), &column_name(&record, column), place + 1, of));
        }
    }
}

/// The cards of a column without this one.
fn others<'a>(column: &'a Column, id: &Id) -> Vec<&'a Id> {
    column.cards.iter().filter(|card| *card != id).collect()
}

fn column_name(record: &Record, column: &Column) -> String {
    match column.stage {
        Some(id) => stage(record.kind_id(), id),
        None => language().phase(column.phase.id()).to_owned(),
    }
}
