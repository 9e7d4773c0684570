//! What lies on the desk: the compared scenarios, the first of which is the base, and all that is calculated from them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::funding::beside::{self, MOST};
use crate::model::funding::{Inputs, Line, Year};
use crate::model::id::Id;
use crate::model::record::Record;
use crate::views::kit::texts::{t, title};
use crate::views::route::Place;
use crate::views::{app, way};

/// A scenario, calculated.
#[derive(Clone, PartialEq, Debug)]
pub struct Scenario {
    /// The record.
    pub record: Arc<Record>,
    /// What it is calculated from.
    pub inputs: Inputs,
    /// Its years.
    pub years: Vec<Option<Year>>,
}

impl Scenario {
    /// Calculates a record.
    pub fn of(record: Arc<Record>) -> Self {
        let inputs = Inputs::of(&record);
        let years = Year::all(&inputs);
        Self { record, inputs, years }
    }

    /// A year of it, counted from 0, if it has that and its numbers can be held.
    pub fn year(&self, year: u8) -> Option<&Year> {
        self.years.get(usize::from(year))?.as_ref()
    }

    /// What a line comes to in a year.
    pub fn get(&self, line: Line, year: u8) -> Option<crate::model::decimal::Decimal> {
        self.year(year)?.get(line)
    }

    /// What people call it.
    pub fn name(&self) -> String {
        title(&self.record)
    }
}

/// What lies on the desk.
#[derive(Clone, Copy)]
pub struct Desk {
    /// All scenarios there are.
    pub all: Memo<Vec<Arc<Record>>>,
    /// The compared ones, the base first.
    pub ids: Memo<Vec<Id>>,
    /// The same, calculated.
    pub scenarios: Memo<Vec<Scenario>>,
    /// The year that is shown, counted from 0.
    pub year: Memo<u8>,
    /// The year that was asked for; there may be fewer.
    pub asked_year: RwSignal<u8>,
}

impl Desk {
    /// As the address says.
    pub fn new() -> Self {
        let (app, way) = (app(), way());
        // All records are looked through where one of them has come, gone or moved; what is typed costs the scenarios alone.
        let known = Memo::new(move |_| {
            app.structure.track();
            app.ask(|plan| beside::scenarios(plan).iter().map(|record| record.id().clone()).collect::<Vec<_>>())
        });
        let current = move |ids: &[Id]| -> Vec<Arc<Record>> {
            ids.iter().filter_map(|id| app.record(id)).map(|signal| signal.get()).collect()
        };
        let all = Memo::new(move |_| known.with(|ids| current(ids)));
        let ids = Memo::new(move |_| {
            let known = |id: &Id| all.with(|all| all.iter().any(|record| record.id() == id));
            let mut asked: Vec<Id> = Vec::new();
            for id in way.place.with(|place| place.compared.clone()).into_iter().filter(known) {
                if asked.len() < MOST && !asked.contains(&id) {
                    asked.push(id);
                }
            }
            if asked.is_empty() { all.with(|all| beside::usual(all)) } else { asked }
        });
        // Each follows its own record, so that what is typed is calculated before the next frame.
        let scenarios =
            Memo::new(move |_| ids.with(|ids| current(ids)).into_iter().map(Scenario::of).collect::<Vec<_>>());
        let asked_year = RwSignal::new(0_u8);
        let year = Memo::new(move |_| {
            let years = scenarios.with(|scenarios| scenarios.first().map_or(1, |base| base.inputs.years()));
            asked_year.get().min(years.saturating_sub(1))
        });
        Self { all, ids, scenarios, year, asked_year }
    }

    /// Reads one of the compared scenarios.
    pub fn scenario<T>(self, place: usize, read: impl FnOnce(&Scenario) -> T) -> Option<T> {
        self.scenarios.with(|scenarios| scenarios.get(place).map(read))
    }

    /// What the base is called.
    pub fn base_name(self) -> String {
        self.scenario(0, Scenario::name).unwrap_or_default()
    }

    /// The records of the compared scenarios.
    pub fn records(self) -> Vec<Arc<Record>> {
        self.scenarios.with(|scenarios| scenarios.iter().map(|scenario| scenario.record.clone()).collect())
    }

    /// Compares these, the first as the base.
    pub fn compare(self, compared: Vec<Id>) {
        let way = way();
        way.go(Place { compared, ..way.place.get_untracked() });
    }

    /// Why no more scenarios can be compared, where that is so.
    pub fn full(self) -> Option<String> {
        (self.ids.with_untracked(Vec::len) >= MOST).then(|| (t().scenarios.at_most)(MOST))
    }
}
