//! The record: an id, a kind and registers by path, that can be joined with any other copy of itself (rules M1–M5, M10).

use litemap::LiteMap;

use super::date::Date;
use super::field::{Field, FieldType, Policy, Typed};
use super::id::{Dot, Id, ReplicaId, VersionVector};
use super::kind::{Kind, Phase, Stage};
use super::kinds::{self, common};
use super::register::Register;
use super::value::{FieldValue, ITEM_RANK, Item, Name, Value};

/// Where a register stands: a field, or an item of a collection.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Path {
    /// The field or the collection.
    pub name: Name,
    /// The item of the collection.
    pub item: Option<Id>,
}

impl Path {
    /// The path of a field.
    pub fn field(name: impl Into<Name>) -> Self {
        Self { name: name.into(), item: None }
    }

    /// The path of an item.
    pub fn item(collection: impl Into<Name>, item: Id) -> Self {
        Self { name: collection.into(), item: Some(item) }
    }
}

/// Whether a record is at work, in the bin, or both because two people disagree (rule M7).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Presence {
    /// At work.
    Live,
    /// In the bin.
    Trashed,
    /// Put into the bin by one, edited by another who did not know: stays in sight.
    Contested,
    /// Purged from the bin; only the stub is left.
    Purged,
    /// Purged by one, edited by another who did not know: what they wrote is in sight.
    Recovered,
}

impl Presence {
    /// Whether boards and lists show it.
    pub const fn in_sight(self) -> bool {
        match self {
            Self::Live | Self::Contested | Self::Recovered => true,
            Self::Trashed | Self::Purged => false,
        }
    }
}

/// One record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Record {
    id: Id,
    kind: Name,
    registers: Registers,
    seen: VersionVector,
    purged: Option<Date>,
}

/// Registers by path. A record has some dozens of them, and ten thousand records are compared and copied at a time: a
/// sorted vector takes one allocation and lies together.
pub type Registers = LiteMap<Path, Register>;

impl Record {
    /// A record that no one has written to yet.
    pub fn new(id: Id, kind: impl Into<Name>) -> Self {
        Self { id, kind: kind.into(), registers: Registers::new_vec(), seen: VersionVector::default(), purged: None }
    }

    /// A record as read: whatever the parts say is accepted, and `seen` covers every write that is there, so that any
    /// two records can be joined (rule M10).
    pub fn from_parts(id: Id, kind: Name, registers: Registers, mut seen: VersionVector, purged: Option<Date>) -> Self {
        registers.values().flat_map(Register::pairs).for_each(|(dot, _)| seen.add(*dot));
        Self { id, kind, registers, seen, purged }
    }

    /// Its id.
    pub fn id(&self) -> &Id {
        &self.id
    }

    /// The id of its kind, known or not.
    pub fn kind_id(&self) -> &str {
        &self.kind
    }

