//! The words of the page `calendar`, and what a calendar calls its days.

use crate::i18n::capitalised;
use crate::i18n::messages::calendar::Calendar;
use crate::model::calendar::Holiday;

pub(super) const MONTHS: [&str; 12] = [
    "jaanuar",
    "veebruar",
    "märts",
    "aprill",
    "mai",
    "juuni",
    "juuli",
    "august",
    "september",
    "oktoober",
    "november",
    "detsember",
];

fn month(month: usize) -> &'static str {
    MONTHS.get(month).copied().unwrap_or_default()
}

pub(super) const CALENDAR: Calendar = Calendar {
    page: "Kalender",
    months: MONTHS,
    month_year: |number, year| format!("{} {year}", capitalised(month(number))),
    day_month: |day, number| format!("{day}. {}", month(number)),
    days_of_month: |first, last, number| format!("{first}.–{last}. {}", month(number)),
    weekdays: ["esmaspäev", "teisipäev", "kolmapäev", "neljapäev", "reede", "laupäev", "pühapäev"],
    weekdays_short: ["E", "T", "K", "N", "R", "L", "P"],
    holiday: |holiday| match holiday {
        Holiday::NewYear => "Uusaasta",
        Holiday::IndependenceDay => "Iseseisvuspäev",
        Holiday::GoodFriday => "Suur reede",
        Holiday::EasterSunday => "Ülestõusmispühade 1. püha",
        Holiday::SpringDay => "Kevadpüha",
        Holiday::WhitSunday => "Nelipühade 1. püha",
        Holiday::VictoryDay => "Võidupüha",
        Holiday::MidsummerDay => "Jaanipäev",
        Holiday::RestorationDay => "Taasiseseisvumispäev",
        Holiday::ChristmasEve => "Jõululaupäev",
        Holiday::ChristmasDay => "Esimene jõulupüha",
        Holiday::SecondChristmasDay => "Teine jõulupüha",
    },
    shortened: "lühendatud",
    shortened_words: "Tööpäev on kolm tundi lühem",
    today: "täna",
    week: "Nädal",
    week_short: "Näd",
    week_of: |number, days| format!("{number}. nädal, {days}"),
    working_days: |days, shortened| {
        let days = format!("{days} {}", if days == 1 { "tööpäev" } else { "tööpäeva" });
        if shortened == 0 { days } else { format!("{days}, neist {shortened} lühendatud") }
    },
    views: "Vaade",
    month_view: "Kuu",
    week_view: "Nädal",
    agenda_view: "Päevakava",
    go_today: "Täna",
    before: |what| format!("Eelmine: {what}"),
    after: |what| format!("Järgmine: {what}"),
    shown: "Mida näidata",
    sort_work: "Tegevused",
    sort_due: "Tähtajad",
    sort_row: "Sammud",
    sort_other: "Muud kuupäevad",
    ongoing: "Kestab pikemalt",
    until: |date| format!("kuni {date}"),
    more: |count| format!("veel {count}"),
    more_of: |count, day| format!("veel {count}, {day}"),
    late: "Hilinenud",
    row_of: |text, title| format!("{text} ({title})"),
    empty_title: "Nendel päevadel pole midagi",
    empty: "Vaata teist aega või lisa kirje: topeltklõpsa päeval või vajuta klahvi N.",
    plan_empty: "Selles plaanis pole veel kirjeid. Lisa esimene kirje või laadi tahvlil näidisplaan.",
    help: "Enter avab kirje, tühik haarab selle. Nooled viivad kirjet päeva või nädala võrra edasi või tagasi, Shift koos noolega muudab lõppu, tühik paneb kirje maha, Escape viib endisele kuupäevale tagasi.",
    here: "siia",
    when: |date, weekday| format!("{date}, {weekday}"),
    from_to: |first, last| format!("{first} kuni {last}"),
    grabbed: |title, when| format!("„{title}“ on haaratud. {when}"),
    over: |title, when| format!("„{title}“: {when}"),
    dropped: |title, when| format!("„{title}“ on viidud uuele ajale: {when}"),
    stretched: |title, when| format!("„{title}“ kestab nüüd {when}"),
    put_back: |title| format!("„{title}“ on tagasi endisel kuupäeval"),
    not_moved: |title| format!("„{title}“ jäi samale kuupäevale"),
    on_weekend: "See on puhkepäev.",
    on_holiday: |name| format!("See on püha: {}.", name.to_lowercase()),
    disputed: |title| format!("„{title}“: koopiates on erinevad kuupäevad. Ava kirje ja otsusta enne, milline jääb."),
    new_on: |date| format!("Uus kirje, {date}"),
    which_day: "Päev",
    which_kind: "Mis liiki kirje?",
};
