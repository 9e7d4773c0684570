//! Names of things: records and items ([`Id`]), writers ([`ReplicaId`]), writes ([`Dot`]) and what a copy has seen
//! of them ([`VersionVector`]). Nothing here makes an id: fresh ones come in from outside (wall of the pure core).

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// Most characters an [`Id`] may have.
const ID_LENGTH: usize = 64;
/// Characters of a [`ReplicaId`].
const REPLICA_LENGTH: usize = 8;

#[inline]
fn is_id_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'
}

/// The id of a plan, a record or an item: 1–64 of `A–Z a–z 0–9 - _` (rule F2).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<str>);

impl Id {
    /// Reads an id; `None` where a character or the length is not allowed.
    pub fn parse(text: &str) -> Option<Self> {
        ((1..=ID_LENGTH).contains(&text.len()) && text.bytes().all(is_id_byte)).then(|| Self(text.into()))
    }

    /// The id made of 128 random or time-ordered bits (a UUID): 22 characters that sort as the bits do.
    pub fn from_bits(bits: u128) -> Self {
        const ALPHABET: &[u8; 64] = b"-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
        let text: String = (0..22)
            .rev()
            .filter_map(|place| ALPHABET.get((bits >> (6 * place)) as usize & 63))
            .map(|&byte| char::from(byte))
            .collect();
        Self(text.into())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One writer: one start of the program in one tab (rule M8). Eight characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReplicaId([u8; REPLICA_LENGTH]);

impl ReplicaId {
    /// The writer of the sample plan.
    pub const SAMPLE: Self = Self(*b"sample-2");

    /// Reads a replica id; `None` where a character or the length is not allowed.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; REPLICA_LENGTH] = text.as_bytes().try_into().ok()?;
        bytes.iter().all(|&byte| is_id_byte(byte)).then_some(Self(bytes))
    }

    /// The replica id made of 48 random bits.
    pub fn from_bits(bits: u128) -> Self {
        let id = Id::from_bits(bits);
        let mut bytes = [b'0'; REPLICA_LENGTH];
        // The last characters of the text hold the lowest bits.
        for (to, from) in bytes.iter_mut().rev().zip(id.as_str().bytes().rev()) {
            *to = from;
        }
        Self(bytes)
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        // Only ASCII gets in.
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for ReplicaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for ReplicaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The unique name of one write within one record (rule M2). Ordered by (n, replica): the later first-hand count wins
/// the place in sight, the replica breaks the tie (rule F2).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Dot {
    /// Counts up per record and replica, from 1.
    pub n: u64,
    /// Who wrote.
    pub replica: ReplicaId,
}

/// For each replica the highest write of one record that a copy knows of, overwritten writes included.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub struct VersionVector(BTreeMap<ReplicaId, u64>);

impl VersionVector {
    /// Whether the write is known, in sight or overwritten.
    pub fn covers(&self, dot: Dot) -> bool {
        self.0.get(&dot.replica).is_some_and(|&n| n >= dot.n)
    }

    /// Takes note of a write.
    pub fn add(&mut self, dot: Dot) {
        let n = self.0.entry(dot.replica).or_default();
        *n = dot.n.max(*n);
    }

    /// The name of the next write of a replica.
    pub fn next(&self, replica: ReplicaId) -> Dot {
        let n = self.0.get(&replica).copied().unwrap_or_default();
        Dot { n: n.saturating_add(1), replica }
    }

    /// Whether all that the other covers is covered.
    pub fn includes(&self, other: &Self) -> bool {
        other.iter().all(|(replica, n)| self.covers(Dot { n, replica }))
    }

    /// The pointwise maximum of both.
    pub fn join(&mut self, other: &Self) {
        for (&replica, &n) in &other.0 {
            self.add(Dot { n, replica });
        }
    }

    /// Highest write of each replica, by replica.
    pub fn iter(&self) -> impl Iterator<Item = (ReplicaId, u64)> {
        self.0.iter().map(|(&replica, &n)| (replica, n))
    }

    /// How many writes have been seen. Only differences count, so a sum that a strange file drives past the end goes
    /// round.
    pub fn count(&self) -> u64 {
        self.0.values().fold(0, |sum, &n| sum.wrapping_add(n))
    }

    /// Whether nothing has been seen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Dot> for VersionVector {
    fn from_iter<T: IntoIterator<Item = Dot>>(dots: T) -> Self {
        let mut seen = Self::default();
        dots.into_iter().for_each(|dot| seen.add(dot));
        seen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_one_to_sixty_four_plain_characters() {
        let check = |text: &str, expected| assert_eq!(Id::parse(text).is_some(), expected, "{text:?}");
        check("a", true);
        check("A-z_09", true);
        check(&"x".repeat(64), true);
        check("", false);
        check(&"x".repeat(65), false);
        check("a b", false);
        check("õ", false);
        check("a/b", false);
    }

    #[test]
    fn ids_from_bits_sort_as_the_bits() {
        let check = |low: u128, high: u128| assert!(Id::from_bits(low) < Id::from_bits(high));
        check(0, 1);
        check(1 << 64, (1 << 64) + 1);
        check(u128::MAX - 1, u128::MAX);
        assert_eq!(Id::from_bits(u128::MAX).as_str().len(), 22);
        assert!(Id::parse(Id::from_bits(12345).as_str()).is_some());
    }

    #[test]
    fn replica_ids_have_eight_characters() {
        let check = |text: &str, expected| assert_eq!(ReplicaId::parse(text).is_some(), expected, "{text:?}");
        check("abcdEF12", true);
        check("abcdEF1", false);
        check("abcdEF123", false);
        check("abcdEF1õ", false);
        assert_ne!(ReplicaId::from_bits(1), ReplicaId::from_bits(2));
        assert!(ReplicaId::parse(ReplicaId::from_bits(77).as_str()).is_some());
    }

    #[test]
    fn a_version_vector_covers_what_came_before() {
        let replica = ReplicaId::from_bits(1);
        let seen = VersionVector::from_iter([Dot { n: 3, replica }]);
        assert!(seen.covers(Dot { n: 2, replica }));
        assert!(!seen.covers(Dot { n: 4, replica }));
        assert_eq!(seen.next(replica).n, 4);
        assert_eq!(seen.next(ReplicaId::from_bits(2)).n, 1);
    }
}
