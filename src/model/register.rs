//! The register: all the writes of one field or item that no one has overwritten (rules M2–M5). This is the dotted,
//! state-based multi-value register of Almeida, Shoker and Baquero, *Delta State Replicated Data Types* (2018).

use std::collections::BTreeSet;

use smallvec::{SmallVec, smallvec};

use super::id::{Dot, VersionVector};
use super::value::Value;

/// The set of (dot, value) pairs that no one has overwritten, in their order. One pair is the normal case.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub struct Register(SmallVec<[(Dot, Value); 1]>);

impl Register {
    /// One write that no one has overwritten.
    pub fn of(dot: Dot, value: Value) -> Self {
        Self(smallvec![(dot, value)])
    }

    /// The pairs by (n, replica, value).
    pub fn pairs(&self) -> &[(Dot, Value)] {
        &self.0
    }

    /// The value that is shown: the greatest by (n, replica, value) (rule F2).
    pub fn in_sight(&self) -> Option<&(Dot, Value)> {
        self.0.last()
    }

    /// Whether no write is left.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The different values, in their order. More than one is a conflict; equal values written twice are none, and
    /// neither are two places of one item: those are picked (rule M6).
    pub fn values(&self) -> Vec<&Value> {
        if let [(_, value)] = self.0.as_slice() {
            return vec![value];
        }
        let mut said = BTreeSet::new();
        // From the end: of two that differ only in their place the one in sight is kept.
        let from_the_end = self.0.iter().rev().map(|(_, value)| value);
        let mut values: Vec<&Value> = from_the_end.filter(|value| said.insert(value.placeless())).collect();
        values.sort();
        values
    }

    /// Whether people wrote different values without having seen each other's.
    pub fn is_conflict(&self) -> bool {
        match self.0.as_slice() {
            [] | [_] => false,
            [(_, first), rest @ ..] => rest.iter().any(|(_, value)| !value.says_same(first)),
        }
    }

    /// Adds a pair, kept in order; the same dot may carry several values (rule M5).
    pub fn insert(&mut self, dot: Dot, value: Value) {
        let pair = (dot, value);
        if let Err(place) = self.0.binary_search(&pair) {
            self.0.insert(place, pair);
        }
    }

    /// Drops the pairs that fail the test.
    pub fn retain(&mut self, mut keep: impl FnMut(&(Dot, Value)) -> bool) {
        self.0.retain(|pair| keep(pair));
    }

    fn has(&self, dot: Dot) -> bool {
        self.0.binary_search_by(|(other, _)| other.cmp(&dot)).is_ok()
    }

    /// Whether joining that register of another copy would change nothing.
    pub fn includes(&self, seen: &VersionVector, other: &Self, other_seen: &VersionVector) -> bool {
        let is_here = |pair: &(Dot, Value)| {
            let is_known = self.has(pair.0) || !seen.covers(pair.0);
            !is_known || self.0.binary_search(pair).is_ok()
        };
        let stays = |(dot, _): &(Dot, Value)| other.has(*dot) || !other_seen.covers(*dot);
        self == other || (other.0.iter().all(is_here) && self.0.iter().all(stays))
    }

    /// Joins the register of another copy (rules M4, M5): a dot that both have is kept with the values of both; a dot
    /// that one side lacks is kept unless that side has seen it, which means that it was overwritten there.
    pub fn join(&mut self, seen: &VersionVector, other: &Self, other_seen: &VersionVector) {
        if self == other {
            return;
        }
        // Both are in order: looking up costs a logarithm, and the sort of two sorted runs is one pass (rule M10).
        let arriving: Vec<_> =
            other.0.iter().filter(|(dot, _)| self.has(*dot) || !seen.covers(*dot)).cloned().collect();
        self.0.retain(|(dot, _)| other.has(*dot) || !other_seen.covers(*dot));
        self.0.extend(arriving);
        self.0.sort();
        self.0.dedup();
    }
}

impl FromIterator<(Dot, Value)> for Register {
    fn from_iter<T: IntoIterator<Item = (Dot, Value)>>(pairs: T) -> Self {
        let mut pairs: SmallVec<_> = pairs.into_iter().collect();
        pairs.sort();
        pairs.dedup();
        Self(pairs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::ReplicaId;

    /// Reads `a1=x a1=y b2=z | a3 b2`: pairs, then what has been seen besides.
    fn side(text: &str) -> (Register, VersionVector) {
        let dot = |text: &str| {
            let (replica, n) = text.split_at(1);
            Dot { n: n.parse().unwrap(), replica: ReplicaId::parse(&replica.repeat(8)).unwrap() }
        };
        let (pairs, seen) = text.split_once('|').unwrap_or((text, ""));
        let pairs: Vec<_> = pairs
            .split_whitespace()
            .map(|pair| pair.split_once('=').unwrap())
            .map(|(name, value)| (dot(name), Value::Text(value.into())))
            .collect();
        let seen = pairs.iter().map(|(dot, _)| *dot).chain(seen.split_whitespace().map(dot)).collect();
        (pairs.into_iter().collect(), seen)
    }

    /// Joins both ways round and once more; the pairs left are compared.
    fn check(a: &str, b: &str, expected: &str) {
        let ((a, a_seen), (b, b_seen)) = (side(a), side(b));
        let (expected, _) = side(expected);
        let mut ab = a.clone();
        ab.join(&a_seen, &b, &b_seen);
        assert_eq!(ab, expected);
        let mut ba = b.clone();
        ba.join(&b_seen, &a, &a_seen);
        assert_eq!(ba, expected, "mirrored");
        assert_eq!(a.includes(&a_seen, &b, &b_seen), a == expected, "includes");
        assert_eq!(b.includes(&b_seen, &a, &a_seen), b == expected, "includes, mirrored");
        let mut all = a_seen.clone();
        all.join(&b_seen);
        ab.join(&all, &b, &b_seen);
        assert_eq!(ab, expected, "joined again");
    }

    #[test]
    fn joins_keep_what_no_one_has_overwritten() {
        check("a1=x", "a1=x", "a1=x");
        check("a1=x", "", "a1=x");
        check("a1=x", "a2=y", "a2=y");
        check("a1=x", "b1=y", "a1=x b1=y");
        check("a1=x", "b1=y | a1", "b1=y");
        check("a1=x b1=y", "c1=z | a1", "b1=y c1=z");
        check("a1=x", " | a1", "");
        check("a1=x", "a1=y", "a1=x a1=y");
        check("a1=x a1=y", "b1=z | a1", "b1=z");
    }

    #[test]
    fn equal_values_written_twice_are_no_conflict() {
        let check = |text: &str, expected| assert_eq!(side(text).0.is_conflict(), expected, "{text}");
        check("a1=x", false);
        check("a1=x b1=x", false);
        check("a1=x b1=y", true);
        check("", false);
    }

    #[test]
    fn the_greatest_by_count_then_replica_then_value_is_in_sight() {
        let check = |text: &str, expected: &str| {
            assert_eq!(side(text).0.in_sight().unwrap().1, Value::Text(expected.into()), "{text}");
        };
        check("a2=x b1=y", "x");
        check("a1=x b1=y", "y");
        check("a1=x a1=z", "z");
    }
}
