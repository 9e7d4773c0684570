//! The lines of the table: records in their order, under the heads of their groups, each with its place. Lines have fixed
//! heights, so that what is in view follows from how far the table is scrolled, however many there are.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::Arc;

use super::order::{sort, sort_groups};
use crate::model::date::Date;
use crate::model::id::Id;
use crate::model::listing::{Group, Listing, groups};
use crate::model::plan::Plan;
use crate::model::record::Record;

/// How high the line of a record is, in CSS pixels; `style/table.css` draws it so.
pub const ROW: u32 = 48;
/// How high the head of a group is.
pub const GROUP: u32 = 40;
/// How far beyond what is in view lines are drawn, in CSS pixels.
const MARGIN: u32 = 480;

/// What a line is about.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Line {
    /// The head of a group, by what its records share.
    Group(Vec<String>),
    /// A record.
    Row(Id),
}

impl Line {
    const fn height(&self) -> u32 {
        match self {
            Self::Group(_) => GROUP,
            Self::Row(_) => ROW,
        }
    }
}

/// The lines with their places.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Lines {
    lines: Vec<Line>,
    /// Where each begins, and where the last one ends.
    tops: Vec<u32>,
    places: HashMap<Line, usize>,
}

impl Lines {
    /// The lines of groups; those that are folded show their head only. Without grouping there are no heads.
    pub fn new(groups: &[Group], has_heads: bool, folded: &BTreeSet<Vec<String>>) -> Self {
        let mut lines = Vec::new();
        for group in groups {
            lines.extend(has_heads.then(|| Line::Group(group.ids.clone())));
            if !(has_heads && folded.contains(&group.ids)) {
                lines.extend(group.records.iter().map(|record| Line::Row(record.id().clone())));
            }
        }
        let mut tops = Vec::with_capacity(lines.len() + 1);
        let mut top = 0;
        for line in &lines {
            tops.push(top);
            top += line.height();
        }
        tops.push(top);
        let places = lines.iter().cloned().enumerate().map(|(place, line)| (line, place)).collect();
        Self { lines, tops, places }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.lines.len()
    }

    /// How high all of them are.
    pub fn height(&self) -> u32 {
        self.tops.last().copied().unwrap_or_default()
    }

    /// The line at a place.
    pub fn at(&self, place: usize) -> Option<&Line> {
        self.lines.get(place)
    }

    /// The place of a line.
    pub fn place(&self, line: &Line) -> Option<usize> {
        self.places.get(line).copied()
    }

    /// Where a line begins.
    pub fn top(&self, line: &Line) -> Option<u32> {
        self.tops.get(self.place(line)?).copied()
    }

    /// The records between two places, both included.
    pub fn rows_between(&self, a: usize, b: usize) -> impl Iterator<Item = &Id> {
        let (first, last) = (a.min(b), a.max(b));
        self.lines.iter().skip(first).take(last - first + 1).filter_map(|line| match line {
            Line::Row(id) => Some(id),
            Line::Group(_) => None,
        })
    }

    /// The places of the lines that are drawn where the table is scrolled so far and so much of it is in view.
    pub fn drawn(&self, scrolled: u32, height: u32) -> Range<usize> {
        let first = self.tops.partition_point(|top| *top + ROW <= scrolled.saturating_sub(MARGIN));
        let last = self.tops.partition_point(|top| *top < scrolled + height + MARGIN);
        first.min(self.lines.len())..last.min(self.lines.len())
    }
}

/// The records of a list in their order and groups.
pub fn arranged(plan: &Plan, listing: &Listing, today: Date) -> Vec<Group> {
    let mut records: Vec<Arc<Record>> = listing.records(plan, today);
    if let Some((subject, descending)) = listing.sorted_by() {
        sort(&mut records, subject, descending, today);
    }
    match listing.grouped_by() {
        Some(by) => {
            let mut groups = groups(records, by, today);
            sort_groups(&mut groups, by);
            groups
        }
        None => vec![Group { ids: Vec::new(), records }],
    }
}
