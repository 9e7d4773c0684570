//! Canaries: a text, number or day of its own stands in every field, every property of a row and every value in conflict
//! of restricted records, in the ids and the writers of these, in what the plan's own record keeps, and in what no copy
//! shows of public records. None of them is in a reading copy, in whatever way it could be written down there, and none
//! but what a reading copy alone keeps back of public records is in a hand-out that leaves restricted records out.

use std::collections::HashSet;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use lepik::format::file::Scope;
use lepik::format::handout::{Handout, Sort};
use lepik::format::view::fields::ViewFields;
use lepik::format::view::{View, records_in_view, write_view};
use lepik::i18n::{Language, show};
use lepik::model::date::{Date, Moment, parse_date};
use lepik::model::decimal::{Decimal, Money};
use lepik::model::field::{Field, FieldType};
use lepik::model::id::{Id, ReplicaId, VersionVector};
use lepik::model::kind::Kind;
use lepik::model::kinds::{self, common};
use lepik::model::plan::{Plan, REPLICAS};
use lepik::model::record::{Path, Record};
use lepik::model::value::{Access, Item, Name, Value};
use serde_json::Value as Json;

use crate::exchange::write;
use crate::view::{exported, hand_out};
use crate::world::id;

/// The canaries that were planted, as the file says them.
struct Flock {
    name: &'static str,
    planted: Vec<String>,
    n: u32,
}

impl Flock {
    /// Numbers and days differ between flocks, too.
    fn new(name: &'static str, n: u32) -> Self {
        Self { name, planted: Vec::new(), n }
    }

    fn next(&mut self) -> u32 {
        self.n += 1;
        self.n
    }

    fn note(&mut self, text: String) -> String {
        self.planted.push(text.clone());
        text
    }

    /// A text with letters that each way of writing it down writes differently.
    fn text(&mut self) -> String {
        let n = self.next();
        self.note(format!("{}\"lind\\{n}-õ<&>", self.name))
    }

    fn id(&mut self) -> Id {
        let n = self.next();
        id(&self.note(format!("{}-{n:05}", self.name)))
    }

    fn replica(&mut self) -> ReplicaId {
        let n = self.next();
        ReplicaId::parse(&self.note(format!("{}{n:05}", &self.name[..3]))).unwrap()
    }

    fn date(&mut self) -> Date {
        let n = self.next();
        let date = Date::constant(3000 + (n / 300) as i16, 1 + (n / 25 % 12) as i8, 1 + (n % 25) as i8);
        self.note(date.to_string());
        date
    }

    /// A value that the field may hold; nothing for yes and no, which says nothing of its own.
    fn value(&mut self, field_type: FieldType) -> Value {
        match field_type {
            FieldType::Text | FieldType::LongText | FieldType::Choice(_) | FieldType::Rank => Value::Text(self.text()),
            FieldType::Choices(_) => Value::List(vec![self.text(), self.text()]),
            FieldType::Number(_) => {
                let number = Decimal::from(7_391_000_000_000_u64 + u64::from(self.next()));
                self.note(number.to_string());
                Value::Number(number)
            }
            FieldType::Money => {
                let money = Money::new(Decimal::new(739_200_000_000 + i64::from(self.next()), 2)).unwrap();
                self.note(money.to_string());
                Value::Money(money)
            }
            FieldType::Date => Value::Date(self.date()),
            FieldType::Moment => {
                let moment = Moment::from_unix_seconds(40_000_000_000 + i64::from(self.next()));
                self.note(moment.to_string());
                Value::Moment(moment)
            }
            FieldType::YesNo => Value::YesNo(true),
            FieldType::Access => Value::Access(
                Access {
                    basis: Some(self.text()),
                    marked_on: Some(self.date()),
                    until: Some(self.date()),
                    holder: Some(self.text()),
                    unknown: [(self.text(), Value::Unknown(serde_json::to_string(&self.text()).unwrap()))].into(),
                }
                .into(),
            ),
            // Not trashed: that one who had seen nothing put it into the bin only shows two facts (rule M7).
            FieldType::Trash => Value::Trashed(VersionVector::default()),
            FieldType::Items(fields) => Value::Item(self.row(fields)),
        }
    }

