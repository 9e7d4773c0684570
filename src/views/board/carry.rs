//! A card carried by the keyboard: Space grabs it, arrows move it, Space drops it, Escape puts it back. Until it is
//! dropped only the picture changes; dropping is one command. Each step is said aloud.

use leptos::ev;
use leptos::prelude::*;

use crate::model::command::{Command, Place};
use crate::model::id::Id;
use crate::model::kind::Phase;
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
    column: usize,
    place: usize,
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

/// The hand of one board.
#[derive(Clone, Copy)]
pub struct Carry {
    app: App,
    /// The card whose stage is being asked for.
    pub asked: RwSignal<Option<Asked>>,
    carried: RwSignal<Option<Carried>>,
    columns: RwSignal<Option<Memo<Vec<Column>>>>,
}

impl Carry {
    /// An empty hand.
    pub fn new() -> Self {
        let hand =
            Self { app: app(), asked: RwSignal::new(None), carried: RwSignal::new(None), columns: RwSignal::new(None) };
        // A card that is drawn anew in another column loses the focus until the next frame. Who types faster than that
        // still means the card in the hand.
        let keys = window_event_listener(ev::keydown, move |event| {
            if let Some(id) = hand.held_untracked()
                && focus::is_nowhere()
            {
                hand.on_key(&event, &id);
            }
        });
        on_cleanup(move || keys.remove());
        hand
    }

    /// Says where the board's columns are to be read.
    pub fn set_columns(self, columns: Memo<Vec<Column>>) {
        self.columns.set(Some(columns));
    }

    /// The columns as they look with the carried card where it would land.
    pub fn arrange(self, mut columns: Vec<Column>) -> Vec<Column> {
        if let Some(carried) = self.carried.get() {
            for column in &mut columns {
                column.cards.retain(|id| *id != carried.id);
            }
            if let Some(column) = columns.get_mut(carried.column) {
                column.cards.insert(carried.place.min(column.cards.len()), carried.id);
            }
        }
        columns
    }

    /// Whether this card is in the hand.
    pub fn holds(self, id: &Id) -> bool {
        self.carried.with(|carried| carried.as_ref().is_some_and(|carried| carried.id == *id))
    }

    /// The card in the hand.
    pub fn held(self) -> Option<Id> {
        self.carried.with(|carried| carried.as_ref().map(|carried| carried.id.clone()))
    }

    fn held_untracked(self) -> Option<Id> {
        self.carried.with_untracked(|carried| carried.as_ref().map(|carried| carried.id.clone()))
    }

    fn look(self) -> Vec<Column> {
        self.columns.get_untracked().map(|columns| columns.get_untracked()).unwrap_or_default()
    }

    /// What a key does to a card.
    pub fn on_key(self, event: &ev::KeyboardEvent, id: &Id) {
        let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key());
        let carried = self.carried.get_untracked().filter(|carried| carried.id == *id);
        match (event.key().as_str(), carried) {
            (" ", None) if plain => self.grab(id),
            (" " | "Enter", Some(carried)) => self.drop_card(&carried),
            ("Escape", Some(_)) => {
                self.carried.set(None);
                self.say(id, t().put_back);
                focus::card(id.as_str());
            }
            ("ArrowUp", Some(carried)) => self.step(carried, 0, -1),
            ("ArrowDown", Some(carried)) => self.step(carried, 0, 1),
            ("ArrowLeft", Some(carried)) => self.step(carried, -1, 0),
            ("ArrowRight", Some(carried)) => self.step(carried, 1, 0),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    fn grab(self, id: &Id) {
        let columns = self.look();
        let found = columns.iter().enumerate().find_map(|(column, look)| {
            let place = look.cards.iter().position(|card| card == id)?;
            Some(Carried { id: id.clone(), column, place })
        });
        if found.is_some() {
            self.carried.set(found);
            self.say(id, t().grabbed);
        }
    }

    fn step(self, mut carried: Carried, columns: isize, places: isize) {
        let look = self.look();
        if let Some(column) = carried.column.checked_add_signed(columns).filter(|column| *column < look.len()) {
            carried.column = column;
        }
        let others =
            look.get(carried.column).map_or(0, |column| column.cards.iter().filter(|id| **id != carried.id).count());
        carried.place = carried.place.saturating_add_signed(places).min(others);
        let id = carried.id.clone();
        let (column, place) = (carried.column, carried.place);
        self.carried.set(Some(carried));
        self.say_place(&id, t().over, &look, column, place, others + 1);
        // The card is drawn anew in another column: the focus goes with it.
        focus::card(id.as_str());
    }

    fn drop_card(self, carried: &Carried) {
        let look = self.look();
        let id = &carried.id;
        self.carried.set(None);
        if let (Some(column), Some(record)) = (look.get(carried.column), self.record(id)) {
            let to = stage_in(&record, column);
            let others: Vec<&Id> = column.cards.iter().filter(|card| *card != id).collect();
            let place = match (carried.place.checked_sub(1).and_then(|index| others.get(index)), others.first()) {
                (Some(before), _) => Place::After((*before).clone()),
                (None, Some(first)) => Place::Before((*first).clone()),
                (None, None) => Place::Last,
            };
            let stages = stages_to_ask(&record, column);
            let command = Command::Move { id: id.clone(), stage: to, place: place.clone() };
            if self.app.dispatch(&command, None).is_ok() {
                self.say_place(id, t().dropped, &look, carried.column, carried.place, others.len() + 1);
                if stages.len() > 1 {
                    self.asked.set(Some(Asked { id: id.clone(), place, stages, phase: column.phase }));
                    return;
                }
            }
        }
        focus::card(id.as_str());
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
        look: &[Column],
        column: usize,
        place: usize,
        of: usize,
    ) {
        if let (Some(record), Some(column)) = (self.record(id), look.get(column)) {
            self.app.announce(words(&title(&record), &column_name(&record, column), place + 1, of));
        }
    }
}

/// The stage that a record gets in a column: the column's own, its present one if that is of the phase, else the kind's
/// first of the phase.
pub fn stage_in(record: &Record, column: &Column) -> String {
    let present = record.stage_id().to_owned();
    if let Some(stage) = column.stage {
        return stage.to_owned();
    }
    let first = || record.kind()?.stages.iter().find(|stage| stage.phase == column.phase).map(|stage| stage.id);
    if record.phase() == column.phase { present } else { first().map_or(present, str::to_owned) }
}

/// The stages between which a person has to choose when a card comes into a column from another phase.
fn stages_to_ask(record: &Record, column: &Column) -> Vec<&'static str> {
    if column.stage.is_some() || record.phase() == column.phase {
        return Vec::new();
    }
    let stages = record.kind().map(|kind| kind.stages).unwrap_or_default();
    stages.iter().filter(|stage| stage.phase == column.phase).map(|stage| stage.id).collect()
}

fn column_name(record: &Record, column: &Column) -> String {
    match column.stage {
        Some(id) => stage(record.kind_id(), id),
        None => language().phase(column.phase.id()).to_owned(),
    }
}
