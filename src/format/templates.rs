//! The templates that come with the program: a file like any other, written by hand, read by the same reader.

use super::error::FileError;
use super::file::read;
use crate::model::command::{Author, Command};
use crate::model::id::Id;
use crate::model::plan::Plan;

/// Reads the templates, as records of a plan of their own that is kept nowhere.
///
/// # Errors
/// Never, as its test shows; the reader's signature asks for it.
pub fn templates(author: Author, new_id: &mut dyn FnMut() -> Id) -> Result<Plan, FileError> {
    let file = read(include_bytes!("templates.json"), new_id)?;
    let mut plan = Plan::new(file.plan.record.id().clone());
    // Merging refuses nothing: the file has passed its gates.
    plan.apply(&Command::Merge { incoming: file.records }, author).ok();
    Ok(plan)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::calendar::{is_working, working_days_between};
    use crate::model::date::Moment;
    use crate::model::id::ReplicaId;
    use crate::model::kinds::common;
    use crate::model::template;

    fn ids(n: &mut u128) -> impl FnMut() -> Id {
        move || {
            *n += 1;
            Id::from_bits(*n)
        }
    }

    fn all() -> Plan {
        let author = Author { replica: ReplicaId::from_bits(1), now: Moment::from_unix_seconds(0) };
        let mut made = 0;
        let plan = templates(author, &mut ids(&mut made)).unwrap();
        assert_eq!(made, 0, "everything in it has an id");
        plan
    }

    #[test]
    fn the_templates_are_read_whole() {
        let file = read(include_bytes!("templates.json"), &mut || unreachable!()).unwrap();
        assert_eq!(file.set_aside, []);
        let known = |incoming: &crate::model::merge::Incoming| {
            incoming.loose.iter().all(|(path, _)| incoming.record.field(&path.name).is_some())
        };
        assert!(file.records.iter().all(known), "no field is unknown");
        assert_eq!(all().records().len(), file.records.len());
    }

    #[test]
    fn a_template_becomes_a_record_with_all_its_steps() {
        for record in all().records() {
            assert!(record.kind().is_some_and(|kind| kind.stages[0].id == record.stage_id()), "{}", record.id());
            let start = *record.get(&common::START).unwrap();
            let made = template::to_record(record, start, Id::from_bits(0), &mut ids(&mut 0)).unwrap();
            assert_eq!(made.title(), record.title());
            let steps = made.values.iter().filter(|(path, _)| path.name == common::STEPS.name).count();
            assert!(steps > 3 && steps == record.items(common::STEPS.name).len(), "{}", record.id());
            assert!(made.dates().all(|date| is_working(date) && date >= start), "{}", record.id());
        }
    }

    /// Invitations fifteen and materials five working days before; the summary within ten after.
    #[test]
    fn the_discussion_keeps_its_terms() {
        let plan = all();
        let record = plan.get(&Id::parse("mall-arutelu").unwrap()).unwrap();
        let due = |step: &str| {
            let items = record.items(common::STEPS.name);
            let (_, item) = items.into_iter().find(|(id, _)| id.as_str() == step).unwrap();
            match item.get("due") {
                Some(crate::model::value::Value::Date(date)) => *date,
                _ => panic!("{step} has no date"),
            }
        };
        let held = due("s4");
        let terms = ["s2", "s3", "s6"].map(|step| working_days_between(held, due(step)));
        assert_eq!(terms, [-15, -5, 10]);
    }
}
