//! The folded texts of all records, kept up record by record: an edit marks its record, and the next search folds that
//! one anew. A search is one pass over compact text.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use memchr::memmem::Finder;

use super::{Fit, Said, add, fit, fold, texts};
use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::plan::Plan;
use crate::model::record::Record;
use crate::model::shelf;

/// The texts of one record.
#[derive(Debug)]
struct Entry {
    title: Box<str>,
    /// All others, a line each.
    others: Box<str>,
    /// The pairs of letters in any of them: most records are told by these alone not to hold a word.
    pairs: Box<Pairs>,
    /// When it was last written, in seconds: of two that fit alike the newer comes first.
    changed: i64,
}

/// A bit for each pair of neighbours in a text, of 32 classes of bytes each.
#[derive(Clone, Default, Debug)]
struct Pairs([u32; 32]);

impl Pairs {
    fn of(texts: &[&str]) -> Self {
        let mut pairs = Self::default();
        for text in texts {
            for (row, bit) in Self::places(text) {
                if let Some(row) = pairs.0.get_mut(row) {
                    *row |= bit;
                }
            }
        }
        pairs
    }

    /// Where the pairs of a text stand.
    fn places(text: &str) -> impl Iterator<Item = (usize, u32)> {
        let neighbours = text.as_bytes().windows(2);
        neighbours.filter_map(|pair| match pair {
            [first, second] => Some((usize::from(first & 31), 1 << (second & 31))),
            _ => None,
        })
    }

    fn hold(&self, places: &[(usize, u32)]) -> bool {
        places.iter().all(|(row, bit)| self.0.get(*row).is_some_and(|row| row & bit != 0))
    }
}

/// What is searched.
#[derive(Default, Debug)]
pub struct Index {
    entries: BTreeMap<Id, Entry>,
    stale: BTreeSet<Id>,
}

/// What a search has found.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Found {
    /// The first records, the best first.
    pub ids: Vec<Id>,
    /// How many there are in all.
    pub count: usize,
}

impl Index {
    /// The index of a plan; nothing is folded yet.
    pub fn of(plan: &Plan) -> Self {
        Self { entries: BTreeMap::new(), stale: plan.records().map(|record| record.id().clone()).collect() }
    }

    /// Takes note that a record has come, gone or changed.
    pub fn note(&mut self, id: &Id) {
        self.stale.insert(id.clone());
    }

    /// Folds the texts of at most so many records that have changed. Answers whether any is left.
    pub fn freshen(&mut self, plan: &Plan, most: usize, said: Said) -> bool {
        for _ in 0..most {
            let Some(id) = self.stale.pop_first() else { break };
            match plan.get(&id).filter(|record| shelf::is_work(record)) {
                Some(record) => _ = self.entries.insert(id, Entry::of(record, said)),
                None => _ = self.entries.remove(&id),
            }
        }
        !self.stale.is_empty()
    }

    /// The records whose texts hold all words and that are wanted, those in the archive too: first those whose title
    /// fits, the better the earlier, then the newer.
    pub fn find(&self, words: &[String], limit: usize, wanted: impl Fn(&Id) -> bool) -> Found {
        if words.is_empty() {
            return Found::default();
        }
        let finders: Vec<Finder> = words.iter().map(|word| Finder::new(word.as_bytes())).collect();
        let pairs: Vec<(usize, u32)> = words.iter().flat_map(|word| Pairs::places(word)).collect();
        let joined = words.join(" ");
        let mut found: Vec<(Fit, Reverse<i64>, &Id)> = Vec::new();
        for (id, entry) in self.entries.iter().filter(|(_, entry)| entry.pairs.hold(&pairs)) {
            let mut in_title = true;
            let holds = |finder: &Finder| {
                let here = finder.find(entry.title.as_bytes()).is_some();
                in_title &= here;
                here || finder.find(entry.others.as_bytes()).is_some()
            };
            if finders.iter().all(holds) && wanted(id) {
                let fit = if in_title { fit(&entry.title, words, &joined) } else { None };
                found.push((fit.unwrap_or(Fit::Loose), Reverse(entry.changed), id));
            }
        }
        let count = found.len();
        if limit < count {
            found.select_nth_unstable(limit);
            found.truncate(limit);
        }
        found.sort_unstable();
        Found { ids: found.into_iter().map(|(_, _, id)| id.clone()).collect(), count }
    }
}

impl Entry {
    fn of(record: &Record, said: Said) -> Self {
        let mut others = String::new();
        texts(record, said, &mut |path, _, text| {
            // A title that two have written counts with all its versions.
            if path.name != common::TITLE.name() || text != record.title() {
                add(&mut others, text);
            }
        });
        let changed = record.get(&common::CHANGED).map_or(0, |moment| moment.unix_seconds());
        let title = fold(record.title());
        let pairs = Box::new(Pairs::of(&[&title, &others]));
        Self { title: title.into(), others: others.into(), pairs, changed }
    }
}

#[cfg(test)]
mod tests {
    use super::super::words;
    use super::*;
    use crate::model::command::{Author, Command};
    use crate::model::date::Moment;
    use crate::model::id::ReplicaId;
    use crate::model::kind::Kind;
    use crate::model::kinds::{campaign, training};
    use crate::model::value::Value;

