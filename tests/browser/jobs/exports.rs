//! What goes out: each copy by one click, what is asked before, what stays inside, and files under a passphrase.

use crate::browser::wait_for;
use crate::pages::{App, hook};
use crate::plan_file::but_for_exported;
use crate::server::Server;
use icalendar::{Calendar, CalendarComponent, Component};
use lepik::format::error::OpenError;
use lepik::format::sealed;
use serde_json::Value;

const SEND: &str = "export-confirm";
const LEAVE_OUT: &str = "export-instead";
const PASSPHRASE: &str = "kask, kuusk ja põõsas";

/// The sample plan, on the page of sharing, and its file.
async fn sample(server: &Server) -> (App, Value) {
    let app = App::start(server).await;
    app.load_sample().await;
    let plan = serde_json::from_str(&app.export().await).expect("an exported file is JSON");
    (app, plan)
}

/// What tells of the restricted records of a plan: their ids and titles.
fn secrets(plan: &Value) -> Vec<&str> {
    let records = plan["records"].as_array().expect("a plan has records");
    let restricted = records.iter().filter(|record| record["access"]["mark"] == "AK");
    restricted.flat_map(|record| ["id", "title"].map(|name| record[name].as_str().unwrap_or_default())).collect()
}

fn expect_name(name: &str, title: &str, ending: &str) {
    let rest = name.strip_prefix(&format!("lepik_{title}_")).and_then(|rest| rest.strip_suffix(&format!(".{ending}")));
    let is_date = |rest: &str| rest.len() == 10 && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    assert!(rest.is_some_and(is_date), "{name}");
}

