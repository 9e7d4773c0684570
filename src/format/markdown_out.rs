//! Records as Markdown, to be read, mailed or put into another tool: one with all it says, or a list by duty. The caller
//! says which records; a restricted one brings its marking, which stands first.

use super::cells::TitleOf;
use super::markdown_text::{BREAK, heading, indented, line, long};
use super::rows::is_link;
use super::words::Words;
use crate::model::date::Moment;
use crate::model::field::{Field, FieldType, Section, Unit};
use crate::model::id::Id;
use crate::model::kind::DUTIES;
use crate::model::kinds::common;
use crate::model::marking::restriction;
use crate::model::record::{Path, Record};
use crate::model::sort;
use crate::model::value::{Access, Item, Value};

/// What a list says of a record beside its title, kind and stage.
const COLUMNS: [&Field; 4] = [&common::OWNER.field, &common::START.field, &common::DUE.field, &common::BUDGET.field];

/// Whether a list shows a field.
pub(super) fn lists(field: &Field) -> bool {
    is_in_head(field) || COLUMNS.iter().any(|column| column.name == field.name)
}

/// What a document is written with.
#[derive(Clone, Copy)]
pub struct Document<'a> {
    /// The words.
    pub words: &'a Words,
    /// The title of the record that a link leads to; none for one that must not be named.
    pub title_of: TitleOf<'a>,
    /// A moment as people read it, in the person's time.
    pub moment: &'a dyn Fn(Moment) -> String,
}

