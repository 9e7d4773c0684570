//! What the editable lists hold until the plan holds lists of its own (section 4 of the domain). The entries are content
//! of the plan, so they are Estonian whatever the language of the program.

use crate::model::date::Date;
use crate::model::decimal::Money;
pub use crate::model::procurement::Threshold;

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
