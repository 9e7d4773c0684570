//! A folder that several people's programs share: each writes a file of its own there and takes in the others'. No one
//! looks at what comes, so only that is taken which needs no look.

use super::file::{self, Exported, PlanFile};
use super::write::write_record;
use crate::model::id::{ReplicaId, VersionVector};
use crate::model::merge::Incoming;
use crate::model::plan::Plan;
use crate::model::record::Record;
use crate::model::{personal_data, query};

/// What a file without records ends with.
const END: &str = "]\n}\n";

/// What else the person lets into the folder, beside what everyone may see.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Admitted {
    /// Restricted records.
    pub restricted: bool,
    /// Records that hold a personal code.
    pub codes: bool,
}

impl Admitted {
    /// Everything.
    pub const ALL: Self = Self { restricted: true, codes: true };
}

/// Whether a record goes into the folder.
pub fn goes(record: &Record, admitted: Admitted) -> bool {
    (admitted.restricted || query::is_public(record)) && (admitted.codes || personal_data::codes(record).is_empty())
}

/// A file on its way into the folder, record by record, so that whoever writes a large one can pause.
#[derive(Debug)]
pub struct Writing {
    text: String,
    admitted: Admitted,
    is_first: bool,
    left_out: usize,
}

impl Writing {
    /// Begins with the plan's own record; of one that does not go into the folder only the id does.
    ///
    /// # Errors
    /// Never for a record that was made or read by this program; serde's signature asks for it.
    pub fn begin(head: &Record, exported: &Exported, admitted: Admitted) -> Result<Self, serde_json::Error> {
        let plan = if goes(head, admitted) { Plan::from_head(head.clone()) } else { Plan::new(head.id().clone()) };
        let mut text = file::write(&plan, exported)?;
        text.truncate(text.len().saturating_sub(END.len()));
        Ok(Self { text, admitted, is_first: true, left_out: 0 })
    }

    /// Adds a record, unless it stays out.
    ///
    /// # Errors
    /// As for [`Writing::begin`].
    pub fn add(&mut self, record: &Record) -> Result<(), serde_json::Error> {
        if goes(record, self.admitted) {
            self.text.push_str(if std::mem::take(&mut self.is_first) { "\n" } else { ",\n" });
            self.text.push_str(&write_record(record)?);
        } else {
            self.left_out += 1;
        }
        Ok(())
    }

    /// The file, and how many records stay out of it.
    pub fn finish(mut self) -> (String, usize) {
        self.text.push_str(END);
        (self.text, self.left_out)
    }
}

/// Whether a file holds only what this program writes for itself: no record that it cannot read, no value without its
/// write, no record under another kind than here.
pub fn needs_no_look(file: &PlanFile, plan: &Plan) -> bool {
    let fits = |incoming: &Incoming| {
        let here = plan.get(incoming.record.id());
        incoming.loose.is_empty() && here.is_none_or(|here| here.kind_id() == incoming.record.kind_id())
    };
    file.set_aside.is_empty() && all(file).all(fits)
}

/// Whether a record of a file names writes of a writer that the plan does not know: then the writer needs a new name
/// (rule M8).
pub fn names_unknown_writes(record: &Record, plan: &Plan, writer: ReplicaId) -> bool {
    let unwritten = VersionVector::default();
    let seen = plan.get(record.id()).map_or(&unwritten, |here| here.seen());
    record.seen().covers(seen.next(writer))
}

/// Whether a file holds what would be written into the folder now, no more and no less.
pub fn is_up_to_date(file: &PlanFile, plan: &Plan, admitted: Admitted) -> bool {
    let same = |incoming: &Incoming| plan.get(incoming.record.id()) == Some(&incoming.record);
    let count = plan.records().filter(|record| goes(record, admitted)).count();
    let is_head_same = if goes(plan.head(), admitted) { same(&file.plan) } else { file.plan.record.seen().is_empty() };
    is_head_same && file.records.len() == count && file.records.iter().all(same)
}

/// How many records stay out of the folder.
pub fn left_out(plan: &Plan, admitted: Admitted) -> usize {
    plan.records().filter(|record| !goes(record, admitted)).count()
}

