//! Records with dates as a calendar (iCalendar, RFC 5545) for Outlook, Teams and phones. The caller says which records.
//!
//! The `icalendar` crate writes such files, too, but reads the clock and makes random ids where it is left to (the core
//! has neither) and brings chrono and uuid for it. What is needed of the standard are two rules, how a text is escaped
//! and how a line is folded; tests read what is written with that crate.
//!
//! An id that stays, with a number that grows, makes a second import replace the entries of the first instead of doubling
//! them. The number is the time of writing: a count of what was written to a record would tell of restricted ones, too,
//! as linking to one is a write.

use super::words::Words;
use crate::model::agenda::row_text;
use crate::model::date::{Date, Moment};
use crate::model::field::{Field, FieldType};
use crate::model::kind::CANCELLED;
use crate::model::kinds::common;
use crate::model::marking::restriction;
use crate::model::record::Record;
use crate::model::value::Value;

/// Most bytes of a line (section 3.1).
const LINE_LIMIT: usize = 75;
/// The beginning of 2026, in universal time.
const FIRST_SECOND: i64 = 1_767_225_600;
/// The property by which a row is due.
const DUE: &str = "due";

/// Writes the records that have dates, and the rows in them that are due: steps and what was agreed on. `now` is when it
/// is written.
pub fn write<'a>(records: impl IntoIterator<Item = &'a Record>, name: &str, now: Moment, words: &Words) -> String {
    let mut lines = Lines(String::new());
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", "-//Lepik//Lepik//ET");
    lines.plain("CALSCALE", "GREGORIAN");
    lines.plain("METHOD", "PUBLISH");
    lines.text("X-WR-CALNAME", name);
    for record in records {
        for event in events(record, words) {
            event.write(&mut lines, record, now, words);
        }
    }
    lines.plain("END", "VCALENDAR");
    lines.0
}

/// One entry: whole days.
struct Event {
    uid: String,
    first: Date,
    last: Date,
    summary: String,
    description: String,
}

fn events(record: &Record, words: &Words) -> Vec<Event> {
    let title = if record.title().is_empty() { words.untitled } else { record.title() };
    let (start, due) = (record.get(&common::START).copied(), record.get(&common::DUE).copied());
    // A start after the end is warned about, never refused.
    let days = start.or(due).zip(due.or(start)).map(|(a, b)| (a.min(b), a.max(b)));
    let whole = days.map(|(first, last)| Event {
        uid: record.id().to_string(),
        first,
        last,
        summary: title.to_owned(),
        description: about(record, words),
    });
    let fields =
        record.kind().map_or(common::FIELDS.iter().chain(&[]), |kind| common::FIELDS.iter().chain(kind.fields));
    let rows = fields.filter_map(|field| Some((field, due_field(field)?))).flat_map(|(field, due)| {
        record.items(field.name).into_iter().filter_map(move |(id, item)| {
            let Some(Value::Date(day)) = item.get(due.name) else { return None };
            Some(Event {
                uid: format!("{}-{id}", record.id()),
                first: *day,
                last: *day,
                summary: row_text(field, item).unwrap_or(title).to_owned(),
                description: title.to_owned(),
            })
        })
    });
    whole.into_iter().chain(rows).collect()
}

/// Whether an entry is made of a field, or says it.
pub(super) fn shows(field: &Field) -> bool {
    let said = [
        common::TITLE.name(),
        common::STAGE.name(),
        common::OWNER.name(),
        common::DESCRIPTION.name(),
        common::START.name(),
        common::DUE.name(),
        common::ACCESS.name(),
    ];
    said.contains(&field.name) || due_field(field).is_some()
}

/// The property by which the rows of a collection are due, if they can be.
fn due_field(collection: &Field) -> Option<&'static Field> {
    collection.item_fields()?.iter().find(|field| field.name == DUE && matches!(field.field_type, FieldType::Date))
}

/// What stands below an entry: the marking first, what it is, and what it is about.
fn about(record: &Record, words: &Words) -> String {
    let mut lines = restriction(record).map(|access| words.marking_lines(access)).unwrap_or_default();
    let kind = (words.kind)(record.kind_id()).unwrap_or_else(|| record.kind_id());
    let stage = record.stage_id();
    let stage = (words.stage)(record.kind_id(), stage).unwrap_or(stage);
    lines.push([kind, stage].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(": "));
    if let Some(owner) = record.get(&common::OWNER) {
        lines.push(format!("{}: {owner}", (words.field)(common::OWNER.name()).unwrap_or(common::OWNER.name())));
    }
    lines.extend(record.get(&common::DESCRIPTION).cloned());
    lines.join("\n")
}

