//! What contracts cost, against the thresholds of procurement.

use crate::i18n::messages::procurement::Procurement;

pub(super) const PROCUREMENT: Procurement = Procurement {
    title: "Hangete piirmäärad",
    sum: "Seotud lepingute eeldatav maksumus kokku, käibemaksuta",
    too_large: "Summa on arvutamiseks liiga suur.",
    contracts: |count| format!("{count} {}", if count == 1 { "leping" } else { "lepingut" }),
    unknown: |count| {
        let whose = if count == 1 { "Ühel lepingul".to_owned() } else { format!("{count} lepingul") };
        format!("{whose} on eeldatav maksumus märkimata: summa võib olla suurem.")
    },
    not_counted: "See leping on tühistatud või nurjunud ja seda summas ei arvestata.",
    linked: "Koos sellega arvestatud lepingud",
    thresholds_on: |date| format!("Lihthanke piirmäärad seisuga {date}"),
    since: |date| format!("kehtib alates {date}"),
    below: |rest| format!("Alla piirmäära, varu {rest}"),
    reached: "Piirmäär on käes: korralda lihthange",
    no_threshold: "Sellel kuupäeval kehtivat piirmäära pole",
    edit: "Muuda piirmäärasid seadetes",
};
