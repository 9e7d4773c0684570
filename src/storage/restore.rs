//! Points to restore (rule S8): before many records change at once, and once a day, the plan as it is then is kept, packed in
//! one text. It can be compared with, gone back to, and taken out as a file. The oldest make room for new ones, and all of them together never take more than [`ROOM`].
//!
//! Under its key a point says how many records it holds and what it was made before, then a line break, then the packed
//! records: one a line, the plan's own first.

use std::sync::Arc;

use super::keeper::QUOTA;
use super::packing::{Packer, Unpacker};
use super::{Store, StoreError, keys, units};
use crate::format::error::SIZE_LIMIT;
use crate::format::{read_stored, write_record};
use crate::model::date::Moment;
use crate::model::id::Id;
use crate::model::plan::Plan;
use crate::model::record::Record;
use crate::model::sort;

/// Most room that all points together take, in UTF-16 units, keys included.
pub const ROOM: usize = QUOTA / 10;

/// Of so many records the first few tell how well all of them pack: DEFLATE looks back no further than 32 KB.
const FEW: usize = 200;

/// A point that is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Point {
    /// Its plan.
    pub plan: Id,
    /// When it was made.
    pub at: Moment,
    /// How many records it holds; none where its text is damaged.
    pub records: Option<usize>,
    /// What it was made before.
    pub before: Before,
}

/// What a point was made before.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Before {
    /// Files of these names were taken over.
    Files(String),
    /// The plan went back to an earlier point.
    Back,
    /// Records were purged.
    Purge,
    /// Records were moved out into a file.
    MoveOut,
    /// A day's work.
    Day,
}

impl Before {
    fn read(text: &str) -> Self {
        match text {
            ":back" => Self::Back,
            ":purge" => Self::Purge,
            ":out" => Self::MoveOut,
            ":day" => Self::Day,
            names => Self::Files(names.to_owned()),
        }
    }

    fn write(&self) -> String {
        match self {
            // No break of the line, and no word of ours.
            Self::Files(names) => {
                let plain: String = names.chars().filter(|letter| !letter.is_control()).collect();
                plain.trim_start_matches(':').to_owned()
            }
            Self::Back => ":back".to_owned(),
            Self::Purge => ":purge".to_owned(),
            Self::MoveOut => ":out".to_owned(),
            Self::Day => ":day".to_owned(),
        }
    }
}

/// A point that is being made, record by record.
pub struct Making {
    packer: Packer,
    size: usize,
    records: usize,
    all: usize,
}

impl Making {
    /// A point for so many records, the plan's own included.
    pub fn new(all: usize) -> Self {
        Self { packer: Packer::new(), size: 0, records: 0, all }
    }

    /// Adds a record; the plan's own comes first. Answers whether the point can still fit.
    pub fn add(&mut self, record: &Record) -> bool {
        let Ok(mut text) = write_record(record) else {
            return false;
        };
        text.push('\n');
        self.size += text.len();
        self.records += 1;
        self.packer.add(&text);
        let expected = if self.records == FEW { self.packer.units() * self.all / FEW } else { self.packer.units() };
        // What grows beyond a file could not be read any more.
        self.size <= SIZE_LIMIT && (self.records == FEW && expected <= 2 * ROOM || expected <= ROOM)
    }

    /// Keeps it; the oldest points go where they would be in its way. Answers whether it is kept: one that does not fit
    /// alone is not, and none goes for it; nor is one before a day's work where the newest point says the same.
    ///
    /// # Errors
    /// Where the store does not answer.
    pub fn keep(self, store: &impl Store, plan: &Id, at: Moment, before: &Before) -> Result<bool, StoreError> {
        let packed = self.packer.finish();
        if *before == Before::Day && says_newest(store, plan, &packed)? {
            return Ok(false);
        }
        let text = format!("{} {}\n{packed}", self.records.saturating_sub(1), before.write());
        let key = free_key(store, plan, at)?;
        let size = units(&key) + units(&text);
        if size > ROOM {
            return Ok(false);
        }
        let mut kept = kept(store)?;
        // The newest last.
        sort::by_key(&mut kept, |(_, at, _)| std::cmp::Reverse(*at));
        loop {
            let used: usize = kept.iter().map(|(_, _, size)| size).sum();
            let stored = if used + size > ROOM { Err(StoreError::Full) } else { store.set(&key, &text) };
            match stored {
                Ok(()) if store.get(&key)?.as_deref() == Some(&text) => return Ok(true),
                // A point that is not whole is none.
                Ok(()) => return store.remove(&key).map(|()| false),
                Err(StoreError::Full) => match kept.pop() {
                    Some((oldest, ..)) => store.remove(&oldest)?,
                    None => return Ok(false),
                },
                Err(error) => return Err(error),
            }
        }
    }
}

