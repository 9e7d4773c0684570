//! The lines of a timeline: records with dates under the duty, kind or owner they belong to, and the links between them.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::agenda::{self, Entry, Source};
use super::date::Date;
use super::id::Id;
use super::kind::DUTIES;
use super::kinds::{self, common};
use super::links;
use super::plan::Plan;
use super::record::Record;
use super::shelf;
use super::sort;

/// What the lines stand under.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Grouping {
    /// The duties in their order.
    #[default]
    Duty,
    /// The kinds in their order.
    Kind,
    /// The owners by name.
    Owner,
}

impl Grouping {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Duty, Self::Kind, Self::Owner];

    /// Its id in hooks.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Duty => "duty",
            Self::Kind => "kind",
            Self::Owner => "owner",
        }
    }

    /// The one of this id.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grouping| grouping.id() == id)
    }

    /// What a record stands under: its place among the groups, and the id or the name; empty where it has none.
    fn of(self, record: &Record) -> (usize, String) {
        let last = usize::MAX;
        match self {
            Self::Duty => {
                let duty = record.kind().and_then(|kind| kind.duty);
                let place = DUTIES.iter().position(|known| Some(known.id) == duty);
                (place.unwrap_or(last), duty.unwrap_or_default().to_owned())
            }
            Self::Kind => {
                let place = kinds::ALL.iter().position(|kind| kind.id == record.kind_id());
                (place.unwrap_or(last), record.kind_id().to_owned())
            }
            Self::Owner => match record.get(&common::OWNER) {
                Some(owner) => (0, owner.clone()),
                None => (last, String::new()),
            },
        }
    }
}

/// A line.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Line {
    /// The name of a group, and how many records are in it.
    Group {
        /// Its id or name; empty for records that belong to none.
        id: String,
        /// How many lines follow.
        count: usize,
    },
    /// A record.
    Record {
        /// What can be moved: its work, or else its first other date.
        entry: Entry,
        /// Its other dates in view.
        others: Vec<Entry>,
    },
}

impl Line {
    /// The record's id.
    pub fn id(&self) -> Option<&Id> {
        match self {
            Self::Group { .. } => None,
            Self::Record { entry, .. } => Some(&entry.record),
        }
    }
}

/// The entries of a record that its line shows: rows and the day it ended would only crowd it.
fn shown(record: &Record) -> Vec<Entry> {
    let mut entries = agenda::entries(record);
    entries.retain(|entry| match entry.source {
        Source::Stretch(_) => true,
        Source::Field(name) => name != common::ENDED.name() && !entry.is_over(record),
        Source::Row { .. } => false,
    });
    entries
}

/// A record, what of it can be moved, and its other dates.
type Dated = (Arc<Record>, Entry, Vec<Entry>);

/// The lines of the records that are wanted and have dates in a range.
pub fn lines(plan: &Plan, grouping: Grouping, (from, to): (Date, Date), wanted: impl Fn(&Record) -> bool) -> Vec<Line> {
    let mut groups: BTreeMap<(usize, String), Vec<Dated>> = BTreeMap::new();
    for record in plan.records().filter(|record| shelf::is_on_boards(record) && wanted(record)) {
        let mut entries = shown(record).into_iter();
        let Some(entry) = entries.next() else { continue };
        let others: Vec<_> = entries.filter(|entry| entry.meets(from, to)).collect();
        if entry.meets(from, to) || !others.is_empty() {
            groups.entry(grouping.of(record)).or_default().push((record.clone(), entry, others));
        }
    }
    let mut lines = Vec::new();
    for ((_, id), mut records) in groups {
        sort::by(&mut records, |(a, first, _), (b, second, _)| {
            (first.first, first.last, a.title(), a.id()).cmp(&(second.first, second.last, b.title(), b.id()))
        });
        lines.push(Line::Group { id, count: records.len() });
        lines.extend(records.into_iter().map(|(_, entry, others)| Line::Record { entry, others }));
    }
    lines
}

/// How many records on the boards have no date that a timeline shows.
pub fn undated(plan: &Plan, wanted: impl Fn(&Record) -> bool) -> usize {
    let records = plan.records().filter(|record| shelf::is_on_boards(record) && wanted(record));
    records.filter(|record| shown(record).is_empty()).count()
}

/// A link between two lines, by their places.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Tie {
    /// The line of the record that has the link.
    pub from: usize,
    /// The line of the one that it leads to.
    pub to: usize,
    /// What the first is to the second.
    pub relation: String,
}

