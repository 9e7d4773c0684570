//! One deed on many records.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::change::RecordChange;
use super::check::check_field;
use super::command::{Author, CommandError};
use super::id::Id;
use super::plan::Plan;
use super::record::{Path, Record};
use super::value::{Name, Value};

/// A record with what is written to it.
type Writes = (Arc<Record>, Vec<(Path, Value)>);

impl Plan {
    /// Writes fields of several records; what one of them gets shares one dot (rule M2).
    pub(super) fn set_all(
        &mut self,
        writes: &[(Id, Name, Value)],
        author: Author,
    ) -> Result<Vec<RecordChange>, CommandError> {
        // All is looked at before anything is written.
        let mut records: BTreeMap<&Id, Writes> = BTreeMap::new();
        for (id, field, value) in writes {
            let record = self.find(id)?;
            let write = (Path::field(field.clone()), check_field(&record, field, value)?);
            records.entry(id).or_insert_with(|| (record, Vec::new())).1.push(write);
        }
        let write = |(record, writes): Writes| {
            self.write(&record, author, |record, dot| {
                writes.into_iter().for_each(|(path, value)| record.write(dot, path, value, None));
            })
        };
        Ok(records.into_values().map(write).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::change::History;
    use crate::model::command::Command;
    use crate::model::date::Moment;
    use crate::model::deed::Deed;
    use crate::model::id::ReplicaId;
    use crate::model::kinds::campaign;
    use crate::model::record::Presence;

    fn author() -> Author {
        Author { replica: ReplicaId::from_bits(1), now: Moment::from_unix_seconds(0) }
    }

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    fn plan() -> Plan {
        let mut plan = Plan::new(id("plan"));
        for name in ["a", "b"] {
            let values = vec![("title".into(), text(name)), ("owner".into(), text("nõunik"))];
            plan.apply(&Command::Create { id: id(name), kind: &campaign::KIND, values }, author()).unwrap();
        }
        plan
    }

    fn owners(plan: &Plan) -> Vec<String> {
        plan.records()
            .map(|record| record.get(&crate::model::kinds::common::OWNER).cloned().unwrap_or_default())
            .collect()
    }

    #[test]
    fn many_records_are_written_and_taken_back_in_one_step() {
        let mut plan = plan();
        let mut history = History::default();
        let write = |record: &str, field: &'static str, value: Value| (id(record), field.into(), value);
        let writes = vec![
            write("a", "owner", text("koordinaator")),
            write("a", "stage", text("running")),
            write("b", "owner", Value::Cleared),
        ];
        let change = plan.apply(&Command::SetAll { writes }, author()).unwrap();
        assert_eq!((change.records.len(), change.deed), (2, Deed::Set("owner")));
        assert_eq!(plan.get(&id("a")).unwrap().seen().count(), 2, "one dot a record");
        assert_eq!(owners(&plan), ["koordinaator", ""]);
        history.note(change, None);
        let change = plan.apply(&Command::TrashAll { ids: vec![id("a"), id("b")] }, author()).unwrap();
        history.note(change, None);
        assert!(plan.records().all(|record| record.presence() == Presence::Trashed));
        history.undo(&mut plan, author()).unwrap();
        assert!(plan.records().all(|record| record.presence() == Presence::Live));
        history.undo(&mut plan, author()).unwrap();
        assert_eq!(owners(&plan), ["nõunik", "nõunik"]);
        assert_eq!(plan.get(&id("a")).unwrap().stage_id(), "idea");
    }

    #[test]
    fn nothing_is_written_where_one_does_not_fit() {
        let mut plan = plan();
        let check = |plan: &mut Plan, command: Command, expected: CommandError| {
            assert_eq!(plan.apply(&command, author()), Err(expected));
            assert_eq!(owners(plan), ["nõunik", "nõunik"]);
        };
        let first = || (id("a"), "owner".into(), text("koordinaator"));
        let second = |record: &str, field: &'static str, value: Value| Command::SetAll {
            writes: vec![first(), (id(record), field.into(), value)],
        };
        check(&mut plan, second("c", "owner", text("x")), CommandError::NoRecord);
        check(&mut plan, second("b", "due", text("x")), CommandError::WrongType);
        check(&mut plan, second("b", "title", Value::Cleared), CommandError::NoTitle);
        check(&mut plan, Command::TrashAll { ids: vec![id("a"), id("c")] }, CommandError::NoRecord);
        assert!(plan.records().all(|record| record.presence() == Presence::Live));
    }
}
