//! The record editor: what is typed stays under the cursor, what needs attention is said, who wrote what is told, and a page
//! that breaks says so.

use super::accessible::{axe, check};
use crate::browser::wait_for;
use crate::pages::{App, hook, hook_with};
use crate::profile::Profile;
use crate::server::Server;
use fantoccini::key::Key;
use serde_json::{Value, json};

/// A selector for a control of the editor.
fn control(field: &str) -> String {
    format!("{} [name=\"{field}\"]", hook("record-editor"))
}

/// The notice that a field has changed elsewhere.
fn notice(field: &str) -> String {
    hook_with("changed-elsewhere", "field", field)
}

/// Opens a second window on the record that is open here. It is written to by scripts: the focus stays in the first.
async fn two_windows(app: &App, id: &str) {
    app.edit(id).await;
    let here = app.browser.tab().await;
    app.browser.script("window.other = window.open(location.href, 'other')", vec![]).await;
    let ready = format!("return !!window.other.document.querySelector('{}')", hook("record-editor"));
    wait_for("the second window", async || match app.browser.script(&ready, vec![]).await {
        Value::Bool(true) => Ok(()),
        other => Err(other.to_string()),
    })
    .await;
    app.browser.switch_to(&here).await;
}

/// Writes a field in the second window, as leaving its control there does.
async fn set_elsewhere(app: &App, field: &str, value: &str) {
    let script = "const [css, value] = arguments, there = window.other;
        const control = there.document.querySelector(css);
        control.value = value;
        for (const type of ['input', 'change']) control.dispatchEvent(new there.Event(type, { bubbles: true }));
        control.dispatchEvent(new there.FocusEvent('blur'));";
    app.browser.script(script, vec![control(field).into(), value.into()]).await;
}