    fn row(&mut self, fields: &[Field]) -> Item {
        let known: Vec<_> =
            fields.iter().map(|field| (Name::Borrowed(field.name), self.value(field.field_type))).collect();
        let later = (Name::Owned(self.text()), Value::Unknown(serde_json::to_string(&self.text()).unwrap()));
        known.into_iter().chain([later, ("rank".into(), Value::Text(self.text()))]).collect()
    }

    /// Two values in conflict in each of these fields, each by a writer of its own.
    fn fill(&mut self, record: &mut Record, fields: impl Iterator<Item = &'static Field>) {
        for field in fields {
            let path = match field.item_fields() {
                Some(_) => Path::item(field.name, self.id()),
                None => Path::field(field.name),
            };
            for _ in 0..2 {
                let dot = record.take_dot(self.replica());
                record.write(dot, path.clone(), self.value(field.field_type), Some(&[]));
            }
        }
    }

    /// A field that only a later program knows.
    fn later(&mut self, record: &mut Record) {
        let dot = record.take_dot(self.replica());
        let value = Value::Unknown(serde_json::to_string(&self.text()).unwrap());
        record.write(dot, Path::field(self.text()), value, None);
    }
}

/// A public record that says something in every field that copies show, and holds canaries in all the others: `own` in
/// those that are a person's words, which a hand-out may say.
fn public(kind: &'static Kind, links_to: &Id, flock: &mut Flock, own: &mut Flock) -> Record {
    let mut record = Record::new(id(&format!("public-{}", kind.id)), kind.id);
    let shown = ViewFields::all().of_kind(kind);
    let is_shown = |field: &Field| shown.iter().any(|shown| shown.field.name == field.name);
    // A marking, a template, the bin would take the whole record away.
    let is_plain = |field: &Field| !matches!(field.field_type, FieldType::Access | FieldType::Trash | FieldType::YesNo);
    let hidden = |field: &&Field| !is_shown(field) && is_plain(field);
    flock.fill(&mut record, kind.all_fields().filter(|field| field.section.is_none()).filter(hidden));
    own.fill(&mut record, kind.all_fields().filter(|field| field.section.is_some()).filter(hidden));
    own.later(&mut record);
    for field in &shown {
        let other = |property: &&&Field| !field.properties.iter().any(|shown| shown.name == property.name);
        let mut item: Item = field.properties.iter().map(|property| (property.name.into(), said(property))).collect();
        for property in field.field.item_fields().unwrap_or_default().iter().filter(|property| other(&property)) {
            item.insert(property.name.into(), own.value(property.field_type));
        }
        let dot = record.take_dot(flock.replica());
        let (path, value) = match field.field.item_fields() {
            Some(_) if field.field.name == common::LINKS.name => {
                item.insert(common::LINK_TO.name().into(), Value::Text(links_to.to_string()));
                (Path::item(field.field.name, flock.id()), Value::Item(item))
            }
            Some(_) => {
                item.insert("rank".into(), Value::Text(flock.text()));
                (Path::item(field.field.name, id("row")), Value::Item(item))
            }
            None => (Path::field(field.field.name), said(field.field)),
        };
        record.write(dot, path, value, None);
    }
    record
}

/// A value that is no canary.
fn said(field: &Field) -> Value {
    match field.field_type {
        FieldType::Number(_) => Value::Number(Decimal::from(5)),
        FieldType::Money => Value::Money(Money::parse("12.50").unwrap()),
        FieldType::Date => Value::Date(Date::constant(2027, 3, 31)),
        FieldType::YesNo => Value::YesNo(true),
        FieldType::Choices(_) => Value::List(vec!["avalik".into()]),
        _ => Value::Text("avalik".into()),
    }
}