impl Event {
    fn write(&self, lines: &mut Lines, record: &Record, now: Moment, words: &Words) {
        lines.plain("BEGIN", "VEVENT");
        lines.plain("UID", &format!("{}@lepik", self.uid));
        lines.plain("DTSTAMP", &basic(now));
        lines.plain("SEQUENCE", &sequence(now).to_string());
        lines.plain("DTSTART;VALUE=DATE", &day(self.first));
        // The end is the first day after. Without one, an entry lasts a day; that is right for the last there is.
        if let Ok(after) = self.last.tomorrow() {
            lines.plain("DTEND;VALUE=DATE", &day(after));
        }
        lines.text("SUMMARY", &self.summary);
        lines.text("DESCRIPTION", &self.description);
        let categories = [words.duty_of(record), (words.kind)(record.kind_id()).unwrap_or_default().to_owned()];
        let categories = categories.iter().filter(|text| !text.is_empty()).map(|text| escape(text));
        lines.plain("CATEGORIES", &categories.collect::<Vec<_>>().join(","));
        let is_cancelled = record.stage_id() == CANCELLED.id;
        lines.plain("STATUS", if is_cancelled { "CANCELLED" } else { "CONFIRMED" });
        // In calendars that are shared, others see only that something is there.
        lines.plain("CLASS", if restriction(record).is_some() { "PRIVATE" } else { "PUBLIC" });
        // A plan keeps no one from meeting.
        lines.plain("TRANSP", "TRANSPARENT");
        lines.plain("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
        lines.plain("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE");
        lines.plain("END", "VEVENT");
    }
}

/// Seconds since the first calendar could have been written. It has to fit 32 bits (section 3.3.8), and does until 2094.
fn sequence(now: Moment) -> i64 {
    (now.unix_seconds() - FIRST_SECOND).clamp(0, i32::MAX.into())
}

fn day(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// `20270112T091500Z`
fn basic(moment: Moment) -> String {
    moment.to_string().replace(['-', ':'], "")
}

/// A text as a value (section 3.3.11). Control characters cannot stand in one.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' | '\r' => escaped.push_str("\\n"),
            letter if letter.is_control() && letter != '\t' => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}

struct Lines(String);

impl Lines {
    fn text(&mut self, name: &str, text: &str) {
        self.plain(name, &escape(text));
    }

    /// A line, folded between letters: what goes on begins with a blank (section 3.1).
    fn plain(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if length + letter.len_utf8() > LINE_LIMIT {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(letter);
            length += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::model::date::parse_date;
    use crate::model::id::{Id, ReplicaId};
    use crate::model::kinds::{campaign, cooperation};
    use crate::model::record::Path;
    use crate::model::value::Access;

    fn date(text: &str) -> Value {
        Value::Date(parse_date(text).unwrap())
    }

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    fn record(kind: &'static str, fields: &[(&'static str, Value)]) -> Record {
        let mut record = Record::new(Id::parse("r1").unwrap(), kind);
        for (field, value) in fields {
            let dot = record.take_dot(ReplicaId::from_bits(1));
            record.write(dot, Path::field(*field), value.clone(), None);
        }
        record
    }

