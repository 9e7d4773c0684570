//! Each page on paper is a document: every sheet says plan, page, date, filter and marking, and holds nothing to press.

use crate::pages::{App, PAGES, hook};
use crate::server::Server;

/// Breadth and height of a sheet, in points; browsers round them, each in its way.
const UPRIGHT: [f64; 2] = [595.28, 841.89];
const ACROSS: [f64; 2] = [841.89, 595.28];
const LARGE: [f64; 2] = [1190.55, 841.89];

const PLAN: &str = "Perelepituse tööplaan 2027";
const MARKING: &str = "Sisaldab AK-kirjeid";

/// What can be pressed on the page, by its words. A record's title on a card leads to it, but is no control on paper.
const CONTROLS: &str =
    "return [...document.querySelectorAll('main :is(button, summary.button, label.button, .field-hint)')]
    .map(control => control.textContent.trim()).filter(words => words.length > 3)";

/// Prints the page in view and looks at each sheet.
async fn check(app: &App, what: &str, title: &str, size: [f64; 2], is_restricted: bool) -> String {
    let today = "return new Date().toLocaleDateString('de', { day: '2-digit', month: '2-digit', year: 'numeric' })";
    let today = app.text_of(today).await;
    let controls: Vec<String> = serde_json::from_value(app.browser.script(CONTROLS, vec![]).await).expect("texts");
    let sheets = app.browser.print_as_styled().await;
    assert!(!sheets.is_empty(), "{what}");
    for (number, (found, text)) in sheets.iter().enumerate() {
        let at = format!("{what}, sheet {} of {}", number + 1, sheets.len());
        let fits = found.iter().zip(size).all(|(found, size)| (found - size).abs() < 1.0);
        assert!(fits, "{at}: {found:?}");
        for words in [PLAN, title, &today] {
            assert!(text.contains(words), "{at} lacks `{words}`:\n{text}");
        }
        assert_eq!(text.contains(MARKING), is_restricted, "{at}:\n{text}");
        // The menu of saved views is called as what it shows.
        for control in controls.iter().filter(|control| *control != title) {
            assert!(text.lines().all(|line| line.trim() != control), "{at} shows the control `{control}`:\n{text}");
        }
    }
    sheets.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("\n")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_printed_as_a_document() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.prepare_tour().await;
    for stop in &PAGES {
        let (title, size, is_restricted) = match stop.name {
            "overview" => ("Ülevaade", UPRIGHT, true),
            "board model" => ("Korraldus- ja rahastusmudel", UPRIGHT, true),
            "board network" => ("Koostöövõrgustik", UPRIGHT, false),
            "table" => ("Kõik kirjed", ACROSS, true),
            "month" => ("Kalender: Märts 2027", ACROSS, true),
            "week" => ("Kalender: 11. nädal", ACROSS, true),
            "agenda" => ("Kalender: 15. märts – 11. aprill 2027", UPRIGHT, true),
            "timeline of a year" => ("Ajatelg: 2027. aasta", LARGE, true),
            "review" => ("Aasta kokkuvõte · 2027. aasta", UPRIGHT, true),
            "proposals" => ("Arendusettepanekud", UPRIGHT, true),
            "records of duties" => ("Kirjed: kõik tööülesanded", UPRIGHT, true),
            "no conflicts" => ("Vastuolud", UPRIGHT, false),
            "plans" => ("Plaanid", UPRIGHT, false),
            "archive" => ("Arhiiv", UPRIGHT, false),
            "bin" => ("Prügikast", UPRIGHT, false),
            "settings" => ("Seaded", UPRIGHT, false),
            "share" => ("Jagamine", UPRIGHT, false),
            _ => continue,
        };
        app.stop_at(stop).await;
        check(&app, stop.name, title, size, is_restricted).await;
    }
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_head_says_what_is_left_out() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_sample().await;
    for (address, words) in [
        ("?page=table&filter=priority%3Dhigh&columns=title", "Filtrid: Prioriteet: Kõrge"),
        ("?page=calendar&view=month&day=2027-03-15&filter=kind%3Ddiscussion", "Kirje liik: Arutelu"),
        ("?page=timeline&view=year&day=2027-03-15&filter=kind%3Ddiscussion", "Filtrid: Kirje liik: Arutelu"),
        ("?page=board&duty=model&kind=discussion", "Filtrid: Arutelu"),
    ] {
        app.open(address).await;
        let sheets = app.browser.print().await;
        assert!(sheets.iter().all(|sheet| sheet.contains(words)), "{address} lacks `{words}`: {}", sheets.concat());
    }
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn all_of_a_full_month_stands_on_paper() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let many: Vec<_> = (1..=9)
        .map(|number| {
            crate::plan_file::campaign(&format!("r{number}"), &format!("Päeva tegevus {number}"), "2027-06-10")
        })
        .collect();
    let file = serde_json::json!({ "format": "lepik-plan", "version": 1, "records": many });
    app.import(&file.to_string()).await;
    app.calendar("month", "2027-06-09").await;
    assert_eq!(app.browser.count(&hook("calendar-item")).await, 4, "on the screen there is no room");
    let paper = app.browser.print().await.concat();
    for number in 1..=9 {
        assert!(paper.contains(&format!("tegevus {number}")), "{number} in {paper}");
    }
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn questions_are_printed_with_their_answers_and_no_box_to_tick() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.see_conflicts().await;
    let sheets = app.browser.print().await;
    assert!(sheets.len() > 1, "{} sheets", sheets.len());
    for sheet in &sheets {
        for words in ["Tööplaan 2027", "Vastuolud", MARKING] {
            assert!(sheet.contains(words), "no `{words}`:\n{sheet}");
        }
        assert!(!sheet.contains("Kirjuta uus väärtus"), "{sheet}");
    }
    app.close();
}
