//! The review of a period as a document: what it says of each duty and each record, in words.

use std::sync::Arc;

use super::report::{Entry, Part, Report};
use super::view::put;
use super::words::Words;
use super::words::review::ReviewWords;
use crate::model::field::{Field, Unit};
use crate::model::kinds::{common, material, partner, plan};
use crate::model::marking::restriction;
use crate::model::period::Period;
use crate::model::plan::Plan;
use crate::model::query;
use crate::model::record::{Path, Record};
use crate::model::review::{self, DutyReview, Evidence, Figures, marks};
use crate::model::shelf;
use crate::model::value::{Item, Value};

/// What stands for what is not known.
const NOTHING: &str = "–";

/// What a document says of a record; nothing else of it leaves the house. Rows go with their collection.
const SAID: &[&Field] = &[
    &common::TITLE.field,
    &common::STAGE.field,
    &common::DUE.field,
    &common::ENDED.field,
    &common::REGISTER_REF.field,
    &common::METRICS,
    &common::ACCESS.field,
    &material::PUBLISHED_AT.field,
    &partner::LAST_CONTACT.field,
];

/// What a review is asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asked {
    /// The days.
    pub period: Period,
    /// What the period is called.
    pub period_name: String,
    /// Whether what is restricted is left out.
    pub public_only: bool,
}

impl Asked {
    /// The review.
    pub fn review(&self, plan: &Plan) -> Vec<DutyReview> {
        review::of(plan, self.period, |record| {
            shelf::is_work(record) && (!self.public_only || query::is_public(record))
        })
    }

    /// What of a plan goes out in the document: of each record what is said, of the plan its name and the sentences.
    pub fn records(&self, plan: &Plan) -> Vec<Arc<Record>> {
        let reviews = self.review(plan);
        let plain = |record: &Record| {
            let mut plain = Record::new(record.id().clone(), record.kind_id().to_owned());
            let said = record.registers().filter(|(path, _)| SAID.iter().any(|field| field.name == path.name));
            for (path, _) in said {
                let value = if path.name == common::ACCESS.name() {
                    restriction(record).map(|access| Value::Access(access.clone().into()))
                } else {
                    record.value(path).cloned()
                };
                if let Some(value) = value {
                    put(&mut plain, path.clone(), value);
                }
            }
            Arc::new(plain)
        };
        let mut head = Record::new(plan.id().clone(), plan::KIND.id);
        if self.tells_title(plan) {
            put(&mut head, Path::field(common::TITLE.name()), Value::Text(plan.head().title().to_owned()).normal());
        }
        for review in &reviews {
            let said = marks::words(plan.head(), review.duty, self.period);
            if let Some(row) = marks::words_row(review.duty, self.period).filter(|_| !said.is_empty()) {
                let item = Item::from_iter([(plan::REVIEW_TEXT.name().into(), Value::Text(said.to_owned()))]);
                put(&mut head, Path::item(plan::REVIEW_WORDS.name, row), Value::Item(item));
            }
        }
        std::iter::once(Arc::new(head)).chain(review::told(&reviews).into_iter().map(|record| plain(record))).collect()
    }

    /// Whether the plan's title may stand in the document.
    pub fn tells_title(&self, plan: &Plan) -> bool {
        !self.public_only || query::is_public(plan.head())
    }
}

/// What a review is written with.
#[derive(Clone, Copy, Debug)]
pub struct Writing<'a> {
    /// The words of the domain.
    pub words: &'a Words,
    /// The words of the review.
    pub review: &'a ReviewWords,
    /// The language of both, as a tag.
    pub language: &'static str,
    /// What a plan is called that has no title, or none that may be told.
    pub untitled_plan: &'a str,
}