    fn add(record: &mut Record, collection: &'static str, id: &str, item: &[(&'static str, Value)]) {
        let dot = record.take_dot(ReplicaId::from_bits(1));
        let item = item.iter().map(|(name, value)| ((*name).into(), value.clone())).collect();
        record.write(dot, Path::item(collection, Id::parse(id).unwrap()), Value::Item(item), None);
    }

    /// The unfolded lines that begin so, of all entries.
    fn lines(record: &Record, names: &[&str]) -> Vec<String> {
        let now = Moment::parse("2026-11-22T12:00:00Z").unwrap();
        let whole = write([record], "Tööplaan", now, Language::Et.words()).replace("\r\n ", "");
        let fits = |line: &&str| names.iter().any(|name| line.starts_with(name));
        whole.split("\r\n").filter(fits).map(str::to_owned).collect()
    }

    #[test]
    fn an_entry_ends_on_the_day_after_its_last() {
        let check = |fields: &[(&'static str, Value)], expected: &[&str]| {
            assert_eq!(lines(&record(campaign::KIND.id, fields), &["DTSTART", "DTEND"]), expected, "{fields:?}");
        };
        let day = ["DTSTART;VALUE=DATE:20270228", "DTEND;VALUE=DATE:20270301"];
        check(&[("due", date("2027-02-28"))], &day);
        check(&[("start", date("2027-02-28"))], &day);
        check(&[("start", date("2027-02-28")), ("due", date("2027-02-28"))], &day);
        let days = ["DTSTART;VALUE=DATE:20270228", "DTEND;VALUE=DATE:20270401"];
        check(&[("start", date("2027-02-28")), ("due", date("2027-03-31"))], &days);
        check(&[("start", date("2027-03-31")), ("due", date("2027-02-28"))], &days);
        check(&[("due", date("9999-12-31"))], &["DTSTART;VALUE=DATE:99991231"]);
        check(&[("title", text("a"))], &[]);
    }

    #[test]
    fn rows_that_are_due_are_entries_of_their_own() {
        let mut record = record(cooperation::KIND.id, &[("title", text("Kohtumine")), ("due", date("2027-03-18"))]);
        add(&mut record, "steps", "s1", &[("text", text("Kutsed")), ("due", date("2027-03-01"))]);
        add(&mut record, "steps", "s2", &[("text", text("Ilma"))]);
        add(&mut record, "steps", "s3", &[("due", date("2027-03-02"))]);
        add(&mut record, "follow_ups", "f1", &[("what", text("Protokoll")), ("due", date("2027-03-25"))]);
        let expected = [
            ["UID:r1@lepik", "SUMMARY:Kohtumine"],
            ["UID:r1-s1@lepik", "SUMMARY:Kutsed"],
            ["UID:r1-s3@lepik", "SUMMARY:Kohtumine"],
            ["UID:r1-f1@lepik", "SUMMARY:Protokoll"],
        ];
        assert_eq!(lines(&record, &["UID", "SUMMARY"]), expected.concat());
    }

    #[test]
    fn an_entry_says_what_it_is() {
        let record = record(
            campaign::KIND.id,
            &[("title", text("A; b, c\\")), ("stage", text("cancelled")), ("due", date("2027-03-18"))],
        );
        let names = ["SUMMARY", "DESCRIPTION", "CATEGORIES", "STATUS", "CLASS", "TRANSP", "X-", "SEQUENCE", "DTSTAMP"];
        let expected = [
            "X-WR-CALNAME:Tööplaan",
            "DTSTAMP:20261122T120000Z",
            "SEQUENCE:28123200",
            "SUMMARY:A\\; b\\, c\\\\",
            "DESCRIPTION:Teavitustegevus: Tühistatud",
            "CATEGORIES:3.2 Teavitustegevus,Teavitustegevus",
            "STATUS:CANCELLED",
            "CLASS:PUBLIC",
            "TRANSP:TRANSPARENT",
            "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
            "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
        ];
        assert_eq!(lines(&record, &names), expected);
    }

    #[test]
    fn a_restricted_entry_is_private_and_marked() {
        let access = Value::Access(Access { basis: Some("AvTS § 35".into()), ..Access::default() }.into());
        let record = record(campaign::KIND.id, &[("access", access), ("due", date("2027-03-18"))]);
        let marked = "DESCRIPTION:ASUTUSESISESEKS KASUTAMISEKS\\nTeabevaldaja: –\\nMärge tehtud: –\\n\
                      Juurdepääsupiirang kehtib kuni: –\\nAlus: AvTS § 35\\nTeavitustegevus: Idee";
        assert_eq!(lines(&record, &["CLASS", "DESCRIPTION"]), [marked, "CLASS:PRIVATE"]);
    }

    #[test]
    fn a_line_is_folded_between_letters() {
        let check = |value: &str, expected: &str| {
            let mut lines = Lines(String::new());
            lines.plain("A", value);
            assert_eq!(lines.0, expected);
        };
        let (a, o) = (|n| "a".repeat(n), |n| "õ".repeat(n));
        check(&a(73), &format!("A:{}\r\n", a(73)));
        check(&a(74), &format!("A:{}\r\n a\r\n", a(73)));
        check(&o(37), &format!("A:{}\r\n õ\r\n", o(36)));
        check(&(a(72) + "õ"), &format!("A:{}\r\n õ\r\n", a(72)));
        check(&(o(36) + &o(38)), &format!("A:{}\r\n {}\r\n õ\r\n", o(36), o(37)));
        check("", "A:\r\n");
    }

    #[test]
    fn no_text_breaks_out_of_its_line() {
        let check = |text: &str, expected: &str| assert_eq!(escape(text), expected, "{text:?}");
        check("a\r\nEND:VEVENT", "a\\nEND:VEVENT");
        check("a\rb\nc", "a\\nb\\nc");
        check("a\u{0}b\u{7}c\u{85}d\te", "a b c d\te");
    }
}
