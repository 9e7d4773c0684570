//! Each job of the user by keyboard alone, as far as `keyboard`, `calendar`, `timeline`, `table`, `conflicts` and `find` do
//! not show it already: each step says where the hand is, and that it can be seen there. And what pens, fingers and the
//! mouse do where the other modules know one of them only.

use crate::browser::wait_for;
use crate::pages::{App, Hand, hook, hook_with};
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
    // Only what is finished can be put away.
    app.import(&file().replacen("idea", "assessed", 1)).await;
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

#[tokio::test(flavor = "multi_thread")]
async fn a_year_goes_into_the_archive_and_comes_back_by_keyboard_alone() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let done = json!({ "id": "a", "kind": "campaign", "title": "Kevad", "stage": "assessed", "ended": "2027-04-30" });
    app.import(&json!({ "format": "lepik-plan", "version": 1, "records": [done] }).to_string()).await;
    app.press_on(&hook("nav-archive")).await;
    app.press_on(&hook_with("archive-year", "year", "2027")).await;
    let row = hook_with("archive-row", "id", "a");
    app.browser.find(&row).await;
    // The button is gone; the hand is at the page's beginning.
    app.expect_focus("#content").await;
    app.browser.press(&[Key::Control.into()], "z").await;
    app.browser.gone(&row).await;
    app.press_on(&hook_with("archive-year", "year", "2027")).await;
    app.press_on(&format!("{row} button")).await;
    app.browser.gone(&row).await;
    app.press_on(&hook("nav-board-outreach")).await;
    app.browser.find(&hook_with("card", "id", "a")).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_question_before_an_export_is_answered_by_keyboard_alone() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let access = json!({ "mark": "AK", "basis": "AvTS § 35 lg 1 p 12", "holder": "SKA", "marked_on": "2027-01-11" });
    let secret = json!({ "id": "a", "kind": "campaign", "title": "Kevad", "stage": "idea", "access": access });
    app.import(&json!({ "format": "lepik-plan", "version": 1, "records": [secret] }).to_string()).await;
    app.press_on(&hook("nav-share")).await;
    app.press_on(&hook("export-json")).await;
    // The hand rests on what changes nothing.
    app.browser.find(&hook("export-question")).await;
    app.expect_focus(&hook("export-cancel")).await;
    app.expect_visible_focus().await;
    app.key(Key::Escape).await;
    app.browser.gone(&hook("export-question")).await;
    app.expect_focus(&hook("export-json")).await;
    assert!(app.browser.profile().has_no_download());
    app.key(Key::Enter).await;
    app.press_on(&hook("export-confirm")).await;
    let (_, file) = wait_for("the exported file", async || app.browser.profile().take_file()).await;
    let file: Value = serde_json::from_str(&file).expect("JSON");
    assert_eq!(record(&file, "Kevad")["access"]["mark"], "AK");
    app.expect_visible_focus().await;
    app.close();
}