/// Puts the hand into a control, with the caret after the first letters of its text, and remembers which element it is.
async fn hold(app: &App, field: &str, caret: u32) {
    let script = "const [css, caret] = arguments;
        const control = window.held = document.querySelector(css);
        for (let part = control.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
        control.focus();
        if (control.setSelectionRange) control.setSelectionRange(caret, caret);";
    app.browser.script(script, vec![control(field).into(), caret.into()]).await;
}

/// Whether the hand is still in the very element, and what the control shows, with the place of the caret.
async fn held(app: &App, field: &str) -> (bool, String, Option<u64>) {
    let script = "const control = document.querySelector(arguments[0]);
        const same = control === window.held && control === document.activeElement;
        return [same, control.value, control.setSelectionRange ? control.selectionStart : null];";
    let now = app.browser.script(script, vec![control(field).into()]).await;
    (now[0] == true, now[1].as_str().unwrap_or_default().to_owned(), now[2].as_u64())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_remote_change_never_pulls_text_from_under_the_cursor() {
    let server = Server::at_root();
    let app = App::start_on(&server, &Profile::fresh()).await;
    app.board("outreach").await;
    let editor = app.new_record("campaign").await;
    for (field, value) in [
        ("title", "Kevadine kampaania"),
        ("description", "Esimene rida\nteine rida"),
        ("waiting_for", "TEHIK"),
        ("reach", "1200"),
        ("budget", "4500.00"),
        ("due", "2027-03-31"),
    ] {
        editor.set(field, value).await;
    }
    app.browser.click(&hook("add-steps")).await;
    app.browser.find(&control("steps.text")).await;
    editor.set("steps.text", "Leia ruum").await;
    let id = editor.close().await;
    app.wait_saved().await;
    two_windows(&app, &id).await;

    for (field, shown, other, other_shown) in [
        ("title", "Kevadine kampaania", "Sügisene kampaania", "Sügisene kampaania"),
        ("description", "Esimene rida\nteine rida", "Muu kirjeldus", "Muu kirjeldus"),
        ("waiting_for", "TEHIK", "Ministeerium", "Ministeerium"),
        ("reach", "1\u{a0}200", "1300", "1\u{a0}300"),
        ("budget", "4\u{a0}500,00", "5000.00", "5\u{a0}000,00"),
        ("due", "31.03.2027", "2027-04-30", "30.04.2027"),
        ("steps.text", "Leia ruum", "Broneeri ruum", "Broneeri ruum"),
    ] {
        // The hand is in the control and has typed nothing.
        hold(&app, field, 2).await;
        set_elsewhere(&app, field, other).await;
        app.browser.find(&notice(field)).await;
        assert_eq!(held(&app, field).await, (true, shown.to_owned(), Some(2)), "{field}");
        // Taking the other value is one click; the hand stays.
        app.browser.click(&format!("{} {}", notice(field), hook("take-other"))).await;
        app.browser.gone(&notice(field)).await;
        app.expect_focus(&control(field)).await;
        let (is_held, now, _) = held(&app, field).await;
        assert_eq!((is_held, now.as_str()), (true, other_shown), "{field}");
        app.browser.gone(&hook("conflict")).await;
    }
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_on_keeps_both_texts() {
    let server = Server::at_root();
    let app = App::start_on(&server, &Profile::fresh()).await;
    app.board("outreach").await;
    let editor = app.new_record("campaign").await;
    editor.set("title", "Kampaania").await;
    editor.set("description", "Tuntus").await;
    let id = editor.close().await;
    app.wait_saved().await;
    two_windows(&app, &id).await;

    hold(&app, "description", 6).await;
    app.browser.press(&[], " kasvab").await;
    app.wait_saved().await;
    set_elsewhere(&app, "description", "Muu eesmärk").await;
    app.browser.find(&notice("description")).await;
    assert_eq!(held(&app, "description").await, (true, "Tuntus kasvab".to_owned(), Some(13)));
    app.browser.press(&[], " kõikjal").await;
    let here = app.editor(&id).await;
    assert_eq!(here.conflict("description").await, ["Muu eesmärk", "Tuntus kasvab kõikjal"]);
    assert_eq!(held(&app, "description").await, (true, "Tuntus kasvab kõikjal".to_owned(), Some(21)));
    here.settle("description", "Tuntus kasvab kõikjal").await;
    app.browser.gone(&notice("description")).await;

    // What cannot be stored yet stays, too.
    hold(&app, "budget", 0).await;
    app.browser.press(&[], "umbes 4000").await;
    app.browser.find(&format!("{}[aria-invalid=\"true\"]", control("budget"))).await;
    set_elsewhere(&app, "budget", "5000.00").await;
    app.browser.find(&notice("budget")).await;
    assert_eq!(held(&app, "budget").await, (true, "umbes 4000".to_owned(), Some(10)));
    app.browser.click(&format!("{} {}", notice("budget"), hook("take-other"))).await;
    here.expect("budget", "5000.00").await;

    // A choice that the hand is in stays as it is, and the one that was not seen is not lost.
    hold(&app, "priority", 0).await;
    set_elsewhere(&app, "priority", "low").await;
    app.browser.find(&notice("priority")).await;
    assert_eq!(held(&app, "priority").await, (true, String::new(), None));
    app.browser.press(&[], "k").await;
    assert_eq!(here.conflict("priority").await, ["high", "low"]);
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_keeps_the_hand_when_another_row_comes_or_another_property_changes() {
    let server = Server::at_root();
    let app = App::start_on(&server, &Profile::fresh()).await;
    app.board("outreach").await;
    let editor = app.new_record("campaign").await;
    editor.set("title", "Kampaania").await;
    app.browser.click(&hook("add-steps")).await;
    app.browser.find(&control("steps.text")).await;
    editor.set("steps.text", "Leia ruum").await;
    let id = editor.close().await;
    app.wait_saved().await;
    two_windows(&app, &id).await;

    hold(&app, "steps.text", 4).await;
    set_elsewhere(&app, "steps.due", "2027-03-31").await;
    app.browser.script(&format!("window.other.document.querySelector('{}').click()", hook("add-steps")), vec![]).await;
    let here = app.editor(&id).await;
    here.expect("steps.due", "2027-03-31").await;
    assert_eq!(held(&app, "steps.text").await, (true, "Leia ruum".to_owned(), Some(4)));
    app.browser.gone(&notice("steps.text")).await;
    // The row as it stands is what is written on, so there is nothing to choose between.
    app.browser.press(&[], " suur").await;
    app.wait_saved().await;
    here.expect("steps.text", "Leia suur ruum").await;
    here.expect("steps.due", "2027-03-31").await;
    app.browser.gone(&hook("conflict")).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn who_wrote_what_is_told_with_conflicts_and_the_bin() {
    let server = Server::at_root();
    let app = App::start_on(&server, &Profile::fresh()).await;
    app.board("outreach").await;
    let editor = app.new_record("campaign").await;
    editor.set("title", "Kampaania").await;
    editor.set("goal", "Tuntus").await;
    let id = editor.close().await;
    app.wait_saved().await;
    let file = app.export().await;

    // A colleague's copy comes back; meanwhile the same field was written here.
    app.board("outreach").await;
    let editor = app.edit(&id).await;
    editor.set("goal", "Tuntus siin").await;
    editor.close().await;
    let mut plan: Value = serde_json::from_str(&file).expect("an exported file is JSON");
    let record = plan["records"].as_array_mut().expect("records").iter_mut().find(|record| record["id"] == id.as_str());
    let record = record.expect("the record went out");
    record["goal"] = json!("Tuntus mujal");
    record["merge"]["seen"]["colleag1"] = json!(1);
    let writes = record["merge"]["writes"].as_object_mut().expect("writes");
    writes.values_mut().for_each(|paths| _ = paths.as_object_mut().expect("paths").remove("goal"));
    writes.insert("colleag1".into(), json!({ "goal": 1 }));
    plan["replicas"]["colleag1"] = json!("teenuse juht");
    app.import(&plan.to_string()).await;
    app.board("outreach").await;
    let editor = app.edit(&id).await;
    editor.conflict("goal").await;
    unfold_history(&app).await;
    let told = writes_told(&app).await;
    assert!(told.iter().any(|write| write.contains("teenuse juht") && write.contains("Tuntus mujal")), "{told:?}");
    assert!(told.iter().any(|write| write.contains("Tuntus siin") && !write.contains("teenuse juht")), "{told:?}");
    // What is done now is one's own, and its moment is known.
    editor.set("description", "Uus").await;
    wait_for("the newest write first", async || {
        let told = writes_told(&app).await;
        let first = told.first().cloned().unwrap_or_default();
        if first.contains("sina") && first.contains("Uus") && first.contains("20") { Ok(()) } else { Err(first) }
    })
    .await;
    let history = app.text_of(&format!("return document.querySelector('{}').textContent", hook("history"))).await;
    assert!(history.contains("varem"), "what was written before has no invented time: {history}");
    app.close();
}

async fn unfold_history(app: &App) {
    app.browser.click(&format!("{} > summary", hook("history"))).await;
    app.browser.find(&hook("write")).await;
}

async fn writes_told(app: &App) -> Vec<String> {
    let script = "return [...document.querySelectorAll(arguments[0])].map(write => write.textContent)";
    let told = app.browser.script(script, vec![hook("write").into()]).await;
    serde_json::from_value(told).expect("texts")
}

#[tokio::test(flavor = "multi_thread")]
async fn fields_that_need_attention_are_told_and_lead_to_their_controls() {
    let server = Server::at_root();
    let app = App::start_on(&server, &Profile::fresh()).await;
    app.board("outreach").await;
    let editor = app.new_record("campaign").await;
    editor.set("title", "Kampaania").await;
    assert_eq!(app.browser.count(&hook("attention")).await, 0, "work that has not begun may be unfinished");
    editor.set("stage", "running").await;
    app.browser.find(&hook_with("attention", "count", "2")).await;
    // The owner and the last day: a click leads there, even into a folded section.
    app.browser
        .script("document.querySelectorAll('.panel details').forEach(part => { part.open = false })", vec![])
        .await;
    app.browser.click(&hook_with("attention-field", "field", "due")).await;
    app.expect_focus(&control("due")).await;
    expect_described(&app, "due", true).await;
    editor.set("due", "2027-03-31").await;
    expect_described(&app, "due", false).await;
    app.browser.find(&hook_with("attention", "count", "1")).await;
    editor.set("start", "2027-04-01").await;
    expect_described(&app, "due", true).await;
    // What is required says so, to the eye and to a screen reader; nothing keeps the rest from being saved.
    editor.set("stage", "cancelled").await;
    app.browser.find(&format!("{}[aria-required=\"true\"]", control("close_reason"))).await;
    app.browser.find(&format!("{}[aria-required=\"true\"]", control("title"))).await;
    app.wait_saved().await;
    editor.set("close_reason", "Raha ei jätkunud").await;
    expect_described(&app, "close_reason", false).await;
    editor.set("start", "2027-03-01").await;
    app.browser.gone(&hook("attention")).await;
    // A title is never emptied.
    editor.set("title", "").await;
    editor.expect("title", "Kampaania").await;
    app.close();
}

/// Waits until something is said of a control by what describes it, or nothing is.
async fn expect_described(app: &App, field: &str, is_said: bool) {
    let script = "const ids = document.querySelector(arguments[0]).getAttribute('aria-describedby').split(' ');
        return ids.filter(id => id.startsWith('a-')).map(id => document.getElementById(id).textContent).join('')";
    wait_for(&format!("{field} described: {is_said}"), async || {
        let said = app.browser.script(script, vec![control(field).into()]).await;
        let said = said.as_str().unwrap_or_default().to_owned();
        if said.is_empty() != is_said { Ok(()) } else { Err(said) }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_is_edited_from_end_to_end_by_keyboard_alone() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_sample().await;
    app.reach(&hook("nav-board-training")).await;
    app.browser.press(&[], &Key::Enter).await;
    app.browser.find(&hook("column")).await;
    let card = format!("{}[data-kind=\"training\"]", hook("card"));
    app.reach(&card).await;
    app.browser.press(&[], &Key::Enter).await;
    let id = app.open_record().await;
    let id = wait_for("the editor", async || match app.open_record().await {
        Some(id) => Ok(id),
        None => Err(format!("{id:?}")),
    })
    .await;
    let editor = app.editor(&id).await;

    // The title, anew.
    app.reach(&control("title")).await;
    app.browser.press(&[Key::Control.into()], "a").await;
    app.browser.press(&[], "Klaviatuurikoolitus").await;
    // Every section folds and unfolds by keys.
    let script = "return document.querySelectorAll(\"[data-testid=record-editor] details.fold\").length";
    let sections = app.browser.script(script, vec![]).await.as_u64().expect("a number");
    for number in 1..=sections {
        let script =
            "const part = document.querySelectorAll(\"[data-testid=record-editor] details.fold\")[arguments[0]];
            part.querySelector('summary').dataset.here = 'section';
            return part.open";
        let is_open = app.browser.script(script, vec![(number - 1).into()]).await;
        let summary = "[data-testid=record-editor] summary[data-here=section]";
        reach_itself(&app, summary).await;
        app.browser.press(&[], &Key::Space).await;
        let now = format!("return document.querySelector('{summary}').parentElement.open");
        assert_ne!(app.browser.script(&now, vec![]).await, is_open, "section {number}");
        app.browser.press(&[], &Key::Enter).await;
        assert_eq!(app.browser.script(&now, vec![]).await, is_open, "section {number}");
        app.browser.script(&format!("delete document.querySelector('{summary}').dataset.here"), vec![]).await;
    }
    // A long text, a choice, a date, a row.
    app.reach(&control("description")).await;
    app.browser.press(&[Key::Control.into()], &Key::End).await;
    app.browser.press(&[], "Lisatud klaviatuurilt").await;
    app.reach(&control("priority")).await;
    let before = editor_value(&app, "priority").await;
    app.browser.press(&[], &Key::Down).await;
    let chosen = editor_value(&app, "priority").await;
    assert_ne!(before, chosen);
    app.reach(&control("due")).await;
    app.browser.press(&[Key::Control.into()], "a").await;
    app.browser.press(&[], "30.11.2027").await;
    app.reach(&hook("add-steps")).await;
    app.browser.press(&[], &Key::Enter).await;
    wait_for("the hand in the new row", async || {
        let name = app.browser.script("return document.activeElement.name", vec![]).await;
        if name == "steps.text" { Ok(()) } else { Err(name.to_string()) }
    })
    .await;
    app.browser.press(&[], "Uus samm").await;
    app.browser.press(&[], &Key::Tab).await;
    app.wait_saved().await;

    editor.expect("title", "Klaviatuurikoolitus").await;
    editor.expect("due", "2027-11-30").await;
    let last = "const rows = [...document.querySelectorAll(\"[name='steps.text']\")]; return rows.at(-1)?.value ?? ''";
    assert_eq!(app.text_of(last).await, "Uus samm");
    // The last step is taken back: the row's text, then the row. The focus is in no control that has an undo of its own.
    app.reach(&format!("{} summary", hook("history"))).await;
    app.browser.press(&[Key::Control.into()], "z").await;
    wait_for("the text of the row to go", async || match app.text_of(last).await {
        text if text != "Uus samm" => Ok(()),
        text => Err(text),
    })
    .await;
    app.browser.press(&[], &Key::Escape).await;
    app.browser.gone(&hook("record-editor")).await;
    app.expect_focus(&hook_with("card", "id", &id)).await;
    app.expect_card(&id, "Klaviatuurikoolitus").await;
    app.close();
}

/// Moves the focus to an element itself, not into it.
async fn reach_itself(app: &App, goal: &str) {
    for _ in 0..250 {
        let here = format!("return document.activeElement === document.querySelector('{goal}')");
        if app.browser.script(&here, vec![]).await == true {
            return;
        }
        app.tab().await;
    }
    panic!("the focus never came to {goal}");
}

async fn editor_value(app: &App, field: &str) -> String {
    app.text_of(&format!("return document.querySelector('{}').value", control(field))).await
}

/// From now on the browser refuses to make an element: a page that needs one breaks, as by a fault of the program.
const BREAK: &str = "const make = Document.prototype.createElement;
    Document.prototype.createElement = function (tag, ...rest) {
        if (tag === arguments_tag) throw new Error('no such element today');
        return make.call(this, tag, ...rest);
    };";

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_breaks_says_so_and_leads_to_what_is_saved() {
    let axe = axe();
    let server = Server::at_root();
    let app = App::start_on(&server, &Profile::fresh()).await;
    app.board("outreach").await;
    let id = app.new_titled("campaign", "Salvestatud kampaania").await;
    app.wait_saved().await;
    let board = app.place().await;

    app.browser.script(&BREAK.replace("arguments_tag", "'select'"), vec![]).await;
    app.browser.click(&hook("nav-settings")).await;
    app.browser.find(&hook("fault")).await;
    let errors = app.browser.console_errors();
    assert!(errors.iter().any(|error| error.contains("panicked")), "the console says where: {errors:?}");
    check(&app, &axe, "a page that has broken").await;
    let focus = "return document.activeElement.id";
    assert_eq!(app.text_of(focus).await, "fault-title");

    // The file holds what was saved.
    let (_, file) = app.download("fault-download", "export-confirm").await;
    let plan: Value = serde_json::from_str(&file).expect("the file is JSON");
    assert_eq!(crate::plan_file::record(&plan, "Salvestatud kampaania")["id"], id.as_str());
    // The rest of the program works: another page, the same page again, and the record is there.
    app.browser.click(&hook("fault-overview")).await;
    app.ready().await;
    app.browser.gone(&hook("fault")).await;
    app.browser.client().goto(&board).await.expect("the board opens");
    app.ready().await;
    app.expect_card(&id, "Salvestatud kampaania").await;

    app.browser.script(&BREAK.replace("arguments_tag", "'select'"), vec![]).await;
    app.browser.click(&hook("nav-settings")).await;
    app.browser.click(&hook("fault-reload")).await;
    app.browser.gone(&hook("fault")).await;
    app.ready().await;
    app.browser.find(&hook("language")).await;
    // The file opens in an empty program.
    app.browser.console_errors();
    let other = App::start(&server).await;
    other.import(&file).await;
    other.board("outreach").await;
    other.expect_card(&id, "Salvestatud kampaania").await;
    other.close();
    app.close();
}