impl Writing<'_> {
    /// The document.
    pub fn report(&self, plan: &Plan, asked: &Asked) -> Report {
        let reviews = asked.review(plan);
        let title = Some(plan.head().title()).filter(|title| asked.tells_title(plan) && !title.is_empty());
        // The longest restriction governs the whole.
        let access = review::told(&reviews).into_iter().filter_map(|record| restriction(record));
        let access = access.max_by_key(|access| access.until);
        let mut parts = vec![Part::Facts(self.figures(review::figures(&reviews)))];
        parts.extend(
            reviews.iter().flat_map(|review| self.duty(review, marks::words(plan.head(), review.duty, asked.period))),
        );
        Report {
            language: self.language,
            marking: access.map(|access| self.words.marking_lines(access)).unwrap_or_default(),
            title: format!("{} · {}", self.review.title, asked.period_name),
            about: vec![title.unwrap_or(self.untitled_plan).to_owned()],
            parts,
        }
    }

    fn figures(&self, figures: Figures) -> Vec<(String, String)> {
        let Figures { counted, documented, gaps, carried_over } = figures;
        let words = self.review;
        [
            (words.counted, counted),
            (words.documented, documented),
            (words.gaps, gaps),
            (words.carried_over, carried_over),
        ]
        .map(|(name, count)| (name.to_owned(), count.to_string()))
        .into()
    }

    fn duty(&self, review: &DutyReview, said: &str) -> Vec<Part> {
        let words = self.review;
        let id = review.duty.id;
        let mut parts = vec![
            Part::Heading(format!("{} {}", review.duty.number, (self.words.duty)(id).unwrap_or(id))),
            Part::Quote(format!("{}: {}", words.expected_head, (words.expected)(id))),
        ];
        parts.extend((!said.is_empty()).then(|| Part::Prose(said.to_owned())));
        for (clause, evidence) in &review.evidence {
            parts.push(Part::Subheading((words.clause)(clause.id).to_owned()));
            let entries = evidence.iter().map(|evidence| Entry {
                title: self.title(&evidence.record).to_owned(),
                facts: self.evidence(evidence),
                gap: evidence.is_bare().then(|| words.bare.to_owned()),
            });
            parts.push(match evidence.is_empty() {
                true => Part::Gap(words.gap.to_owned()),
                false => Part::Entries(entries.collect()),
            });
        }
        if !review.carried_over.is_empty() {
            let entry = |record: &Arc<Record>| Entry {
                title: self.title(record).to_owned(),
                facts: self.open(record),
                gap: None,
            };
            parts.push(Part::Subheading(words.carried_over.to_owned()));
            parts.push(Part::Entries(review.carried_over.iter().map(entry).collect()));
        }
        parts
    }

    fn title<'a>(&'a self, record: &'a Record) -> &'a str {
        if record.title().is_empty() { self.words.untitled } else { record.title() }
    }

    /// What there is to say of a record that counts as evidence: what it is and when it ended, then what it has to show.
    pub fn evidence(&self, evidence: &Evidence) -> Vec<String> {
        let (record, words) = (&evidence.record, self.review);
        let mut about = vec![self.kind(record)];
        if evidence.is_pinned {
            about.extend([self.stage(record), words.pinned.to_owned()]);
        }
        let ended = record.get(&common::ENDED).map(|day| (words.ended)(&(self.words.date)(*day)));
        about.extend(ended.or_else(|| self.due(record)));
        about.extend(evidence.late_by().map(|days| match days {
            0 => words.in_time.to_owned(),
            days => (words.late)(days),
        }));
        about.extend(self.restricted(record));
        let mut facts = vec![about.join(", ")];
        facts.extend(evidence.reference().map(words.reference));
        facts.extend(evidence.address().map(words.address));
        facts.extend(evidence.contact().map(|day| (words.contact)(&(self.words.date)(day))));
        facts.extend(evidence.reached().into_iter().map(|metric| self.metric(metric)));
        let (done, all) = query::steps_done(record);
        facts.extend((all > 0).then(|| (words.steps)(done, all)));
        facts
    }

    /// What there is to say of a record that is not evidence: what it is, where it stands, by when.
    pub fn open(&self, record: &Record) -> Vec<String> {
        let about = [Some(self.kind(record)), Some(self.stage(record)), self.due(record), self.restricted(record)];
        vec![about.into_iter().flatten().collect::<Vec<_>>().join(", ")]
    }

    fn kind(&self, record: &Record) -> String {
        (self.words.kind)(record.kind_id()).unwrap_or_else(|| record.kind_id()).to_owned()
    }

    fn stage(&self, record: &Record) -> String {
        self.words.choice_name(record.kind_id(), &common::STAGE.field, record.stage_id()).to_owned()
    }

    fn due(&self, record: &Record) -> Option<String> {
        record.get(&common::DUE).map(|day| (self.review.due)(&(self.words.date)(*day)))
    }

    fn restricted(&self, record: &Record) -> Option<String> {
        query::is_restricted(record).then(|| self.words.marking.short.to_owned())
    }

    fn metric(&self, metric: &Item) -> String {
        let unit = common::METRIC_UNIT.in_item(metric).map(|unit| format!(" {unit}")).unwrap_or_default();
        let [baseline, target, actual] = [&common::METRIC_BASELINE, &common::METRIC_TARGET, &common::METRIC_ACTUAL]
            .map(|at| {
                let number = at.in_item(metric).map(|number| (self.words.number)(*number, Unit::Count));
                number.unwrap_or_else(|| NOTHING.to_owned())
            });
        let name = common::METRIC_NAME.in_item(metric).map_or(NOTHING, String::as_str);
        (self.review.metric)(name, &baseline, &target, &format!("{actual}{unit}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::report::{html, markdown};
    use crate::i18n::Language;
    use crate::model::command::{Author, Command};
    use crate::model::date::{Moment, parse_date};
    use crate::model::decimal::Decimal;
    use crate::model::id::{Id, ReplicaId};
    use crate::model::kind::{DUTIES, Kind};
    use crate::model::kinds::{assignment, campaign};
    use crate::model::review::marks::Mark;
    use crate::model::value::{Access, FieldValue};

    fn author() -> Author {
        Author { replica: ReplicaId::SAMPLE, now: Moment::from_unix_seconds(0) }
    }

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    fn day(text: &str) -> Value {
        Value::Date(parse_date(text).unwrap())
    }

    fn asked(public_only: bool) -> Asked {
        Asked { period: Period::year(2027), period_name: "2027. aasta".into(), public_only }
    }

    fn writing() -> Writing<'static> {
        let messages = Language::Et.messages();
        Writing {
            words: Language::Et.words(),
            review: &messages.review.document,
            language: Language::Et.tag(),
            untitled_plan: messages.untitled_plan,
        }
    }

    fn create(plan: &mut Plan, record: &str, kind: &'static Kind, values: &[(&'static str, Value)]) {
        let values = values.iter().map(|(name, value)| ((*name).into(), value.clone())).collect();
        plan.apply(&Command::Create { id: id(record), kind, values }, author()).unwrap();
    }

    /// Two duties with all there is to say, in words that would be markup if they could.
    fn plan() -> Plan {
        let mut plan = Plan::new(id("plan"));
        let title =
            Command::Set { id: id("plan"), field: "title".into(), value: text("Tööplaan <2027>"), over: None };
        plan.apply(&title, author()).unwrap();
        create(
            &mut plan,
            "a",
            &campaign::KIND,
            &[
                ("title", text("Kevad | <script>alert(1)</script> *tärn*\n# rida")),
                ("stage", text("assessed")),
                ("due", day("2027-04-30")),
                ("ended", day("2027-05-04")),
                ("register_ref", text("5.2-9/5517-1")),
                ("description", text("Kirjeldust kokkuvõttes ei ole.")),
            ],
        );
        let number = |number: i64| Decimal::from(number).into_value();
        let metric = [
            ("name".into(), text("Kõned | kirjad")),
            ("unit".into(), text("tk")),
            ("baseline".into(), number(1400)),
            ("target".into(), number(500)),
            ("actual".into(), number(480)),
        ];
        let metrics = Command::AddItem {
            id: id("a"),
            collection: "metrics".into(),
            item: id("m"),
            value: Item::from_iter(metric),
        };
        plan.apply(&metrics, author()).unwrap();
        let step = [("text".into(), text("Kutsed")), ("done".into(), Value::YesNo(true))];
        let steps =
            Command::AddItem { id: id("a"), collection: "steps".into(), item: id("s"), value: Item::from_iter(step) };
        plan.apply(&steps, author()).unwrap();
        let marked = Access {
            basis: Some("AvTS § 35 lg 2 p 2".into()),
            marked_on: parse_date("2027-01-11"),
            until: parse_date("2032-01-11"),
            holder: Some("Sotsiaalkindlustusamet".into()),
            ..Access::default()
        };
        let secret = [
            ("title", text("Salajane ülesanne")),
            ("stage", text("accepted")),
            ("ended", day("2027-03-19")),
            ("access", Value::Access(marked.into())),
        ];
        create(&mut plan, "b", &assignment::KIND, &secret);
        create(
            &mut plan,
            "c",
            &assignment::KIND,
            &[("title", text("Pooleli ülesanne")), ("stage", text("in_progress")), ("due", day("2027-12-01"))],
        );
        create(
            &mut plan,
            "d",
            &assignment::KIND,
            &[("title", text("Välja jäetud")), ("stage", text("accepted")), ("ended", day("2027-12-01"))],
        );
        let leave_out = Mark::set(plan.get(&id("d")).unwrap(), Period::year(2027), Some(Mark::LeftOut)).unwrap();
        plan.apply(&leave_out, author()).unwrap();
        say(&mut plan, 1, "Tehtud:\n- <b>palju</b>\n- [rohkem](https://a.ee)");
        plan
    }

    fn say(plan: &mut Plan, duty: usize, words: &str) {
        let item = marks::words_row(&DUTIES[duty], Period::year(2027)).unwrap();
        let mut value = marks::new_row("review_words", &item).unwrap();
        value.insert("text".into(), text(words));
        let command = Command::AddItem { id: id("plan"), collection: "review_words".into(), item, value };
        plan.apply(&command, author()).unwrap();
    }

    /// The part of a document between two headings.
    fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
        let start = text.find(from).unwrap_or_else(|| panic!("{from} in {text}"));
        let end = text[start..].find(to).map_or(text.len(), |end| start + end);
        &text[start..end]
    }

    #[test]
    fn markdown_says_what_counts_what_is_missing_and_what_goes_on() {
        let written = markdown::write(&writing().report(&plan(), &asked(false)));
        let head = "\
ASUTUSESISESEKS KASUTAMISEKS  
Teabevaldaja: Sotsiaalkindlustusamet  
Märge tehtud: 11.01.2027  
Juurdepääsupiirang kehtib kuni: 11.01.2032  
Alus: AvTS § 35 lg 2 p 2

# Aasta kokkuvõte · 2027. aasta

Tööplaan \\<2027>

- **Tehtud töid:** 2
- **Neist tõendatud:** 1
- **Tõenduseta:** 15
- **Edasi kanduvad tööd:** 1

## 3.1 Korraldus- ja rahastusmudel

> Oodatav tulemus: sihtrühma vajadused on kaardistatud";
        assert!(written.starts_with(head), "{written}");
        let outreach = "\
## 3.2 Teavitustegevus

> Oodatav tulemus: tegevused on tehtud tähtaegselt, mõjusalt ja eesmärgipäraselt; teadlikkus teenusest on kasvanud

Tehtud:

- \\<b>palju\\</b>
- rohkem (https://a.ee)

### Tegevused on tehtud tähtaegselt, mõjusalt ja eesmärgipäraselt

- Kevad \\| \\<script>alert(1)\\</script> \\*tärn\\* # rida
  - Teavitustegevus, lõpetatud 04.05.2027, 2 tööpäeva pärast tähtaega
  - Viit: 5.2-9/5517-1
  - Kõned \\| kirjad: tegelik tase 480 tk (algtase 1\u{a0}400, sihttase 500)
  - Samme tehtud: 1 / 1

### Teadlikkus teenusest on kasvanud

- Kevad";
        assert!(written.contains(outreach), "{written}");
        let assignments = "\
## 3.7 Ühekordsed ülesanded

> Oodatav tulemus: ülesanded on täidetud nõuetekohaselt ja tähtaegselt

### Ülesanded on täidetud nõuetekohaselt ja tähtaegselt

- Salajane ülesanne
  - Ühekordne ülesanne, lõpetatud 19.03.2027, AK
  - **Tõendus puudub: lisa viit, sihttasemeni jõudnud mõõdik või avaldamise aadress**

### Edasi kanduvad tööd

- Pooleli ülesanne
  - Ühekordne ülesanne, Töös, tähtaeg 01.12.2027
";
        assert_eq!(between(&written, "## 3.7", "\n## "), assignments);
        assert_eq!(
            between(&written, "### Õppevisiidid", "\n###"),
            "### Õppevisiidid on korraldatud\n\n**Tõendus puudub**\n"
        );
    }

    #[test]
    fn html_says_the_same_and_runs_nothing() {
        let written = html::write(&writing().report(&plan(), &asked(false)));
        assert!(written.starts_with("<!doctype html>\n<html lang=\"et\">\n"), "{written}");
        let outreach = "\
<h2>3.2 Teavitustegevus</h2>
<blockquote>Oodatav tulemus: tegevused on tehtud tähtaegselt, mõjusalt ja eesmärgipäraselt; teadlikkus teenusest on kasvanud</blockquote>
<p>Tehtud:</p>
<ul>
<li><p>&lt;b&gt;palju&lt;/b&gt;</p>
</li>
<li><p><a href=\"https://a.ee\" rel=\"noreferrer\">rohkem</a></p>
</li>
</ul>
<h3>Tegevused on tehtud tähtaegselt, mõjusalt ja eesmärgipäraselt</h3>
<ul>
<li>Kevad | &lt;script&gt;alert(1)&lt;/script&gt; *tärn*
# rida
<ul>
<li>Teavitustegevus, lõpetatud 04.05.2027, 2 tööpäeva pärast tähtaega</li>
<li>Viit: 5.2-9/5517-1</li>
<li>Kõned | kirjad: tegelik tase 480 tk (algtase 1\u{a0}400, sihttase 500)</li>
<li>Samme tehtud: 1 / 1</li>
</ul>
</li>
</ul>
";
        assert!(written.contains(outreach), "{written}");
        assert!(written.contains("<p class=\"marking\">ASUTUSESISESEKS KASUTAMISEKS<br>"), "{written}");
        assert!(
            written.contains("<title>Aasta kokkuvõte · 2027. aasta</title>") && written.contains("default-src 'none'")
        );
        for tag in ["<script", "<b>", "<img", "<2027"] {
            assert!(!written.contains(tag), "{tag} in {written}");
        }
    }

    #[test]
    fn what_is_left_out_is_told_nowhere() {
        let plan = plan();
        let secrets = |written: &str| ["Salajane", "ASUTUSESISESEKS", "AK"].map(|secret| written.contains(secret));
        for (public_only, told) in [(false, [true; 3]), (true, [false; 3])] {
            let report = writing().report(&plan, &asked(public_only));
            for written in [markdown::write(&report), html::write(&report)] {
                assert_eq!(secrets(&written), told, "{written}");
                assert!(!written.contains("Välja jäetud"), "a hand has left it out: {written}");
                assert!(!written.contains("Kirjeldust"), "{written}");
            }
        }
    }

    #[test]
    fn a_restricted_plan_keeps_its_title() {
        let mut plan = plan();
        let access = Value::Access(Access::default().into());
        plan.apply(&Command::Set { id: id("plan"), field: "access".into(), value: access, over: None }, author())
            .unwrap();
        let title = |public_only| writing().report(&plan, &asked(public_only)).about;
        assert_eq!(title(false), ["Tööplaan <2027>"]);
        assert_eq!(title(true), [Language::Et.messages().untitled_plan]);
    }

    /// Whoever asks about what goes out looks at no more than that, and at all of it.
    #[test]
    fn what_goes_out_is_what_the_document_says() {
        let mut plan = plan();
        say(&mut plan, 0, "Isik 59912310012");
        let records = asked(true).records(&plan);
        let named: Vec<_> = records.iter().map(|record| record.id().as_str()).collect();
        assert_eq!(named, ["plan", "a", "c"]);
        let [head, campaign, _] = records.as_slice() else { panic!() };
        assert_eq!(marks::words(head, &DUTIES[0], Period::year(2027)), "Isik 59912310012");
        assert_eq!(head.title(), "Tööplaan <2027>");
        let fields: Vec<_> = campaign.registers().map(|(path, _)| path.name.as_ref()).collect();
        assert_eq!(fields, ["due", "ended", "metrics", "register_ref", "stage", "title"]);
        assert_eq!(asked(false).records(&plan).iter().filter(|record| query::is_restricted(record)).count(), 1);
    }

    #[test]
    fn every_part_of_every_expected_result_has_words_in_every_language() {
        for language in Language::ALL {
            let words = &language.messages().review.document;
            for duty in DUTIES {
                assert!(!(words.expected)(duty.id).is_empty(), "{language:?} {}", duty.id);
                for clause in review::clauses::of_duty(duty.id) {
                    assert!(!(words.clause)(clause.id).is_empty(), "{language:?} {}", clause.id);
                }
            }
        }
    }
}