/// The links between the records of these lines; each pair and relation once.
pub fn ties(plan: &Plan, lines: &[Line]) -> Vec<Tie> {
    let places: HashMap<&str, usize> =
        lines.iter().enumerate().filter_map(|(place, line)| Some((line.id()?.as_str(), place))).collect();
    let (mut ties, mut known) = (Vec::new(), HashSet::new());
    for (from, line) in lines.iter().enumerate() {
        let record = line.id().and_then(|id| plan.get(id));
        for link in record.map(|record| links::outgoing(record)).unwrap_or_default() {
            if let Some(to) = places.get(link.other.as_str()).filter(|to| **to != from) {
                let tie = Tie { from, to: *to, relation: link.relation };
                if known.insert(tie.clone()) {
                    ties.push(tie);
                }
            }
        }
    }
    ties
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::{Author, Command};
    use crate::model::date::{Moment, parse_date};
    use crate::model::id::ReplicaId;
    use crate::model::value::{Item, Value};

    fn on(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    /// Records such as `a campaign start=2027-06-01 owner=nõunik`; links such as `a feeds b`.
    fn plan(records: &[&str], links: &[&str]) -> Plan {
        let author = Author { replica: ReplicaId::from_bits(1), now: Moment::from_unix_seconds(0) };
        let id = |text: &str| Id::parse(text).unwrap();
        let mut plan = Plan::new(id("plan"));
        for record in records {
            let words: Vec<_> = record.split(' ').collect();
            let mut values = vec![("title".into(), Value::Text(words[0].into()))];
            for word in &words[2..] {
                let (name, text) = word.split_once('=').unwrap();
                let value = parse_date(text).map_or_else(|| Value::Text(text.into()), Value::Date);
                values.push((name.to_owned().into(), value));
            }
            let kind = kinds::find(words[1]).unwrap();
            plan.apply(&Command::Create { id: id(words[0]), kind, values }, author).unwrap();
        }
        for (number, link) in (1..).zip(links) {
            let [from, relation, to] = link.split(' ').collect::<Vec<_>>()[..] else { panic!("{link}") };
            let value = [(common::LINK_RELATION.name(), relation), (common::LINK_TO.name(), to)]
                .map(|(name, text)| (name.into(), Value::Text(text.into())));
            let (id, item) = (id(from), Id::from_bits(number));
            let collection = common::LINKS.name.into();
            plan.apply(&Command::AddItem { id, collection, item, value: Item::from_iter(value) }, author).unwrap();
        }
        plan
    }

    fn seen(plan: &Plan, grouping: Grouping, from: &str, to: &str) -> String {
        let line = |line: &Line| match line {
            Line::Group { id, count } => format!("[{id} {count}]"),
            Line::Record { entry, others } => format!("{}{}", entry.record, "*".repeat(others.len())),
        };
        lines(plan, grouping, (on(from), on(to)), |_| true).iter().map(line).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn lines_stand_under_their_groups_by_their_dates() {
        let plan = plan(
            &[
                "a campaign start=2027-06-01 due=2027-07-01 owner=nõunik",
                "b campaign due=2027-03-01",
                "c training start=2027-05-01 due=2027-06-30 owner=koordinaator",
                "d partner next_contact=2027-06-18",
                "e campaign",
                "f material due=2027-06-05 next_review=2027-09-01 owner=nõunik",
            ],
            &[],
        );
        let check = |grouping: Grouping, from: &str, to: &str, expected: &str| {
            assert_eq!(seen(&plan, grouping, from, to), expected, "{grouping:?} {from} {to}");
        };
        let (first, last) = ("2027-01-01", "2027-12-31");
        check(Grouping::Duty, first, last, "[outreach 2] b a [guides 1] f* [training 1] c [network 1] d");
        check(Grouping::Kind, first, last, "[campaign 2] b a [material 1] f* [training 1] c [partner 1] d");
        check(Grouping::Owner, first, last, "[koordinaator 1] c [nõunik 2] a f* [ 2] b d");
        check(Grouping::Duty, "2027-06-10", "2027-06-12", "[outreach 1] a [training 1] c");
        check(Grouping::Duty, "2027-09-01", "2027-09-01", "[guides 1] f*");
        check(Grouping::Duty, "2028-01-01", "2028-12-31", "");
        assert_eq!(undated(&plan, |_| true), 1);
    }

    #[test]
    fn a_link_ties_two_lines_that_are_there() {
        let records = ["a campaign due=2027-06-01", "b campaign due=2027-06-02", "c campaign"];
        let check = |links: &[&str], expected: &str| {
            let plan = plan(&records, links);
            let lines = lines(&plan, Grouping::Duty, (on("2027-01-01"), on("2027-12-31")), |_| true);
            let shown: Vec<_> =
                ties(&plan, &lines).iter().map(|tie| format!("{} {} {}", tie.from, tie.relation, tie.to)).collect();
            assert_eq!(shown.join(", "), expected, "{links:?}");
        };
        check(&["a feeds b"], "1 feeds 2");
        check(&["b blocks a", "b relates a"], "2 blocks 1, 2 relates 1");
        check(&["a feeds b", "a feeds b"], "1 feeds 2");
        check(&["a feeds c", "c feeds a", "a feeds gone", "a relates a"], "");
    }
}
