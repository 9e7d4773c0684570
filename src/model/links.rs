//! Links between records as both ends see them. A link is a row of the record that it leads from; the record that it
//! leads to holds nothing of it, so links that lead here are found by asking all the others.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::id::Id;
use super::kinds::common;
use super::plan::Plan;
use super::record::{Presence, Record};
use super::sort::gathered;
use super::value::Item;

/// A link as one of its ends sees it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// Whether the row is this record's own; else it is the other's.
    pub is_own: bool,
    /// The id of the record at the other end, as it is written; empty where none was chosen.
    pub other: String,
    /// The row.
    pub item: Id,
    /// What the record with the row is to the one that the link leads to; empty where it is not said.
    pub relation: String,
}

impl Link {
    fn new(is_own: bool, other: &str, item: &Id, row: &Item) -> Self {
        let relation = common::LINK_RELATION.in_item(row).cloned().unwrap_or_default();
        Self { is_own, other: other.to_owned(), item: item.clone(), relation }
    }

    /// Where its group stands. A relation that is the same from both ends has one group.
    fn place(&self) -> (usize, String, bool) {
        let known = common::RELATIONS.iter().position(|known| *known == self.relation);
        (
            known.unwrap_or(common::RELATIONS.len()),
            self.relation.clone(),
            !self.is_own && self.relation != common::RELATES,
        )
    }
}

/// Links of one relation in one direction.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// The relation.
    pub relation: String,
    /// Whether they lead here.
    pub leads_here: bool,
    /// The links.
    pub links: Vec<Link>,
}

/// What has become of the record at the other end.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Linked {
    /// It is at work.
    There(Arc<Record>),
    /// It is in the bin.
    Trashed(Arc<Record>),
    /// It was purged from the bin.
    Purged,
    /// It is not in this plan: it may be in a file that has not come yet.
    Absent,
}

/// The record's own links, in their order.
pub fn outgoing(record: &Record) -> Vec<Link> {
    let rows = record.items(common::LINKS.name).into_iter();
    rows.map(|(item, row)| Link::new(true, common::LINK_TO.in_item(row).map_or("", String::as_str), item, row))
        .collect()
}

/// The ids that a record's links lead to, as they are written.
pub fn targets(record: &Record) -> impl Iterator<Item = &str> {
    let links = record.items(common::LINKS.name).into_iter();
    links.filter_map(|(_, item)| common::LINK_TO.in_item(item)).map(String::as_str)
}

/// Who leads where: with it the links that lead to a record are found without a look at all the others.
#[derive(Default, Debug)]
pub struct Backlinks(BTreeMap<String, BTreeSet<Id>>);

impl Backlinks {
    /// Of all records of a plan.
    pub fn of(plan: &Plan) -> Self {
        let mut index = Self::default();
        plan.records().for_each(|record| index.follow(None, Some(record)));
        index
    }

    /// Notes what has become of a record: what it was when it was noted last, and what it is now.
    pub fn follow(&mut self, before: Option<&Record>, after: Option<&Record>) {
        if let Some(record) = before {
            for target in targets(record) {
                if let Some(sources) = self.0.get_mut(target) {
                    sources.remove(record.id());
                    if sources.is_empty() {
                        self.0.remove(target);
                    }
                }
            }
        }
        if let Some(record) = after {
            for target in targets(record) {
                self.0.entry(target.to_owned()).or_default().insert(record.id().clone());
            }
        }
    }

    /// The links of other records that lead to this one, those of records in the bin included.
    pub fn incoming(&self, plan: &Plan, id: &Id) -> Vec<Link> {
        let leads_here = |row: &Item| common::LINK_TO.in_item(row).is_some_and(|to| to == id.as_str());
        let others = self.0.get(id.as_str()).into_iter().flatten().filter(|other| *other != id);
        others
            .filter_map(|other| plan.get(other))
            .flat_map(|record| {
                let rows = record.items(common::LINKS.name).into_iter().filter(|(_, row)| leads_here(row));
                rows.map(|(item, row)| Link::new(false, record.id().as_str(), item, row))
            })
            .collect()
    }

