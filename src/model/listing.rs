//! A list of records as someone wants it: which ones, with which columns, in which order, in which groups. It can be
//! saved with the plan under a name, as a row of its hidden collection [`plan::VIEWS`], so it merges like everything else.
//! Ids that a later program wrote are kept as they are and left out of what is shown.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::date::{Date, Moment};
use super::decimal::Decimal;
use super::field::Field;
use super::filter::{self, Filter};
use super::id::Id;
use super::kind::Kind;
use super::kinds::{self, common, plan};
use super::plan::Plan;
use super::record::{Path, Record};
use super::shelf;
use super::subject::{Asks, Subject};
use super::value::{FieldValue, Item, Value};

/// The narrowest that a column can be, in CSS pixels.
pub const NARROWEST: u16 = 56;
/// The widest.
pub const WIDEST: u16 = 960;

/// How a list is wanted.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Listing {
    /// The id of the only kind that is shown; all kinds without one.
    pub kind: Option<String>,
    /// Which records.
    pub filter: Filter,
    /// The columns in their order.
    pub columns: Vec<Column>,
    /// By what they are in order.
    pub sort: Option<Sort>,
    /// The id of the subject by which they are grouped.
    pub group: Option<String>,
}

/// One column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// The id of its subject.
    pub id: String,
    /// How wide it was made, in CSS pixels.
    pub width: Option<u16>,
}

/// By what records are in order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sort {
    /// The id of the subject.
    pub id: String,
    /// Whether the greatest comes first.
    pub descending: bool,
}

impl Column {
    /// A column as wide as its subject wants.
    pub fn new(id: &str) -> Self {
        Self { id: id.to_owned(), width: None }
    }
}

impl Listing {
    /// How the list begins: all kinds by duty, the next to be done first; a single kind without groups.
    pub fn first(kind: Option<&Kind>) -> Self {
        let common = [
            common::TITLE.name(),
            Subject::Kind.id(),
            common::STAGE.name(),
            common::DUE.name(),
            common::OWNER.name(),
            common::BUDGET.name(),
            common::ACTUAL_COST.name(),
            common::WORKLOAD.name(),
        ];
        let shown = |id: &&str| kind.is_none() || *id != Subject::Kind.id();
        // Of a kind's own fields those that fit into a cell.
        let own = kind.map(|kind| kind.fields).unwrap_or_default().iter().filter(|field| {
            let asks = Subject::Field(field).asks();
            asks == Asks::Number || asks == Asks::Day
        });
        let ids = common.into_iter().filter(shown).chain(own.map(|field| field.name));
        Self {
            kind: kind.map(|kind| kind.id.to_owned()),
            filter: Filter::default(),
            columns: ids.map(Column::new).collect(),
            sort: Some(Sort { id: common::DUE.name().to_owned(), descending: false }),
            group: kind.is_none().then(|| Subject::Duty.id().to_owned()),
        }
    }

