//! What the editable lists hold until the plan holds lists of its own (section 4 of the domain). The entries are content
//! of the plan, so they are Estonian whatever the language of the program.

use crate::model::command::Command;
use crate::model::date::Date;
use crate::model::decimal::{Decimal, Money};
use crate::model::id::Id;
use crate::model::kinds::plan;
use crate::model::lists::{fill, texts};
pub use crate::model::procurement::Threshold;
use crate::model::record::Record;
use crate::model::value::{FieldValue, Item, Value};

/// A legal basis of a restriction.
#[derive(Clone, Copy, Debug)]
pub struct Basis {
    /// The provision, as it stands in the marking.
    pub text: &'static str,
    /// The longest term of the restriction, in years.
    pub years: u8,
}

/// The legal bases of a restriction (AvTS § 40: five years, or 75 where private life is protected).
pub const BASES: &[Basis] = &[
    Basis { text: "AvTS § 35 lg 2 p 2", years: 5 },
    Basis { text: "AvTS § 35 lg 1 p 12", years: 75 },
    Basis { text: "AvTS § 35 lg 1 p 11", years: 5 },
    Basis { text: "AvTS § 35 lg 1 p 17", years: 5 },
    Basis { text: "RHS § 110 lg 5", years: 5 },
];

const fn threshold(procedure: &'static str, euros: u32, valid_from: Option<Date>) -> Threshold<'static> {
    Threshold { procedure, from: Money::euros(euros), valid_from, source: "RHS § 14" }
}

/// When the sums were raised.
const RAISED: Option<Date> = Some(Date::constant(2026, 11, 1));

/// The procurement thresholds, the newest first.
pub const THRESHOLDS: &[Threshold<'static>] = &[
    threshold("goods_services", 50_000, RAISED),
    threshold("special", 100_000, RAISED),
    threshold("social", 500_000, RAISED),
    threshold("goods_services", 30_000, None),
    threshold("special", 60_000, None),
    threshold("social", 300_000, None),
];

/// The holder of information: the agency that runs the service.
pub const HOLDER: &str = "Sotsiaalkindlustusamet";
/// The marking, in the form of words that the law asks for (AvTS § 41); Estonian in every language.
pub const MARKING: &str = "ASUTUSESISESEKS KASUTAMISEKS";
/// The short form of the marking, where there is no room for the long one.
pub const MARKING_SHORT: &str = "AK";
/// Who holds the information.
pub const MARKING_HOLDER: &str = "Teabevaldaja";
/// When it was marked.
pub const MARKING_MADE: &str = "Märge tehtud";
/// How long it holds.
pub const MARKING_UNTIL: &str = "Juurdepääsupiirang kehtib kuni";
/// On what basis.
pub const MARKING_BASIS: &str = "Alus";

/// The entries of a list of plain texts.
pub const fn list(name: &str) -> &'static [&'static str] {
    match name.as_bytes() {
        b"roles" => {
            &["nõunik", "teenuse juht", "juhtivkoordinaator", "koordinaator", "perelepitaja", "partner", "koolitaja"]
        }
        b"funding_sources" => {
            &["Riigieelarve", "ESF+", "EMP ja Norra toetused", "Šveitsi–Eesti koostööprogramm", "Muu"]
        }
        b"audiences" => &[
            "lapsevanemad",
            "KOV lastekaitsetöötajad",
            "kohtunikud",
            "advokaadid",
            "koolid",
            "perearstid",
            "perelepitajad",
        ],
        b"channels" => &[
            "veebileht",
            "sotsiaalmeedia",
            "taskuhääling",
            "raadio",
            "televisioon",
            "trükis",
            "infopäev",
            "KOV-i koduleht",
        ],
        b"systems" => &["STAR", "broneerimissüsteem", "SKAIS", "muu"],
        b"work_areas" => &[
            "Tallinn",
            "Haapsalu",
            "Kärdla",
            "Kuressaare",
            "Rapla",
            "Jõgeva",
            "Paide",
            "Pärnu",
            "Tartu",
            "Valga",
            "Viljandi",
            "Võru",
            "Põlva",
            "Narva",
            "Jõhvi",
            "Rakvere",
        ],
        _ => &[],
    }
}

