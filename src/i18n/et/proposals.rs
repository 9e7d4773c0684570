//! The register of development proposals.

use crate::i18n::messages::proposals::Proposals;

pub(super) const PROPOSALS: Proposals = Proposals {
    open: "Avatud ettepanekuid",
    system: "Infosüsteem",
    all_systems: "Kõik infosüsteemid",
    no_system: "Infosüsteem märkimata",
    only_open: "Ainult avatud",
    extract: "Väljavõte (Markdown)",
    extract_hint: "Väljavõttes on allpool näha olevad ettepanekud: praegune ja soovitud olukord, kasu, õiguslik alus, vastuvõtukriteeriumid.",
    in_name: "arendusettepanekud",
    shown: |count| format!("Näha on {count} {}", if count == 1 { "ettepanek" } else { "ettepanekut" }),
    proposal: "Ettepanek",
    age: "Vanus",
    days: |days| format!("{days} {}", if days == 1 { "päev" } else { "päeva" }),
    waits: "Ootab",
    until: |date| format!("kuni {date}"),
    linked: "Seotud vajadused ja arutelud",
    empty_title: "Sel ajal arendusettepanekuid pole",
    empty: "Siia tulevad arendusettepanekud, mille töö jääb valitud ajavahemikku või millel pole kuupäevi.",
    none_fit: "Ükski ettepanek ei vasta valikule. Vali teine infosüsteem või näita ka lõpetatuid.",
};