    /// The only kind that is shown.
    pub fn only(&self) -> Option<&'static Kind> {
        kinds::ALL.iter().copied().find(|kind| Some(kind.id) == self.kind.as_deref())
    }

    /// The columns that this program can show, with their place among all.
    pub fn shown(&self) -> impl Iterator<Item = (usize, Subject)> {
        let columns = self.columns.iter().enumerate();
        columns.filter_map(|(at, column)| Some((at, Subject::parse(&column.id).filter(|s| s.is_column())?)))
    }

    /// By what the records are in order.
    pub fn sorted_by(&self) -> Option<(Subject, bool)> {
        let sort = self.sort.as_ref()?;
        Some((Subject::parse(&sort.id).filter(|subject| subject.is_ordered())?, sort.descending))
    }

    /// By what the records are grouped.
    pub fn grouped_by(&self) -> Option<Subject> {
        Subject::parse(self.group.as_deref()?).filter(|subject| subject.is_grouped())
    }

    /// The records at work that it shows, in no promised order.
    pub fn records(&self, plan: &Plan, today: Date) -> Vec<Arc<Record>> {
        let of_kind = |record: &Record| self.kind.as_deref().is_none_or(|kind| kind == record.kind_id());
        let fits = |record: &Record| of_kind(record) && shelf::is_on_boards(record) && self.filter.fits(record, today);
        plan.records().filter(|record| fits(record)).cloned().collect()
    }

    /// Its columns as text: ids with commas between them, a width behind a colon.
    pub fn columns_text(&self) -> String {
        let text = |column: &Column| match column.width {
            Some(width) => format!("{}:{width}", column.id),
            None => column.id.clone(),
        };
        self.columns.iter().map(text).collect::<Vec<_>>().join(",")
    }

    /// Reads [`Listing::columns_text`]; each column once, the title always.
    pub fn read_columns(text: &str) -> Vec<Column> {
        let mut columns: Vec<Column> = Vec::new();
        for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let (id, width) = part.split_once(':').map_or((part, None), |(id, width)| (id, width.parse().ok()));
            if !columns.iter().any(|column| column.id == id) {
                let width = width.map(|width: u16| width.clamp(NARROWEST, WIDEST));
                columns.push(Column { id: id.to_owned(), width });
            }
        }
        if !columns.iter().any(|column| column.id == common::TITLE.name()) {
            columns.insert(0, Column::new(common::TITLE.name()));
        }
        columns
    }

    /// Its order as text: an id, behind a minus where the greatest comes first.
    pub fn sort_text(&self) -> Option<String> {
        self.sort.as_ref().map(|sort| format!("{}{}", if sort.descending { "-" } else { "" }, sort.id))
    }

    /// Reads [`Listing::sort_text`].
    pub fn read_sort(text: &str) -> Option<Sort> {
        let (descending, id) = text.strip_prefix('-').map_or((false, text), |id| (true, id));
        (!id.is_empty()).then(|| Sort { id: id.to_owned(), descending })
    }

    /// A row of the plan that holds it under a name.
    pub fn to_row(&self, name: &str) -> Item {
        let filter = Some(self.filter.to_string()).filter(|text| !text.is_empty());
        let parts = [
            (&plan::VIEW_NAME, Some(name.to_owned())),
            (&plan::VIEW_KIND, self.kind.clone()),
            (&plan::VIEW_FILTER, filter),
            (&plan::VIEW_COLUMNS, Some(self.columns_text())),
            (&plan::VIEW_SORT, self.sort_text()),
            (&plan::VIEW_GROUP, self.group.clone()),
        ];
        parts.into_iter().filter_map(|(field, text)| Some((field.name().into(), text?.into_value()))).collect()
    }

    /// Reads a row of the plan.
    pub fn from_row(row: &Item) -> Self {
        let text = |field: &super::field::Typed<String>| field.in_item(row).map(String::as_str);
        Self {
            kind: text(&plan::VIEW_KIND).map(str::to_owned),
            filter: Filter::parse(text(&plan::VIEW_FILTER).unwrap_or_default()),
            columns: Self::read_columns(text(&plan::VIEW_COLUMNS).unwrap_or_default()),
            sort: text(&plan::VIEW_SORT).and_then(Self::read_sort),
            group: text(&plan::VIEW_GROUP).map(str::to_owned),
        }
    }
}

/// The saved views of a plan, given its record: id, name, list.
pub fn saved(head: &Record) -> Vec<(Id, String, Listing)> {
    let read = |(id, row): (&Id, &Item)| {
        (id.clone(), plan::VIEW_NAME.in_item(row).cloned().unwrap_or_default(), Listing::from_row(row))
    };
    head.items(plan::VIEWS.name).into_iter().map(read).collect()
}

/// By what a record stands among others.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Key {
    /// A place in an order that the domain fixes.
    Place(usize),
    /// A number.
    Number(Decimal),
    /// A day.
    Day(Date),
    /// A moment.
    At(Moment),
    /// Words, as they are stored: they stand in the order of the names that people read.
    Words(Vec<String>),
}

