//! What a report is about: the days, and what is left out.

use crate::i18n::messages::scope::Scope;

pub(super) const SCOPE: Scope = Scope {
    period: "Ajavahemik",
    year: |year| format!("{year}. aasta"),
    own: "Muu ajavahemik",
    first: "Esimene päev",
    last: "Viimane päev",
    backwards: "Viimane päev on esimesest varasem.",
    public_only: "Jäta AK-kirjed välja",
};