/// Every record of a file, the plan's own first.
pub fn all(file: &PlanFile) -> impl Iterator<Item = &Incoming> {
    std::iter::once(&file.plan).chain(&file.records)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::file::Scope;
    use crate::model::command::{Author, Command};
    use crate::model::date::Moment;
    use crate::model::id::Id;
    use crate::model::kinds::{common, training};
    use crate::model::value::{Access, Value};

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn author(replica: u128) -> Author {
        Author { replica: ReplicaId::from_bits(replica), now: Moment::from_unix_seconds(1_800_000_000) }
    }

    /// A plan whose records have these titles; one that begins with "AK" is restricted.
    fn plan(titles: &[&str]) -> Plan {
        let mut plan = Plan::new(id("plan"));
        let title = Value::Text("Tööplaan".to_owned());
        plan.apply(&Command::Set { id: id("plan"), field: "title".into(), value: title, over: None }, author(1))
            .unwrap();
        for (number, title) in (1..).zip(titles) {
            let mut values = vec![("title".into(), Value::Text((*title).to_owned()))];
            if title.starts_with("AK") {
                values.push((common::ACCESS.name().into(), Value::Access(Access::default().into())));
            }
            let id = id(&format!("record{number}"));
            plan.apply(&Command::Create { id, kind: &training::KIND, values }, author(1)).unwrap();
        }
        plan
    }

    const PUBLIC: Admitted = Admitted { restricted: false, codes: false };

    fn text(plan: &Plan, admitted: Admitted) -> (String, usize) {
        let scope = if admitted == Admitted::ALL { Scope::Full } else { Scope::Selection };
        let exported = Exported { id: None, at: None, by: None, app: None, scope, base: None };
        let mut writing = Writing::begin(plan.head(), &exported, admitted).unwrap();
        plan.records().for_each(|record| writing.add(record).unwrap());
        writing.finish()
    }

    fn file(plan: &Plan, admitted: Admitted) -> PlanFile {
        file::read(text(plan, admitted).0.as_bytes(), &mut || panic!("everything has its id")).unwrap()
    }

    #[test]
    fn a_file_written_record_by_record_says_what_the_plan_says() {
        for titles in [&[][..], &["Kursus"], &["Kursus", "AK kursus", "Kolmas"]] {
            let plan = plan(titles);
            assert_eq!(text(&plan, Admitted::ALL).1, 0);
            let file = file(&plan, Admitted::ALL);
            assert!(is_up_to_date(&file, &plan, Admitted::ALL), "{titles:?}");
            assert_eq!(file.exported.scope, Scope::Full);
            assert!(all(&file).all(|incoming| plan.get(incoming.record.id()) == Some(&incoming.record)));
        }
    }

    #[test]
    fn restricted_records_and_personal_codes_stay_out_unless_all_is_said() {
        let plan = plan(&["Kursus", "AK kursus", "Osaleja 38001085718"]);
        let with = |restricted, codes| text(&plan, Admitted { restricted, codes });
        assert!(with(true, false).0.contains("AK kursus") && with(true, false).1 == 1);
        assert!(with(false, true).0.contains("38001085718") && with(false, true).1 == 1);
        let (part, left_out) = text(&plan, PUBLIC);
        assert_eq!((left_out, super::left_out(&plan, PUBLIC)), (2, 2));
        assert!(part.contains("Kursus") && !part.contains("AK kursus") && !part.contains("38001085718"), "{part}");
        assert!(is_up_to_date(&file(&plan, PUBLIC), &plan, PUBLIC));
        assert!(!is_up_to_date(&file(&plan, PUBLIC), &plan, Admitted::ALL));
        assert!(!is_up_to_date(&file(&plan, Admitted::ALL), &plan, PUBLIC));
    }

    #[test]
    fn a_restricted_plan_gives_away_its_id_alone() {
        let mut plan = plan(&["Kursus"]);
        let value = Value::Text("Osaleja 38001085718".to_owned());
        plan.apply(&Command::Set { id: id("plan"), field: "title".into(), value, over: None }, author(1)).unwrap();
        let file = file(&plan, PUBLIC);
        assert_eq!((file.plan.record.id(), file.plan.record.title()), (&id("plan"), ""));
        assert!(is_up_to_date(&file, &plan, PUBLIC), "there is nothing more to write");
        let told = super::file::read(text(&plan, Admitted::ALL).0.as_bytes(), &mut || panic!("everything has its id"));
        let told = PlanFile { records: file.records, ..told.unwrap() };
        assert!(!is_up_to_date(&told, &plan, PUBLIC), "what is restricted in the head is to be written over");
    }

    #[test]
    fn an_edit_makes_the_file_out_of_date() {
        let mut plan = plan(&["Kursus"]);
        let written = file(&plan, Admitted::ALL);
        let value = Value::Text("Muudetud".to_owned());
        plan.apply(&Command::Set { id: id("record1"), field: "title".into(), value, over: None }, author(1)).unwrap();
        assert!(!is_up_to_date(&written, &plan, Admitted::ALL));
    }

    #[test]
    fn what_was_written_by_hand_or_under_another_kind_needs_a_look() {
        let plan = plan(&["Kursus"]);
        assert!(needs_no_look(&file(&plan, Admitted::ALL), &plan));
        let text = text(&plan, Admitted::ALL).0;
        let check = |from: &str, to: &str| {
            assert!(text.contains(from), "{text}");
            let changed = text.replace(from, to);
            let read = file::read(changed.as_bytes(), &mut || id("new")).unwrap();
            assert!(!needs_no_look(&read, &plan), "{changed}");
        };
        check(r#""kind":"training""#, r#""kind":"campaign""#);
        check(r#""kind":"training""#, r#""kind":"training","impact":"by hand""#);
        check(r#""title":"Kursus""#, r#""title":7"#);
    }

    #[test]
    fn a_writer_whose_name_others_use_needs_a_new_one() {
        let here = plan(&["Kursus"]);
        let mut there = here.clone();
        let value = || Value::Text("Muudetud".to_owned());
        let set = Command::Set { id: id("record1"), field: "title".into(), value: value(), over: None };
        there.apply(&set, author(2)).unwrap();
        let names_unknown = |there: &Plan, here: &Plan| {
            all(&file(there, Admitted::ALL))
                .any(|incoming| names_unknown_writes(&incoming.record, here, author(1).replica))
        };
        assert!(!names_unknown(&there, &here), "another wrote");
        there.apply(&set, author(1)).unwrap();
        assert!(names_unknown(&there, &here));
        assert!(!names_unknown(&there, &there));
    }
}
