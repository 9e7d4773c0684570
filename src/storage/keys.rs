//! The keys (rule S1). Nothing else of the origin is touched. Keys count against the quota, so they are short.

use crate::model::date::Moment;
use crate::model::id::Id;

/// What all keys of the program begin with, in whichever version.
pub const ALL: &str = "lepik/";
/// What the keys of plans and records begin with in this version.
pub const PREFIX: &str = "lepik/1/";
/// The version in them.
const VERSION: u32 = 1;
/// Where unreadable texts are set aside (rule S6).
pub const UNREADABLE: &str = "lepik/unreadable/";
/// Where restore points are kept (rule S8).
pub const RESTORE: &str = "lepik/restore/";
/// Language, theme, role, the plan in view.
pub const SETTINGS: &str = "lepik/settings";
/// What the keys begin with under which the exports of a plan are remembered.
pub const EXPORTS: &str = "lepik/exports/";
/// What the keys begin with under which the visits to a plan are remembered.
const VISIT: &str = "lepik/visit/";
/// Ends the key of a text that is about to replace another (see [`super::keeper`]).
const SPARE: char = '~';
/// Ends the key of the texts that are about to replace many others; it begins as the key of the first.
const SPARES: &str = "~~";

/// What a key of ours holds.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Key {
    /// The plan's own record.
    Plan(Id),
    /// A record of a plan.
    Record(Id, Id),
}

impl Key {
    /// The key of a record, or of the plan itself where the ids are equal.
    pub fn new(plan: &Id, record: &Id) -> Self {
        if plan == record { Self::Plan(plan.clone()) } else { Self::Record(plan.clone(), record.clone()) }
    }

    /// Reads a key; `None` if it is not one of ours.
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(PREFIX)?;
        match rest.split_once('/') {
            None => Id::parse(rest).map(Self::Plan),
            Some((plan, record)) => Some(Self::Record(Id::parse(plan)?, Id::parse(record)?)),
        }
    }

    /// Reads the key of a spare copy.
    pub fn parse_spare(text: &str) -> Option<Self> {
        Self::parse(text.strip_suffix(SPARE)?)
    }

    /// The plan it belongs to.
    pub fn plan(&self) -> &Id {
        match self {
            Self::Plan(plan) | Self::Record(plan, _) => plan,
        }
    }

    /// The record it holds.
    pub fn record(&self) -> &Id {
        match self {
            Self::Plan(record) | Self::Record(_, record) => record,
        }
    }

    /// The key as text.
    pub fn text(&self) -> String {
        match self {
            Self::Plan(plan) => format!("{PREFIX}{plan}"),
            Self::Record(plan, record) => format!("{PREFIX}{plan}/{record}"),
        }
    }

    /// Where the text waits that is about to replace the one under this key.
    pub fn spare(&self) -> String {
        format!("{}{SPARE}", self.text())
    }

    /// Where the texts wait that are about to replace this one and others.
    pub fn spares(&self) -> String {
        format!("{}{SPARES}", self.text())
    }
}

/// Whether spare copies of many records stand under a key.
pub fn is_spares(text: &str) -> bool {
    text.strip_suffix(SPARES).is_some_and(|first| Key::parse(first).is_some())
}

/// Whether a key, readable or not, belongs to a plan.
pub fn is_of_plan(text: &str, plan: &Id) -> bool {
    text.strip_prefix(PREFIX)
        .and_then(|rest| rest.strip_prefix(plan.as_str()))
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', SPARE]))
}

/// Whether a key is one that a newer version keeps a plan or a record under: such a version begins with its number, and
/// so an older one knows that it must touch nothing.
pub fn is_newer(text: &str) -> bool {
    let number = text.strip_prefix(ALL).and_then(|rest| rest.split_once('/')).map(|(number, _)| number.parse::<u32>());
    matches!(number, Some(Ok(version)) if version > VERSION)
}

/// Where the exports of a plan are remembered, apart from its records.
pub fn exports(plan: &Id) -> String {
    format!("{EXPORTS}{plan}")
}

