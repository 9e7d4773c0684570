//! What others have written: which writes of a record came with a file, told by their dots. What was written over since is
//! no news any more, and what one writes oneself never was.

use std::collections::{BTreeMap, BTreeSet};

use super::id::{Dot, ReplicaId, VersionVector};
use super::kinds::common;
use super::record::Record;
use super::sort::{self, gathered};
use super::value::Name;

/// The writes of one record that a file brought: by writer, those after one number up to another.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Brought(pub BTreeMap<ReplicaId, (u64, u64)>);

/// What a record's writes that a file brought still say.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct News {
    /// The fields and collections, in the order of the kind.
    pub fields: Vec<Name>,
    /// Who wrote them.
    pub by: BTreeSet<ReplicaId>,
    /// Whether the whole record came.
    pub is_new: bool,
}

impl Brought {
    /// What a copy that had seen `after` brings of others' writes to one that had seen `before`.
    pub fn between(before: Option<&VersionVector>, after: &VersionVector, own: ReplicaId) -> Self {
        let seen: BTreeMap<_, _> = gathered(before.into_iter().flat_map(VersionVector::iter));
        let from = |replica| seen.get(&replica).copied().unwrap_or_default();
        let brought = after.iter().map(|(replica, to)| (replica, (from(replica), to)));
        Self(gathered(brought.filter(|(replica, (from, to))| *replica != own && from < to)))
    }

    /// What came later, too.
    pub fn add(&mut self, later: &Self) {
        for (replica, (from, to)) in &later.0 {
            let range = self.0.entry(*replica).or_insert((*from, *to));
            *range = (range.0.min(*from), range.1.max(*to));
        }
    }

    fn holds(&self, dot: Dot) -> bool {
        self.0.get(&dot.replica).is_some_and(|(from, to)| (from + 1..=*to).contains(&dot.n))
    }
}

/// What is left of the writes that a file brought; `None` where nothing is.
pub fn of(record: &Record, brought: &Brought) -> Option<News> {
    let mut fields: Vec<Name> = Vec::new();
    let mut by = BTreeSet::new();
    let trash = record.registers().filter(|(path, _)| path.name == common::TRASHED.name());
    for (path, register) in record.work().chain(trash) {
        for (dot, _) in register.pairs().iter().filter(|(dot, _)| brought.holds(*dot)) {
            by.insert(dot.replica);
            if fields.last() != Some(&path.name) {
                fields.push(path.name.clone());
            }
        }
    }
    let place = |name: &Name| record.kind()?.all_fields().position(|field| field.name == name);
    sort::by_key(&mut fields, |name| (place(name).is_none(), place(name)));
    let is_new = record.registers().flat_map(|(_, register)| register.pairs()).all(|(dot, _)| brought.holds(*dot));
    (!fields.is_empty()).then_some(News { fields, by, is_new })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::Id;
    use crate::model::kinds::campaign;
    use crate::model::record::Path;
    use crate::model::value::Value;

    /// The one to whom files come.
    const OWN: ReplicaId = ReplicaId::SAMPLE;

    fn write(record: &mut Record, replica: u128, field: &'static str, text: &str) {
        let dot = record.take_dot(ReplicaId::from_bits(replica));
        record.write(dot, Path::field(field), Value::Text(text.into()), None);
    }

    /// `goal title by 2`, with `new` before where the whole record came.
    fn told(record: &Record, brought: &Brought) -> String {
        of(record, brought).map_or_else(String::new, |news| {
            let by: Vec<String> =
                (1..5).filter(|n| news.by.contains(&ReplicaId::from_bits(*n))).map(|n| n.to_string()).collect();
            format!("{}{} by {}", if news.is_new { "new " } else { "" }, news.fields.join(" "), by.join(" "))
        })
    }

    #[test]
    fn what_a_file_brought_is_news_until_it_is_written_over() {
        let mut here = Record::new(Id::from_bits(1), campaign::KIND.id);
        write(&mut here, 1, "title", "Kampaania");
        let mut there = here.clone();
        write(&mut there, 2, "goal", "Tuntus");
        write(&mut there, 3, "description", "Uus");
        let before = here.seen().clone();
        here.join(&there);
        let brought = Brought::between(Some(&before), here.seen(), OWN);
        assert_eq!(told(&here, &brought), "description goal by 2 3");
        write(&mut here, 4, "reach", "1");
        assert_eq!(told(&here, &brought), "description goal by 2 3", "one's own writes are no news");
        write(&mut here, 4, "goal", "Muu");
        assert_eq!(told(&here, &brought), "description by 3");
        write(&mut here, 4, "description", "Muu");
        assert_eq!(told(&here, &brought), "");
    }

    #[test]
    fn a_record_that_came_whole_is_new() {
        let mut record = Record::new(Id::from_bits(1), campaign::KIND.id);
        write(&mut record, 2, "title", "Kampaania");
        write(&mut record, 2, "rank", "80");
        let brought = Brought::between(None, record.seen(), OWN);
        assert_eq!(told(&record, &brought), "new title by 2");
        write(&mut record, 1, "goal", "Tuntus");
        assert_eq!(told(&record, &brought), "title by 2");
    }

    #[test]
    fn what_came_with_two_files_is_told_together() {
        let mut record = Record::new(Id::from_bits(1), campaign::KIND.id);
        write(&mut record, 1, "title", "Kampaania");
        let (first, mut seen) = (record.seen().clone(), record.seen().clone());
        let mut brought = Brought::default();
        for field in ["goal", "description"] {
            write(&mut record, 2, field, "Uus");
            brought.add(&Brought::between(Some(&seen), record.seen(), OWN));
            seen = record.seen().clone();
        }
        assert_eq!(brought, Brought::between(Some(&first), record.seen(), OWN));
        assert_eq!(told(&record, &brought), "description goal by 2");
        assert_eq!(Brought::between(Some(&seen), &seen, OWN), Brought::default());
    }
}
