//! What a record has in calendars: entries, which are whole days, derived from the dates among its kind's fields and in
//! its rows. Also how an entry comes to other days: by one command.

use super::calendar;
use super::command::Command;
use super::date::Date;
use super::field::{Field, FieldType};
use super::id::Id;
use super::kinds::{common, trainer_contract};
use super::plan::Plan;
use super::record::{Path, Record};
use super::shelf;
use super::value::{Item, Value};

/// Most days of an entry that is drawn as a bar in a month or a week. Of a longer one only the ends are news.
pub const LONG: i64 = 28;

/// Two fields that are the ends of one stretch of days. Either may be empty: the other then stands for a day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Stretch {
    /// The field of the first day.
    pub first: &'static str,
    /// The field of the last day.
    pub last: &'static str,
}

/// The work itself.
pub const WORK: Stretch = Stretch { first: common::START.name(), last: common::DUE.name() };

/// The stretches that kinds have.
const STRETCHES: &[Stretch] =
    &[WORK, Stretch { first: trainer_contract::CONTRACT_START.name(), last: trainer_contract::CONTRACT_END.name() }];

/// Where the dates of an entry stand.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Source {
    /// In two fields.
    Stretch(Stretch),
    /// In one field.
    Field(&'static str),
    /// In a row of a collection.
    Row {
        /// The collection.
        collection: &'static str,
        /// The row.
        item: Id,
        /// The property that holds the date.
        property: &'static str,
    },
}

/// What sort of entry it is: each can be left out of sight.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Sort {
    /// Days of work, known from their beginning.
    Work,
    /// A last day alone.
    Due,
    /// A row that is due.
    Row,
    /// Any other date.
    Other,
}

impl Sort {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Work, Self::Due, Self::Row, Self::Other];

    /// Its id in hooks.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Due => "due",
            Self::Row => "row",
            Self::Other => "other",
        }
    }
}

/// Days of a record that a calendar shows.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Entry {
    /// The record.
    pub record: Id,
    /// Where the dates stand.
    pub source: Source,
    /// What sort it is.
    pub sort: Sort,
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
}

/// What of an entry is taken hold of, or drawn.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Part {
    /// All its days.
    Whole,
    /// Its first day.
    First,
    /// Its last day.
    Last,
}

impl Entry {
    /// How many days it takes.
    pub fn days(&self) -> i64 {
        calendar::days_between(self.first, self.last) + 1
    }

    /// Whether some of its days lie in a range.
    pub fn meets(&self, from: Date, to: Date) -> bool {
        self.first <= to && from <= self.last
    }

    /// Whether it can take more or fewer days.
    pub const fn can_stretch(&self) -> bool {
        matches!(self.source, Source::Stretch(_))
    }

    /// Whether it is long: calendars then show its ends alone.
    pub fn is_long(&self) -> bool {
        self.days() > LONG
    }

    /// The entry so many days later: all of it, which keeps its length, or one end, which stops at the other. `None`
    /// beyond the calendar.
    pub fn shifted(&self, part: Part, days: i64) -> Option<Self> {
        let (mut first, mut last) = (self.first, self.last);
        if part != Part::Last {
            first = calendar::shift(first, days)?;
        }
        if part != Part::First {
            last = calendar::shift(last, days)?;
        }
        match part {
            Part::Whole => {}
            Part::First => first = first.min(last),
            Part::Last => last = last.max(first),
        }
        // The file knows no other years (see `parse_date`).
        (first.year() >= 1).then(|| Self { first, last, ..self.clone() })
    }

    /// Whether it is over: a row that is done, or work that is. A date such as a review stands for itself.
    pub fn is_over(&self, record: &Record) -> bool {
        match &self.source {
            Source::Stretch(_) => !record.phase().is_open(),
            Source::Field(name) => *name == common::ENDED.name() || *name == partner_seen(),
            Source::Row { collection, item, .. } => {
                !record.phase().is_open()
                    || row(record, collection, item).and_then(|row| common::STEP_DONE.in_item(row)) == Some(&true)
            }
        }
    }