impl Document<'_> {
    /// One record with all it says.
    pub fn record(&self, record: &Record) -> String {
        let mut parts: Vec<String> = restriction(record).map(|access| self.marking(access)).into_iter().collect();
        parts.push(format!("# {}", heading(self.title(record))));
        let about = [self.kind(record), self.stage(record), self.words.duty_of(record)];
        parts.push(about.iter().filter(|text| !text.is_empty()).map(|text| line(text)).collect::<Vec<_>>().join(" · "));
        let own = record.kind().map_or(&[][..], |kind| kind.fields);
        let shown = |field: &&Field| field.section.is_some() && !is_in_head(field);
        let mut fields: Vec<&Field> = common::FIELDS.iter().chain(own).filter(shown).collect();
        sort::by_key(&mut fields, |field| Section::ALL.iter().position(|section| Some(*section) == field.section));
        let short = fields.iter().filter(|field| !is_part(field)).filter_map(|field| self.short(record, field));
        let facts: Vec<String> = short.chain(self.unknown(record)).collect();
        parts.push(facts.join("\n"));
        for field in fields.into_iter().filter(|field| is_part(field)) {
            let said = match field.item_fields() {
                Some(properties) => self.rows(record, field, properties),
                None => record.value(&Path::field(field.name)).map(|value| long(&self.text(record, field, value))),
            };
            parts.extend(
                said.filter(|said| !said.is_empty()).map(|said| format!("## {}\n\n{said}", line(self.name(field)))),
            );
        }
        whole(parts)
    }

    /// A list of records, a table for each duty.
    pub fn list<'a>(&self, records: impl IntoIterator<Item = &'a Record>, title: &str) -> String {
        let records: Vec<&Record> = records.into_iter().collect();
        // The longest restriction governs the whole.
        let access = records.iter().filter_map(|record| restriction(record)).max_by_key(|access| access.until);
        let mut parts: Vec<String> = access.map(|access| self.marking(access)).into_iter().collect();
        parts.push(format!("# {}", heading(title)));
        for id in DUTIES.iter().map(|duty| Some(duty.id)).chain([None]) {
            let of_duty = |record: &&&Record| record.kind().and_then(|kind| kind.duty) == id;
            let records: Vec<&Record> = records.iter().filter(of_duty).copied().collect();
            let Some(first) = records.first() else { continue };
            let name = self.words.duty_of(first);
            parts.push(format!("## {}", if name.is_empty() { "–".to_owned() } else { line(&name) }));
            parts.push(self.table(&records, access.is_some()));
        }
        whole(parts)
    }

    fn marking(&self, access: &Access) -> String {
        self.words.marking_lines(access).iter().map(|text| line(text)).collect::<Vec<_>>().join(BREAK)
    }

    fn title<'a>(&'a self, record: &'a Record) -> &'a str {
        if record.title().is_empty() { self.words.untitled } else { record.title() }
    }

    fn kind(&self, record: &Record) -> String {
        (self.words.kind)(record.kind_id()).unwrap_or_else(|| record.kind_id()).to_owned()
    }

    fn stage(&self, record: &Record) -> String {
        self.words.choice_name(record.kind_id(), &common::STAGE.field, record.stage_id()).to_owned()
    }

    fn name(&self, field: &Field) -> &'static str {
        (self.words.field)(field.name).unwrap_or(field.name)
    }

    /// A field that fits on a line.
    fn short(&self, record: &Record, field: &Field) -> Option<String> {
        let value = record.value(&Path::field(field.name))?;
        Some(fact(self.name(field), &self.text(record, field, value)))
    }

    /// Fields that this program does not know.
    fn unknown(&self, record: &Record) -> impl Iterator<Item = String> {
        let unknown = record.registers().filter(|(path, _)| path.item.is_none() && record.field(&path.name).is_none());
        unknown.filter_map(|(path, _)| match record.value(path)? {
            Value::Unknown(json) => Some(fact(&path.name, json)),
            _ => None,
        })
    }

    /// A value as people read it.
    fn text(&self, record: &Record, field: &Field, value: &Value) -> String {
        let choice = |id| self.words.choice_name(record.kind_id(), field, id);
        match value {
            Value::Text(text) => choice(text).to_owned(),
            Value::Number(number) => {
                let unit = if let FieldType::Number(unit) = field.field_type { unit } else { Unit::Count };
                (self.words.number)(*number, unit)
            }
            Value::Money(money) => (self.words.money)(*money),
            Value::Date(date) => (self.words.date)(*date),
            Value::Moment(moment) => (self.moment)(*moment),
            Value::YesNo(yes) => self.words.yes_no(*yes).to_owned(),
            Value::List(list) => list.iter().map(|id| choice(id)).collect::<Vec<_>>().join(", "),
            Value::Unknown(json) => json.clone(),
            // The marking stands first, rows stand by themselves, and the bin is no one's reading.
            Value::Access(_) | Value::Cleared | Value::Item(_) | Value::Trashed(_) => String::new(),
        }
    }

    fn property(&self, record: &Record, collection: &Field, property: &Field, item: &Item) -> Option<String> {
        match item.get(property.name)? {
            Value::Text(to) if is_link(collection, property) => {
                Some(Id::parse(to).and_then(|id| (self.title_of)(&id)).unwrap_or_else(|| to.clone()))
            }
            // Sources stand beside the parameters that they are for.
            Value::Text(parameter) if (collection.name, property.name) == ("sources", "parameter") => {
                Some((self.words.field)(parameter).unwrap_or(parameter).to_owned())
            }
            value => Some(self.text(record, property, value)),
        }
    }

    /// The rows of a collection: steps to tick off, entries with a long text, or a table.
    fn rows(&self, record: &Record, collection: &Field, properties: &'static [Field]) -> Option<String> {
        let items: Vec<&Item> = record.items(collection.name).into_iter().map(|(_, item)| item).collect();
        let is_long = |field: &&Field| matches!(field.field_type, FieldType::LongText);
        let is_lead = |field: &&Field| matches!(field.field_type, FieldType::LongText | FieldType::Text);
        let is_tick = |field: &&Field| field.name == common::STEP_DONE.name();
        let ticks = properties.iter().any(|field| is_tick(&field));
        let lead = properties.iter().find(is_lead).filter(|lead| ticks || is_long(lead));
        let Some(lead) = lead else {
            return self.row_table(record, collection, properties, &items);
        };
        let entries = items.into_iter().map(|item| {
            let others = properties.iter().filter(|field| field.name != lead.name && !is_tick(field));
            let others: Vec<String> =
                others.filter_map(|field| self.property(record, collection, field, item)).collect();
            let tick = match (ticks, common::STEP_DONE.in_item(item)) {
                (false, _) => "",
                (true, Some(true)) => "[x] ",
                (true, _) => "[ ] ",
            };
            let said = self.property(record, collection, lead, item).unwrap_or_default();
            let others = line(&others.join(", "));
            let text = match (is_long(&lead), others.is_empty()) {
                (true, true) => long(&said),
                (true, false) => format!("{others}\n\n{}", long(&said)),
                (false, true) => line(&said),
                (false, false) => format!("{} ({others})", line(&said)),
            };
            format!("- {tick}{}", indented(&text, 2))
        });
        Some(entries.collect::<Vec<_>>().join("\n"))
    }

    fn row_table(
        &self,
        record: &Record,
        collection: &Field,
        properties: &'static [Field],
        items: &[&Item],
    ) -> Option<String> {
        let used = |field: &&Field| items.iter().any(|item| item.contains_key(field.name));
        let used: Vec<&Field> = properties.iter().filter(used).collect();
        let name =
            |field: &&Field| (self.words.item_field)(collection.name, field.name).unwrap_or(field.name).to_owned();
        let heads: Vec<String> = used.iter().map(name).collect();
        let cell = |item: &Item, field: &Field| self.property(record, collection, field, item).unwrap_or_default();
        let rows = items.iter().map(|item| used.iter().map(|field| cell(item, field)).collect()).collect::<Vec<_>>();
        (!used.is_empty()).then(|| table(&heads, &rows))
    }

    fn table(&self, records: &[&Record], with_access: bool) -> String {
        let title = self.name(&common::TITLE.field);
        let mut heads =
            vec![title.to_owned(), self.words.kind_head.to_owned(), self.name(&common::STAGE.field).to_owned()];
        heads.extend(COLUMNS.iter().map(|field| self.name(field).to_owned()));
        heads.extend(with_access.then(|| self.name(&common::ACCESS.field).to_owned()));
        let row = |record: &&Record| {
            let mut row = vec![self.title(record).to_owned(), self.kind(record), self.stage(record)];
            row.extend(COLUMNS.iter().map(|field| {
                let value = record.value(&Path::field(field.name));
                value.map(|value| self.text(record, field, value)).unwrap_or_default()
            }));
            let mark = || restriction(record).map_or_else(String::new, |_| self.words.marking.short.to_owned());
            row.extend(with_access.then(mark));
            row
        };
        table(&heads, &records.iter().map(row).collect::<Vec<_>>())
    }
}