    /// A search in a plan as it is.
    fn search(plan: &Plan, text: &str, limit: usize) -> Vec<Id> {
        let mut index = Index::of(plan);
        index.freshen(plan, usize::MAX, &|_, _| None);
        index.find(&words(text), limit, |_| true).ids
    }

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn set(plan: &mut Plan, id_text: &str, second: i64, field: &'static str, text: &str) {
        let author = Author { replica: ReplicaId::from_bits(1), now: Moment::from_unix_seconds(second) };
        let value = Value::Text(text.into());
        let command = Command::Set { id: id(id_text), field: field.into(), value, over: None };
        plan.apply(&command, author).unwrap();
    }

    fn plan(records: &[(&str, &'static Kind, &str)]) -> Plan {
        let mut plan = Plan::new(id("plan"));
        for (second, (name, kind, title)) in (1..).zip(records) {
            let author = Author { replica: ReplicaId::from_bits(1), now: Moment::from_unix_seconds(second) };
            let values = vec![("title".into(), Value::Text((*title).into()))];
            plan.apply(&Command::Create { id: id(name), kind, values }, author).unwrap();
        }
        plan
    }

    fn check(plan: &Plan, text: &str, expected: &str) {
        let found = search(plan, text, 9);
        assert_eq!(found.iter().map(Id::as_str).collect::<Vec<_>>().join(" "), expected, "{text:?}");
    }

    #[test]
    fn search_finds_words_in_any_text_titles_first() {
        let mut plan = plan(&[("a", &campaign::KIND, "Kirje a"), ("b", &campaign::KIND, "Kirje b")]);
        set(&mut plan, "a", 5, "description", "Suvine RAADIO");
        set(&mut plan, "b", 4, "title", "Raadio suvi");
        check(&plan, "raadio", "b a");
        check(&plan, "raadio suvi", "b a");
        check(&plan, "raadio suvine", "a");
        check(&plan, "puudub", "");
        check(&plan, "  ", "");
        assert_eq!(search(&plan, "raadio", 1).len(), 1);
    }

    #[test]
    fn the_better_a_title_fits_the_earlier_it_comes_then_the_newer() {
        let mut plan = plan(&[
            ("a", &training::KIND, "Soome reis"),
            ("b", &training::KIND, "Lepitajate õppevisiit"),
            ("c", &training::KIND, "Õppevisiit Soome"),
            ("d", &training::KIND, "Eelõppevisiit"),
            ("e", &training::KIND, "Õppevisiit Rootsi"),
        ]);
        set(&mut plan, "a", 9, "description", "pärast õppevisiiti");
        check(&plan, "oppevisiit", "e c b d a");
        check(&plan, "OPPEVISIIT soome", "c a");
        set(&mut plan, "c", 10, "description", "uuem");
        check(&plan, "õppevisiit", "c e b d a");
    }

    #[test]
    fn the_index_follows_what_it_is_told_of() {
        let mut plan = plan(&[("a", &campaign::KIND, "Kevad"), ("b", &campaign::KIND, "Kevad")]);
        let mut index = Index::of(&plan);
        let find = |index: &Index, text: &str| index.find(&words(text), 9, |_| true).ids.len();
        assert!(index.freshen(&plan, 1, &|_, _| None), "one is left");
        assert_eq!(find(&index, "kevad"), 1);
        assert!(!index.freshen(&plan, 9, &|_, _| None));
        assert_eq!(find(&index, "kevad"), 2);
        set(&mut plan, "a", 7, "title", "Sügis");
        index.note(&id("a"));
        assert!(!index.freshen(&plan, 1, &|_, _| None));
        assert_eq!((find(&index, "kevad"), find(&index, "sugis")), (1, 1));
        let author = Author { replica: ReplicaId::from_bits(1), now: Moment::from_unix_seconds(8) };
        plan.apply(&Command::Trash { id: id("b") }, author).unwrap();
        index.note(&id("b"));
        index.note(&id("gone"));
        index.freshen(&plan, 9, &|_, _| None);
        assert_eq!(find(&index, "kevad"), 0);
    }

    #[test]
    fn a_record_that_holds_a_word_is_never_ruled_out_by_pairs() {
        let texts = ["õppevisiit soome", "перелепитус ещё", "5.2-9/5517-1", "a", ""];
        for text in texts.map(crate::model::search::fold) {
            let pairs = Pairs::of(&[&text, "muu"]);
            for (from, _) in text.char_indices() {
                for (to, _) in text.char_indices().filter(|(to, _)| *to >= from) {
                    assert!(pairs.hold(&Pairs::places(&text[from..to]).collect::<Vec<_>>()), "{text} {from} {to}");
                }
            }
        }
        assert!(!Pairs::of(&["soome"]).hold(&Pairs::places("rootsi").collect::<Vec<_>>()));
    }

    #[test]
    fn what_is_not_wanted_is_neither_found_nor_counted() {
        let names = ["a", "b", "c", "d"];
        let plan = plan(&names.map(|name| (name, &campaign::KIND, "Kevad")));
        let mut index = Index::of(&plan);
        index.freshen(&plan, usize::MAX, &|_, _| None);
        let found = index.find(&words("kevad"), 2, |other| *other != id("d"));
        assert_eq!(found, Found { ids: vec![id("c"), id("b")], count: 3 });
    }
}