/// Whether the newest point of a plan holds just these records.
fn says_newest(store: &impl Store, plan: &Id, packed: &str) -> Result<bool, StoreError> {
    let points = store.keys(keys::RESTORE)?.into_iter();
    let own = points.filter(|key| keys::parse_restore(key).is_some_and(|(of, _)| of == *plan));
    let newest = own.max_by_key(|key| keys::parse_restore(key).map(|(_, at)| at));
    let text = newest.map(|key| store.get(&key)).transpose()?.flatten();
    Ok(text.is_some_and(|text| text.split_once('\n').is_some_and(|(_, kept)| kept == packed)))
}

/// Two points may be made within a second.
fn free_key(store: &impl Store, plan: &Id, at: Moment) -> Result<String, StoreError> {
    let mut at = at;
    loop {
        let key = keys::restore(plan, at);
        if store.get(&key)?.is_none() {
            return Ok(key);
        }
        at = Moment::from_unix_seconds(at.unix_seconds() + 1);
    }
}

/// The points of all plans: key, moment, size.
fn kept(store: &impl Store) -> Result<Vec<(String, Moment, usize)>, StoreError> {
    let mut kept = Vec::new();
    for key in store.keys(keys::RESTORE)? {
        if let Some((_, at)) = keys::parse_restore(&key) {
            let size = units(&key) + store.get(&key)?.as_deref().map_or(0, units);
            kept.push((key, at, size));
        }
    }
    Ok(kept)
}

/// The points of a plan, the newest first.
///
/// # Errors
/// Where the store does not answer.
pub fn list(store: &impl Store, plan: &Id) -> Result<Vec<Point>, StoreError> {
    let mut points = Vec::new();
    for key in store.keys(keys::RESTORE)? {
        let Some((of, at)) = keys::parse_restore(&key).filter(|(of, _)| of == plan) else { continue };
        let Some(text) = store.get(&key)? else { continue };
        let (head, _) = text.split_once('\n').unwrap_or_default();
        let (count, before) = head.split_once(' ').unwrap_or_default();
        points.push(Point { plan: of, at, records: count.parse().ok(), before: Before::read(before) });
    }
    sort::by_key(&mut points, |point| std::cmp::Reverse(point.at));
    Ok(points)
}

/// The plan as it was; `None` where the text is damaged or gone.
pub fn read(store: &impl Store, plan: &Id, at: Moment) -> Option<Plan> {
    let text = store.get(&keys::restore(plan, at)).ok()??;
    let mut unpacker = Unpacker::default();
    let records = unpacker.unpack(text.split_once('\n')?.1)?;
    let mut records = records.lines().map(|line| {
        let mut nameless = false;
        let incoming = read_stored(line, &mut || {
            nameless = true;
            plan.clone()
        })?;
        (!nameless && incoming.loose.is_empty()).then_some(incoming.record)
    });
    let head = records.next()?.filter(|head| head.id() == plan)?;
    let mut plan = Plan::from_head(Arc::unwrap_or_clone(head));
    for record in records {
        plan.place(record?);
    }
    Some(plan)
}

/// Lets go of a point.
///
/// # Errors
/// Where the store does not answer.
pub fn remove(store: &impl Store, plan: &Id, at: Moment) -> Result<(), StoreError> {
    store.remove(&keys::restore(plan, at))
}