/// A public and two restricted records of every kind: one marked, one about whose marking copies disagree.
fn plan(flock: &mut Flock, own: &mut Flock) -> Plan {
    let mut head = Record::new(id("plan"), "plan");
    let lists = kinds::plan::KIND.all_fields().filter(|field| !["title", "year", "access"].contains(&field.name));
    flock.fill(&mut head, lists);
    flock.later(&mut head);
    for _ in 0..3 {
        let dot = head.take_dot(flock.replica());
        let path = Path::item(REPLICAS, id(flock.replica().as_str()));
        head.write(dot, path, Value::Text(flock.text()), None);
    }
    let mut plan = Plan::from_head(head);
    for kind in kinds::ALL {
        for is_disputed in [false, true] {
            let mut record = Record::new(flock.id(), kind.id);
            flock.fill(&mut record, kind.all_fields());
            flock.later(&mut record);
            if is_disputed {
                let dot = record.take_dot(flock.replica());
                record.write(dot, Path::field("access"), Value::Cleared, Some(&[]));
            }
            plan.join(&public(kind, record.id(), flock, own));
            plan.join(&record);
        }
    }
    plan
}

/// Bytes as a text of as many letters, so that any bytes can be looked for in any others.
fn letters(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}

/// A file in which thousands of texts are looked for, by their first letters first.
struct Searched {
    file: String,
    begins: HashSet<[u8; 6]>,
}

impl Searched {
    fn new(file: &str) -> Self {
        let begins = file.as_bytes().windows(6).map(|window| window.try_into().unwrap()).collect();
        Self { file: letters(file.as_bytes()), begins }
    }

    fn holds(&self, forms: &[Vec<u8>]) -> bool {
        let begins = |form: &[u8]| self.begins.contains(&form[..6]);
        forms.iter().any(|form| begins(form) && self.file.contains(&letters(form)))
    }
}

/// All that a file says: names, texts, numbers.
fn collect(json: &Json, said: &mut HashSet<String>) {
    match json {
        Json::Object(object) => object.iter().for_each(|(name, json)| {
            said.insert(name.clone());
            collect(json, said);
        }),
        Json::Array(list) => list.iter().for_each(|json| collect(json, said)),
        Json::String(text) => _ = said.insert(text.clone()),
        other => _ = said.insert(other.to_string()),
    }
}

/// The ways in which a text could be written down in a file.
fn forms(text: &str) -> Vec<Vec<u8>> {
    let json = serde_json::to_string(text).unwrap();
    let ascii: String = json
        .chars()
        .map(|letter| if letter.is_ascii() { letter.to_string() } else { format!("\\u{:04x}", u32::from(letter)) })
        .collect();
    let percent = |is_plain: fn(u8) -> bool| {
        let escape = |byte| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
        text.bytes().map(escape).collect::<String>()
    };
    let debug = format!("{text:?}");
    let inner = |quoted: &str| quoted[1..quoted.len() - 1].to_owned();
    let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect();
    let mut forms: Vec<Vec<u8>> = [
        text.to_owned(),
        inner(&json),
        inner(&ascii),
        inner(&debug),
        percent(|byte| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte)),
        percent(|byte| byte.is_ascii() && !b"\"<>".contains(&byte)),
    ]
    .map(String::into_bytes)
    .into();
    forms.extend([utf16(u16::to_le_bytes), utf16(u16::to_be_bytes)]);
    // As people and calendars write dates, and as people write numbers.
    if let Some(date) = parse_date(text) {
        forms.extend([show::date(date), text.replace('-', "")].map(String::into_bytes));
    } else if let Ok(number) = text.parse::<Decimal>() {
        let shown = Language::ALL.map(|language| show::number(language, number));
        forms.extend(shown.into_iter().chain([text.replace('.', ",")]).map(String::into_bytes));
    }
    for before in 0..3 {
        let bytes = [&[0; 2][..before], text.as_bytes()].concat();
        // The letters that are made of its own bits alone.
        let own = (before * 8).div_ceil(6)..bytes.len() * 8 / 6;
        forms.extend([STANDARD_NO_PAD, URL_SAFE_NO_PAD].map(|base64| base64.encode(&bytes)[own.clone()].into()));
    }
    forms.sort();
    forms.dedup();
    forms
}