    /// The records that this one cannot be linked to: itself, and those that are linked with it already, whichever way.
    pub fn taken(&self, plan: &Plan, id: &Id) -> BTreeSet<String> {
        let own = plan.get(id).map(|record| outgoing(record)).unwrap_or_default();
        gathered(own.into_iter().chain(self.incoming(plan, id)).map(|link| link.other).chain([id.to_string()]))
    }
}

/// Links by relation, in the order in which relations are offered, those that lead away first.
pub fn groups(links: impl IntoIterator<Item = Link>) -> Vec<Group> {
    let mut groups: BTreeMap<_, Vec<Link>> = BTreeMap::new();
    for link in links {
        groups.entry(link.place()).or_default().push(link);
    }
    groups.into_iter().map(|((_, relation, leads_here), links)| Group { relation, leads_here, links }).collect()
}

/// What has become of a record that a link names.
pub fn state_of(plan: &Plan, other: &str) -> Linked {
    // The plan's own record is none that a person could open.
    let named = Id::parse(other).filter(|id| id != plan.id());
    let Some(record) = named.and_then(|id| plan.get(&id)) else {
        return Linked::Absent;
    };
    match record.presence() {
        Presence::Live | Presence::Contested | Presence::Recovered => Linked::There(record.clone()),
        Presence::Trashed => Linked::Trashed(record.clone()),
        Presence::Purged => Linked::Purged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::{Author, Command};
    use crate::model::date::{Moment, parse_date};
    use crate::model::id::ReplicaId;
    use crate::model::kinds::campaign;
    use crate::model::search::{Index, words};
    use crate::model::value::Value;

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn author() -> Author {
        Author { replica: ReplicaId::from_bits(1), now: Moment::from_unix_seconds(0) }
    }

    /// Records `a` to `d`, and links such as `a feeds b`; `-` stands for nothing.
    fn plan_of(links: &[&str]) -> Plan {
        let mut plan = Plan::new(id("plan"));
        for name in ["a", "b", "c", "d"] {
            let values = vec![("title".into(), Value::Text(format!("Kirje {name}")))];
            plan.apply(&Command::Create { id: id(name), kind: &campaign::KIND, values }, author()).unwrap();
        }
        for (index, link) in links.iter().enumerate() {
            let [from, relation, to] = link.split(' ').collect::<Vec<_>>()[..] else { panic!("{link}") };
            let said = [(common::LINK_RELATION.name(), relation), (common::LINK_TO.name(), to)];
            let said = said.into_iter().filter(|(_, text)| *text != "-");
            let value = said.map(|(name, text)| (name.into(), Value::Text(text.into()))).collect();
            let collection = common::LINKS.name.into();
            let item = id(&format!("l{index}"));
            plan.apply(&Command::AddItem { id: id(from), collection, item, value }, author()).unwrap();
        }
        plan
    }

    fn incoming(plan: &Plan, of: &str) -> Vec<Link> {
        Backlinks::of(plan).incoming(plan, &id(of))
    }

    fn purge(plan: &mut Plan, name: &str) {
        let mut record = Record::clone(plan.get(&id(name)).unwrap());
        record.purge(parse_date("2027-01-01").unwrap());
        plan.put(record);
    }

    #[test]
    fn a_link_is_seen_from_both_ends() {
        let check = |links: &[&str], of: &str, expected: &str| {
            let plan = plan_of(links);
            let own = outgoing(plan.get(&id(of)).unwrap());
            let seen = |link: &Link| format!("{}{} {}", if link.is_own { ">" } else { "<" }, link.other, link.relation);
            let all: Vec<String> = own.iter().chain(&incoming(&plan, of)).map(seen).collect();
            assert_eq!(all.join(", "), expected, "{links:?} of {of}");
        };
        check(&["a feeds b"], "a", ">b feeds");
        check(&["a feeds b"], "b", "<a feeds");
        check(&["a feeds b"], "c", "");
        check(
            &["a feeds b", "c blocks a", "d relates a", "a blocks c"],
            "a",
            ">b feeds, >c blocks, <c blocks, <d relates",
        );
        check(&["a feeds a"], "a", ">a feeds");
        check(&["a - b", "a feeds -"], "a", ">b , > feeds");
        check(&["a - b", "a feeds -"], "b", "<a ");
        check(&["a feeds gone"], "a", ">gone feeds");
    }

    /// From any links to any others, by way of each record's change: the same as if all had been asked anew.
    #[test]
    fn an_index_that_follows_is_one_made_anew() {
        let sets: [&[&str]; 5] =
            [&[], &["a feeds b"], &["a feeds b", "c blocks b", "a relates b"], &["c feeds a"], &["a feeds a", "b - -"]];
        for (from, to) in sets.iter().flat_map(|from| sets.map(|to| (from, to))) {
            let (old, new) = (plan_of(from), plan_of(to));
            let mut index = Backlinks::of(&old);
            new.records().for_each(|record| index.follow(old.get(record.id()).map(|old| &**old), Some(record)));
            assert_eq!(index.0, Backlinks::of(&new).0, "{from:?} to {to:?}");
            new.records().for_each(|record| index.follow(Some(record), None));
            assert!(index.0.is_empty(), "{to:?}");
        }
    }

    #[test]
    fn links_are_grouped_by_relation_and_direction() {
        let check = |links: &[&str], expected: &str| {
            let plan = plan_of(links);
            let all = outgoing(plan.get(&id("a")).unwrap()).into_iter().chain(incoming(&plan, "a"));
            let seen = |group: Group| {
                let others: Vec<_> = group.links.iter().map(|link| link.other.as_str()).collect();
                let way = if group.leads_here { "from" } else { "to" };
                format!("{} {way} {}", group.relation, others.join(" "))
            };
            assert_eq!(groups(all).into_iter().map(seen).collect::<Vec<_>>().join(", "), expected, "{links:?}");
        };
        check(&["a relates b", "c feeds a", "a feeds d", "d feeds a"], "feeds to d, feeds from c d, relates to b");
        check(&["a relates b", "c relates a"], "relates to b c");
        check(&["a later b", "a - c", "a replaces d", "b later a"], "replaces to d,  to c, later to b, later from b");
        check(&[], "");
    }

    #[test]
    fn what_is_gone_is_told_apart() {
        let mut plan = plan_of(&["a feeds b", "a feeds c"]);
        plan.apply(&Command::Trash { id: id("b") }, author()).unwrap();
        purge(&mut plan, "c");
        let check = |other: &str, expected: &str| {
            let seen = match state_of(&plan, other) {
                Linked::There(record) => format!("there {}", record.id()),
                Linked::Trashed(record) => format!("trashed {}", record.id()),
                Linked::Purged => "purged".to_owned(),
                Linked::Absent => "absent".to_owned(),
            };
            assert_eq!(seen, expected, "{other}");
        };
        check("a", "there a");
        check("b", "trashed b");
        check("c", "purged");
        check("e", "absent");
        check("", "absent");
        check("not an id", "absent");
        check("plan", "absent");
        assert_eq!(outgoing(plan.get(&id("a")).unwrap()).len(), 2);
    }

    #[test]
    fn the_links_of_a_record_in_the_bin_lead_on() {
        let mut plan = plan_of(&["a feeds b", "c feeds b"]);
        plan.apply(&Command::Trash { id: id("a") }, author()).unwrap();
        purge(&mut plan, "c");
        let others: Vec<_> = incoming(&plan, "b").into_iter().map(|link| link.other).collect();
        assert_eq!(others, ["a"]);
    }

    #[test]
    fn a_record_is_not_offered_twice_and_never_to_itself() {
        let mut plan = plan_of(&["a feeds b", "b feeds c"]);
        let check = |plan: &Plan, text: &str, limit: usize, expected: &str| {
            let taken = Backlinks::of(plan).taken(plan, &id("a"));
            let mut index = Index::of(plan);
            index.freshen(plan, usize::MAX, &|_, _| None);
            let found = index.find(&words(text), limit, |found| !taken.contains(found.as_str())).ids;
            assert_eq!(found.iter().map(Id::as_str).collect::<Vec<_>>().join(" "), expected, "{text:?}");
        };
        check(&plan, "kirje", 9, "c d");
        check(&plan, "kirje", 1, "c");
        check(&plan, "kirje b", 9, "");
        check(&plan, " ", 9, "");
        check(&plan_of(&["c feeds a"]), "kirje", 9, "b d");
        plan.apply(&Command::Trash { id: id("c") }, author()).unwrap();
        check(&plan, "kirje", 9, "d");
    }
}