/// Lets go of all points of a plan.
///
/// # Errors
/// Where the store does not answer.
pub fn remove_all(store: &impl Store, plan: &Id) -> Result<(), StoreError> {
    for key in store.keys(keys::RESTORE)? {
        if keys::parse_restore(&key).is_some_and(|(of, _)| of == *plan) {
            store.remove(&key)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::{Author, Command};
    use crate::model::id::ReplicaId;
    use crate::model::kinds::campaign;
    use crate::model::value::{TEXT_LIMIT, Value};
    use crate::storage::memory::MemoryStore;
    use crate::storage::packing::pack;

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn at(seconds: i64) -> Moment {
        Moment::from_unix_seconds(1_800_000_000 + seconds)
    }

    /// A plan whose records do not pack well.
    fn plan(records: u64, letters: usize) -> Plan {
        let mut plan = Plan::new(id("plan"));
        let mut number = 1_u64;
        let mut next = || {
            number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            char::from_u32(0x4e00 + (number >> 50) as u32).unwrap()
        };
        for record in 0..records {
            let title = (0..letters).map(|_| next()).collect();
            let values = vec![("title".into(), Value::Text(title))];
            let create = Command::Create { id: Id::from_bits(record.into()), kind: &campaign::KIND, values };
            let author = Author { replica: ReplicaId::from_bits(1), now: at(0) };
            plan.apply(&create, author).unwrap();
        }
        plan
    }

    fn make(store: &MemoryStore, plan: &Plan, moment: Moment, before: &str) -> bool {
        let mut making = Making::new(plan.records().len() + 1);
        let fits = std::iter::once(plan.head()).chain(plan.records()).all(|record| making.add(record));
        fits && making.keep(store, plan.id(), moment, &Before::read(before)).unwrap()
    }

    fn moments(store: &MemoryStore) -> Vec<Moment> {
        list(store, &id("plan")).unwrap().into_iter().map(|point| point.at).collect()
    }

    #[test]
    fn a_point_gives_the_plan_back_as_it_was() {
        let store = MemoryStore::default();
        for records in [0, 1, 600] {
            let plan = plan(records, 5);
            assert!(make(&store, &plan, at(records as i64), "a\n.json"), "{records}");
            let back = read(&store, &id("plan"), at(records as i64)).unwrap();
            assert_eq!(back.head(), plan.head());
            assert!(back.records().eq(plan.records()));
        }
        let listed = list(&store, &id("plan")).unwrap();
        let before = || Before::Files("a.json".to_owned());
        let told: Vec<_> = listed.into_iter().map(|point| (point.records, point.before)).collect();
        assert_eq!(told, [(Some(600), before()), (Some(1), before()), (Some(0), before())]);
        assert_eq!(list(&store, &id("other")).unwrap(), []);
    }

    #[test]
    fn what_a_point_was_made_before_is_read_as_it_is_written() {
        for before in [
            Before::Back,
            Before::Purge,
            Before::MoveOut,
            Before::Day,
            Before::Files("plaan.json, teine.json".to_owned()),
        ] {
            assert_eq!(Before::read(&before.write()), before);
        }
        assert_eq!(Before::read(&Before::Files(":day".to_owned()).write()), Before::Files("day".to_owned()));
    }

    #[test]
    fn a_day_on_which_nothing_has_changed_needs_no_point() {
        let store = MemoryStore::default();
        let (old, new) = (plan(3, 5), plan(4, 5));
        assert!(make(&store, &old, at(0), ":day"));
        assert!(!make(&store, &old, at(1), ":day"));
        assert!(make(&store, &old, at(2), ":purge"), "what may be lost is kept in any case");
        assert!(make(&store, &new, at(3), ":day"));
        assert!(make(&store, &old, at(4), ":day"), "only the newest counts");
    }

    #[test]
    fn points_of_one_second_stand_side_by_side() {
        let store = MemoryStore::default();
        assert!(make(&store, &plan(1, 5), at(0), "") && make(&store, &plan(2, 5), at(0), ""));
        assert_eq!(moments(&store), [at(1), at(0)]);
    }

    #[test]
    fn the_oldest_make_room_and_all_together_keep_to_theirs() {
        let store = MemoryStore::default();
        let big = plan(20, 9_000);
        for n in 0..9 {
            assert!(make(&store, &big, at(n), ""), "{n}");
            assert!(store.used() <= ROOM, "{n}: {}", store.used());
        }
        let left = moments(&store);
        assert!(left.len() > 1 && left.len() < 9);
        assert_eq!(left.first(), Some(&at(8)));
        // One that cannot fit sends none away.
        assert!(!make(&store, &plan(100, 9_000), at(9), ""));
        assert!(!make(&store, &plan(2_000, 1_000), at(9), ""), "told after the first few");
        assert_eq!(moments(&store), left);
    }

    /// Whoever makes a point of a large plan must not pack all of it in vain.
    #[test]
    fn that_a_point_cannot_fit_is_told_as_soon_as_it_is_known() {
        // How many records are taken, of a thousand titles of so many letters, each of which takes a little more than a unit.
        let taken = |letters: usize| {
            let plan = plan(1_000, letters);
            let mut making = Making::new(1_000);
            plan.records().take_while(|record| making.add(record)).count()
        };
        assert_eq!(taken(ROOM / 2 / 1_000), 1_000);
        // The first few may have packed worse than the rest: only when the room is taken it is given up.
        let when_full = taken(ROOM * 5 / 4 / 1_000);
        assert!((600..800).contains(&when_full), "{when_full}");
        assert_eq!(taken(ROOM * 3 / 1_000), FEW - 1);
    }

    /// What is still being packed is not counted while records are added.
    #[test]
    fn a_point_that_turns_out_too_large_at_its_end_sends_none_away() {
        let store = MemoryStore::default();
        assert!(make(&store, &plan(1, 5), at(0), ""));
        let plan = plan(470, 1_000);
        let mut making = Making::new(470);
        let most = plan.records().take_while(|record| making.add(record)).count();
        let mut making = Making::new(most);
        assert!(plan.records().take(most).all(|record| making.add(record)));
        assert!(!making.keep(&store, plan.id(), at(1), &Before::Back).unwrap());
        assert_eq!(moments(&store), [at(0)]);
    }

    #[test]
    fn a_point_that_is_longer_than_a_file_may_be_is_none() {
        let title = Value::Text("a".repeat(TEXT_LIMIT));
        let create = Command::Create { id: id("a"), kind: &campaign::KIND, values: vec![("title".into(), title)] };
        let mut plan = Plan::new(id("plan"));
        plan.apply(&create, Author { replica: ReplicaId::from_bits(1), now: at(0) }).unwrap();
        let record = plan.get(&id("a")).unwrap();
        let mut making = Making::new(1_000);
        let taken = (0..1_000).take_while(|_| making.add(record)).count();
        let longest = SIZE_LIMIT / TEXT_LIMIT;
        assert!((longest - 5..=longest).contains(&taken), "{taken}");
    }

    #[test]
    fn in_a_full_store_old_points_make_room_and_nothing_else() {
        let store = MemoryStore::default();
        let big = plan(20, 9_000);
        assert!(make(&store, &big, at(0), ""));
        store.limit(Some(store.used() + 1_000));
        assert!(make(&store, &big, at(1), ""));
        assert_eq!(moments(&store), [at(1)]);
        remove(&store, &id("plan"), at(1)).unwrap();
        store.limit(None);
        store.set("lepik/1/plan/x", "x").unwrap();
        store.limit(Some(store.used() + 1_000));
        assert!(!make(&store, &big, at(2), ""));
        assert_eq!(store.keys("").unwrap(), ["lepik/1/plan/x"]);
    }

    /// A record whose id or writes are gone would come back as another one.
    #[test]
    fn a_record_without_its_id_or_its_writes_is_damage() {
        let store = MemoryStore::default();
        let plan = plan(0, 0);
        let head = write_record(plan.head()).unwrap();
        let check = |record: &str, expected: bool| {
            let packed = pack(&format!("{head}\n{record}\n"));
            store.set(&keys::restore(plan.id(), at(0)), &format!("1 \n{packed}")).unwrap();
            assert_eq!(read(&store, plan.id(), at(0)).is_some(), expected, "{record}");
        };
        check("{\"id\":\"a\",\"kind\":\"campaign\"}", true);
        check("{\"kind\":\"campaign\"}", false);
        check("{\"id\":\"a\",\"kind\":\"campaign\",\"title\":\"Teavitus\"}", false);
    }

    #[test]
    fn a_damaged_point_is_listed_and_can_be_let_go_of() {
        let store = MemoryStore::default();
        store.set(&keys::restore(&id("plan"), at(0)), "1\u{4000}").unwrap();
        assert_eq!(list(&store, &id("plan")).unwrap().first().unwrap().records, None);
        assert!(read(&store, &id("plan"), at(0)).is_none());
        remove_all(&store, &id("other")).unwrap();
        assert_eq!(moments(&store), [at(0)]);
        remove_all(&store, &id("plan")).unwrap();
        assert_eq!(moments(&store), []);
    }
}
