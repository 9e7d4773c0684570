//! The editable lists of the plan. A list is the plan's own once it has a row; until then the rows that stand in `i18n`
//! hold. The first edit takes those over, so that all of them can be changed, moved and removed.

use super::change::{RecordChange, difference};
use super::check::check_item;
use super::command::{Author, Command, CommandError};
use super::date::Date;
use super::field::{Field, FieldType, Options, Section};
use super::id::{Dot, Id, ReplicaId};
use super::kinds::{common, plan};
use super::plan::Plan;
use super::rank;
use super::record::{Path, Record};
use super::value::{ITEM_RANK, Item, Name, Value};

/// The lists, in their order.
pub fn all() -> impl Iterator<Item = &'static Field> {
    plan::KIND.fields.iter().filter(|field| field.section == Some(Section::Lists))
}

/// Whether a row holds on a day.
pub fn holds_on(row: &Item, day: Date) -> bool {
    let from = plan::VALID_FROM.in_item(row).is_none_or(|from| *from <= day);
    from && plan::VALID_TO.in_item(row).is_none_or(|to| day <= *to)
}

/// The texts of the rows that hold on a day, each once: two people may have added the same.
pub fn texts<'a>(rows: impl IntoIterator<Item = &'a Item>, day: Date) -> Vec<&'a str> {
    let mut texts: Vec<&str> = Vec::new();
    for row in rows {
        if let Some(text) = plan::ENTRY_TEXT.in_item(row).filter(|_| holds_on(row, day))
            && !texts.contains(&text.as_str())
        {
            texts.push(text);
        }
    }
    texts
}

/// How many records use an entry of a list.
pub fn uses(plan: &Plan, list: &str, text: &str) -> usize {
    plan.records().filter(|record| record.presence().in_sight() && record_uses(record, list, text)).count()
}

fn record_uses(record: &Record, list: &str, text: &str) -> bool {
    let says = |value: Option<&Value>| match value {
        Some(Value::Text(chosen)) => chosen == text,
        Some(Value::List(chosen)) => chosen.iter().any(|chosen| chosen == text),
        Some(Value::Access(access)) => list == plan::BASES.name && access.basis.as_deref() == Some(text),
        _ => false,
    };
    let fields = record.kind().into_iter().flat_map(|kind| kind.all_fields());
    fields.into_iter().any(|field| match field.field_type {
        FieldType::Items(properties) => {
            let chosen = properties.iter().filter(|property| chooses_from(property, list));
            let rows = record.items(field.name);
            chosen.into_iter().any(|property| rows.iter().any(|(_, row)| says(row.get(property.name))))
        }
        FieldType::Access => says(record.value(&Path::field(common::ACCESS.name()))),
        _ => chooses_from(field, list) && says(record.value(&Path::field(field.name))),
    })
}

fn chooses_from(field: &Field, list: &str) -> bool {
    match field.field_type {
        FieldType::Choice(Options::List(name)) | FieldType::Choices(Options::List(name)) => name == list,
        _ => false,
    }
}

/// Writes the rows that a list had from the start into the plan's record; `writer` writes them where the usual one has
/// written them before. Ids, ranks and the write are the same in every copy: copies that took a list over on their own
/// agree about it as if one had got it from the other, so an edit or a removal there is no conflict with a row that was
/// only taken over here.
pub fn fill(head: &mut Record, list: &str, rows: &[(Id, Item)], writer: Option<ReplicaId>) {
    let Some(first) = first_writer(list) else { return };
    // What was taken over and taken back is known to others as removed under this name.
    let taken_back = head.seen().covers(Dot { n: 1, replica: first });
    let dot = head.take_dot(writer.filter(|_| taken_back).unwrap_or(first));
    let mut last: Option<String> = None;
    for (id, row) in rows {
        let (rank, _) = rank::place(&[last.as_deref()], 1);
        let mut row = row.clone();
        row.insert(ITEM_RANK.into(), Value::Text(rank.clone()));
        head.write(dot, Path::item(list.to_owned(), id.clone()), Value::Item(row), None);
        last = Some(rank);
    }
}

/// Who writes the rows that a list had from the start. A change of those rows in the program needs another name.
fn first_writer(list: &str) -> Option<ReplicaId> {
    ReplicaId::parse(&format!("{list:-<6.6}-1"))
}

