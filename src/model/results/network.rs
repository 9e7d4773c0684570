//! The network: how fresh the contacts with each sector are, what was learnt on visits and from other countries, what
//! information went to and fro, and where the partners are.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::date::Date;
use crate::model::kind::Phase;
use crate::model::kinds::{common, cooperation, foreign_practice, partner, study_visit};
use crate::model::period::Period;
use crate::model::places::county;
use crate::model::record::Record;
use crate::model::sort::{self, gathered};

/// How long a contact is fresh, in days.
const FRESH: i32 = 90;
/// How long it is not yet old, in days.
const AGEING: i32 = 180;

/// How long ago a partner was heard from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Freshness {
    /// Within 90 days.
    Fresh,
    /// Within 180 days.
    Ageing,
    /// Longer ago.
    Old,
    /// Never, as far as is known.
    Never,
}

impl Freshness {
    /// All of them, the freshest first.
    pub const ALL: [Self; 4] = [Self::Fresh, Self::Ageing, Self::Old, Self::Never];

    /// That of a partner today.
    pub fn of(partner: &Record, today: Date) -> Self {
        match days_since(partner, today) {
            None => Self::Never,
            Some(days) if days <= FRESH => Self::Fresh,
            Some(days) if days <= AGEING => Self::Ageing,
            Some(_) => Self::Old,
        }
    }
}

/// The network on a day, and what was done in a period.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Network {
    /// The partners with whom it has not ended, the one not heard from for longest first.
    pub partners: Vec<Arc<Record>>,
    /// The sectors that have partners, in the order of the kind; an empty one for those of none: partners by freshness.
    pub sectors: Vec<(&'static str, BTreeMap<Freshness, usize>)>,
    /// The partners by county code; one that works in several is in each.
    pub counties: BTreeMap<&'static str, Vec<Arc<Record>>>,
    /// How many partners name no place.
    pub anywhere: usize,
    /// The study visits of the period that were not given up.
    pub visits: Vec<Arc<Record>>,
    /// The notes on other countries of the period, or of no day.
    pub practices: Vec<Arc<Record>>,
    /// What was done together in the period.
    pub exchanges: Vec<Arc<Record>>,
}

/// The network, from the records that may be shown.
pub fn of<'a>(records: impl Iterator<Item = &'a Arc<Record>>, period: Period, today: Date) -> Network {
    let mut network = Network::default();
    for record in records.filter(|record| record.phase() != Phase::Closed) {
        let is_dated = [&common::START, &common::DUE, &common::ENDED].iter().any(|date| record.get(date).is_some());
        let list = match record.kind_id() {
            id if id == partner::KIND.id => &mut network.partners,
            id if id == study_visit::KIND.id && period.has_work_on(record) => &mut network.visits,
            id if id == cooperation::KIND.id && period.has_work_on(record) => &mut network.exchanges,
            id if id == foreign_practice::KIND.id && (!is_dated || period.has_work_on(record)) => {
                &mut network.practices
            }
            _ => continue,
        };
        list.push(record.clone());
    }
    let by_start = |record: &Arc<Record>| (record.get(&common::START).copied(), record.id().clone());
    sort::by_key(&mut network.visits, by_start);
    sort::by_key(&mut network.practices, by_start);
    sort::by_key(&mut network.exchanges, by_start);
    // Never comes before all days.
    sort::by_key(&mut network.partners, |record| {
        (record.get(&partner::LAST_CONTACT).copied(), record.title().to_owned())
    });
    network.sectors = sectors(&network.partners, today);
    for record in &network.partners {
        let areas = record.get(&common::AREAS).into_iter().flatten();
        let counties: BTreeSet<&'static str> = gathered(areas.filter_map(|code| county(code)));
        network.anywhere += usize::from(counties.is_empty());
        for code in counties {
            network.counties.entry(code).or_default().push(record.clone());
        }
    }
    network
}

/// How many days ago a partner was heard from; less than none for a day to come.
pub fn days_since(partner: &Record, today: Date) -> Option<i32> {
    let last = *partner.get(&partner::LAST_CONTACT)?;
    today.since(last).ok().map(|span| span.get_days())
}

fn sectors(partners: &[Arc<Record>], today: Date) -> Vec<(&'static str, BTreeMap<Freshness, usize>)> {
    let mut counts: BTreeMap<&str, BTreeMap<Freshness, usize>> = BTreeMap::new();
    for record in partners {
        let named = record.get(&partner::SECTOR).map_or("", String::as_str);
        let sector = partner::SECTORS.into_iter().find(|sector| *sector == named).unwrap_or_default();
        *counts.entry(sector).or_default().entry(Freshness::of(record, today)).or_default() += 1;
    }
    let order = partner::SECTORS.into_iter().chain([""]);
    order.filter_map(|sector| Some((sector, counts.remove(sector)?))).collect()
}

