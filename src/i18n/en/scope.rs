//! What a report is about: the days, and what is left out.

use crate::i18n::messages::scope::Scope;

pub(super) const SCOPE: Scope = Scope {
    period: "Period",
    year: |year| format!("Year {year}"),
    own: "Other period",
    first: "First day",
    last: "Last day",
    backwards: "The last day is before the first.",
    public_only: "Leave out restricted records",
};
