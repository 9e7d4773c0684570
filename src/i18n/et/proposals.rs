//! The register of development proposals.

use crate::i18n::messages::proposals::Proposals;

pub(super) const PROPOSALS: Proposals = Proposals {
    open: "Lõpetamata ettepanekud",
    system: "Infosüsteem",
    all_systems: "Kõik infosüsteemid",
    no_system: "Infosüsteem märkimata",
    only_open: "Ainult lõpetamata",
    extract: "Väljavõte (Markdown)",
    extract_hint: "Väljavõttesse lähevad allpool näha olevad ettepanekud: praegune ja soovitud olukord, oodatav kasu, õiguslik alus ja vastuvõtukriteeriumid.",
    in_name: "arendusettepanekud",
    shown: |count| format!("Näha on {count} {}", if count == 1 { "ettepanek" } else { "ettepanekut" }),
    proposal: "Ettepanek",
    age: "Vanus",
    days: |days| format!("{days} {}", if days == 1 { "päev" } else { "päeva" }),
    waits: "Ootab",
    until: |date| format!("kuni {date}"),
    linked: "Seotud vajadused ja arutelud",
    empty_title: "Selles ajavahemikus arendusettepanekuid ei ole",
    empty: "Siia tulevad arendusettepanekud, millega tegeletakse valitud ajavahemikus või millel ei ole kuupäevi.",
    none_fit: "Ükski ettepanek ei vasta valikule. Vali teine infosüsteem või näita ka lõpetatuid.",
};