/// Where the visits to a plan are remembered, apart from its records.
pub fn visit(plan: &Id) -> String {
    format!("{VISIT}{plan}")
}

/// Where an unreadable text under this key is set aside; `copy` tells several apart.
pub fn set_aside(key: &str, copy: usize) -> String {
    let key = key.strip_prefix(PREFIX).unwrap_or(key);
    if copy == 0 { format!("{UNREADABLE}{key}") } else { format!("{UNREADABLE}{key}.{copy}") }
}

/// The key of a restore point: a plan, and the moment before which it was made.
pub fn restore(plan: &Id, at: Moment) -> String {
    format!("{RESTORE}{plan}/{at}")
}

/// Reads the key of a restore point.
pub fn parse_restore(text: &str) -> Option<(Id, Moment)> {
    let (plan, at) = text.strip_prefix(RESTORE)?.split_once('/')?;
    Some((Id::parse(plan)?, Moment::parse(at)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_they_are_written() {
        let id = |text| Id::parse(text).unwrap();
        let check = |text: &str, expected: Option<Key>| {
            assert_eq!(Key::parse(text), expected, "{text}");
            if let Some(key) = expected {
                assert_eq!(key.text(), text);
                assert_eq!(Key::parse_spare(&key.spare()).as_ref(), Some(&key));
                assert!(is_spares(&key.spares()) && !is_spares(&key.spare()));
                assert!(is_of_plan(&key.spares(), key.plan()));
                assert_eq!((Key::parse(&key.spares()), Key::parse_spare(&key.spares())), (None, None));
            }
        };
        check("lepik/1/p", Some(Key::Plan(id("p"))));
        check("lepik/1/p/r", Some(Key::Record(id("p"), id("r"))));
        check("lepik/1/p/r~", None);
        check("lepik/1/p/r/x", None);
        check("lepik/2/p", None);
        check("lepik/settings", None);
        check(&exports(&id("p")), None);
        check(&visit(&id("p")), None);
        check("other", None);
        assert!(is_of_plan("lepik/1/p/õ", &id("p")));
        assert!(!is_of_plan("lepik/1/pp/r", &id("p")));
        assert!(!is_of_plan(&exports(&id("p")), &id("p")));
    }

    /// What an earlier program has stored is found under them.
    #[test]
    fn keys_beside_the_records_keep_their_names() {
        let check = |key: String, expected: &str| assert_eq!(key, expected);
        let plan = Id::parse("p").unwrap();
        check(exports(&plan), "lepik/exports/p");
        check(visit(&plan), "lepik/visit/p");
        check(set_aside("lepik/1/p/r", 0), "lepik/unreadable/p/r");
        check(set_aside("lepik/1/p/r", 2), "lepik/unreadable/p/r.2");
        check(set_aside("other", 0), "lepik/unreadable/other");
    }

    #[test]
    fn only_a_greater_number_is_of_a_newer_version() {
        for (text, expected) in [
            ("lepik/2/p", true),
            ("lepik/10/p/r", true),
            ("lepik/1/p", false),
            ("lepik/2", false),
            (SETTINGS, false),
            ("lepik/restore/2/x", false),
            ("other/2/p", false),
        ] {
            assert_eq!(is_newer(text), expected, "{text}");
        }
        assert_eq!(PREFIX, format!("{ALL}{VERSION}/"));
    }

    #[test]
    fn a_restore_point_is_taken_for_nothing_else() {
        let (plan, at) = (Id::parse("p").unwrap(), Moment::from_unix_seconds(1_800_000_000));
        let key = restore(&plan, at);
        assert_eq!(key, "lepik/restore/p/2027-01-15T08:00:00Z");
        assert_eq!(parse_restore(&key), Some((plan.clone(), at)));
        assert_eq!((Key::parse(&key), Key::parse_spare(&key)), (None, None));
        assert!(!is_of_plan(&key, &plan) && !key.starts_with(UNREADABLE));
        for other in ["lepik/restore/p", "lepik/restore/p/x", "lepik/1/p", SETTINGS] {
            assert_eq!(parse_restore(other), None, "{other}");
        }
    }
}
