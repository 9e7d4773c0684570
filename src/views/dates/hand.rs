//! Dates in the hand: by keys or by a pointer an entry is taken to other days, or one of its ends is. Nothing is written
//! before it is let go, and then once.

use std::rc::Rc;
use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use super::words;
use crate::model::agenda::{Entry, Part, Source, reschedule};
use crate::model::date::Date;
use crate::model::record::Record;
use crate::state::app::App;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::kit::texts::{t, title};

/// An entry in the hand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Held {
    /// As it was.
    pub from: Entry,
    /// As it would be.
    pub to: Entry,
    part: Part,
}

/// The hand of one page.
#[derive(Clone, Copy)]
pub struct Hand {
    app: App,
    held: RwSignal<Option<Held>>,
    show: StoredValue<Rc<dyn Fn(Date, Date)>, LocalStorage>,
}

/// What tells one drawn entry, or one end of it, from all others on the page.
pub fn key(entry: &Entry, part: Part) -> String {
    let part = match part {
        Part::Whole => "whole",
        Part::First => "first",
        Part::Last => "last",
    };
    let source = match &entry.source {
        Source::Stretch(stretch) => stretch.first.to_owned(),
        Source::Field(name) => (*name).to_owned(),
        Source::Row { collection, item, property } => format!("{collection}-{item}-{property}"),
    };
    format!("{}-{source}-{part}", entry.record)
}

impl Hand {
    /// An empty hand. `show` brings some of the days from one to another into view, if none of them is.
    pub fn new(show: impl Fn(Date, Date) + 'static) -> Self {
        let show: Rc<dyn Fn(Date, Date)> = Rc::new(show);
        let hand = Self { app: app(), held: RwSignal::new(None), show: StoredValue::new_local(show) };
        // What is in the hand may be out of view by now, and the focus with it: its keys still mean it.
        let keys = window_event_listener(ev::keydown, move |event| {
            if let Some(held) = hand.held.get_untracked()
                && focus::is_nowhere()
            {
                hand.on_key(&event, &held.from, held.part);
            }
        });
        on_cleanup(move || keys.remove());
        hand
    }

    /// What is in the hand.
    pub fn held(self) -> Option<Held> {
        self.held.get()
    }

    /// Whether this entry is in the hand.
    pub fn holds(self, entry: &Entry) -> bool {
        self.held.with(|held| held.as_ref().is_some_and(|held| held.from == *entry))
    }

    /// Whether what is in the hand would lie on a day.
    pub fn covers(self, day: Date) -> bool {
        self.held.with(|held| held.as_ref().is_some_and(|held| held.to.meets(day, day)))
    }

    /// An entry as it would be, if it is in the hand.
    pub fn placed(self, entry: &Entry) -> Entry {
        let to = self.held.with(|held| held.as_ref().filter(|held| held.from == *entry).map(|held| held.to.clone()));
        to.unwrap_or_else(|| entry.clone())
    }

    /// What a key does to an entry, or to an end of it.
    pub fn on_key(self, event: &ev::KeyboardEvent, entry: &Entry, part: Part) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let held = self.held.get_untracked().filter(|held| held.from == *entry);
        let days = match event.key().as_str() {
            "ArrowLeft" => -1,
            "ArrowRight" => 1,
            "ArrowUp" => -7,
            "ArrowDown" => 7,
            _ => 0,
        };
        match (event.key().as_str(), held) {
            (" ", None) => {
                if self.lift(entry, part) {
                    let when = words::days(entry.first, entry.last);
                    self.say(entry, |name| (t().calendar.grabbed)(name, &when));
                }
            }
            (" " | "Enter", Some(held)) => {
                self.let_go();
                focus_on(&held.to, part);
            }
            ("Escape", Some(_)) => {
                self.put_back();
                focus_on(entry, part);
            }
            (_, Some(held)) if days != 0 => {
                let part = if event.shift_key() && entry.can_stretch() { Part::Last } else { held.part };
                self.take(held.to.shifted(part, days));
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    /// Takes an entry, or an end of it, into the hand. What copies disagree about stays: a person decides first.
    pub fn lift(self, entry: &Entry, part: Part) -> bool {
        let Some(record) = self.record(entry) else { return false };
        if entry.is_disputed(&record) {
            self.app.toast((t().calendar.disputed)(&title(&record)), false);
            return false;
        }
        self.held.set(Some(Held { from: entry.clone(), to: entry.clone(), part }));
        true
    }

    /// Holds what is in the hand so many days from where it was.
    pub fn hold_at(self, days: i64) {
        if let Some(held) = self.held.get_untracked() {
            self.take(held.from.shifted(held.part, days));
        }
    }

    /// Holds it over other days, if there are such.
    fn take(self, to: Option<Entry>) {
        let (Some(mut held), Some(to)) = (self.held.get_untracked(), to) else { return };
        if held.to == to {
            return;
        }
        let (first, last) = match (held.to.first == to.first, held.to.last == to.last) {
            (true, false) => (to.last, to.last),
            (false, true) => (to.first, to.first),
            (true, true) | (false, false) => (to.first, to.last),
        };
        let when = words::days(to.first, to.last);
        self.say(&to, |name| (t().calendar.over)(name, &when));
        held.to = to;
        self.held.set(Some(held));
        self.show.with_value(|show| show(first, last));
    }

    /// Writes where it is now, in one step.
    pub fn let_go(self) {
        let Some(held) = self.held.get_untracked() else { return };
        self.held.set(None);
        let Some(record) = self.record(&held.from) else { return };
        let Held { from, to, .. } = held;
        let name = words::name(&record, &to);
        let Some(command) = reschedule(&record, &to) else {
            return self.app.announce((t().calendar.not_moved)(&name));
        };
        if self.app.dispatch(&command, None).is_err() {
            return self.app.toast(t().not_possible, false);
        }
        let when = words::days(to.first, to.last);
        let said = if from.days() == to.days() { t().calendar.dropped } else { t().calendar.stretched };
        let new = [(from.first, to.first), (from.last, to.last)].into_iter().filter(|(old, new)| old != new);
        let mut remarks: Vec<_> = new.filter_map(|(_, day)| words::off_remark(day)).collect();
        remarks.dedup();
        let all = [format!("{}.", said(&name, &when))].into_iter().chain(remarks);
        self.app.toast(all.collect::<Vec<_>>().join(" "), true);
    }

    /// Leaves all as it was.
    pub fn put_back(self) {
        if let Some(held) = self.held.get_untracked() {
            self.held.set(None);
            self.say(&held.from, t().calendar.put_back);
            self.show.with_value(|show| show(held.from.first, held.from.last));
        }
    }

    fn record(self, entry: &Entry) -> Option<Arc<Record>> {
        self.app.ask(|plan| plan.get(&entry.record).cloned())
    }

    fn say(self, entry: &Entry, say: impl Fn(&str) -> String) {
        if let Some(record) = self.record(entry) {
            self.app.announce(say(&words::name(&record, entry)));
        }
    }
}

/// The focus goes along with what was in the hand. An entry that has become long, or short, is drawn in other parts.
fn focus_on(entry: &Entry, part: Part) {
    let id = entry.record.clone();
    focus::later(format!("[data-key=\"{}\"]", key(entry, part)));
    request_animation_frame(move || {
        request_animation_frame(move || {
            if focus::is_nowhere() {
                focus::card(id.as_str());
            }
        });
    });
}