    /// Its kind, if this program knows it.
    pub fn kind(&self) -> Option<&'static Kind> {
        kinds::find(&self.kind)
    }

    /// What this copy knows of the record's writes.
    pub fn seen(&self) -> &VersionVector {
        &self.seen
    }

    /// When it was purged from the bin.
    pub fn purged(&self) -> Option<Date> {
        self.purged
    }

    /// All registers by path.
    pub fn registers(&self) -> impl Iterator<Item = (&Path, &Register)> {
        self.registers.iter()
    }

    /// The register at a path, if anything was written there.
    pub fn register(&self, path: &Path) -> Option<&Register> {
        self.registers.get(path)
    }

    /// The value in sight at a path; cleared is none.
    pub fn value(&self, path: &Path) -> Option<&Value> {
        self.register(path)?.in_sight().map(|(_, value)| value).filter(|value| **value != Value::Cleared)
    }

    /// The value in sight of a field.
    pub fn get<T: FieldValue>(&self, field: &Typed<T>) -> Option<&T> {
        T::from_value(self.value(&Path::field(field.name()))?)
    }

    /// The title, or nothing.
    pub fn title(&self) -> &str {
        self.get(&common::TITLE).map_or("", String::as_str)
    }

    /// The definition of a field, if this program knows it.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        match self.kind() {
            Some(kind) => kind.field(name),
            None => common::field(name),
        }
    }

    /// The id of the stage in sight; without one, the kind's first.
    pub fn stage_id(&self) -> &str {
        let first = || self.kind().and_then(|kind| kind.stages.first()).map_or("", |stage| stage.id);
        self.get(&common::STAGE).map_or_else(first, String::as_str)
    }

    /// The stage in sight, if this program knows it.
    pub fn stage(&self) -> Option<&'static Stage> {
        self.kind()?.stage(self.stage_id())
    }

    /// The phase of the stage in sight; what is unknown still has to be looked at, so it is planned.
    pub fn phase(&self) -> Phase {
        self.stage().map_or(Phase::Planned, |stage| stage.phase)
    }

    /// The items of a collection in their order: by rank, then by id. A cleared or unreadable item is left out.
    pub fn items(&self, collection: &str) -> Vec<(&Id, &Item)> {
        let mut items: Vec<(&Id, &Item)> = self
            .collection(collection)
            .filter_map(|(id, register)| match register.in_sight() {
                Some((_, Value::Item(item))) => Some((id, item)),
                _ => None,
            })
            .collect();
        items.sort_by_key(|&(id, item)| (!item.contains_key(ITEM_RANK), item.get(ITEM_RANK), id));
        items
    }

    fn collection(&self, name: &str) -> impl Iterator<Item = (&Id, &Register)> {
        // An empty path of the name sorts before all its items.
        let from = Path::field(name.to_owned());
        let all = self.registers.as_slice();
        let start = all.partition_point(|(path, _)| *path < from);
        let all = all.get(start..).unwrap_or_default().iter();
        all.take_while(move |(path, _)| path.name == from.name)
            .filter_map(|(path, register)| Some((path.item.as_ref()?, register)))
    }

    /// The registers whose values a person has to choose between (rule M6).
    pub fn conflicts(&self) -> impl Iterator<Item = (&Path, &Register)> {
        self.work().filter(|(_, register)| register.is_conflict())
    }

    /// Whether it is at work or in the bin. An edit that the one who trashed it had not seen keeps it in sight (M7).
    pub fn presence(&self) -> Presence {
        // When it was last written is no one's work.
        if self.purged.is_some() && self.registers.keys().all(|path| path.name == common::CHANGED.name()) {
            return Presence::Purged;
        }
        let known = self.trashings();
        if known.is_empty() {
            let is_settled = self.purged.is_none_or(|on| self.is_kept(on));
            return if is_settled { Presence::Live } else { Presence::Recovered };
        }
        let bin = self.register(&Path::field(common::TRASHED.name()));
        let restored = bin.is_some_and(|bin| bin.pairs().iter().any(|(_, value)| *value == Value::Cleared));
        let is_contested = restored || self.edits_beyond(&known).next().is_some();
        if is_contested { Presence::Contested } else { Presence::Trashed }
    }

    /// The fields and rows with an edit that no one who put the record into the bin had seen (rule M7).
    pub fn edits_unknown_to_the_bin(&self) -> Vec<&Path> {
        self.edits_beyond(&self.trashings()).collect()
    }

    /// What those had seen who put it into the bin.
    fn trashings(&self) -> Vec<&VersionVector> {
        let pairs = self.register(&Path::field(common::TRASHED.name())).map_or(&[][..], Register::pairs);
        pairs.iter().filter_map(|(_, value)| VersionVector::from_value(value)).collect()
    }

    fn edits_beyond(&self, known: &[&VersionVector]) -> impl Iterator<Item = &Path> {
        let is_unknown = |dot: &Dot| !known.iter().any(|seen| seen.covers(*dot));
        self.work()
            .filter(move |(_, register)| register.pairs().iter().any(|(dot, _)| is_unknown(dot)))
            .map(|(path, _)| path)
    }

    /// What someone wrote for people: not places, marks and moments, which the program keeps for itself.
    pub fn work(&self) -> impl Iterator<Item = (&Path, &Register)> {
        self.registers().filter(|(path, _)| self.field(&path.name).is_none_or(|field| field.policy == Policy::Ask))
    }

    /// Whether someone who knew of the purge kept what had come back, and any of it is left.
    fn is_kept(&self, purged: Date) -> bool {
        self.get(&common::KEPT).is_some_and(|kept| *kept >= purged) && self.work().next().is_some()
    }

    /// Takes the dot of a replica's next write and marks it as seen (rule M2).
    pub fn take_dot(&mut self, replica: ReplicaId) -> Dot {
        let dot = self.seen.next(replica);
        self.seen.add(dot);
        dot
    }

    /// Writes a value under a dot that was taken before. It replaces the pairs named in `over`, or all (rule M2): a
    /// control that was open while another value arrived names only those it had shown, so both stay.
    pub fn write(&mut self, dot: Dot, path: Path, value: Value, over: Option<&[Dot]>) {
        let register = self.registers.entry(path).or_default();
        register.retain(|(old, _)| *old == dot || over.is_some_and(|over| !over.contains(old)));
        register.insert(dot, value);
    }

    /// Adds registers at paths that are not there yet, all at once: each alone would move what sorts behind it.
    fn add(&mut self, missing: Vec<(Path, Register)>) {
        if !missing.is_empty() {
            self.registers = std::mem::take(&mut self.registers).into_iter().chain(missing).collect();
        }
    }

    /// Replaces what is at a path by several values under one dot; without any, the pairs are dropped (rules M3, M5).
    pub fn replace(&mut self, dot: Dot, path: Path, values: impl IntoIterator<Item = Value>) {
        let register: Register = values.into_iter().map(|value| (dot, value)).collect();
        if register.is_empty() {
            self.registers.remove(&path);
        } else {
            self.registers.insert(path, register);
        }
    }

    /// Drops the pairs of these dots at a path; `seen` remembers them (rule M3).
    pub fn drop_pairs(&mut self, path: &Path, dots: &[Dot]) {
        if let Some(register) = self.registers.get_mut(path) {
            register.retain(|(dot, _)| !dots.contains(dot));
            if register.is_empty() {
                self.registers.remove(path);
            }
        }
    }

    /// Purges the record from the bin: the stub keeps what was seen, so that old copies bring nothing back (rule M3).
    pub fn purge(&mut self, on: Date) {
        self.registers.clear();
        self.purged = Some(on);
    }

    /// Whether joining another copy would change nothing: it has seen no write that this one has not, and every write that
    /// stands here has come to it or stands there, too (rule M4).
    pub fn includes(&self, other: &Self) -> bool {
        if std::ptr::eq(self, other) {
            return true;
        }
        let nothing = Register::default();
        let is_here = |(path, mine): (&Path, &Register)| {
            mine.includes(&self.seen, other.registers.get(path).unwrap_or(&nothing), &other.seen)
        };
        let is_past = |(path, theirs): (&Path, &Register)| {
            self.registers.contains_key(path) || nothing.includes(&self.seen, theirs, &other.seen)
        };
        self.kind <= other.kind
            && self.purged >= other.purged
            && self.seen.includes(&other.seen)
            && self.registers().all(is_here)
            && other.registers().all(is_past)
    }

    /// Joins another copy (rule M4). Two copies that differ in id are never joined by the program; in kind only a
    /// hostile file can differ, and then the smaller name is kept so that the order of joins does not matter.
    pub fn join(&mut self, other: &Self) {
        if self.includes(other) {
            return;
        }
        let nothing = Register::default();
        for (path, register) in self.registers.iter_mut() {
            register.join(&self.seen, other.registers.get(path).unwrap_or(&nothing), &other.seen);
        }
        let missing = other.registers.iter().filter(|(path, _)| !self.registers.contains_key(path));
        let arriving = missing.map(|(path, theirs)| {
            let mut arriving = Register::default();
            arriving.join(&self.seen, theirs, &other.seen);
            (path.clone(), arriving)
        });
        let arriving: Vec<_> = arriving.filter(|(_, register)| !register.is_empty()).collect();
        self.registers.retain(|_, register| !register.is_empty());
        self.add(arriving);
        self.seen.join(&other.seen);
        self.purged = self.purged.max(other.purged);
        if other.kind < self.kind {
            self.kind = other.kind.clone();
        }
    }

    /// Whether a person could see that they differ. Who wrote what, and when it was last written, is not seen.
    pub fn differs_in_sight(&self, other: &Self) -> bool {
        let nothing = Register::default();
        let paths = self.registers.keys().chain(other.registers.keys());
        let differs = |path: &Path| {
            let (mine, theirs) = (self.registers.get(path), other.registers.get(path));
            mine != theirs && mine.unwrap_or(&nothing).values() != theirs.unwrap_or(&nothing).values()
        };
        self.presence() != other.presence() || paths.filter(|path| path.name != common::CHANGED.name()).any(differs)
    }

    /// Whether the path is a collection's of rows that this program knows.
    pub fn is_items(&self, name: &str) -> bool {
        self.field(name).is_some_and(|field| matches!(field.field_type, FieldType::Items(_)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two copies of a record that both know its title; then each goes its own way.
    fn apart() -> (Record, Record) {
        let mut record = Record::new(Id::from_bits(1), "campaign");
        write(&mut record, 1, "title", Value::Text("Kampaania".into()));
        (record.clone(), record)
    }

    fn write(record: &mut Record, replica: u128, field: &'static str, value: Value) {
        let dot = record.take_dot(ReplicaId::from_bits(replica));
        record.write(dot, Path::field(field), value, None);
    }

    fn trash(record: &mut Record, replica: u128) {
        let dot = record.take_dot(ReplicaId::from_bits(replica));
        let known = record.seen().clone();
        record.write(dot, Path::field("trashed"), Value::Trashed(known), None);
    }

    fn joined(mut a: Record, b: &Record) -> Record {
        let mut mirrored = b.clone();
        mirrored.join(&a);
        a.join(b);
        assert_eq!(a, mirrored);
        a
    }

    #[test]
    fn edit_against_trash_keeps_both() {
        let (mut mine, mut theirs) = apart();
        write(&mut mine, 2, "description", Value::Text("Uus".into()));
        trash(&mut theirs, 3);
        assert_eq!(theirs.presence(), Presence::Trashed);
        let both = joined(mine, &theirs);
        assert_eq!(both.presence(), Presence::Contested);
        assert!(both.value(&Path::field("description")).is_some());
    }

    #[test]
    fn trash_that_had_seen_the_edit_wins() {
        let (mut mine, mut theirs) = apart();
        write(&mut mine, 2, "description", Value::Text("Uus".into()));
        theirs.join(&mine);
        trash(&mut theirs, 3);
        assert_eq!(joined(mine, &theirs).presence(), Presence::Trashed);
    }

    #[test]
    fn a_new_place_in_the_column_is_no_edit() {
        let (mut mine, mut theirs) = apart();
        write(&mut mine, 2, "rank", Value::Text("80".into()));
        trash(&mut theirs, 3);
        assert_eq!(joined(mine, &theirs).presence(), Presence::Trashed);
    }

    #[test]
    fn restore_against_a_second_trash_keeps_both() {
        let (mut mine, mut theirs) = apart();
        trash(&mut mine, 2);
        theirs.join(&mine);
        write(&mut mine, 2, "trashed", Value::Cleared);
        assert_eq!(mine.presence(), Presence::Live);
        trash(&mut theirs, 3);
        assert_eq!(joined(mine, &theirs).presence(), Presence::Contested);
    }

    #[test]
    fn edit_against_purge_is_recovered_and_nothing_else_comes_back() {
        let (mut mine, mut theirs) = apart();
        write(&mut mine, 2, "description", Value::Text("Uus".into()));
        theirs.purge(crate::model::date::parse_date("2027-01-01").unwrap());
        assert_eq!(theirs.presence(), Presence::Purged);
        let both = joined(mine, &theirs);
        assert_eq!(both.presence(), Presence::Recovered);
        assert_eq!(both.title(), "");
        let (stale, _) = apart();
        assert_eq!(joined(stale, &theirs).presence(), Presence::Purged);
    }

    #[test]
    fn a_copy_that_knows_or_says_more_is_not_included() {
        let check = |change: fn(&mut Record)| {
            let (mine, mut theirs) = apart();
            change(&mut theirs);
            assert!(mine.includes(&mine) && !mine.includes(&theirs), "{theirs:?}");
            assert_eq!(joined(mine, &theirs).seen(), theirs.seen());
        };
        // A row that was added and removed: nothing of it is there, and no old copy may bring it back.
        check(|theirs| _ = theirs.take_dot(ReplicaId::from_bits(2)));
        check(|theirs| write(theirs, 2, "goal", Value::Text("b".into())));
        check(|theirs| theirs.purge(crate::model::date::parse_date("2027-01-01").unwrap()));
        // Edited by hand: the same write says something else (rule M5).
        check(|theirs| {
            let dot = Dot { replica: ReplicaId::from_bits(1), n: 1 };
            theirs.replace(dot, Path::field("title"), [Value::Text("Teine".into())]);
        });
        check(|theirs| theirs.kind = "calendar".into());
    }

    #[test]
    fn rows_stand_by_their_place_and_those_without_one_last() {
        let mut record = apart().0;
        let dot = record.take_dot(ReplicaId::from_bits(2));
        for (id, place) in [(1, None), (2, Some("b")), (3, Some("a")), (4, Some("a")), (0, None)] {
            let place = place.map(|place| (ITEM_RANK.into(), Value::Text(place.into())));
            let text = ("text".into(), Value::Text(format!("{id}")));
            let item = place.into_iter().chain([text]).collect();
            record.write(dot, Path::item("steps", Id::from_bits(id)), Value::Item(item), None);
        }
        let order: Vec<_> = record.items("steps").into_iter().map(|(id, _)| id.clone()).collect();
        assert_eq!(order, [3, 4, 2, 0, 1].map(Id::from_bits));
    }
}