/// Whether a field stands in the head of the document.
fn is_in_head(field: &Field) -> bool {
    [common::TITLE.name(), common::STAGE.name(), common::ACCESS.name()].contains(&field.name)
}

/// Whether a field is a part of its own.
const fn is_part(field: &Field) -> bool {
    matches!(field.field_type, FieldType::LongText | FieldType::Items(_))
}

fn fact(name: &str, text: &str) -> String {
    format!("- **{}:** {}", line(name), line(text))
}

fn table(heads: &[String], rows: &[Vec<String>]) -> String {
    let row = |cells: &[String]| format!("| {} |", cells.iter().map(|cell| line(cell)).collect::<Vec<_>>().join(" | "));
    let below = format!("|{}", " --- |".repeat(heads.len()));
    [row(heads), below].into_iter().chain(rows.iter().map(|cells| row(cells))).collect::<Vec<_>>().join("\n")
}

fn whole(parts: Vec<String>) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}\n", parts.join("\n\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::model::date::parse_date;
    use crate::model::decimal::Money;
    use crate::model::id::ReplicaId;
    use crate::model::kinds::{cooperation, training};

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    fn date(text: &str) -> Value {
        Value::Date(parse_date(text).unwrap())
    }

    fn record(kind: &'static str, values: &[(Path, Value)]) -> Record {
        let mut record = Record::new(Id::parse("r1").unwrap(), kind);
        for (path, value) in values {
            let dot = record.take_dot(ReplicaId::from_bits(1));
            record.write(dot, path.clone(), value.clone(), None);
        }
        record
    }

    fn item(collection: &'static str, id: &str, properties: &[(&'static str, Value)]) -> (Path, Value) {
        let item = properties.iter().map(|(name, value)| ((*name).into(), value.clone())).collect();
        (Path::item(collection, Id::parse(id).unwrap()), Value::Item(item))
    }

    fn document() -> Document<'static> {
        let title_of = &|id: &Id| (id.as_str() == "r2").then(|| "Teine *kirje*".to_owned());
        Document { words: Language::Et.words(), title_of, moment: &|moment| moment.date().to_string() }
    }

    fn marked(until: &str) -> (Path, Value) {
        let access = Access {
            basis: Some("AvTS § 35 lg 2 p 2".into()),
            marked_on: parse_date("2026-11-22"),
            until: parse_date(until),
            holder: Some("Sotsiaalkindlustusamet".into()),
            ..Access::default()
        };
        (Path::field("access"), Value::Access(access.into()))
    }

    #[test]
    fn a_record_says_all_it_says() {
        let values = [
            (Path::field("title"), text("Kvartalikohtumine # [x](y)")),
            (Path::field("stage"), text("agreed")),
            (Path::field("due"), date("2027-03-18")),
            (Path::field("budget"), Value::Money(Money::parse("3800").unwrap())),
            (Path::field("later"), Value::Unknown(r#"{"a":1}"#.into())),
            (Path::field("description"), text("# Kava\n- üks\n- kaks")),
            item("steps", "s1", &[("text", text("Kutsed")), ("done", Value::YesNo(true))]),
            item("steps", "s2", &[("text", text("Ruum")), ("due", date("2027-03-01")), ("owner", text("nõunik"))]),
            item("links", "l1", &[("relation", text("feeds")), ("to", text("r2"))]),
            item("links", "l2", &[("relation", text("blocks")), ("to", text("r3"))]),
            item("notes", "n1", &[("text", text("Esimene.\n\nTeine.")), ("by", text("nõunik"))]),
            marked("2031-11-22"),
        ];
        let expected = "\
ASUTUSESISESEKS KASUTAMISEKS  
Teabevaldaja: Sotsiaalkindlustusamet  
Märge tehtud: 22.11.2026  
Juurdepääsupiirang kehtib kuni: 22.11.2031  
Alus: AvTS § 35 lg 2 p 2

# Kvartalikohtumine # \\[x\\](y)

Koostöötegevus · Kokku lepitud · 3.5 Koostöövõrgustik

- **Tähtaeg:** 18.03.2027
- **Eelarve:** 3\u{a0}800,00\u{a0}€
- **later:** \\{\"a\":1\\}

## Kirjeldus

**Kava**

- üks
- kaks

## Sammud

- [x] Kutsed
- [ ] Ruum (01.03.2027, nõunik)

## Seosed

| Seose liik | Kirje |
| --- | --- |
| Annab sisendi | Teine \\*kirje\\* |
| Takistab | r3 |

## Märkmed

- nõunik

  Esimene.

  Teine.
";
        assert_eq!(document().record(&record(cooperation::KIND.id, &values)), expected);
    }

    #[test]
    fn a_list_is_a_table_for_each_duty_under_the_longest_restriction() {
        let titled = |title: &str| (Path::field("title"), text(title));
        let records = [
            record(
                cooperation::KIND.id,
                &[titled("Töötuba | A"), marked("2031-01-01"), (Path::field("due"), date("2027-04-27"))],
            ),
            record(training::KIND.id, &[marked("2032-01-01")]),
            record(cooperation::KIND.id, &[titled("Võrgustikupäev")]),
            record("x-audit", &[titled("Audit")]),
        ];
        let expected = "\
ASUTUSESISESEKS KASUTAMISEKS  
Teabevaldaja: Sotsiaalkindlustusamet  
Märge tehtud: 22.11.2026  
Juurdepääsupiirang kehtib kuni: 01.01.2032  
Alus: AvTS § 35 lg 2 p 2

# Tööplaan 2027

## 3.4 Koolitused

| Pealkiri | Kirje liik | Etapp | Vastutaja | Algus | Tähtaeg | Eelarve | Juurdepääs |
| --- | --- | --- | --- | --- | --- | --- | --- |
| Pealkirjata kirje | Koolitus | Kavandatud |  |  |  |  | AK |

## 3.5 Koostöövõrgustik

| Pealkiri | Kirje liik | Etapp | Vastutaja | Algus | Tähtaeg | Eelarve | Juurdepääs |
| --- | --- | --- | --- | --- | --- | --- | --- |
| Töötuba \\| A | Koostöötegevus | Kavandatud |  |  | 27.04.2027 |  | AK |
| Võrgustikupäev | Koostöötegevus | Kavandatud |  |  |  |  |  |

## –

| Pealkiri | Kirje liik | Etapp | Vastutaja | Algus | Tähtaeg | Eelarve | Juurdepääs |
| --- | --- | --- | --- | --- | --- | --- | --- |
| Audit | x-audit |  |  |  |  |  |  |
";
        assert_eq!(document().list(&records, "Tööplaan 2027"), expected);
        let public = document().list(&records[3..], "A");
        assert!(!public.contains("ASUTUSESISESEKS") && !public.contains("Juurdepääs"), "{public}");
    }
}
