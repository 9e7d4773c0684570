//! Each job of the user by keyboard alone, as far as `keyboard`, `calendar`, `timeline`, `table`, `conflicts` and `find` do
//! not show it already. Each step says where the hand is, and that it can be seen there.

use crate::browser::wait_for;
use crate::pages::{App, hook, hook_with};
use crate::plan_file::{campaign, record, with_records};
use crate::server::Server;
use fantoccini::key::Key;
use serde_json::{Value, json};

/// Three campaigns of which two are the adviser's.
fn file() -> String {
    let record =
        |id: &str, owner: &str| json!({ "id": id, "kind": "campaign", "title": id, "stage": "idea", "owner": owner });
    let records = [record("a", "nõunik"), record("b", "nõunik"), record("c", "koordinaator")];
    json!({ "format": "lepik-plan", "version": 1, "records": records }).to_string()
}

/// Chooses an option of a select that has the focus, by keys.
async fn choose(app: &App, css: &str, value: &str) {
    app.browser.find(css).await;
    app.reach(css).await;
    app.expect_visible_focus().await;
    let script = "const { options, selectedIndex } = document.querySelector(arguments[0]);
        return [...options].findIndex(option => option.value === arguments[1]) - selectedIndex";
    let steps = app.browser.script(script, vec![css.into(), value.into()]).await;
    let steps = steps.as_i64().expect("it is offered");
    for _ in 0..steps.unsigned_abs() {
        app.key(if steps > 0 { Key::Down } else { Key::Up }).await;
    }
    wait_for(&format!("{value} in {css}"), async || {
        let chosen = app.browser.script("return document.querySelector(arguments[0])?.value", vec![css.into()]).await;
        // A form that takes the choice at once may be gone.
        if chosen.is_null() || chosen == value { Ok(()) } else { Err(chosen.to_string()) }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn many_records_are_picked_and_changed_by_keyboard_alone() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.import(&file()).await;
    app.table("&columns=title,owner&sort=title").await;
    app.reach(&hook("table-grid")).await;
    app.key(Key::Down).await;
    app.expect_hand("a", "title").await;
    app.browser.press(&[], " ").await;
    app.browser.press(&[Key::Shift.into()], &Key::Down.to_string()).await;
    app.expect_hand("b", "title").await;
    app.expect_visible_focus().await;
    app.press_on(&hook("many-owner")).await;
    choose(&app, &hook("many-one"), "koordinaator").await;
    app.press_on(&hook("many-take")).await;
    for id in ["a", "b", "c"] {
        app.expect_cell(id, "owner", "koordinaator").await;
    }
    app.expect_focus(&hook("many-bar")).await;
    app.expect_visible_focus().await;
    app.browser.press(&[Key::Control.into()], "z").await;
    app.expect_cell("a", "owner", "nõunik").await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filter_is_made_mended_and_kept_as_a_view_by_keyboard_alone() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.import(&file()).await;
    app.table("&columns=title,owner&sort=title").await;
    app.press_on(&hook("filter-add")).await;
    choose(&app, &hook("filter-subject"), "owner").await;
    let role = format!("{} input[value=\"=nõunik\"]", hook("filter-form"));
    app.browser.find(&role).await;
    app.reach(&role).await;
    app.expect_visible_focus().await;
    app.browser.press(&[], " ").await;
    app.press_on(&hook("filter-take")).await;
    app.expect_lines(&["a", "b"]).await;
    app.expect_focus(&hook("filter-add")).await;

    app.press_on(&hook("views")).await;
    app.press_on(&hook("view-save")).await;
    app.expect_focus(&hook("view-name")).await;
    app.browser.press(&[], "Minu tööd").await;
    app.key(Key::Enter).await;
    app.expect_text("h1", "Tabel · salvestatud vaade Minu tööd").await;
    app.expect_focus(&hook("views")).await;
    app.expect_visible_focus().await;
    app.press_on(&hook("filter-remove")).await;
    app.expect_lines(&["a", "b", "c"]).await;
    app.expect_focus(&hook("filter-add")).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_that_is_none_is_told_and_leaves_the_filter_as_it_is() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.import(&file()).await;
    app.table("&columns=title,due&sort=title&filter=due-").await;
    app.expect_lines(&["a", "b", "c"]).await;
    app.press_on(&format!("{} button", hook_with("filter-chip", "subject", "due"))).await;
    app.browser.find("#filter-first").await;
    app.reach("#filter-first").await;
    app.browser.press(&[], "31.02.2027").await;
    app.key(Key::Enter).await;
    app.browser.find("#filter-first[aria-invalid=true][aria-describedby]").await;
    app.expect_focus("#filter-first").await;
    assert_eq!(app.text_of("return document.querySelector('#filter-first').value").await, "31.02.2027");
    assert_eq!(app.browser.count(&hook("filter-form")).await, 1, "the form stays");
    assert_eq!(app.browser.count(&hook("filter-chip")).await, 1, "the filter stays");
    app.browser.press(&[Key::Control.into()], "a").await;
    app.browser.press(&[], "28.02.2027").await;
    app.key(Key::Enter).await;
    app.browser.gone(&hook("filter-form")).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_looked_at_taken_and_taken_back_by_keyboard_alone() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.import(&file()).await;
    let more = with_records(&app.export().await, &[campaign("new-1", "Tuli failist", "2027-03-31")]);
    app.press_on(&hook("nav-share")).await;
    let input = hook("import-file");
    app.browser.find(&input).await;
    app.reach(&input).await;
    app.expect_visible_focus().await;
    // What the system asks when the button is pressed is no part of the page.
    let path = app.browser.profile().file(more.as_bytes(), "json");
    app.browser.find(&input).await.send_keys(&path.display().to_string()).await.expect("the input takes a file");
    app.read_preview().await;
    app.expect_focus("#content").await;
    app.press_on(&format!("{} button", hook_with("import-row", "id", "new-1"))).await;
    app.browser.find(&format!("{} [aria-current=true]", hook_with("import-row", "id", "new-1"))).await;
    app.press_on(&hook("import-accept")).await;
    app.browser.gone(&hook("import-preview")).await;
    app.expect_focus("#content").await;
    app.press_on(&hook("nav-board-outreach")).await;
    app.expect_card("new-1", "Tuli failist").await;
    app.browser.press(&[Key::Control.into()], "z").await;
    app.browser.gone(&hook_with("card", "id", "new-1")).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_plan_and_a_part_of_it_go_out_by_keyboard_alone() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.import(&file()).await;
    let taken = async |what: &str| wait_for(what, async || app.browser.profile().take_file()).await.1;
    app.press_on(&hook("nav-share")).await;
    app.press_on(&hook("export-json")).await;
    let whole: Value = serde_json::from_str(&taken("the whole plan").await).expect("JSON");
    assert_eq!(whole["exported"]["scope"], "full");
    app.expect_visible_focus().await;

    app.press_on(&hook("nav-handover")).await;
    app.browser.find(&hook("cover")).await;
    choose(&app, "#handover-board", "outreach").await;
    let one = format!("{} input", hook_with("handover-record", "id", "c"));
    app.reach(&one).await;
    app.expect_visible_focus().await;
    app.browser.press(&[], " ").await;
    app.reach(&hook("handover-to")).await;
    app.browser.press(&[], "koordinaator").await;
    app.press_on(&hook("export-selection")).await;
    let part: Value = serde_json::from_str(&taken("the part").await).expect("JSON");
    assert_eq!(part["exported"]["scope"], "selection");
    let ids: Vec<_> = part["records"].as_array().expect("records").iter().map(|record| record["id"].clone()).collect();
    assert_eq!(ids, ["a", "b"]);
    app.expect_visible_focus().await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn language_and_theme_are_changed_by_keyboard_alone() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.press_on(&hook("nav-settings")).await;
    choose(&app, &hook("language"), "en").await;
    app.browser.find("html[lang=en]").await;
    app.expect_focus(&hook("language")).await;
    app.expect_visible_focus().await;
    choose(&app, "#theme", "dark").await;
    app.browser.find("html[data-theme=dark]").await;
    app.expect_focus("#theme").await;
    app.expect_visible_focus().await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_goes_into_the_bin_and_the_archive_and_comes_back_by_keyboard_alone() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.import(&file()).await;
    app.press_on(&hook("nav-board-outreach")).await;
    app.press_on(&format!("{} a", hook_with("card", "id", "a"))).await;
    app.editor("a").await;
    app.press_on(&hook("trash-record")).await;
    app.browser.gone(&hook_with("card", "id", "a")).await;
    app.press_on(&hook("nav-trash")).await;
    app.press_on("main .list button").await;
    app.browser.gone("main .list").await;
    app.expect_focus("#content").await;
    app.press_on(&hook("nav-board-outreach")).await;

    let card = format!("{} a", hook_with("card", "id", "a"));
    app.press_on(&card).await;
    app.editor("a").await;
    app.press_on(&hook("record-menu")).await;
    app.press_on(&hook("archive-record")).await;
    app.browser.gone(&hook_with("card", "id", "a")).await;
    app.press_on(&hook("nav-archive")).await;
    app.press_on(&format!("{} button", hook_with("archive-row", "id", "a"))).await;
    app.browser.gone(&hook("archive-row")).await;
    app.expect_focus("#content").await;
    app.press_on(&hook("nav-board-outreach")).await;
    app.browser.find(&card).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_made_named_and_left_for_another_by_keyboard_alone() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.import(&file()).await;
    let before: Value = serde_json::from_str(&app.export().await).expect("JSON");
    assert_eq!(record(&before, "a")["id"], "a");
    app.press_on(&hook("nav-plans")).await;
    app.press_on(&hook("new-plan")).await;
    app.browser.find("main [name=title]").await;
    app.reach("main [name=title]").await;
    app.expect_visible_focus().await;
    app.browser.press(&[Key::Control.into()], "a").await;
    app.browser.press(&[], "Teine plaan").await;
    app.key(Key::Tab).await;
    app.wait_saved().await;
    app.press_on(&hook("nav-plans")).await;
    app.plan_row("Teine plaan").await;
    let open = format!("{}:not([data-open])", hook("plan-open"));
    app.press_on(&open).await;
    app.press_on(&hook("nav-board-outreach")).await;
    app.browser.find(&hook_with("card", "id", "a")).await;
    app.close();
}
