//! Handing a part of the plan over to a deputy and taking it back; and what is remembered of the files that went out.

use crate::browser::wait_for;
use crate::pages::{App, Preview, hook, hook_with};
use crate::plan_file::record;
use crate::server::Server;
use serde_json::Value;

/// The number in an attribute of the first element for a hook.
async fn number(app: &App, id: &str, data: &str) -> u64 {
    let script = format!("return Number(document.querySelector('{}')?.dataset.{data})", hook(id));
    app.browser.script(&script, vec![]).await.as_u64().unwrap_or(u64::MAX)
}

async fn expect_number(app: &App, id: &str, data: &str, expected: u64) {
    wait_for(&format!("{expected} in {data} of {id}"), async || match number(app, id, data).await {
        seen if seen == expected => Ok(()),
        seen => Err(seen.to_string()),
    })
    .await;
}

/// The ids of the chosen exports or records in the order of the page.
async fn ids(app: &App, id: &str) -> Vec<String> {
    let script = format!("return [...document.querySelectorAll('{}')].map(row => row.dataset.id)", hook(id));
    let ids = app.browser.script(&script, vec![]).await;
    ids.as_array().expect("a list").iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

async fn new_on_board(app: &App, duty: &str, kind: &str, title: &str) -> String {
    app.board(duty).await;
    app.new_titled(kind, title).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deputy_works_on_a_selection_alone_and_it_comes_back_without_a_loss() {
    let server = Server::at_root();
    let ann = App::start(&server).await;
    let given = new_on_board(&ann, "outreach", "campaign", "Läheb üle").await;
    let kept = new_on_board(&ann, "training", "training", "Jääb siia").await;
    let partner = new_on_board(&ann, "network", "partner", "Harju Maakohus").await;
    ann.board("outreach").await;
    let editor = ann.edit(&given).await;
    editor.set("due", "2020-01-31").await;
    editor.set("waiting_for", "TEHIK").await;
    editor.link("Harju", &partner).await;
    editor.close().await;

    ann.follow("share").await;
    ann.browser.click(&hook("nav-handover")).await;
    expect_number(&ann, "chosen", "count", 3).await;
    // Everything is offered; one board narrows it to what goes along.
    let board = ann.browser.find("#handover-board").await;
    board.select_by_value("outreach").await.expect("the board is offered");
    expect_number(&ann, "chosen", "count", 1).await;
    assert_eq!(ids(&ann, "handover-record").await, std::slice::from_ref(&given));
    for (what, count) in [("deadline", 1), ("open-item", 1), ("waiting", 1), ("contact", 1)] {
        assert_eq!(ann.browser.count(&format!("{} {}", hook("cover"), hook(what))).await, count, "{what}");
    }
    ann.browser.find(&format!("{}[data-late]", hook("deadline"))).await;
    ann.browser.find(&hook("handover-to")).await.send_keys("koordinaator").await.expect("text");
    let file = ann.hand_over().await;
    let part: Value = serde_json::from_str(&file).expect("JSON");
    assert_eq!(part["exported"]["scope"], "selection");
    assert_eq!(part["records"].as_array().expect("records").len(), 1);

    // The deputy has nothing but that file.
    let ben = App::start(&server).await;
    assert_eq!(ben.import(&file).await, Preview::all_new(1));
    ben.board("outreach").await;
    let editor = ben.edit(&given).await;
    editor.expect("waiting_for", "TEHIK").await;
    editor.set("description", "Asendaja märkis").await;
    editor.close().await;
    let by_deputy = new_on_board(&ben, "guides", "material", "Asendaja tegi").await;
    let back = ben.export().await;
    let base: Value = serde_json::from_str(&back).expect("JSON");
    assert_eq!(base["exported"]["base"], part["exported"]["id"], "it says what it came from");

    // Meanwhile the adviser goes on.
    ann.board("training").await;
    let editor = ann.edit(&kept).await;
    editor.set("seats", "20").await;
    editor.close().await;
    let preview = ann.preview(back.as_bytes()).await;
    assert_eq!(preview, Preview { new: 1, changed: 1, conflicts: 0, same: 0, problems: 0 });
    ann.browser.find(&hook("from-here")).await;
    ann.accept_import().await;
    let merged: Value = serde_json::from_str(&ann.export().await).expect("JSON");
    assert_eq!(merged["records"].as_array().expect("records").len(), 4, "a selection deletes nothing");
    assert_eq!(record(&merged, "Läheb üle")["description"], "Asendaja märkis");
    assert_eq!(record(&merged, "Jääb siia")["seats"], 20);
    assert_eq!(record(&merged, "Asendaja tegi")["id"], by_deputy.as_str());

    // The list says whom the file was for and that it is back.
    ann.follow("share").await;
    let sent = ids(&ann, "sent-file").await;
    let id = part["exported"]["id"].as_str().expect("an id");
    assert_eq!((sent.len(), sent[1].as_str()), (2, id));
    let row = hook_with("sent-file", "id", id);
    ann.browser.find(&format!("{row} {}", hook("came-back"))).await;
    let to = ann.browser.find(&format!("{row} input")).await;
    assert_eq!(to.prop("value").await.expect("a value").as_deref(), Some("koordinaator"));
    ann.close();
    ben.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn changes_since_the_last_export_are_counted_and_remembered() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    assert_eq!(app.browser.count(&hook("last-export")).await, 0, "there is nothing to export yet");
    let id = new_on_board(&app, "outreach", "campaign", "Kampaania").await;
    app.browser.find(&format!("{}:not([data-changes])", hook("last-export"))).await;
    let first = app.export().await;
    expect_number(&app, "last-export", "changes", 0).await;
    app.board("outreach").await;
    let editor = app.edit(&id).await;
    editor.set("budget", "4500.00").await;
    editor.close().await;
    expect_number(&app, "last-export", "changes", 1).await;
    app.undo().await;
    expect_number(&app, "last-export", "changes", 2).await;
    app.wait_saved().await;
    app.reload().await;
    expect_number(&app, "last-export", "changes", 2).await;

    // Whom the file was for can be said later, and another tab hears of all of it.
    app.follow("share").await;
    let first_tab = app.browser.tab().await;
    app.browser.new_tab().await;
    app.open("?page=share").await;
    let second_tab = app.browser.tab().await;
    app.browser.switch_to(&first_tab).await;
    let to = app.browser.find(&hook("sent-to")).await;
    to.send_keys("teenuse juht\t").await.expect("text");
    app.browser.find(&format!("{} {}", hook("sent-files"), hook("sent-file"))).await;
    let second = app.export().await;
    expect_number(&app, "last-export", "changes", 0).await;
    app.browser.switch_to(&second_tab).await;
    expect_number(&app, "last-export", "changes", 0).await;
    app.reload().await;
    assert_eq!(ids(&app, "sent-file").await.len(), 2);
    let notes = "return [...document.querySelectorAll('[data-testid=sent-to]')].map(input => input.value).join('|')";
    assert_eq!(app.text_of(notes).await, "|teenuse juht");

    // The own file is known again, and so is what is told of it; nothing of this goes out.
    app.preview(first.as_bytes()).await;
    app.browser.find(&hook("from-here")).await;
    app.cancel_import().await;
    assert!(!second.contains("teenuse juht"));
    app.close();
}