fn expect_silence(plan: &Value, file: &str) {
    let secrets = secrets(plan);
    assert!(secrets.len() >= 8, "the sample has restricted records");
    for secret in secrets {
        assert!(!file.contains(secret), "{secret} is in {file}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reading_copy_leaves_restricted_records_out_and_is_not_merged_back() {
    let server = Server::at_root();
    let (app, plan) = sample(&server).await;
    let (name, text) = app.download("export-view", SEND).await;
    expect_name(&name, "perelepituse-tooplaan-2027-lugemiskoopia", "json");
    let view: Value = serde_json::from_str(&text).expect("a reading copy is JSON");
    assert_eq!(view["exported"]["scope"], "view");
    assert!(!text.contains("\"merge\"") && view["records"].as_array().is_some_and(|records| records.len() > 30));
    expect_silence(&plan, &text);

    // Another choice: one board less, no dates.
    let count = "return document.querySelector('[data-testid=view-count]').textContent";
    let before = app.text_of(count).await;
    app.browser.click(&hook("view-choose")).await;
    app.browser.click(".view-choice [value=training][type=checkbox]").await;
    app.browser.click(".view-choice [value=due]").await;
    assert_ne!(app.text_of(count).await, before);
    let (_, text) = app.download("export-view", SEND).await;
    assert!(
        !text.contains("\"due\"") && !text.contains("\"kind\": \"training\"") && text.contains("\"start\""),
        "{text}"
    );

    app.choose_file(text.as_bytes()).await;
    app.expect_refusal("view-only").await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn copies_for_other_programs_go_out_with_restricted_records_or_without() {
    let server = Server::at_root();
    let (app, plan) = sample(&server).await;
    let title = "perelepituse-tooplaan-2027";
    for (button, ending) in [("export-csv", "csv"), ("export-ics", "ics"), ("export-markdown", "md")] {
        let (name, whole) = app.download(button, SEND).await;
        expect_name(&name, title, ending);
        let told = secrets(&plan).into_iter().filter(|secret| whole.replace("\r\n ", "").contains(secret)).count();
        assert!(told >= 4, "{button}: {told}");
        let (name, public) = app.download(button, LEAVE_OUT).await;
        expect_name(&name, title, ending);
        expect_silence(&plan, &public.replace("\r\n ", ""));
        assert!(public.len() > 1000 && public.len() < whole.len(), "{public}");
        match ending {
            "csv" => {
                assert!(public.starts_with("\u{feff}Pealkiri;Kirje liik;"), "{public}");
                assert!(public.ends_with("\r\n"));
            }
            "ics" => {
                let calendar: Calendar = public.parse().expect("a calendar");
                let is_entry = |part: &CalendarComponent| matches!(part, CalendarComponent::Event(event) if event.get_uid().is_some());
                assert!(calendar.components.len() > 20 && calendar.components.iter().all(is_entry));
            }
            _ => assert!(public.starts_with("# Perelepituse tööplaan 2027\n\n## 3.1 "), "{public}"),
        }
    }

    // A part of the plan; without restricted records nothing is asked.
    let choose = async |select: &str, value: &str| {
        let select = app.browser.find(&hook(select)).await;
        select.select_by_value(value).await.expect("it is offered");
    };
    choose("csv-kind", "training").await;
    let (name, table) = app.download("export-csv", SEND).await;
    expect_name(&name, &format!("{title}-training"), "csv");
    assert!(table.contains(";Kohti;"), "the kind's own fields: {table}");
    choose("markdown-board", "guides").await;
    let (name, list) = app.download("export-markdown", SEND).await;
    expect_name(&name, &format!("{title}-guides"), "md");
    assert!(list.contains("## 3.3 ") && !list.contains("## 3.4 "), "{list}");

    // One record, from its menu.
    app.board("outreach").await;
    let id = app.new_titled("campaign", "Kevadine õhtu").await;
    let editor = app.edit(&id).await;
    app.browser.click(&hook("record-menu")).await;
    let (name, record) = app.download("record-markdown", SEND).await;
    expect_name(&name, "kevadine-ohtu", "md");
    assert!(record.starts_with("# Kevadine õhtu\n"), "{record}");
    editor.close().await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_left_at_the_question_stays_here() {
    let server = Server::at_root();
    let (app, plan) = sample(&server).await;
    let focused = "return document.activeElement.dataset.testid ?? ''";
    for button in ["export-json", "export-csv"] {
        app.browser.click(&hook(button)).await;
        let asked = format!("return document.querySelector('{}')?.dataset.restricted ?? ''", hook("export-question"));
        wait_for("the question", async || match app.text_of(&asked).await {
            count if count == (secrets(&plan).len() / 2).to_string() => Ok(()),
            count => Err(count),
        })
        .await;
        assert_eq!(app.text_of(focused).await, "export-cancel", "the hand rests on what changes nothing");
        app.browser.click(&hook("export-cancel")).await;
        app.browser.gone(&hook("export-question")).await;
        assert_eq!(app.text_of(focused).await, button);
    }
    assert!(app.browser.profile().has_no_download());
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sealed_file_opens_under_its_passphrase_alone() {
    let server = Server::at_root();
    let (app, _) = sample(&server).await;
    let whole = app.export().await;
    // The question leads here, too.
    app.browser.click(&hook("export-json")).await;
    app.browser.click(&hook("export-instead")).await;
    let (first, second) = (hook("passphrase"), hook("passphrase-again"));
    let wrong = "return document.querySelector('#passphrase-wrong').textContent";
    let refused = async |line: &str| {
        app.browser.click(&hook("seal-confirm")).await;
        app.browser.find(&format!("{line}[aria-invalid=true]")).await;
        assert!(!app.text_of(wrong).await.is_empty());
    };
    let write = async |line: &str, text: &str| {
        let input = app.browser.find(line).await;
        input.clear().await.expect("it can be emptied");
        input.send_keys(text).await.expect("it takes a text");
    };
    write(&first, "lühike").await;
    refused(&first).await;
    write(&first, PASSPHRASE).await;
    write(&second, "kask, kuusk ja poosas").await;
    refused(&second).await;
    assert_eq!(app.browser.count("input[type=password]").await, 2);
    app.browser.click(&hook("passphrase-show")).await;
    assert_eq!(app.browser.count("input[type=password]").await, 0);
    write(&second, PASSPHRASE).await;
    let (name, file) = app.download("seal-confirm", SEND).await;
    expect_name(&name, "perelepituse-tooplaan-2027-krupteeritud", "json");
    app.browser.gone(&hook("seal-form")).await;

    assert_eq!(sealed::open(file.as_bytes(), "kask, kuusk ja poosas"), Err(OpenError::Locked));
    let opened = sealed::open(file.as_bytes(), PASSPHRASE).expect("the passphrase opens it");
    let opened = String::from_utf8(opened).expect("a plan is a text");
    assert_eq!(but_for_exported(&opened), but_for_exported(&whole));

    // Salt and nonce are new each time.
    let again = app.export_sealed(PASSPHRASE).await;
    let head = |file: &str| file.split("\"data\"").next().map(str::to_owned);
    assert_ne!(head(&again), head(&file));
    app.close();
}