impl Command {
    /// The record and the collection whose row it edits, if it does.
    pub fn row_of(&self) -> Option<(&Id, &Name)> {
        match self {
            Self::AddItem { id, collection, .. }
            | Self::ChangeItem { id, collection, .. }
            | Self::RemoveItem { id, collection, .. }
            | Self::MoveItem { id, collection, .. } => Some((id, collection)),
            Self::Create { .. }
            | Self::CreateAll { .. }
            | Self::Set { .. }
            | Self::SetAll { .. }
            | Self::Move { .. }
            | Self::Trash { .. }
            | Self::TrashAll { .. }
            | Self::Restore { .. }
            | Self::Archive { .. }
            | Self::Purge { .. }
            | Self::MoveOut { .. }
            | Self::TakeOver { .. }
            | Self::Merge { .. }
            | Self::Take { .. } => None,
        }
    }
}

impl Plan {
    /// Takes over the rows that a list had from the start and edits them, as one change.
    pub(super) fn take_over(
        &mut self,
        rows: &[(Id, Item)],
        edit: &Command,
        author: Author,
    ) -> Result<RecordChange, CommandError> {
        let (id, collection) = edit.row_of().ok_or(CommandError::WrongType)?;
        let before = self.get(id).cloned().ok_or(CommandError::NoRecord)?;
        let rows: Vec<(Id, Item)> = rows
            .iter()
            .map(|(id, row)| check_item(&before, collection, row).map(|row| (id.clone(), row)))
            .collect::<Result<_, _>>()?;
        let mut edit = edit.clone();
        // Another tab may have been faster.
        if before.items(collection).is_empty() {
            let mut head = Record::clone(&before);
            fill(&mut head, collection, &rows, Some(author.replica));
            self.put(head);
            // What stands there now is what the person has seen.
            if let Command::ChangeItem { over, .. } = &mut edit {
                *over = None;
            }
        }
        if let Err(refused) = self.apply(&edit, author) {
            self.put(Record::clone(&before));
            return Err(refused);
        }
        let after = self.get(id).ok_or(CommandError::NoRecord)?;
        let paths = difference(Some(&before), after);
        Ok(RecordChange::Wrote { before, paths })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::change::History;
    use crate::model::date::{Moment, parse_date};
    use crate::model::kinds::{assignment, campaign, discussion};
    use crate::model::value::Access;

    const ROLES: &str = plan::ROLES.name;

    fn author(replica: u128) -> Author {
        Author { replica: ReplicaId::from_bits(replica), now: Moment::from_unix_seconds(0) }
    }

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn entry(text: &str) -> Item {
        Item::from_iter([(plan::ENTRY_TEXT.name().into(), Value::Text(text.into()))])
    }

    fn rows() -> Vec<(Id, Item)> {
        ["a", "b", "c"].iter().map(|text| (id(&format!("roles-{text}")), entry(text))).collect()
    }

    fn change(item: &str, text: &str) -> Command {
        let (id, item, collection, value) = (id("plan"), id(item), ROLES.into(), entry(text));
        Command::ChangeItem { id, collection, item, value, over: None }
    }

    fn add(item: &str, text: &str) -> Command {
        Command::AddItem { id: id("plan"), collection: ROLES.into(), item: id(item), value: entry(text) }
    }

    fn remove(item: &str) -> Command {
        Command::RemoveItem { id: id("plan"), collection: ROLES.into(), item: id(item) }
    }

    /// A copy of the plan and its undo steps.
    struct Copy {
        plan: Plan,
        history: History,
        author: Author,
    }

    impl Copy {
        fn new(replica: u128) -> Self {
            Self { plan: Plan::new(id("plan")), history: History::default(), author: author(replica) }
        }

        /// Edits the list as the views do.
        fn edit(&mut self, edit: Command, spell: Option<u64>) {
            let is_own = !self.plan.head().items(ROLES).is_empty();
            let command = if is_own { edit } else { Command::TakeOver { rows: rows(), edit: Box::new(edit) } };
            let change = self.plan.apply(&command, self.author).unwrap();
            self.history.note(change, spell);
        }

        fn undo(&mut self) {
            self.history.undo(&mut self.plan, self.author).unwrap();
        }

        fn roles(&self) -> String {
            let rows = self.plan.head().items(ROLES);
            texts(rows.into_iter().map(|(_, row)| row), parse_date("2027-01-01").unwrap()).join(" ")
        }
    }

    /// What both copies show once each has what the other has.
    fn joined(a: &mut Copy, b: &mut Copy) -> String {
        a.plan.join(&b.plan.head().clone());
        b.plan.join(&a.plan.head().clone());
        assert_eq!(a.plan.head(), b.plan.head());
        a.roles()
    }

    #[test]
    fn the_first_edit_takes_the_list_over_as_one_step() {
        let check = |edit: Command, expected: &str| {
            let mut copy = Copy::new(1);
            copy.edit(edit, None);
            assert_eq!(copy.roles(), expected);
            copy.undo();
            assert_eq!(copy.roles(), "");
            copy.history.redo(&mut copy.plan, copy.author);
            assert_eq!(copy.roles(), expected);
        };
        check(change("roles-b", "B"), "a B c");
        check(add("x", "x"), "a b c x");
        check(remove("roles-a"), "b c");
        let (id, item, collection) = (id("plan"), id("roles-c"), ROLES.into());
        check(Command::MoveItem { id, item, collection, to: 0 }, "c a b");
    }

    #[test]
    fn a_spell_of_typing_that_takes_over_is_one_step() {
        let mut copy = Copy::new(1);
        ["B", "Bb", "Bbb"].into_iter().for_each(|text| copy.edit(change("roles-b", text), Some(7)));
        assert_eq!(copy.roles(), "a Bbb c");
        copy.undo();
        assert_eq!(copy.roles(), "");
        assert_eq!(copy.history.next_undo(), None);
    }

    #[test]
    fn an_edit_that_does_not_fit_takes_nothing_over() {
        let mut plan = Plan::new(id("plan"));
        let check = |plan: &mut Plan, edit: Command| {
            let before = plan.head().clone();
            assert!(plan.apply(&Command::TakeOver { rows: rows(), edit: Box::new(edit) }, author(1)).is_err());
            assert_eq!(*plan.head(), before);
        };
        check(&mut plan, remove("gone"));
        check(&mut plan, add("roles-a", "x"));
        check(&mut plan, Command::Trash { id: id("plan") });
    }

    #[test]
    fn copies_that_both_take_over_have_no_doubles_and_no_conflicts() {
        let check = |mine: Vec<Command>, theirs: Vec<Command>, expected: &str| {
            let (mut a, mut b) = (Copy::new(1), Copy::new(2));
            mine.into_iter().for_each(|edit| a.edit(edit, None));
            theirs.into_iter().for_each(|edit| b.edit(edit, None));
            assert_eq!(joined(&mut a, &mut b), expected);
            assert_eq!(a.plan.head().conflicts().count(), 0, "{expected}");
        };
        check(vec![change("roles-a", "A")], vec![change("roles-b", "B")], "A B c");
        check(vec![change("roles-a", "A")], vec![remove("roles-c")], "A b");
        check(vec![remove("roles-a")], vec![remove("roles-b")], "c");
        check(vec![add("x", "x")], vec![add("y", "y")], "a b c x y");
        check(vec![add("x", "same")], vec![add("y", "same")], "a b c same");
        check(vec![add("x", "x")], vec![], "a b c x");
    }

    #[test]
    fn different_words_for_one_row_are_a_conflict_of_those_two() {
        let (mut a, mut b) = (Copy::new(1), Copy::new(2));
        a.edit(change("roles-a", "A"), None);
        b.edit(change("roles-a", "Aa"), None);
        joined(&mut a, &mut b);
        let register = a.plan.head().conflicts().next().unwrap().1;
        assert_eq!(register.values().len(), 2, "the row as it was is none of them");
    }

    #[test]
    fn lists_are_taken_over_each_by_itself() {
        let (mut a, mut b) = (Copy::new(1), Copy::new(2));
        a.edit(add("x", "x"), None);
        let (collection, item) = (plan::CHANNELS.name.into(), id("y"));
        let edit = Box::new(Command::AddItem { id: id("plan"), collection, item, value: entry("y") });
        b.plan.apply(&Command::TakeOver { rows: vec![(id("channels-1"), entry("z"))], edit }, author(2)).unwrap();
        assert_eq!(joined(&mut a, &mut b), "a b c x");
        assert_eq!(a.plan.head().items(plan::CHANNELS.name).len(), 2);
    }

    #[test]
    fn a_list_that_was_given_back_can_be_taken_over_again() {
        let (mut a, mut b) = (Copy::new(1), Copy::new(2));
        a.edit(add("x", "x"), None);
        a.undo();
        // The other copy knows that it was given back; that must not take away what comes now.
        assert_eq!(joined(&mut a, &mut b), "");
        a.edit(change("roles-a", "A"), None);
        assert_eq!(joined(&mut a, &mut b), "A b c");
        assert_eq!(a.plan.head().conflicts().count(), 0);
    }

    #[test]
    fn every_list_has_a_writer_of_its_own() {
        let writers: std::collections::BTreeSet<_> = all().map(|list| first_writer(list.name).unwrap()).collect();
        assert_eq!(writers.len(), all().count());
        assert!(writers.contains(&ReplicaId::parse("roles--1").unwrap()));
        assert!(writers.contains(&ReplicaId::parse("fundin-1").unwrap()));
    }

    #[test]
    fn a_row_holds_between_its_days() {
        let check = |from: Option<&str>, to: Option<&str>, day: &str, expected: bool| {
            let date = |day: &str| parse_date(day).unwrap();
            let mut row = entry("a");
            from.map(|from| row.insert(plan::VALID_FROM.name().into(), Value::Date(date(from))));
            to.map(|to| row.insert(plan::VALID_TO.name().into(), Value::Date(date(to))));
            assert_eq!(holds_on(&row, date(day)), expected, "{from:?} {to:?} {day}");
            assert_eq!(texts([&row], date(day)).len(), usize::from(expected));
        };
        check(None, None, "2027-01-01", true);
        check(Some("2026-12-01"), None, "2026-12-01", true);
        check(Some("2026-12-01"), None, "2026-11-30", false);
        check(None, Some("2026-11-30"), "2026-11-30", true);
        check(None, Some("2026-11-30"), "2026-12-01", false);
        check(Some("2026-12-01"), Some("2027-01-01"), "2026-12-15", true);
    }

    #[test]
    fn a_row_without_a_text_is_not_offered() {
        assert_eq!(texts([&Item::new(), &entry("a"), &entry("a")], parse_date("2027-01-01").unwrap()), ["a"]);
    }

    #[test]
    fn uses_are_counted_in_fields_rows_and_markings_of_records_in_sight() {
        let mut plan = Plan::new(id("plan"));
        let mut put = |name: &str, kind: &str, path: Path, value: Value| {
            let mut record = Record::new(id(name), kind.to_owned());
            let dot = record.take_dot(ReplicaId::from_bits(1));
            record.write(dot, path, value, None);
            plan.join(&record);
        };
        let text = |text: &str| Value::Text(text.into());
        let list = |text: &str| Value::List(vec!["muu".into(), text.into()]);
        put("1", campaign::KIND.id, Path::field("owner"), text("nõunik"));
        put("2", campaign::KIND.id, Path::field("involved"), list("nõunik"));
        put("3", assignment::KIND.id, Path::field("given_by"), text("nõunik"));
        put("4", discussion::KIND.id, Path::field("participant_roles"), list("nõunik"));
        let step = Item::from_iter([("owner".into(), text("nõunik")), ("text".into(), text("partner"))]);
        put("5", campaign::KIND.id, Path::item("steps", id("s")), Value::Item(step));
        // Not chosen from the list.
        put("6", campaign::KIND.id, Path::field("title"), text("nõunik"));
        put("7", campaign::KIND.id, Path::field("channels"), list("raadio"));
        let access = Access { basis: Some("AvTS § 35 lg 2 p 2".into()), ..Access::default() };
        put("8", campaign::KIND.id, Path::field("access"), Value::Access(access.into()));
        put("9", campaign::KIND.id, Path::field("owner"), text("nõunik"));
        plan.apply(&Command::Trash { id: id("9") }, author(1)).unwrap();
        let check = |list: &str, text: &str, expected| assert_eq!(uses(&plan, list, text), expected, "{list} {text}");
        check("roles", "nõunik", 5);
        check("roles", "partner", 0);
        check("channels", "raadio", 1);
        check("audiences", "raadio", 0);
        check("bases", "AvTS § 35 lg 2 p 2", 1);
        check("bases", "nõunik", 0);
    }
}