/// Where a county stands on the map of squares, one a county: its column and row, from the north-west.
pub const fn square(county: &str) -> Option<(u8, u8)> {
    Some(match county.as_bytes() {
        b"0037" => (2, 0), // Harju
        b"0059" => (3, 0), // Lääne-Viru
        b"0044" => (4, 0), // Ida-Viru
        b"0039" => (0, 1), // Hiiu
        b"0056" => (1, 1), // Lääne
        b"0070" => (2, 1), // Rapla
        b"0051" => (3, 1), // Järva
        b"0049" => (4, 1), // Jõgeva
        b"0074" => (0, 2), // Saare
        b"0067" => (2, 2), // Pärnu
        b"0084" => (3, 2), // Viljandi
        b"0078" => (4, 2), // Tartu
        b"0082" => (3, 3), // Valga
        b"0086" => (4, 3), // Võru
        b"0063" => (5, 3), // Põlva
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::parse_date;
    use crate::model::id::{Id, ReplicaId};
    use crate::model::places::counties;
    use crate::model::record::Path;
    use crate::model::value::Value;

    const TODAY: &str = "2027-06-09";

    fn record(name: &str, kind: &'static str, values: &[(&'static str, &str)]) -> Arc<Record> {
        let mut record = Record::new(Id::parse(name).unwrap(), kind);
        for (field, text) in values {
            let value = match parse_date(text) {
                Some(date) => Value::Date(date),
                None if *field == "areas" => Value::List(text.split('|').map(str::to_owned).collect()),
                None => Value::Text((*text).to_owned()),
            };
            let dot = record.take_dot(ReplicaId::SAMPLE);
            record.write(dot, Path::field(*field), value, None);
        }
        Arc::new(record)
    }

    fn of_year(records: &[Arc<Record>]) -> Network {
        of(records.iter(), Period::year(2027), parse_date(TODAY).unwrap())
    }

    #[test]
    fn a_contact_ages_by_the_day() {
        let check = |last: &str, expected: Freshness| {
            let values = [("last_contact", last)];
            let partner = record("p", "partner", if last.is_empty() { &[] } else { &values });
            assert_eq!(Freshness::of(&partner, parse_date(TODAY).unwrap()), expected, "{last}");
        };
        check("2027-06-09", Freshness::Fresh);
        check("2027-03-11", Freshness::Fresh);
        check("2027-03-10", Freshness::Ageing);
        check("2026-12-11", Freshness::Ageing);
        check("2026-12-10", Freshness::Old);
        check("2027-12-01", Freshness::Fresh);
        check("", Freshness::Never);
    }

    #[test]
    fn the_sectors_stand_in_their_order_and_those_without_one_last() {
        let records = [
            record("a", "partner", &[("sector", "court"), ("last_contact", "2027-06-01"), ("areas", "0784|0037|0793")]),
            record("b", "partner", &[("sector", "ministry")]),
            record("c", "partner", &[("sector", "court"), ("last_contact", "2020-06-01"), ("areas", "0037")]),
            record("d", "partner", &[("sector", "mujal")]),
            record("e", "partner", &[("sector", "court"), ("stage", "ended")]),
        ];
        let network = of_year(&records);
        let shown: Vec<_> = network.sectors.iter().map(|(sector, counts)| format!("{sector} {counts:?}")).collect();
        assert_eq!(shown, ["ministry {Never: 1}", "court {Fresh: 1, Old: 1}", " {Never: 1}"]);
        let order: Vec<_> = network.partners.iter().map(|record| record.id().as_str()).collect();
        assert_eq!(order, ["b", "d", "c", "a"]);
        let counties: Vec<_> = network.counties.iter().map(|(code, all)| format!("{code} {}", all.len())).collect();
        assert_eq!((counties.join(", ").as_str(), network.anywhere), ("0037 2, 0078 1", 2));
    }

    #[test]
    fn what_was_done_counts_in_its_period() {
        let records = [
            record("v", "study_visit", &[("due", "2027-05-01")]),
            record("w", "study_visit", &[("due", "2026-05-01")]),
            record("x", "foreign_practice", &[]),
            record("y", "foreign_practice", &[("due", "2026-05-01")]),
            record("z", "cooperation", &[("start", "2027-12-31")]),
        ];
        let network = of_year(&records);
        assert_eq!((network.visits.len(), network.practices.len(), network.exchanges.len()), (1, 1, 1));
    }

    #[test]
    fn each_county_has_a_square_of_its_own() {
        let squares: BTreeSet<_> = counties().filter_map(square).collect();
        assert_eq!((squares.len(), counties().count()), (15, 15));
        assert_eq!(square("0784"), None);
    }
}
