//! The page `report`: the review of a year.

use crate::format::words::review::ReviewWords;
use crate::i18n::messages::review::Review;

const PAGE: &str = "Aasta kokkuvõte";

pub(super) const REVIEW: Review = Review {
    page: PAGE,
    document: ReviewWords {
        title: PAGE,
        expected: |duty| match duty {
            "model" => {
                "sihtrühma vajadused on kaardistatud ja partnerid kaasatud; mudel on tähtaegselt kirjeldatud; õppevisiidid on korraldatud; siht- ja sidusrühmad on nõustatud ja teavitatud"
            }
            "outreach" => {
                "tegevused on tehtud tähtaegselt, mõjusalt ja eesmärgipäraselt; teadlikkus teenusest on kasvanud"
            }
            "guides" => "sisukad juhendid ja materjalid on koostatud ja avaldatud",
            "training" => {
                "koolitused on kavandatud ja meetod valitud; koolitused on läbi viidud; perelepitajate töö kvaliteet on tõusnud"
            }
            "network" => "võrgustik on loodud; teabevahetus toimib; teadmised teiste riikide praktikast on ajakohased",
            "improvement" => {
                "muu töö on tehtud omal algatusel või juhtkonna korraldusel; ettepanekud on põhjendatud ning vastavad asutuse võimalustele ja eesmärkidele"
            }
            "assignment" => "ülesanded on täidetud nõuetekohaselt ja tähtaegselt",
            _ => "",
        },
        clause: |id| match id {
            "needs" => "Sihtrühma vajadused on kaardistatud ja partnerid kaasatud",
            "described" => "Mudel on tähtaegselt kirjeldatud",
            "visits" => "Õppevisiidid on korraldatud",
            "advised" => "Siht- ja sidusrühmad on nõustatud ja teavitatud",
            "effective" => "Tegevused on tehtud tähtaegselt, mõjusalt ja eesmärgipäraselt",
            "awareness" => "Teadlikkus teenusest on kasvanud",
            "compiled" => "Sisukad juhendid ja materjalid on koostatud",
            "published" => "Juhendid ja materjalid on avaldatud",
            "method" => "Koolitused on kavandatud ja meetod valitud",
            "held" => "Koolitused on läbi viidud",
            "quality" => "Perelepitajate töö kvaliteet on tõusnud",
            "formed" => "Võrgustik on loodud",
            "exchanged" => "Teabevahetus toimib",
            "abroad" => "Teadmised teiste riikide praktikast on ajakohased",
            "carried_out" => "Muu töö on tehtud omal algatusel või juhtkonna korraldusel",
            "proposals" => "Ettepanekud on põhjendatud ning vastavad asutuse võimalustele ja eesmärkidele",
            "in_time" => "Ülesanded on täidetud nõuetekohaselt ja tähtaegselt",
            _ => "",
        },
        expected_head: "Oodatav tulemus",
        counted: "Tehtud töid",
        documented: "Neist tõendatud",
        gaps: "Tõenduseta",
        carried_over: "Edasi kanduvad tööd",
        gap: "Tõendus puudub",
        bare: "Tõendus puudub: lisa viit, sihttasemeni jõudnud mõõdik või avaldamise aadress",
        pinned: "loetud tõenduseks",
        ended: |date| format!("lõpetatud {date}"),
        due: |date| format!("tähtaeg {date}"),
        in_time: "tähtajaks",
        late: |days| format!("{days} {} pärast tähtaega", if days == 1 { "tööpäev" } else { "tööpäeva" }),
        reference: |reference| format!("Viit: {reference}"),
        address: |address| format!("Avaldatud: {address}"),
        contact: |date| format!("Viimane kontakt: {date}"),
        steps: |done, all| format!("Samme tehtud: {done} / {all}"),
        metric: |name, baseline, target, actual| {
            format!("{name}: tegelik tase {actual} (algtase {baseline}, sihttase {target})")
        },
    },
    jump: "Tööülesanded",
    figures: "Kokkuvõte arvudes",
    words: "Hinnang",
    words_hint: "Üks-kaks lauset: mida saavutasid ja mis selle tulemusel muutus. Tekst läheb kokkuvõttesse.",
    public_hint: "AK-kirjed jäävad välja, hinnangud mitte. Kontrolli, et hinnangutes poleks AK-teavet.",
    left_out: |count| format!("Välja jäetud ({count})"),
    rest: |count| format!("Tööülesande muud kirjed ({count})"),
    pin: "Loe tõenduseks",
    unpin: "Ära loe tõenduseks",
    leave_out: "Jäta välja",
    put_back: "Too tagasi",
    is_pinned: |title| format!("„{title}“ on loetud tõenduseks"),
    is_left_out: |title| format!("„{title}“ on kokkuvõttest välja jäetud"),
    is_as_before: |title| format!("Kirjet „{title}“ arvestatakse kokkuvõttes etapi ja kuupäevade järgi"),
    markdown: "Markdown",
    html: "HTML-fail",
    in_name: "kokkuvote",
};
