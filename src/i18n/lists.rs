//! What the editable lists hold until the plan holds lists of its own (section 4 of the domain). The entries are content
//! of the plan, so they are Estonian whatever the language of the program.

/// The legal bases of a restriction; the plan's own list comes with the whole domain.
pub const BASES: &[&str] =
    &["AvTS § 35 lg 2 p 2", "AvTS § 35 lg 1 p 12", "AvTS § 35 lg 1 p 11", "AvTS § 35 lg 1 p 17", "RHS § 110 lg 5"];

/// The holder of information: the agency that runs the service.
pub const HOLDER: &str = "Sotsiaalkindlustusamet";
/// The marking, in the form of words that the law asks for (AvTS § 41); Estonian in every language.
pub const MARKING: &str = "ASUTUSESISESEKS KASUTAMISEKS";
/// Who holds the information.
pub const MARKING_HOLDER: &str = "Teabevaldaja";
/// When it was marked.
pub const MARKING_MADE: &str = "Märge tehtud";
/// How long it holds.
pub const MARKING_UNTIL: &str = "Juurdepääsupiirang kehtib kuni";
/// On what basis.
pub const MARKING_BASIS: &str = "Alus";

/// The entries of a list.
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
        _ => &[],
    }
}
