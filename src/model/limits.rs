//! How many cards a column should hold at most. A limit warns and never forbids. It is a row of the plan's own record,
//! so it goes out with the plan and merges; its id names the column, so two people who limit the same column write the
//! same row.

use super::command::Command;
use super::decimal::Decimal;
use super::id::Id;
use super::kind::{Kind, Phase};
use super::kinds::plan;
use super::record::Record;
use super::value::{FieldValue, Item};

/// The row of a column's limit: of a stage, where the board shows one kind's exact stages, else of a duty's phase.
pub fn row_of(duty: &str, kind: Option<&Kind>, phase: Phase, stage: Option<&str>) -> Option<Id> {
    let text = match (kind, stage) {
        (Some(kind), Some(stage)) => format!("stage-{}-{stage}", kind.id),
        _ => format!("phase-{duty}-{}", phase.id()),
    };
    Id::parse(&text)
}

/// The limit that a row sets; what is no number of cards sets none.
pub fn limit(head: &Record, row: &Id) -> Option<usize> {
    let items = head.items(plan::LIMITS.name);
    let count = items.iter().find(|(id, _)| *id == row).and_then(|(_, item)| plan::LIMIT_COUNT.in_item(item))?;
    usize::try_from(*count).ok().filter(|limit| count.is_integer() && *limit > 0)
}

/// The command that sets a limit, or takes it away; none where nothing would change.
pub fn set(head: &Record, row: Id, limit: Option<usize>) -> Option<Command> {
    let (id, collection) = (head.id().clone(), plan::LIMITS.name.into());
    let is_there = head.items(plan::LIMITS.name).iter().any(|(known, _)| **known == row);
    let value =
        limit.map(|limit| Item::from_iter([(plan::LIMIT_COUNT.name().into(), Decimal::from(limit).into_value())]));
    match (value, is_there) {
        (Some(_), true) if self::limit(head, &row) == limit => None,
        (Some(value), true) => Some(Command::ChangeItem { id, collection, item: row, value, over: None }),
        (Some(value), false) => Some(Command::AddItem { id, collection, item: row, value }),
        (None, true) => Some(Command::RemoveItem { id, collection, item: row }),
        (None, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::Author;
    use crate::model::date::Moment;
    use crate::model::id::ReplicaId;
    use crate::model::kinds::discussion;
    use crate::model::plan::Plan;

    fn row() -> Id {
        row_of("model", None, Phase::Active, None).unwrap()
    }

    fn put(plan: &mut Plan, replica: u128, limit: Option<usize>) {
        let author = Author { replica: ReplicaId::from_bits(replica), now: Moment::from_unix_seconds(0) };
        let command = set(plan.head(), row(), limit).unwrap();
        plan.apply(&command, author).unwrap();
    }

    #[test]
    fn a_column_has_a_row_of_its_own() {
        let kind = Some(&discussion::KIND);
        assert_eq!(row().as_str(), "phase-model-active");
        let of_stage = row_of("model", kind, Phase::Active, Some("held")).unwrap();
        assert_eq!(of_stage.as_str(), "stage-discussion-held");
    }

    #[test]
    fn a_limit_is_set_changed_and_taken_away() {
        let mut plan = Plan::new(Id::from_bits(0));
        assert_eq!(limit(plan.head(), &row()), None);
        assert_eq!(set(plan.head(), row(), None), None);
        for expected in [Some(4), Some(7), None, Some(2)] {
            put(&mut plan, 1, expected);
            assert_eq!(limit(plan.head(), &row()), expected);
            assert_eq!(set(plan.head(), row(), expected), None);
        }
    }

    #[test]
    fn two_who_limit_the_same_column_are_asked_nothing() {
        let (mut mine, mut theirs) = (Plan::new(Id::from_bits(0)), Plan::new(Id::from_bits(0)));
        put(&mut mine, 1, Some(4));
        put(&mut theirs, 2, Some(6));
        let other = mine.clone();
        mine.join(theirs.head());
        theirs.join(other.head());
        assert_eq!(mine.head(), theirs.head());
        assert_eq!(limit(mine.head(), &row()), Some(6));
        assert_eq!(mine.head().conflicts().count(), 0);
    }
}
