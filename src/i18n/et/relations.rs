//! Links between records.

use crate::i18n::messages::relations::Relations;

pub(super) const RELATIONS: Relations = Relations {
    // What the other record is to this one, where the link leads here
    fed_by: "Saab sisendi",
    blocked_by: "Seda takistab",
    has_part: "Hõlmab",
    replaced_by: "Asendatud kirjega",
    unsaid: "Seose liik on määramata",
    // The chain
    chain: "Ahel",
    before: "Eelnevad kirjed",
    this_record: "See kirje",
    after: "Järgnevad kirjed",
    // The list
    none: "Sellel kirjel pole veel seoseid. Vali seose liik ja otsi kirje, millega see siduda.",
    in_bin: "Prügikastis",
    purged: "Kirje on jäädavalt kustutatud",
    absent: "Seda kirjet plaanis pole",
    no_record: "Kirje on valimata",
    removed: |title| format!("Seos kirjega „{title}“ on eemaldatud"),
    // Adding
    find: "Otsi kirjet",
    found: "Kirjed, millega saab siduda",
    added: |relation, title| format!("Seos kirjega „{title}“ on lisatud: {}", relation.to_lowercase()),
};