/// By what a record stands among others in the order of a subject; none where there is nothing.
pub fn key(subject: Subject, record: &Record, today: Date) -> Option<Key> {
    match subject.asks() {
        Asks::Number => filter::number(subject, record).map(Key::Number),
        Asks::Day => match subject {
            Subject::Field(field) if field.name == common::CHANGED.name() => {
                record.get(&common::CHANGED).copied().map(Key::At)
            }
            _ => filter::day(subject, record).map(Key::Day),
        },
        // By name, not by duty.
        Asks::Choice if subject == Subject::Kind => Some(Key::Words(subject.ids(record, today))),
        Asks::Choice => {
            let ids = subject.ids(record, today);
            let place = ids.first().and_then(|id| subject.place(id));
            place.map(Key::Place).or_else(|| (!ids.is_empty()).then_some(Key::Words(ids)))
        }
        Asks::Words | Asks::Rows => match subject {
            Subject::Field(field) => match record.value(&Path::field(field.name)) {
                Some(Value::Text(text)) => Some(Key::Words(vec![text.clone()])),
                _ => None,
            },
            Subject::Text | Subject::Kind | Subject::Duty | Subject::Phase | Subject::Mark => None,
        },
    }
}

/// How two records stand; one without a key comes last in both directions.
pub fn compare<K: Ord>(a: Option<&K>, b: Option<&K>, descending: bool) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) if descending => b.cmp(a),
        (Some(a), Some(b)) => a.cmp(b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

/// Records that have something in common.
#[derive(Clone, PartialEq, Debug)]
pub struct Group {
    /// What they share: choices by id, or a month as `2027-06`; nothing where there is none.
    pub ids: Vec<String>,
    /// The records in their order.
    pub records: Vec<Arc<Record>>,
}

/// Puts records that are in order into groups; each is in one, or sums would hold it twice.
pub fn groups(records: Vec<Arc<Record>>, by: Subject, today: Date) -> Vec<Group> {
    let mut groups: BTreeMap<Vec<String>, Vec<Arc<Record>>> = BTreeMap::new();
    for record in records {
        let ids = match by.asks() {
            Asks::Day => {
                let month = |day: Date| format!("{:04}-{:02}", day.year(), day.month());
                filter::day(by, &record).map(month).into_iter().collect()
            }
            Asks::Choice | Asks::Words | Asks::Number | Asks::Rows => by.ids(&record, today),
        };
        groups.entry(ids).or_default().push(record);
    }
    groups.into_iter().map(|(ids, records)| Group { ids, records }).collect()
}

/// The sum of what records hold in a field that can be added up; none where no record holds anything, or where it is
/// too large to be told.
pub fn sum<'a>(records: impl IntoIterator<Item = &'a Arc<Record>>, field: &'static Field) -> Option<Decimal> {
    let mut numbers = records.into_iter().filter_map(|record| filter::number(Subject::Field(field), record));
    let first = numbers.next()?;
    numbers.try_fold(first, |sum, number| sum.checked_add(number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::parse_date;
    use crate::model::decimal::Money;
    use crate::model::id::ReplicaId;
    use crate::model::kinds::training;

    const TODAY: Date = Date::constant(2026, 11, 26);

    fn record(id: u128, kind: &'static str, values: &[(&'static str, Value)]) -> Arc<Record> {
        let mut record = Record::new(Id::from_bits(id), kind);
        for (name, value) in values {
            let dot = record.take_dot(ReplicaId::from_bits(1));
            record.write(dot, Path::field(*name), value.clone(), None);
        }
        Arc::new(record)
    }

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    #[test]
    fn a_list_comes_back_from_its_row() {
        let check = |listing: &Listing| {
            let row = listing.to_row("Minu vaade");
            assert_eq!(plan::VIEW_NAME.in_item(&row).map(String::as_str), Some("Minu vaade"));
            assert_eq!(Listing::from_row(&row), *listing);
            assert!(plan::VIEWS.field_type.holds(&Value::Item(row)));
        };
        check(&Listing::first(None));
        check(&Listing::first(Some(&training::KIND)));
        let mut listing = Listing::first(None);
        listing.filter = Filter::parse("owner=nõunik;due@past");
        listing.sort = Some(Sort { id: "title".into(), descending: true });
        listing.columns[0].width = Some(300);
        listing.group = None;
        check(&listing);
        // What a later program wrote.
        listing.kind = Some("expedition".into());
        listing.group = Some("weather".into());
        listing.sort = Some(Sort { id: "mood".into(), descending: false });
        listing.columns.push(Column::new("mood"));
        listing.filter = Filter::parse("weather=rain");
        check(&listing);
        assert_eq!((listing.only(), listing.grouped_by(), listing.sorted_by()), (None, None, None));
        assert!(listing.shown().all(|(_, subject)| subject.id() != "mood"));
    }

    #[test]
    fn columns_are_read_whatever_stands_there() {
        let check = |text: &str, expected: &str| {
            let columns = Listing::read_columns(text);
            assert_eq!(Listing { columns, ..Listing::default() }.columns_text(), expected, "{text}");
        };
        check("title,due:120", "title,due:120");
        check("due", "title,due");
        check("", "title");
        check("title,due,due:90", "title,due");
        check("title:9,due:9999,owner:x", "title:56,due:960,owner");
    }

    #[test]
    fn keys_put_records_in_order() {
        let check = |id: &str, values: &[(&'static str, Value)], expected: Option<Key>| {
            let subject = Subject::parse(id).unwrap();
            assert_eq!(key(subject, &record(1, "training", values), TODAY), expected, "{id}");
        };
        check("title", &[("title", text("Õppus"))], Some(Key::Words(vec!["Õppus".into()])));
        check("title", &[], None);
        check("kind", &[], Some(Key::Words(vec!["training".into()])));
        check("duty", &[], Some(Key::Place(3)));
        check("phase", &[], Some(Key::Place(0)));
        check("priority", &[("priority", text("low"))], Some(Key::Place(2)));
        check("owner", &[("owner", text("nõunik"))], Some(Key::Words(vec!["nõunik".into()])));
        check("due", &[("due", Value::Date(TODAY))], Some(Key::Day(TODAY)));
        check("seats", &[("seats", Decimal::from(7).into_value())], Some(Key::Number(Decimal::from(7))));
        let money = Money::parse("7.50").unwrap();
        check("budget", &[("budget", money.into_value())], Some(Key::Number(money.amount())));
        check("steps", &[], None);
    }

    #[test]
    fn what_is_empty_comes_last_in_both_directions() {
        let check = |a: Option<i32>, b: Option<i32>, up: Ordering, down: Ordering| {
            assert_eq!(compare(a.as_ref(), b.as_ref(), false), up);
            assert_eq!(compare(a.as_ref(), b.as_ref(), true), down);
        };
        check(Some(1), Some(2), Ordering::Less, Ordering::Greater);
        check(Some(1), None, Ordering::Less, Ordering::Less);
        check(None, Some(1), Ordering::Greater, Ordering::Greater);
        check(None, None, Ordering::Equal, Ordering::Equal);
    }

    #[test]
    fn groups_hold_each_record_once_and_can_be_summed() {
        let date = |text: &str| Value::Date(parse_date(text).unwrap());
        let money = |text: &str| Money::parse(text).unwrap().into_value();
        let records = vec![
            record(1, "training", &[("due", date("2027-06-01")), ("budget", money("0.10"))]),
            record(2, "campaign", &[("due", date("2027-06-30")), ("budget", money("0.20"))]),
            record(3, "campaign", &[("labels", Value::List(vec!["a".into(), "b".into()]))]),
        ];
        let check = |id: &str, expected: &[(&str, usize)]| {
            let groups = groups(records.clone(), Subject::parse(id).unwrap(), TODAY);
            let found: Vec<_> = groups.iter().map(|group| (group.ids.join("+"), group.records.len())).collect();
            let expected: Vec<_> = expected.iter().map(|(ids, count)| ((*ids).to_owned(), *count)).collect();
            assert_eq!(found, expected, "{id}");
        };
        check("due", &[("", 1), ("2027-06", 2)]);
        check("kind", &[("campaign", 2), ("training", 1)]);
        check("labels", &[("", 2), ("a+b", 1)]);
        let field = &common::BUDGET.field;
        assert_eq!(sum(&records, field).map(|sum| sum.to_string()).as_deref(), Some("0.30"));
        assert_eq!(sum(&records[2..], field), None);
    }
}
