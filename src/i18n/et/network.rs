//! The page about the state of the network.

use crate::i18n::messages::network::Network;

pub(super) const NETWORK: Network = Network {
    map: "Partnerid maakondade kaupa",
    map_words: |county, count| {
        if count == 1 { format!("{county}: 1 partner") } else { format!("{county}: {count} partnerit") }
    },
    map_note: "Iga ruut on üks maakond; arv näitab, mitu partnerit seal tegutseb.",
    anywhere: |count| format!("Piirkonnata partnereid: {count}"),
    county: "Maakond",
    partners: "Partnerid",
    no_partners_title: "Partnereid veel ei ole",
    no_partners: "Siia kogunevad partnerid, õppevisiidid, välispraktika ülevaated ja koostöötegevused.",
    freshness_note: "Kui palju on igat liiki partnereid ja kui ammu nendega viimati ühenduses oldi.",
    freshness: "Kontaktide värskus partneri liigi järgi",
    fresh: "Kuni 90 päeva",
    ageing: "91–180 päeva",
    old: "Üle 180 päeva",
    never: "Kontakt märkimata",
    no_sector: "Liik määramata",
    partner: "Partner",
    count: "Partnereid",
    visit: "Õppevisiit",
    note: "Ülevaade",
    activity: "Koostöötegevus",
    when: "Aeg",
    days_ago: |days| match days {
        0 => "täna".to_owned(),
        1 => "1 päev tagasi".to_owned(),
        _ => format!("{days} päeva tagasi"),
    },
    overdue: "Aeg ühendust võtta",
    visits: "Õppevisiidid ja õpitu",
    no_visits: "Õppevisiite selles ajavahemikus ei ole.",
    no_lesson: "Õpitu on kirja panemata",
    practices: "Teiste riikide praktika",
    no_practices: "Välispraktika ülevaateid selles ajavahemikus ei ole.",
    stale: "Aegunud",
    exchanges: "Teabevahetus",
    no_exchanges: "Koostöötegevusi selles ajavahemikus ei ole.",
    no_outcome: "Tulemus on kirja panemata",
    follow_ups: |count| if count == 1 { "1 järeltegevus".to_owned() } else { format!("{count} järeltegevust") },
};
