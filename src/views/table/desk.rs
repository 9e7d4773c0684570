//! What the table shows, where the hand is, and what is picked: the state that its parts share.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::lines::{Line, Lines, arranged};
use crate::model::decimal::Decimal;
use crate::model::field::Field;
use crate::model::id::{Dot, Id};
use crate::model::kind::Kind;
use crate::model::listing::{self, Column, Group, Listing, sum};
use crate::model::record::Record;
use crate::model::sort::gathered;
use crate::model::subject::Subject;
use crate::views::browser::focus;
use crate::views::route::Place;
use crate::views::{app, way};

/// Where the hand is in the grid.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Spot {
    /// The head.
    Head,
    /// A line.
    At(Line),
}

/// A cell that is being edited.
#[derive(Clone, PartialEq, Debug)]
pub struct Editing {
    /// The record.
    pub id: Id,
    /// The column, counted with the tick box.
    pub column: usize,
    /// The field.
    pub field: &'static str,
    /// What was typed to begin with.
    pub typed: Option<String>,
    /// The writes that were in sight then: what the edit may replace (rule M2).
    pub over: Vec<Dot>,
}

/// The sums of the shown columns: a number where there is one to tell.
pub type Sums = Vec<Option<Decimal>>;

/// The columns that are shown, with their places among all.
pub type Shown = Vec<(usize, Subject)>;

/// The state of the table.
#[derive(Clone, Copy)]
pub struct Desk {
    /// How the list is wanted.
    pub listing: Memo<Listing>,
    /// The shown columns with their places among all columns.
    pub shown: Memo<Shown>,
    /// The records in their groups. It is told anew after every change of the plan; what is drawn compares.
    pub groups: Memo<Vec<Group>>,
    /// The lines.
    pub lines: Memo<Lines>,
    /// The groups that are folded.
    pub folded: RwSignal<BTreeSet<Vec<String>>>,
    /// The records that are picked.
    pub picked: RwSignal<BTreeSet<Id>>,
    /// From where a row of picks is extended.
    pub anchor: RwSignal<Option<Id>>,
    /// The cell that the hand is on, or was last; the first one has the tick box.
    pub active: RwSignal<(Spot, usize)>,
    /// The cell that is being edited.
    pub editing: RwSignal<Option<Editing>>,
    /// The cell whose content is edited in a dialog.
    pub wide: RwSignal<Option<Editing>>,
    /// A column that is being sized: its place among the shown ones, and its width.
    pub sizing: RwSignal<Option<(usize, u16)>>,
}

impl Desk {
    /// The table as the address says.
    pub fn new() -> Self {
        let (app, way) = (app(), way());
        let saved = Memo::new(move |_| {
            let view = way.place.with(|place| place.view.clone())?;
            let views = app.head.with(|head| listing::saved(head));
            views.into_iter().find(|(id, ..)| *id == view).map(|(_, _, listing)| listing)
        });
        let listing = Memo::new(move |_| {
            let wanted = way.place.with(|place| place.listing.clone());
            wanted.or_else(|| saved.get()).unwrap_or_else(|| Listing::first(None))
        });
        let shown: Memo<Shown> = Memo::new(move |_| listing.with(|listing| listing.shown().collect()));
        let folded = RwSignal::new(BTreeSet::new());
        // Widths change nothing about the records.
        let wanted = Memo::new(move |_| Listing { columns: Vec::new(), ..listing.get() });
        // Records are compared by no one: there are too many, and every change of one is told.
        let groups = Memo::new_with_compare(
            move |_| {
                app.follow_changes();
                let today = app.today.get();
                wanted.with(|wanted| app.ask(|plan| arranged(plan, wanted, today)))
            },
            |_, _| true,
        );
        let has_heads = Memo::new(move |_| listing.with(|listing| listing.grouped_by().is_some()));
        let lines =
            Memo::new(move |_| groups.with(|groups| folded.with(|folded| Lines::new(groups, has_heads.get(), folded))));
        let picked = RwSignal::new(BTreeSet::<Id>::new());
        // What is no longer shown is no longer picked: no deed reaches what is out of sight.
        Effect::new(move |_| {
            let shown = groups.with(|groups| -> BTreeSet<Id> {
                let records = groups.iter().flat_map(|group| &group.records);
                gathered(records.map(|record| record.id().clone()))
            });
            if picked.with_untracked(|picked| picked.iter().any(|id| !shown.contains(id))) {
                picked.update(|picked| picked.retain(|id| shown.contains(id)));
            }
        });
        Self {
            listing,
            shown,
            groups,
            lines,
            folded,
            picked,
            anchor: RwSignal::new(None),
            active: RwSignal::new((Spot::Head, 1)),
            editing: RwSignal::new(None),
            wide: RwSignal::new(None),
            sizing: RwSignal::new(None),
        }
    }

