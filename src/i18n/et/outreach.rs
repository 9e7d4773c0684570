//! The page about what outreach has come to.

use crate::i18n::messages::outreach::Outreach;

pub(super) const OUTREACH: Outreach = Outreach {
    figures: "Teavituse põhinäitajad",
    reach: "Teavitatud inimesi",
    inquiries: "Pöördumisi teenuse kohta",
    applications: "Teenuse taotlusi",
    campaigns: "Teavitustegevused",
    no_campaigns_title: "Selles ajavahemikus teavitustegevusi ei ole",
    no_campaigns: "Siia kogunevad kõigi teavitustegevuste mõõdikud, kulud ja sihtrühmad.",
    metrics: "Mõõdikud",
    no_metrics: "Ühelgi teavitustegevusel ei ole veel mõõdikuid.",
    reached: "Sihttase saavutatud",
    money: "Eelarve ja tegelik kulu",
    money_note: "Joon näitab eelarvet, punane osa selle ületamist.",
    spent: "Kulunud",
    left: "Jääk",
    over: "Üle eelarve",
    channels: "Kanalid kuude kaupa",
    channels_note: "Mitmes teavitustegevuses kanalit sel kuul kasutatakse.",
    no_channels: "Kanaleid ei ole.",
    audiences: "Sihtrühmad",
    seen: "Käimas või lõppenud",
    ahead: "Kavas",
    nothing: "Teavitus puudub",
    nothing_count: |count| match count {
        0 => "Igale sihtrühmale on suunatud mõni teavitustegevus.".to_owned(),
        1 => "Ühele sihtrühmale ei ole suunatud ühtegi teavitustegevust.".to_owned(),
        _ => format!("{count} sihtrühmale ei ole suunatud ühtegi teavitustegevust."),
    },
    total: "Kokku",
    campaign: "Teavitustegevus",
    of_budget: |budget| format!("eelarvest {budget}"),
};
