//! Templates and copies in Estonian.

use super::super::messages::templates::Templates;

/// The words.
pub(super) const TEMPLATES: Templates = Templates {
    from_template: "Mallist",
    heading: "Plaani mallid",
    lead: "Mallist saad uue kirje teha tahvlil nupuga „Uus kirje“. Kuupäevad arvutatakse siis tööpäevades esimesest päevast.",
    none: "Oma malle selles plaanis veel pole. Ava sobiv kirje ja vali selle menüüst „Salvesta mallina“.",
    prefix: "Mall: ",
    use_title: |title| format!("Uus kirje malli „{title}“ põhjal"),
    first_day: "Esimene päev",
    first_day_hint: "Kõik kuupäevad arvutatakse sellest päevast tööpäevades.",
    make: "Lisa kirje",
    save: "Salvesta mallina",
    saved: |title| format!("„{title}“ on mallina salvestatud; leiad selle nupu „Uus kirje“ alt"),
    copy: "Tee koopia",
    copy_title: |title| format!("{title} (koopia)"),
    copied: "Koopia on lisatud",
    rename: "Nimeta ümber",
    title: "Malli pealkiri",
    remove: "Viska prügikasti",
    removed: |title| format!("Mall „{title}“ on prügikastis"),
    template: "mall",
};