    /// The only kind that is shown.
    pub fn kind(self) -> Option<&'static Kind> {
        self.listing.with(Listing::only)
    }

    /// The subject of a column, counted with the tick box.
    pub fn subject(self, column: usize) -> Option<Subject> {
        let at = column.checked_sub(1)?;
        self.shown.with_untracked(|shown| shown.get(at).map(|(_, subject)| *subject))
    }

    /// How many columns there are, the tick box included.
    pub fn width(self) -> usize {
        self.shown.with(Vec::len) + 1
    }

    /// Wants the list another way. Where that is as it was saved, the address says no more than that.
    pub fn change(self, change: impl FnOnce(&mut Listing)) {
        let way = way();
        let mut wanted = self.listing.get_untracked();
        change(&mut wanted);
        if wanted == self.listing.get_untracked() {
            return;
        }
        let place = way.place.get_untracked();
        let usual = match &place.view {
            Some(view) => self.view(view).map(|(_, listing)| listing),
            None => Some(Listing::first(None)),
        };
        let listing = (usual.as_ref() != Some(&wanted)).then_some(wanted);
        way.go(Place { listing, ..place });
    }

    /// A saved view: its name and its list.
    pub fn view(self, id: &Id) -> Option<(String, Listing)> {
        let views = app().head.with(|head| listing::saved(head));
        views.into_iter().find(|(other, ..)| other == id).map(|(_, name, listing)| (name, listing))
    }

    /// Gives a column another width.
    pub fn size(self, column: usize, width: u16) {
        let width = width.clamp(listing::NARROWEST, listing::WIDEST);
        let Some((at, _)) = self.shown.with_untracked(|shown| shown.get(column).copied()) else { return };
        self.change(|listing| {
            if let Some(column) = listing.columns.get_mut(at) {
                column.width = Some(width);
            }
        });
    }

    /// The column at a place among all, as it was saved.
    pub fn column(self, at: usize) -> Option<Column> {
        self.listing.with(|listing| listing.columns.get(at).cloned())
    }

    /// Puts the hand on a cell.
    pub fn go(self, spot: Spot, column: usize) {
        self.active.set((spot, column));
        request_animation_frame(move || {
            // A key before the frame may have begun to edit the cell.
            if self.editing.try_with_untracked(Option::is_none) == Some(true) {
                focus::now("[data-testid=table-grid] [tabindex=\"0\"]");
            }
        });
    }

    /// The cell with the hand, or the one that gets it first: a line that is gone leaves it to the head.
    pub fn at(self) -> (Spot, usize) {
        let (spot, column) = self.active.get();
        let column = column.min(self.width() - 1);
        match &spot {
            Spot::At(line) if self.lines.with(|lines| lines.place(line).is_none()) => (Spot::Head, column),
            _ => (spot, column),
        }
    }

    /// Picks a record or lets go of it.
    pub fn pick(self, id: &Id, is_picked: bool) {
        self.picked.update(|picked| {
            if is_picked {
                picked.insert(id.clone());
            } else {
                picked.remove(id);
            }
        });
        self.anchor.set(Some(id.clone()));
    }

    /// Picks all records from the last one that was picked to this one.
    pub fn pick_to(self, id: &Id) {
        let from = self.anchor.get_untracked().unwrap_or_else(|| id.clone());
        let rows: Vec<Id> = self.lines.with_untracked(|lines| {
            let place = |id: &Id| lines.place(&Line::Row(id.clone()));
            match (place(&from), place(id)) {
                (Some(a), Some(b)) => lines.rows_between(a, b).cloned().collect(),
                _ => vec![id.clone()],
            }
        });
        self.picked.update(|picked| picked.extend(rows));
    }

    /// Picks all records in sight, or, where all are picked, none.
    pub fn pick_all(self, is_picked: bool) {
        let rows: BTreeSet<Id> = self.groups.with_untracked(|groups| {
            groups.iter().flat_map(|group| &group.records).map(|record| record.id().clone()).collect()
        });
        self.picked.set(if is_picked { rows } else { BTreeSet::new() });
    }

    /// The picked records, in the order of the table.
    pub fn chosen(self) -> Vec<Arc<Record>> {
        self.groups.with(|groups| {
            self.picked.with(|picked| {
                let records = groups.iter().flat_map(|group| &group.records);
                records.filter(|record| picked.contains(record.id())).cloned().collect()
            })
        })
    }

    /// How many records are shown.
    pub fn count(self) -> usize {
        self.groups.with(|groups| groups.iter().map(|group| group.records.len()).sum())
    }

    /// The sums of records in the shown columns.
    pub fn sums<'a>(self, records: impl Iterator<Item = &'a Arc<Record>> + Clone) -> Sums {
        self.shown.with(|shown| shown.iter().map(|(_, subject)| sum(records.clone(), summed(*subject)?)).collect())
    }
}

/// The field of a subject whose values are added up.
pub fn summed(subject: Subject) -> Option<&'static Field> {
    match subject {
        Subject::Field(field) if subject.is_summed() => Some(field),
        Subject::Field(_) | Subject::Text | Subject::Kind | Subject::Duty | Subject::Phase | Subject::Mark => None,
    }
}
