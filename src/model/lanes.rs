//! Lanes: the columns of a board, split by owner, by area or by kind. Every card stands in one lane.

use super::id::Id;
use super::kinds::common;
use super::places;
use super::query::Column;
use super::record::Record;
use super::sort;

/// What lanes are made by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// The role that is responsible.
    Owner,
    /// The county.
    Area,
    /// The kind of record.
    Kind,
}

impl By {
    /// All of them in their order.
    pub const ALL: [Self; 3] = [Self::Owner, Self::Area, Self::Kind];

    /// Its id in settings and hooks.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Area => "area",
            Self::Kind => "kind",
        }
    }

    /// The one of this id.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.id() == id)
    }
}

/// Which lane a card stands in.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Lane {
    /// The only one: the board is not split.
    Whole,
    /// That of this role, county or kind.
    Of(String),
    /// That of several counties.
    Several,
    /// That of what says nothing.
    Without,
}

impl Lane {
    /// The lane of a record.
    pub fn of(record: &Record, by: By) -> Self {
        match by {
            By::Owner => record.get(&common::OWNER).map_or(Self::Without, |owner| Self::Of(owner.clone())),
            By::Kind => Self::Of(record.kind_id().to_owned()),
            By::Area => {
                let areas = record.get(&common::AREAS).map(Vec::as_slice).unwrap_or_default();
                let mut counties: Vec<&str> = areas.iter().map(|area| places::county(area).unwrap_or(area)).collect();
                counties.sort_unstable();
                counties.dedup();
                match counties.as_slice() {
                    [] => Self::Without,
                    [county] => Self::Of((*county).to_owned()),
                    _ => Self::Several,
                }
            }
        }
    }

    /// Its id in settings and hooks.
    pub fn id(&self) -> &str {
        match self {
            Self::Whole => "",
            Self::Of(id) => id,
            Self::Several => "several",
            Self::Without => "without",
        }
    }
}

/// Splits columns into lanes. Those of `known` come first and in that order, even if they are empty; the others follow
/// if there is a card in them, by name.
pub fn split(columns: &[Column], known: Vec<Lane>, lane_of: impl Fn(&Id) -> Lane) -> Vec<(Lane, Vec<Column>)> {
    let empty = || columns.iter().map(|column| Column { cards: Vec::new(), ..column.clone() }).collect::<Vec<_>>();
    let first = known.len();
    let mut lanes: Vec<(Lane, Vec<Column>)> = known.into_iter().map(|lane| (lane, empty())).collect();
    for (index, column) in columns.iter().enumerate() {
        for card in &column.cards {
            let lane = lane_of(card);
            let found = lanes.iter().position(|(known, _)| *known == lane).unwrap_or_else(|| {
                lanes.push((lane, empty()));
                lanes.len() - 1
            });
            if let Some(column) = lanes.get_mut(found).and_then(|(_, columns)| columns.get_mut(index)) {
                column.cards.push(card.clone());
            }
        }
    }
    if let Some(others) = lanes.get_mut(first..) {
        sort::by(others, |(a, _), (b, _)| a.cmp(b));
    }
    lanes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::ReplicaId;
    use crate::model::kind::Phase;
    use crate::model::kinds::campaign;
    use crate::model::record::Path;
    use crate::model::value::Value;

    fn record(field: &'static str, value: Value) -> Record {
        let mut record = Record::new(Id::from_bits(1), campaign::KIND.id);
        let dot = record.take_dot(ReplicaId::from_bits(1));
        record.write(dot, Path::field(field), value, None);
        record
    }

    #[test]
    fn a_record_stands_in_the_lane_of_its_owner_kind_or_county() {
        let check = |by: By, field: &'static str, value: Value, expected: Lane| {
            assert_eq!(Lane::of(&record(field, value), by), expected, "{field}");
        };
        let areas = |codes: &str| Value::List(codes.split_whitespace().map(str::to_owned).collect());
        let of = |id: &str| Lane::Of(id.to_owned());
        check(By::Owner, "owner", Value::Text("partner".into()), of("partner"));
        check(By::Owner, "title", Value::Text("a".into()), Lane::Without);
        check(By::Kind, "title", Value::Text("a".into()), of("campaign"));
        check(By::Area, "areas", areas("0784"), of("0037"));
        check(By::Area, "areas", areas("0784 0296"), of("0037"));
        check(By::Area, "areas", areas("0784 0793"), Lane::Several);
        check(By::Area, "areas", areas("9999"), of("9999"));
        check(By::Area, "title", Value::Text("a".into()), Lane::Without);
    }

    #[test]
    fn columns_are_split_and_keep_their_order() {
        let id = |text: &str| Id::parse(text).unwrap();
        let column =
            |phase, cards: &str| Column { phase, stage: None, cards: cards.split_whitespace().map(id).collect() };
        let columns = [column(Phase::Planned, "b1 a1 -1 b2"), column(Phase::Active, "z1 a2")];
        let lane_of = |id: &Id| match &id.as_str()[..1] {
            "-" => Lane::Without,
            name => Lane::Of(name.to_owned()),
        };
        let known = ["b", "e"].map(|name| Lane::Of(name.to_owned())).to_vec();
        let show = |columns: &[Column]| {
            let cards = |column: &Column| column.cards.iter().map(Id::to_string).collect::<Vec<_>>().join(" ");
            columns.iter().map(cards).collect::<Vec<_>>().join(" | ")
        };
        let lanes: Vec<_> = split(&columns, known, lane_of)
            .iter()
            .map(|(lane, columns)| format!("{}: {}", lane.id(), show(columns)))
            .collect();
        assert_eq!(lanes, ["b: b1 b2 | ", "e:  | ", "a: a1 | a2", "z:  | z1", "without: -1 | "]);
    }
}