#[test]
fn a_canary_is_found_however_it_is_written_down() {
    let canary = "Kanaari\"lind\\7-õ<&>";
    let check = |file: &[u8], expected: bool| {
        let file = letters(file);
        let forms: Vec<String> = forms(canary).iter().map(|form| letters(form)).collect();
        assert_eq!(forms.iter().any(|form| file.contains(form)), expected, "{file}");
    };
    check(canary.as_bytes(), true);
    check(serde_json::to_string(&[canary]).unwrap().as_bytes(), true);
    check(br#"["Kanaari\"lind\\7-\u00f5<&>"]"#, true);
    check(b"?q=Kanaari%22lind%5C7-%C3%B5%3C%26%3E", true);
    check(&canary.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(), true);
    check(&canary.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<_>>(), true);
    for before in ["", "a", "ab", "abc"] {
        check(STANDARD_NO_PAD.encode(format!("{before}{canary} ja muud")).as_bytes(), true);
        check(URL_SAFE_NO_PAD.encode(format!("{before}{canary}")).as_bytes(), true);
    }
    check(b"Kanaari", false);
}

#[test]
fn no_canary_leaves_the_house() {
    let (mut flock, mut own) = (Flock::new("Kanaari", 0), Flock::new("Omalind", 50_000));
    let plan = plan(&mut flock, &mut own);
    let planted: Vec<_> = flock.planted.iter().chain(&own.planted).map(|canary| (canary, forms(canary))).collect();
    let mut said = HashSet::new();
    collect(&serde_json::from_str(&write(&plan, Scope::Full)).unwrap(), &mut said);
    for (canary, _) in &planted {
        assert!(said.contains(*canary), "the plan holds {canary}");
    }
    let all = View { fields: ViewFields::all(), archived: true, ..View::default_for_public() };
    for view in [View::default_for_public(), all] {
        let records = records_in_view(&plan, &view);
        assert_eq!(records.len(), kinds::ALL.len());
        let records = records.iter().map(|record| format!("{} {} {:?}", record.id, record.kind.id, record.shown));
        for output in [write_view(&plan, &view, &exported()).unwrap(), records.collect()] {
            let output = Searched::new(&output);
            assert!(output.file.contains("avalik"));
            for (canary, forms) in &planted {
                assert!(!output.holds(forms), "{canary} is in {}", output.file);
            }
        }
    }
    let (kept_back, _) = planted.split_at(flock.planted.len());
    let documents = kinds::ALL.iter().map(|kind| Sort::Document(id(&format!("public-{}", kind.id))));
    let tables = kinds::ALL.iter().map(|kind| Sort::Table(Some(kind)));
    let whole = [Sort::Table(None), Sort::Calendar, Sort::List(None)];
    for (sort, language) in whole.into_iter().chain(tables).chain(documents).zip(Language::ALL.into_iter().cycle()) {
        let output = hand_out(&Handout { sort, archived: true, restricted: false }, &plan, language);
        // A calendar folds its lines.
        let output = Searched::new(&output.replace("\r\n ", ""));
        assert!(output.file.contains("avalik") && !output.file.contains("Kanaari"), "{}", output.file);
        for (canary, forms) in kept_back {
            assert!(!output.holds(forms), "{canary} is in {}", output.file);
        }
    }
    crate::runner::say(&format!("canaries: {} planted", planted.len()));
}