    /// The paths of its dates.
    fn paths(&self) -> Vec<Path> {
        match &self.source {
            Source::Stretch(stretch) => vec![Path::field(stretch.first), Path::field(stretch.last)],
            Source::Field(name) => vec![Path::field(*name)],
            Source::Row { collection, item, .. } => vec![Path::item(*collection, item.clone())],
        }
    }

    /// Whether copies disagree about its dates: a person decides first, with both values in sight.
    pub fn is_disputed(&self, record: &Record) -> bool {
        self.paths().iter().any(|path| record.register(path).is_some_and(|register| register.is_conflict()))
    }
}

/// The day on which a partner was heard from: always in the past.
const fn partner_seen() -> &'static str {
    super::kinds::partner::LAST_CONTACT.name()
}

/// What a row says in short: its first text.
pub fn row_text<'a>(collection: &Field, item: &'a Item) -> Option<&'a str> {
    let fields = collection.item_fields()?.iter().filter(|field| matches!(field.field_type, FieldType::Text));
    fields.filter_map(|field| item.get(field.name)).find_map(|value| match value {
        Value::Text(text) => Some(text.as_str()),
        _ => None,
    })
}

/// A row of a record.
pub fn row<'a>(record: &'a Record, collection: &'static str, item: &Id) -> Option<&'a Item> {
    match record.value(&Path::item(collection, item.clone()))? {
        Value::Item(item) => Some(item),
        _ => None,
    }
}

fn date(record: &Record, name: &'static str) -> Option<Date> {
    match record.value(&Path::field(name))? {
        Value::Date(date) => Some(*date),
        _ => None,
    }
}

/// What a record has in calendars: first its stretches, then its other dates and its rows, as its form has them.
pub fn entries(record: &Record) -> Vec<Entry> {
    let entry = |source, sort, first, last| Entry { record: record.id().clone(), source, sort, first, last };
    let mut found = Vec::new();
    for stretch in STRETCHES {
        let (first, last) = (date(record, stretch.first), date(record, stretch.last));
        // A start after the end is warned about, never refused.
        if let Some((a, b)) = first.or(last).zip(last.or(first)) {
            let sort = match (first, *stretch == WORK) {
                (None, true) => Sort::Due,
                (Some(_), true) => Sort::Work,
                (_, false) => Sort::Other,
            };
            found.push(entry(Source::Stretch(*stretch), sort, a.min(b), a.max(b)));
        }
    }
    let is_end = |field: &Field| STRETCHES.iter().any(|ends| ends.first == field.name || ends.last == field.name);
    let fields = record.kind().map_or(&[][..], |kind| kind.fields);
    for field in common::FIELDS.iter().chain(fields).filter(|field| field.section.is_some() && !is_end(field)) {
        if matches!(field.field_type, FieldType::Date) {
            let dates = date(record, field.name).into_iter();
            found.extend(dates.map(|date| entry(Source::Field(field.name), Sort::Other, date, date)));
        }
        let dated = field.item_fields().unwrap_or_default().iter();
        for property in dated.filter(|property| matches!(property.field_type, FieldType::Date)) {
            for (item, row) in record.items(field.name) {
                if let Some(Value::Date(date)) = row.get(property.name) {
                    let source = Source::Row { collection: field.name, item: item.clone(), property: property.name };
                    found.push(entry(source, Sort::Row, *date, *date));
                }
            }
        }
    }
    found
}

/// The entries of the records on the boards that are wanted, as far as they lie in a range.
pub fn between(plan: &Plan, from: Date, to: Date, wanted: impl Fn(&Record) -> bool) -> Vec<Entry> {
    let records = plan.records().filter(|record| shelf::is_on_boards(record) && wanted(record));
    records.flat_map(|record| entries(record)).filter(|entry| entry.meets(from, to)).collect()
}

