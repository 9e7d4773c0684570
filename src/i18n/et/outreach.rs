//! The page about what outreach has come to.

use crate::i18n::messages::outreach::Outreach;

pub(super) const OUTREACH: Outreach = Outreach {
    figures: "Teavituse põhinäitajad",
    reach: "Teavitatud inimesi",
    inquiries: "Küsimusi teenuse kohta",
    applications: "Teenuse taotlusi",
    campaigns: "Teavitustegevused",
    no_campaigns_title: "Selles ajavahemikus teavitustegevusi ei ole",
    no_campaigns: "Siia kogunevad kõigi teavitustegevuste mõõdikud, kulud ja sihtrühmad.",
    metrics: "Mõõdikud",
    no_metrics: "Ühelgi teavitustegevusel ei ole veel mõõdikut.",
    reached: "Sihttase saavutatud",
    reached_of: |reached, all| format!("Saavutatud {reached}, kokku {all}"),
    money: "Eelarve ja tegelik kulu",
    money_note: "Joon on eelarve; punane osa ületab seda.",
    spent: "Kulutatud",
    left: "Alles",
    over: "Üle eelarve",
    no_money: "Ühelgi teavitustegevusel ei ole eelarvet ega kulu.",
    channels: "Kanalid kuude kaupa",
    channels_note: "Mitu teavitustegevust kanalit sel kuul kasutab.",
    no_channels: "Kanaleid ei ole.",
    audiences: "Sihtrühmad",
    seen: "Käimas või olnud",
    ahead: "Alles ees",
    nothing: "Ei saanud midagi",
    nothing_count: |count| match count {
        0 => "Iga sihtrühm on midagi saanud.".to_owned(),
        1 => "Üks sihtrühm ei ole midagi saanud.".to_owned(),
        _ => format!("{count} sihtrühma ei ole midagi saanud."),
    },
    total: "Kokku",
    campaign: "Teavitustegevus",
    of_budget: |budget| format!("eelarvest {budget}"),
};