/// The rows of a list as a plan takes them over; each id is the same in every copy.
pub fn rows(name: &str) -> Vec<(Id, Item)> {
    let text = |text: &str| Some(Value::Text(text.to_owned()));
    let row = |values: &[(&'static str, Option<Value>)]| -> Item {
        values.iter().filter_map(|(name, value)| Some(((*name).into(), value.clone()?))).collect()
    };
    let entry = plan::ENTRY_TEXT.name();
    let rows: Vec<Item> = match name {
        name if name == plan::BASES.name => BASES
            .iter()
            .map(|basis| {
                let years = Decimal::from(basis.years).into_value();
                row(&[(entry, text(basis.text)), (plan::BASIS_YEARS.name(), Some(years))])
            })
            .collect(),
        name if name == plan::THRESHOLDS.name => THRESHOLDS
            .iter()
            .map(|threshold| {
                row(&[
                    (plan::THRESHOLD_PROCEDURE.name(), text(threshold.procedure)),
                    (plan::THRESHOLD_FROM.name(), Some(threshold.from.into_value())),
                    (plan::VALID_FROM.name(), threshold.valid_from.map(Date::into_value)),
                    (plan::THRESHOLD_SOURCE.name(), text(threshold.source)),
                ])
            })
            .collect(),
        name => list(name).iter().map(|words| row(&[(entry, text(words))])).collect(),
    };
    (1..).zip(rows).filter_map(|(number, row)| Some((Id::parse(&format!("{name}-{number}"))?, row))).collect()
}

/// The rows of a list that hold in a plan, given its record: its own, or those from here while it has none.
pub fn standing(head: &Record, name: &str) -> Vec<Item> {
    let own = head.items(name);
    if own.is_empty() {
        return rows(name).into_iter().map(|(_, row)| row).collect();
    }
    own.into_iter().map(|(_, row)| row.clone()).collect()
}

/// What can be chosen from a list on a day.
pub fn entries(head: &Record, name: &str, day: Date) -> Vec<String> {
    texts(&standing(head, name), day).into_iter().map(str::to_owned).collect()
}

/// The plan's record with every list filled, to show them all alike.
pub fn filled(head: &Record) -> Record {
    let mut filled = head.clone();
    for list in crate::model::lists::all().filter(|list| head.items(list.name).is_empty()) {
        fill(&mut filled, list.name, &rows(list.name), None);
    }
    filled
}

/// The command that carries out an edit: the first one of a list takes over the rows that hold until then.
pub fn taking_over(head: &Record, edit: Command) -> Command {
    let list = edit.row_of().filter(|(id, list)| *id == head.id() && head.items(list).is_empty());
    let rows = list.map(|(_, list)| rows(list)).unwrap_or_default();
    if rows.is_empty() { edit } else { Command::TakeOver { rows, edit: Box::new(edit) } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::Author;
    use crate::model::date::{Moment, parse_date};
    use crate::model::id::ReplicaId;
    use crate::model::lists;
    use crate::model::plan::Plan;
    use crate::model::procurement;

    fn add(list: &'static str, text: &str) -> Command {
        // A threshold has no text.
        let property = if list == plan::THRESHOLDS.name { plan::THRESHOLD_SOURCE.name() } else { "text" };
        let value = Item::from_iter([(property.into(), Value::Text(text.into()))]);
        Command::AddItem { id: Id::from_bits(0), collection: list.into(), item: Id::from_bits(1), value }
    }

    fn apply(plan: &mut Plan, edit: Command) {
        let author = Author { replica: ReplicaId::from_bits(1), now: Moment::from_unix_seconds(0) };
        let command = taking_over(plan.head(), edit);
        plan.apply(&command, author).unwrap();
    }

    #[test]
    fn every_list_can_be_taken_over_and_then_says_what_it_said() {
        let day = parse_date("2027-01-01").unwrap();
        for list in lists::all() {
            let mut plan = Plan::new(Id::from_bits(0));
            let before = standing(plan.head(), list.name);
            assert!(!before.is_empty(), "{}", list.name);
            let offered = entries(plan.head(), list.name, day);
            apply(&mut plan, add(list.name, "uus"));
            let after = standing(plan.head(), list.name);
            assert_eq!(after.len(), before.len() + 1, "{}", list.name);
            for (mut after, before) in after.into_iter().zip(before) {
                after.remove(crate::model::value::ITEM_RANK);
                assert_eq!(after, before, "{}", list.name);
            }
            let still = entries(plan.head(), list.name, day);
            assert!(still.starts_with(&offered), "{}", list.name);
        }
    }

    #[test]
    fn choices_come_from_the_plan_once_it_has_a_list_of_its_own() {
        let day = parse_date("2027-01-01").unwrap();
        let mut plan = Plan::new(Id::from_bits(0));
        assert_eq!(entries(plan.head(), "systems", day), ["STAR", "broneerimissüsteem", "SKAIS", "muu"]);
        apply(&mut plan, add("systems", "TEHIK"));
        assert_eq!(entries(plan.head(), "systems", day), ["STAR", "broneerimissüsteem", "SKAIS", "muu", "TEHIK"]);
        assert_eq!(entries(plan.head(), "channels", day).len(), list("channels").len(), "the others still hold");
        let remove = Command::RemoveItem {
            id: Id::from_bits(0),
            collection: "systems".into(),
            item: Id::parse("systems-1").unwrap(),
        };
        apply(&mut plan, remove);
        assert_eq!(entries(plan.head(), "systems", day), ["broneerimissüsteem", "SKAIS", "muu", "TEHIK"]);
    }

    #[test]
    fn only_the_first_edit_of_a_list_takes_it_over() {
        let mut plan = Plan::new(Id::from_bits(0));
        let takes = |plan: &Plan, edit: Command| matches!(taking_over(plan.head(), edit), Command::TakeOver { .. });
        assert!(takes(&plan, add("roles", "a")));
        assert!(!takes(&plan, add("steps", "a")), "no list of the plan");
        assert!(!takes(&plan, Command::Trash { id: Id::from_bits(0) }));
        let mut other = add("roles", "a");
        if let Command::AddItem { id, .. } = &mut other {
            *id = Id::from_bits(5);
        }
        assert!(!takes(&plan, other), "another record");
        apply(&mut plan, add("roles", "a"));
        assert!(!takes(&plan, add("roles", "b")));
    }

    #[test]
    fn a_filled_record_shows_every_list_and_keeps_its_own() {
        let mut plan = Plan::new(Id::from_bits(0));
        apply(&mut plan, add("roles", "a"));
        let filled = filled(plan.head());
        for list in lists::all() {
            let expected = rows(list.name).len() + usize::from(list.name == "roles");
            assert_eq!(filled.items(list.name).len(), expected, "{}", list.name);
        }
        assert_eq!(procurement::thresholds(&filled).len(), THRESHOLDS.len());
    }
}