/// A course on a day and a talk over three, around 10 June 2027.
fn dated() -> String {
    let record = |id: &str, start: &str, due: &str| json!({ "id": id, "kind": "training", "title": id, "start": start, "due": due });
    let records = [record("course", "2027-06-10", "2027-06-10"), record("talk", "2027-06-08", "2027-06-10")];
    json!({ "format": "lepik-plan", "version": 1, "plan": { "id": "p", "kind": "plan", "title": "Aasta", "year": 2027 },
            "records": records })
    .to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finger_and_a_pen_move_dates_in_the_calendar() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.import(&dated()).await;
    app.calendar("month", "2027-06-09").await;
    let item = |id: &str| hook_with("calendar-item", "id", id);
    let day = |day: &str| hook_with("calendar-day", "day", day);
    for hand in [Hand::Finger, Hand::Pen].into_iter().filter(Hand::is_offered) {
        let (from, to) = (app.spot_in(&item("course"), 0.5).await, app.spot_in(&day("2027-06-17"), 0.5).await);
        app.carry(hand, from, to).await;
        app.expect_days("calendar-item", "course", "2027-06-17", "2027-06-17").await;
        assert_eq!(app.open_record().await, None, "{hand:?}: the end of a drag opens nothing");
        app.undo().await;
        app.expect_days("calendar-item", "course", "2027-06-10", "2027-06-10").await;
        let end = app.spot_in(&format!("{} [data-end=last]", item("talk")), 0.5).await;
        let to = app.spot_in(&day("2027-06-11"), 0.5).await;
        app.carry(hand, end, to).await;
        app.expect_days("calendar-item", "talk", "2027-06-08", "2027-06-11").await;
        app.undo().await;
        app.expect_days("calendar-item", "talk", "2027-06-08", "2027-06-10").await;
    }
    // A finger that moves at once scrolls.
    let from = app.spot_in(&item("course"), 0.5).await;
    app.swipe(Hand::Finger, (from.0 as f64, from.1 as f64), (from.0 as f64, from.1 as f64 - 80.0)).await;
    app.expect_days("calendar-item", "course", "2027-06-10", "2027-06-10").await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finger_and_a_pen_move_bars_and_their_ends_on_the_timeline() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.import(&dated()).await;
    app.timeline("month", "2027-06-15").await;
    let bar = |part: &str| format!("{} [data-bar] {part}", hook_with("timeline-row", "id", "talk"));
    let track = "return document.querySelector('.timeline-scale .timeline-track').getBoundingClientRect().width / 30";
    let day = app.browser.script(track, vec![]).await.as_f64().expect("a breadth");
    for hand in [Hand::Finger, Hand::Pen].into_iter().filter(Hand::is_offered) {
        let from = app.spot_in(&bar(".stint"), 0.5).await;
        app.carry(hand, from, (from.0 + (day * 7.0).round() as i64, from.1)).await;
        app.expect_days("timeline-row", "talk", "2027-06-15", "2027-06-17").await;
        app.undo().await;
        app.expect_days("timeline-row", "talk", "2027-06-08", "2027-06-10").await;
        let end = app.spot_in(&bar("[data-end=last]"), 0.5).await;
        app.carry(hand, end, (end.0 + (day * 4.0).round() as i64, end.1)).await;
        app.expect_days("timeline-row", "talk", "2027-06-08", "2027-06-14").await;
        app.undo().await;
        app.expect_days("timeline-row", "talk", "2027-06-08", "2027-06-10").await;
    }
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_column_is_sized_by_the_mouse_and_stays_so() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.import(&file()).await;
    app.table("&columns=title,owner,due&sort=title").await;
    let head = hook_with("column-head", "column", "owner");
    let width = async || {
        let script = "return document.querySelector(arguments[0]).getBoundingClientRect().width";
        app.browser.script(script, vec![head.clone().into()]).await.as_f64().expect("a breadth")
    };
    let before = width().await;
    let grip = app.spot_in(&format!("{head} {}", hook("column-grip")), 0.5).await;
    app.drag_over(grip, &[(grip.0 + 30, grip.1), (grip.0 + 60, grip.1)]).await;
    app.release().await;
    let wanted = before + 60.0;
    wait_for("a wider column", async || match width().await {
        width if (width - wanted).abs() < 1.5 => Ok(()),
        width => Err(format!("{width} and not {wanted}")),
    })
    .await;
    assert_eq!(app.browser.count(&format!("{head}[aria-sort]")).await, 0, "the end of the drag sorts nothing");
    app.reload().await;
    assert!((width().await - wanted).abs() < 1.5, "the address keeps it");
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cell_that_copies_disagree_about_says_so_and_leads_to_the_decision() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.see_conflicts().await;
    app.table("&columns=title,budget&sort=title").await;
    let cell = ".cell:has(.cell-dispute)[data-column=budget]";
    app.browser.find(cell).await;
    let said = app.text_of(&format!("return document.querySelector('{cell}').textContent")).await;
    assert!(said.starts_with("Vastuolu: ") && said.contains('€'), "{said}");
    let elsewhere = "return [...document.querySelectorAll('[data-column=title] .cell-dispute')].length";
    assert_eq!(app.browser.script(elsewhere, vec![]).await, 0, "only what is disputed says so");
    app.browser.click(cell).await;
    app.expect_focus(cell).await;
    app.expect_visible_focus().await;
    app.key(Key::Enter).await;
    let decision = format!("{} {}", hook("record-editor"), hook_with("conflict", "field", "budget"));
    app.browser.find(&decision).await;
    app.expect_focus(&decision).await;
    app.expect_visible_focus().await;
    app.key(Key::Enter).await;
    app.browser.gone(&decision).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_for_a_county_finds_its_towns_and_parishes() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let record =
        |id: &str, area: &str| json!({ "id": id, "kind": "campaign", "title": id, "stage": "idea", "areas": [area] });
    // Tallinn, Harju county itself, Tartu.
    let records = [record("a", "0784"), record("b", "0037"), record("c", "0793")];
    let file = json!({ "format": "lepik-plan", "version": 1, "records": records });
    app.import(&file.to_string()).await;
    app.table("&columns=title,areas&sort=title").await;
    app.expect_lines(&["a", "b", "c"]).await;
    app.filter("areas", "=0037").await;
    app.expect_lines(&["a", "b"]).await;
    app.close();
}
