//! Paper: what is printed, how many pages it takes, and that every page says what it is and how it is marked.

use crate::pages::{App, hook};
use crate::server::Server;

/// Draws the page as it is drawn for paper, without printing it.
async fn before_print(app: &App) {
    app.browser.script("window.dispatchEvent(new Event('beforeprint'))", vec![]).await;
    app.browser.find(&hook("sheet")).await;
}

/// What stands in the head of the sheet, which the browser repeats on each page, and what stands below it.
async fn sheet(app: &App) -> (String, String) {
    let part = async |name: &str| {
        app.text_of(&format!("return document.querySelector('{} > {name}').textContent", hook("sheet"))).await
    };
    (part("thead").await, part("tbody").await)
}

/// The hooks of what is in sight when the page is printed, among those given.
async fn in_sight_on_paper(app: &App, hooks: &[&str]) -> Vec<String> {
    app.browser.emulate_media("print").await;
    let script = "return arguments[0].filter(hook =>
        [...document.querySelectorAll(`[data-testid=${hook}]`)].some(element => element.checkVisibility()))";
    let seen = app.browser.script(script, vec![serde_json::json!(hooks)]).await;
    app.browser.emulate_media("").await;
    serde_json::from_value(seen).expect("a list")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restricted_record_has_its_marking_on_every_page() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("outreach").await;
    let editor = app.new_record("campaign").await;
    editor.set("title", "Piiranguga kampaania").await;
    let long = "Lõik, mis täidab paberit ja millest on näha, et tekst läheb üle mitme lehe.  ".repeat(120);
    editor.set("description", &long).await;
    editor.set("budget", "4500.00").await;
    editor.set("access", "AK").await;
    app.wait_saved().await;

    let pages = app.browser.print().await;
    assert!(pages.len() >= 2, "{} pages", pages.len());
    for (number, page) in pages.iter().enumerate() {
        for line in ["ASUTUSESISESEKS KASUTAMISEKS", "Teabevaldaja: ", "Juurdepääsupiirang kehtib kuni: ", "Alus: AvTS"]
        {
            assert!(page.contains(line), "`{line}` on page {}:\n{page}", number + 1);
        }
    }
    let whole = pages.concat();
    assert!(whole.contains("Piiranguga kampaania") && whole.contains("4\u{a0}500,00"), "{whole}");
    assert_eq!(app.browser.count(&hook("sheet")).await, 0, "it goes when the printing is over");

    before_print(&app).await;
    let (head, body) = sheet(&app).await;
    assert!(head.contains("Märge tehtud: "), "{head}");
    assert!(body.contains(long.trim()), "the whole text is printed");
    let seen =
        in_sight_on_paper(&app, &["save-state", "nav-share", "column", "trash-record", "record-menu", "sheet"]).await;
    assert_eq!(seen, ["sheet"], "the record alone is printed");
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_printed_whole_and_says_on_every_page_what_it_holds() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_sample().await;
    app.board("guides").await;
    let cards = app.counted().await;
    before_print(&app).await;
    let (head, body) = sheet(&app).await;
    assert!(head.contains("Perelepituse tööplaan 2027") && !head.contains("AK"), "{head}");
    assert_eq!(app.browser.count(&format!("{} tbody tbody tr", hook("sheet"))).await as u64, cards, "{body}");
    app.browser.script("window.dispatchEvent(new Event('afterprint'))", vec![]).await;
    app.browser.gone(&hook("sheet")).await;

    // One restricted record marks the list.
    app.browser.click(&hook("card")).await;
    let id = app.open_record().await.expect("a record is open");
    let editor = app.editor(&id).await;
    editor.set("access", "AK").await;
    editor.close().await;
    let pages = app.browser.print().await;
    assert!(!pages.is_empty());
    for page in &pages {
        assert!(page.contains("Sisaldab AK-kirjeid") && page.contains("Perelepituse tööplaan 2027"), "{page}");
    }

    app.follow("share").await;
    app.browser.click(&hook("nav-handover")).await;
    app.browser.find(&hook("cover")).await;
    let pages = app.browser.print().await;
    assert!(pages.len() >= 2, "{} pages", pages.len());
    assert!(pages.iter().all(|page| page.contains("Sisaldab AK-kirjeid")), "{}", pages.concat());
    let seen = in_sight_on_paper(
        &app,
        &["save-state", "handover-records", "handover-to", "export-selection", "choose-all", "cover", "sheet"],
    )
    .await;
    assert_eq!(seen, ["cover", "sheet"], "the cover list alone is printed");
    app.close();
}
