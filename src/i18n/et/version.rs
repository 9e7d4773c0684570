//! Versions of the program, and starting it without the network, in Estonian.

use crate::i18n::messages::version::Version;

/// The words.
pub(super) const VERSION: Version = Version {
    // A newer version waits
    is_ready: "Lepiku uus versioon on valmis",
    is_ready_words: "Leht laaditakse korraks uuesti. Sinu plaan ja seni kirjutatu jäävad alles.",
    take: "Võta kasutusele",
    later: "Hiljem",
    // A part of the program is loaded, or is missing
    part_loading: "Avan lehte…",
    part_missing: "Osa Lepikust jäi laadimata",
    part_missing_words: "Plaan on alles ning ülevaade ja tahvlid töötavad, aga muud lehed ja kirjed ei avane. Kontrolli võrguühendust ja proovi uuesti.",
    try_again: "Proovi uuesti",
    // Data of a newer version
    newer_data: "Siinse plaani on salvestanud Lepiku uuem versioon",
    newer_data_found: "See versioon on vanem ega oska seda plaani lugeda, seepärast ta seda ei ava ega muuda. Laadi leht uuesti või ava uuem Lepiku fail. Mida siin praegu teed, jääb ainult selle lehe mällu.",
    newer_data_came: "Uuem versioon töötab teises aknas ja see leht enam midagi ei salvesta. Jätka seal või laadi see leht uuesti. Kui oled siin pärast seda midagi muutnud, ekspordi plaan enne faili.",
    // Without the network
    starts_offline: "Lepik avaneb selles brauseris ka ilma võrguta.",
    needs_network: "Lepiku avamiseks selles brauseris on vaja võrku; avatud lehel saab töötada ka ilma.",
    newer_save: "Salvesta uuema Lepiku andmed",
};