/// The command that puts an entry on other days; none where they are its own already, or where it has gone.
pub fn reschedule(record: &Record, to: &Entry) -> Option<Command> {
    let id = record.id().clone();
    match &to.source {
        Source::Stretch(stretch) => {
            let (start, end) = (date(record, stretch.first), date(record, stretch.last));
            // A start after the end stays after it.
            let is_reversed = start.zip(end).is_some_and(|(start, end)| start > end);
            let (first, last) = if is_reversed { (to.last, to.first) } else { (to.first, to.last) };
            // A day that stands for both ends is the other end, too, only once it is not the same.
            let ends = [
                (stretch.first, start, first, start.is_some() || first != last),
                (stretch.last, end, last, end.is_some() || first != last),
            ];
            let differs = ends.into_iter().filter(|(_, now, wanted, is_said)| *is_said && *now != Some(*wanted));
            let writes: Vec<_> =
                differs.map(|(name, _, wanted, _)| (id.clone(), name.into(), Value::Date(wanted))).collect();
            (!writes.is_empty()).then_some(Command::SetAll { writes })
        }
        Source::Field(name) => {
            let is_new = date(record, name)? != to.first;
            is_new.then(|| Command::SetAll { writes: vec![(id, (*name).into(), Value::Date(to.first))] })
        }
        Source::Row { collection, item, property } => {
            let mut value = row(record, collection, item)?.clone();
            let before = value.insert((*property).into(), Value::Date(to.first));
            let is_new = before != Some(Value::Date(to.first));
            let change =
                || Command::ChangeItem { id, collection: (*collection).into(), item: item.clone(), value, over: None };
            is_new.then(change)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::Author;
    use crate::model::date::{Moment, parse_date};
    use crate::model::id::ReplicaId;
    use crate::model::kind::Kind;
    use crate::model::kinds::{campaign, cooperation, material, partner, trainer_contract};

    fn on(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    fn author() -> Author {
        Author { replica: ReplicaId::from_bits(1), now: Moment::from_unix_seconds(0) }
    }

    /// A plan with one record: `start 2027-06-01`, or `steps 2027-06-01 done`.
    fn plan(kind: &'static Kind, values: &[&str]) -> Plan {
        let mut plan = Plan::new(Id::from_bits(0));
        let id = Id::from_bits(1);
        let title = (common::TITLE.name().into(), Value::Text("Kirje".into()));
        plan.apply(&Command::Create { id: id.clone(), kind, values: vec![title] }, author()).unwrap();
        for (number, value) in (2..).zip(values) {
            let words: Vec<_> = value.split(' ').collect();
            let day = Value::Date(on(words[1]));
            let name = words[0].to_owned();
            let command = if kind.field(&name).unwrap().item_fields().is_some() {
                let done = (common::STEP_DONE.name().into(), Value::YesNo(true));
                let done = words.get(2).map(|_| done);
                let value = [("due".into(), day)].into_iter().chain(done).collect();
                Command::AddItem { id: id.clone(), collection: name.into(), item: Id::from_bits(number), value }
            } else {
                Command::Set { id: id.clone(), field: name.into(), value: day, over: None }
            };
            plan.apply(&command, author()).unwrap();
        }
        plan
    }

    fn record(plan: &Plan) -> &Record {
        plan.get(&Id::from_bits(1)).unwrap()
    }

    fn shown(entry: &Entry) -> String {
        let name = match &entry.source {
            Source::Stretch(stretch) => format!("{}–{}", stretch.first, stretch.last),
            Source::Field(name) => (*name).to_owned(),
            Source::Row { collection, property, .. } => format!("{collection}/{property}"),
        };
        format!("{name} {:?} {}..{}", entry.sort, entry.first, entry.last)
    }

    #[test]
    fn entries_come_from_the_dates_of_the_kind() {
        let check = |kind: &'static Kind, values: &[&str], expected: &[&str]| {
            let plan = plan(kind, values);
            let all: Vec<_> = entries(record(&plan)).iter().map(shown).collect();
            assert_eq!(all, expected, "{values:?}");
        };
        let campaign = &campaign::KIND;
        check(campaign, &[], &[]);
        check(campaign, &["start 2027-06-01", "due 2027-06-03"], &["start–due Work 2027-06-01..2027-06-03"]);
        check(campaign, &["due 2027-06-03"], &["start–due Due 2027-06-03..2027-06-03"]);
        check(campaign, &["start 2027-06-01"], &["start–due Work 2027-06-01..2027-06-01"]);
        check(campaign, &["start 2027-06-05", "due 2027-06-03"], &["start–due Work 2027-06-03..2027-06-05"]);
        check(
            campaign,
            &["waiting_until 2027-07-01", "ended 2027-07-02", "steps 2027-06-10"],
            &[
                "waiting_until Other 2027-07-01..2027-07-01",
                "ended Other 2027-07-02..2027-07-02",
                "steps/due Row 2027-06-10..2027-06-10",
            ],
        );
        check(&material::KIND, &["next_review 2027-06-15"], &["next_review Other 2027-06-15..2027-06-15"]);
        check(
            &trainer_contract::KIND,
            &["contract_start 2027-06-15", "contract_end 2027-12-15", "due 2027-06-01"],
            &["start–due Due 2027-06-01..2027-06-01", "contract_start–contract_end Other 2027-06-15..2027-12-15"],
        );
        check(&cooperation::KIND, &["follow_ups 2027-06-15"], &["follow_ups/due Row 2027-06-15..2027-06-15"]);
    }

    #[test]
    fn a_move_keeps_the_length_and_an_end_stops_at_the_other() {
        let entry = |first: &str, last: &str| Entry {
            record: Id::from_bits(1),
            source: Source::Stretch(WORK),
            sort: Sort::Work,
            first: on(first),
            last: on(last),
        };
        let check = |first: &str, last: &str, part: Part, days: i64, expected: Option<&str>| {
            let to = entry(first, last).shifted(part, days);
            let to = to.map(|to| format!("{}..{}", to.first, to.last));
            assert_eq!(to.as_deref(), expected, "{first}..{last} {part:?} {days}");
        };
        check("2027-06-10", "2027-06-12", Part::Whole, 7, Some("2027-06-17..2027-06-19"));
        check("2027-02-27", "2027-03-01", Part::Whole, -1, Some("2027-02-26..2027-02-28"));
        check("2027-06-10", "2027-06-12", Part::First, -3, Some("2027-06-07..2027-06-12"));
        check("2027-06-10", "2027-06-12", Part::First, 9, Some("2027-06-12..2027-06-12"));
        check("2027-06-10", "2027-06-12", Part::Last, 2, Some("2027-06-10..2027-06-14"));
        check("2027-06-10", "2027-06-12", Part::Last, -9, Some("2027-06-10..2027-06-10"));
        check("9999-12-31", "9999-12-31", Part::Whole, 1, None);
        check("0001-01-01", "0001-01-01", Part::Whole, -1, None);
    }

    #[test]
    fn only_ends_that_change_are_written_in_one_step() {
        let check = |values: &[&str], part: Part, days: i64, expected: Option<&str>| {
            let mut plan = plan(&campaign::KIND, values);
            let entry = entries(record(&plan)).remove(0).shifted(part, days).unwrap();
            let command = reschedule(record(&plan), &entry);
            let said = command.map(|command| {
                let change = plan.apply(&command, author()).unwrap();
                let paths = change.records.iter().flat_map(|record| record.paths());
                let changed = paths.filter(|change| change.path.name != common::CHANGED.name());
                let names: Vec<_> = changed.map(|change| change.path.name.to_string()).collect();
                format!("{}: {}", names.join(" "), shown(&entries(record(&plan))[0]))
            });
            assert_eq!(said.as_deref(), expected, "{values:?} {part:?} {days}");
        };
        let both = &["start 2027-06-10", "due 2027-06-12"];
        check(both, Part::Whole, 0, None);
        check(both, Part::Whole, 1, Some("due start: start–due Work 2027-06-11..2027-06-13"));
        check(both, Part::First, -1, Some("start: start–due Work 2027-06-09..2027-06-12"));
        check(both, Part::Last, 1, Some("due: start–due Work 2027-06-10..2027-06-13"));
        check(&["due 2027-06-12"], Part::Whole, 1, Some("due: start–due Due 2027-06-13..2027-06-13"));
        check(&["due 2027-06-12"], Part::First, -2, Some("start: start–due Work 2027-06-10..2027-06-12"));
        check(&["start 2027-06-12"], Part::Last, 2, Some("due: start–due Work 2027-06-12..2027-06-14"));
        let reversed = &["start 2027-06-12", "due 2027-06-10"];
        check(reversed, Part::Whole, 1, Some("due start: start–due Work 2027-06-11..2027-06-13"));
        check(
            &["waiting_until 2027-06-12"],
            Part::Whole,
            3,
            Some("waiting_until: waiting_until Other 2027-06-15..2027-06-15"),
        );
        check(&["steps 2027-06-12"], Part::Whole, -3, Some("steps: steps/due Row 2027-06-09..2027-06-09"));
    }

    #[test]
    fn what_copies_disagree_about_is_told() {
        let mine = plan(&campaign::KIND, &["due 2027-06-12"]);
        let entry = entries(record(&mine)).remove(0);
        assert!(!entry.is_disputed(record(&mine)));
        let mut theirs = mine.clone();
        let mut mine = mine;
        let set = |day: &str| Command::Set {
            id: Id::from_bits(1),
            field: common::DUE.name().into(),
            value: Value::Date(on(day)),
            over: None,
        };
        mine.apply(&set("2027-06-13"), author()).unwrap();
        let other = Author { replica: ReplicaId::from_bits(2), ..author() };
        theirs.apply(&set("2027-06-14"), other).unwrap();
        mine.join(record(&theirs));
        assert!(entry.is_disputed(record(&mine)));
    }

    #[test]
    fn rows_that_are_done_and_work_that_is_are_over() {
        let check = |kind: &'static Kind, values: &[&str], stage: Option<&str>, expected: bool| {
            let mut plan = plan(kind, values);
            if let Some(stage) = stage {
                let (id, value) = (Id::from_bits(1), Value::Text(stage.into()));
                plan.apply(&Command::Set { id, field: "stage".into(), value, over: None }, author()).unwrap();
            }
            let entry = entries(record(&plan)).remove(0);
            assert_eq!(entry.is_over(record(&plan)), expected, "{values:?} {stage:?}");
        };
        check(&campaign::KIND, &["due 2027-06-12"], None, false);
        check(&campaign::KIND, &["due 2027-06-12"], Some("cancelled"), true);
        check(&campaign::KIND, &["steps 2027-06-12"], None, false);
        check(&campaign::KIND, &["steps 2027-06-12 done"], None, true);
        check(&material::KIND, &["next_review 2027-06-12"], Some("published"), false);
        check(&partner::KIND, &["last_contact 2027-06-12"], None, true);
    }

    #[test]
    fn only_what_lies_in_the_range_is_found() {
        let check = |from: &str, to: &str, expected: usize| {
            let plan = plan(&campaign::KIND, &["start 2027-06-10", "due 2027-06-12", "steps 2027-07-01"]);
            assert_eq!(between(&plan, on(from), on(to), |_| true).len(), expected, "{from} {to}");
        };
        check("2027-06-01", "2027-07-31", 2);
        check("2027-06-12", "2027-06-30", 1);
        check("2027-06-13", "2027-06-30", 0);
        check("2027-01-01", "2027-06-09", 0);
    }
}
