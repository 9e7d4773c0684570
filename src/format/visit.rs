//! What this browser remembers of the visits to a plan: when the last one ended, and what files have brought since. It
//! stands beside the plan and is none of it; a damaged text is as good as none.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::model::date::Moment;
use crate::model::id::{Id, ReplicaId};
use crate::model::news::Brought;
use crate::model::sort::gathered;

/// Most records that are remembered; of more, those that were brought first are forgotten.
const MOST: usize = 1000;
/// So many seconds without a sign of life end a visit.
const PAUSE: i64 = 30 * 60;

/// The visits to one plan.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Visit {
    /// The last sign of life of the visit before.
    pub last: Option<Moment>,
    /// The last sign of life of this one.
    pub now: Option<Moment>,
    /// What files have brought since the visit before, by record.
    pub brought: BTreeMap<Id, Brought>,
}

impl Visit {
    /// Reads it.
    pub fn read(text: &str) -> Self {
        let json: Map<String, Value> = serde_json::from_str(text).unwrap_or_default();
        let moment = |key: &str| json.get(key).and_then(Value::as_str).and_then(Moment::parse);
        let brought = json.get("brought").and_then(Value::as_object);
        let brought =
            brought.into_iter().flatten().filter_map(|(id, ranges)| Some((Id::parse(id)?, ranges_of(ranges)?)));
        Self { last: moment("last"), now: moment("now"), brought: gathered(brought) }
    }

    /// Writes it.
    pub fn write(&self) -> String {
        let ranges = |brought: &Brought| {
            let ranges = brought.0.iter().map(|(replica, (from, to))| (replica.to_string(), json!([from, to])));
            Value::Object(gathered(ranges))
        };
        let brought: Map<String, Value> =
            gathered(self.brought.iter().map(|(id, brought)| (id.to_string(), ranges(brought))));
        let moment = |moment: Option<Moment>| moment.map(|moment| moment.to_string());
        json!({ "last": moment(self.last), "now": moment(self.now), "brought": brought }).to_string()
    }

    /// Goes on at a moment: with this visit, or with a new one, for which what the last one was told is no news.
    #[must_use]
    pub fn go_on(self, at: Moment) -> Self {
        match self.now {
            Some(before) if (0..=PAUSE).contains(&(at.unix_seconds() - before.unix_seconds())) => {
                Self { now: Some(at), ..self }
            }
            before => Self { last: before, now: Some(at), brought: BTreeMap::new() },
        }
    }

    /// Takes note of what a file has brought.
    pub fn bring(&mut self, id: &Id, brought: &Brought) {
        if !brought.0.is_empty() {
            self.brought.entry(id.clone()).or_default().add(brought);
        }
        while self.brought.len() > MOST {
            self.brought.pop_first();
        }
    }
}

fn ranges_of(json: &Value) -> Option<Brought> {
    let ranges = json.as_object()?.iter().filter_map(|(replica, range)| {
        let [from, to] = range.as_array()?.as_slice() else { return None };
        Some((ReplicaId::parse(replica)?, (from.as_u64()?, to.as_u64()?)))
    });
    Some(Brought(gathered(ranges))).filter(|brought| !brought.0.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Option<Moment> {
        Some(Moment::from_unix_seconds(second))
    }

    fn some() -> Brought {
        Brought(BTreeMap::from([(ReplicaId::from_bits(1), (2, 5)), (ReplicaId::from_bits(2), (0, 1))]))
    }

    #[test]
    fn what_is_written_is_read_back() {
        let mut visit = Visit { last: at(1), now: at(2), brought: BTreeMap::new() };
        visit.bring(&Id::from_bits(1), &some());
        visit.bring(&Id::from_bits(2), &Brought::default());
        assert_eq!(visit.brought.len(), 1);
        assert_eq!(Visit::read(&visit.write()), visit);
    }

    #[test]
    fn a_damaged_text_is_as_good_as_none() {
        for text in ["", "[]", r#"{"brought":3}"#, r#"{"now":1,"brought":{"a":{"x":[1,2]},"b":{"abcd1234":[1]}}}"#] {
            assert_eq!(Visit::read(text), Visit::default(), "{text}");
        }
    }

    #[test]
    fn a_visit_ends_by_half_an_hour_of_silence() {
        let check = |now: Option<Moment>, then: i64, last: Option<Moment>, news: usize| {
            let visit = Visit { last: at(1), now, brought: BTreeMap::from([(Id::from_bits(1), some())]) };
            let visit = visit.go_on(Moment::from_unix_seconds(then));
            assert_eq!((visit.last, visit.now, visit.brought.len()), (last, at(then), news), "{now:?} {then}");
        };
        check(at(1000), 1000, at(1), 1);
        check(at(1000), 2800, at(1), 1);
        check(at(1000), 2801, at(1000), 0);
        check(at(1000), 999, at(1000), 0);
        check(None, 1000, None, 0);
    }

    #[test]
    fn a_thousand_records_are_remembered() {
        let mut visit = Visit::default();
        (0..1200).for_each(|n| visit.bring(&Id::from_bits(n), &some()));
        assert_eq!(visit.brought.len(), MOST);
        assert!(visit.brought.contains_key(&Id::from_bits(1199)));
    }
}
