//! Files that come back: looked at first, taken over record by record, and undone in one step.

use crate::browser::wait_for;
use crate::pages::{App, Preview, hook, hook_with};
use crate::plan_file::{but_for_exported, campaign, with_records};
use crate::server::Server;
use serde_json::{Value, json};

/// A program with one campaign, and the file of its plan.
async fn start(server: &Server) -> (App, String, String) {
    let app = App::start(server).await;
    app.board("outreach").await;
    let id = app.new_titled("campaign", "Kevadine kampaania").await;
    let file = app.export().await;
    (app, id, file)
}

/// The titles of an exported plan.
async fn titles(app: &App) -> Vec<String> {
    let plan: Value = serde_json::from_str(&app.export().await).expect("an exported file is JSON");
    let records = plan["records"].as_array().expect("a plan has records");
    let mut titles: Vec<String> =
        records.iter().map(|record| record["title"].as_str().unwrap_or("").to_owned()).collect();
    titles.sort();
    titles
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_is_ticked_comes_and_one_undo_takes_it_back() {
    let server = Server::at_root();
    let (app, _, file) = start(&server).await;
    let three =
        [("n1", "Esimene"), ("n2", "Teine"), ("n3", "Kolmas")].map(|(id, title)| campaign(id, title, "2027-05-01"));
    let more = with_records(&file, &three);
    let preview = Preview { new: 3, same: 1, ..Preview::default() };
    assert_eq!(app.preview(more.as_bytes()).await, preview);
    app.toggle_row("n1").await;
    app.toggle_row("n3").await;
    // What the file would do is told whatever is ticked.
    assert_eq!(app.read_preview().await, preview);
    app.accept_import().await;
    assert_eq!(titles(&app).await, ["Kevadine kampaania", "Teine"]);
    app.undo().await;
    app.wait_saved().await;
    assert_eq!(but_for_exported(&app.export().await), but_for_exported(&file));

    // What was left is still new; all ticks at once.
    assert_eq!(app.preview(more.as_bytes()).await, preview);
    app.browser.click(&hook("import-take-all")).await;
    app.browser.find(&format!("{}:disabled", hook("import-accept"))).await;
    app.browser.click(&hook("import-take-all")).await;
    app.accept_import().await;
    assert_eq!(titles(&app).await.len(), 4);
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn several_files_are_compared_together_and_each_can_be_left_out() {
    let server = Server::at_root();
    let (app, _, file) = start(&server).await;
    let one = with_records(&file, &[campaign("n1", "Esimene", "2027-05-01")]);
    let two = with_records(&file, &[campaign("n2", "Teine", "2027-05-01"), campaign("n3", "Kolmas", "2027-05-01")]);
    assert_eq!(app.preview(one.as_bytes()).await.new, 1);
    app.add_file(two.as_bytes()).await;
    app.expect_files(2).await;
    assert_eq!(app.read_preview().await, Preview { new: 3, same: 1, ..Preview::default() });
    app.add_file(b"katki").await;
    app.expect_files(3).await;
    app.expect_refusal("not-json").await;
    app.browser.click(&hook("import-leave")).await;
    app.expect_files(2).await;
    assert_eq!(app.read_preview().await.new, 2);
    app.accept_import().await;
    assert_eq!(titles(&app).await, ["Kevadine kampaania", "Kolmas", "Teine"]);
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn files_can_be_dropped_on_any_page() {
    let server = Server::at_root();
    let (app, _, file) = start(&server).await;
    app.board("training").await;
    app.drop_file(&with_records(&file, &[campaign("n1", "Esimene", "2027-05-01")])).await;
    assert_eq!(app.read_preview().await.new, 1);
    // One more, beside the first.
    app.drop_file(&with_records(&file, &[campaign("n2", "Teine", "2027-05-01")])).await;
    app.expect_files(2).await;
    assert_eq!(app.read_preview().await.new, 2);
    app.cancel_import().await;
    assert_eq!(titles(&app).await, ["Kevadine kampaania"]);
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_record_is_compared_word_by_word() {
    let server = Server::at_root();
    let (ann, id, _) = start(&server).await;
    set(&ann, &id, &[("description", "Kampaania jõuab kahte maakonda.")]).await;
    let file = ann.export().await;
    let ben = App::start(&server).await;
    ben.import(&file).await;
    set(
        &ben,
        &id,
        &[("description", "Kampaania jõuab kolme maakonda."), ("due", "2027-06-22"), ("goal", "Teadlikkus")],
    )
    .await;
    set(&ann, &id, &[("goal", "Tuntus")]).await;
    let back = ben.export().await;
    assert_eq!(ann.preview(back.as_bytes()).await, Preview { conflicts: 1, ..Preview::default() });
    let rows = ann.compare_row(&id).await;
    let row = |field: &str| rows.iter().find(|row| row[0] == field).unwrap_or_else(|| panic!("{field} in {rows:?}"));
    let description = row("description");
    assert!(description[1].contains("<del>kahte</del>"), "{description:?}");
    assert!(description[2].contains("<ins>kolme</ins>"), "{description:?}");
    assert!(row("due")[2].contains("<ins>22.06.2027</ins>"), "{:?}", row("due"));
    let conflict = hook_with("import-conflict", "field", "goal");
    let words = ann.text_of(&format!("return document.querySelector('{conflict}').textContent")).await;
    assert!(words.contains("Tuntus") && words.contains("Teadlikkus"), "{words}");
    ann.close();
    ben.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn trash_against_an_edit_is_told_before_it_is_taken_over() {
    let server = Server::at_root();
    let (ann, id, file) = start(&server).await;
    let ben = App::start(&server).await;
    ben.import(&file).await;
    set(&ben, &id, &[("goal", "Teadlikkus")]).await;
    let back = ben.export().await;
    ann.board("outreach").await;
    let editor = ann.edit(&id).await;
    editor.trash().await;
    assert_eq!(ann.preview(back.as_bytes()).await, Preview { conflicts: 1, ..Preview::default() });
    ann.compare_row(&id).await;
    ann.browser.find(&hook("import-fate")).await;
    ann.close();
    ben.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_plan_as_it_was_can_be_downloaded_after_an_import() {
    let server = Server::at_root();
    let (app, _, file) = start(&server).await;
    app.import(&with_records(&file, &[campaign("n1", "Esimene", "2027-05-01")])).await;
    app.reload().await;
    app.follow("share").await;
    app.browser.click(&hook("restore-download")).await;
    let point = wait_for("the restore point", async || app.browser.profile().take_download()).await;
    assert_eq!(but_for_exported(&point), but_for_exported(&file), "it is the plan from before");
    app.browser.click(&hook("restore-remove")).await;
    app.browser.gone(&hook("restore-point")).await;
    let left = app.storage().await.into_keys().filter(|key| key.starts_with("lepik/restore/")).count();
    assert_eq!(left, 0);
    app.close();
}

/// Ten thousand records: the page stays alive, so the button that stops it can be clicked.
#[tokio::test(flavor = "multi_thread")]
async fn a_large_import_that_is_stopped_changes_nothing() {
    let server = Server::at_root();
    let (app, _, file) = start(&server).await;
    let text = "Pikem kirjeldus, et failis oleks, mida lugeda ja võrrelda. ".repeat(12);
    let record = |n: usize| {
        let mut record = campaign(&format!("n{n}"), &format!("Kampaania {n}"), "2027-05-01");
        record["description"] = json!(format!("{text}{n}"));
        record
    };
    let many: Vec<Value> = (0..10_000).map(record).collect();
    let large = with_records(&file, &many);
    let before = app.stored_plans().await;

    // While it is read and compared.
    stop_at_once(&app).await;
    app.choose_file(large.as_bytes()).await;
    expect_stopped(&app).await;
    app.browser.gone(&hook("work")).await;
    assert_eq!(app.browser.count(&hook("import-preview")).await, 0);
    assert_eq!(app.stored_plans().await, before);

    // While it is stored, too: it is one step.
    app.choose_file(large.as_bytes()).await;
    wait_for("ten thousand new records", async || match app.read_preview().await {
        Preview { new: 10_000, .. } => Ok(()),
        preview => Err(format!("{preview:?}")),
    })
    .await;
    stop_at_once(&app).await;
    app.browser.click(&hook("import-accept")).await;
    expect_stopped(&app).await;
    app.browser.gone(&hook("work")).await;
    app.wait_saved().await;
    assert_eq!(app.stored_plans().await, before);
    assert_eq!(but_for_exported(&app.export().await), but_for_exported(&file));
    app.close();
}

/// Clicks the button that stops long work as soon as it is there: sooner than a driver on a busy machine gets round to it.
async fn stop_at_once(app: &App) {
    let script = "window.stopped = false;
        const look = () => {
            if (!document.querySelector(arguments[0])) return;
            seen.disconnect();
            // Between two slices, as a person would.
            const timer = setInterval(() => {
                const button = document.querySelector(arguments[0]);
                if (button) {
                    clearInterval(timer);
                    window.stopped = true;
                    button.click();
                }
            }, 50);
        };
        const seen = new MutationObserver(look);
        seen.observe(document.body, { childList: true, subtree: true });";
    app.browser.script(script, vec![hook("work-stop").into()]).await;
}

async fn expect_stopped(app: &App) {
    wait_for("long work to be stopped", async || match app.browser.script("return window.stopped", vec![]).await {
        Value::Bool(true) => Ok(()),
        other => Err(other.to_string()),
    })
    .await;
}

/// Sets fields of a record of the board `outreach`.
async fn set(app: &App, id: &str, values: &[(&str, &str)]) {
    app.board("outreach").await;
    let editor = app.edit(id).await;
    for (field, value) in values {
        editor.set(field, value).await;
    }
    editor.close().await;
}
