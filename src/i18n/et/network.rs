//! The page about the state of the network.

use crate::i18n::messages::network::Network;

pub(super) const NETWORK: Network = Network {
    map: "Partnerid maakondade kaupa",
    map_words: |county, count| {
        if count == 1 { format!("{county}: 1 partner") } else { format!("{county}: {count} partnerit") }
    },
    map_note: "Üks ruut on maakond; number on partnerite arv, kelle piirkonnad sinna ulatuvad.",
    anywhere: |count| format!("Piirkonnata partnereid: {count}"),
    county: "Maakond",
    partners: "Partnerid",
    no_partners_title: "Partnereid veel ei ole",
    no_partners: "Siia kogunevad partnerid, õppevisiidid ja see, mida vahetati ja õpiti.",
    freshness_note: "Mitu partnerit on igas sektoris ja kui ammu nendega viimati ühendust oldi.",
    freshness: "Kontaktide värskus sektorite kaupa",
    fresh: "Kuni 90 päeva",
    ageing: "91–180 päeva",
    old: "Üle 180 päeva",
    never: "Kontakt puudub",
    no_sector: "Sektor määramata",
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
    stale: "Vananenud",
    exchanges: "Vahetatud teave",
    no_exchanges: "Koostöötegevusi selles ajavahemikus ei ole.",
    no_outcome: "Tulemus on kirja panemata",
    follow_ups: |count| if count == 1 { "1 järeltegevus".to_owned() } else { format!("{count} järeltegevust") },
};
