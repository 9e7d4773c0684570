//! Files of other programs and sealed files: what is asked about them, and what comes of them.

use serde_json::{Value, json};

use super::accessible::{axe, check};
use crate::pages::{App, Preview, hook, hook_with};
use crate::plan_file::{record, with_records};
use crate::server::Server;
use lepik::format::sealed::seal;

const TABLE: &[u8] = include_bytes!("../../golden/import/plan-windows-1257.csv");
const TRELLO: &[u8] = include_bytes!("../../golden/import/trello.json");
const NULLBOARD: &[u8] = include_bytes!("../../golden/import/nullboard.nbx");
const STATISTICS: &str = "Periood;Tööpiirkond;Menetlusi\n2026 I;Tallinn;1 200\n2026 II;Tallinn;300,5\n2026 II;Narva;kinni\n2026 I;Tartu;120\n";

/// Notes whether a frame is painted while the page says that it is busy.
const WATCH_BUSY: &str = "const look = () => {
    window.sawBusy = window.sawBusy || document.querySelector('[aria-busy=true]') !== null;
    requestAnimationFrame(look);
}; look()";

async fn plan_of(app: &App) -> Value {
    serde_json::from_str(&app.export().await).expect("an exported file is JSON")
}

fn count(plan: &Value) -> usize {
    plan["records"].as_array().expect("a plan has records").len()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_table_in_windows_1257_with_decimal_commas_becomes_records_in_one_step() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.follow("share").await;
    let before = app.storage().await;
    app.choose_file_as(TABLE, "csv").await;
    assert_eq!(app.chosen("import-encoding").await, "Windows-1257");
    assert_eq!(app.chosen("import-delimiter").await, ";");
    let guessed = ["title", "owner", "start", "due", "budget", "actual_cost", "stage", "notes", "#description"];
    app.expect_columns(&guessed).await;
    // `septembris`, `4.500` and `tundmatu` are neither a date nor an amount nor a stage.
    app.browser.find(&hook_with("cell-problems", "count", "3")).await;
    let page = app.text_of(&format!("return document.querySelector('{}').innerText", hook("import-mapping"))).await;
    assert!(page.contains("Täienduskoolitus: lähisuhtevägivald") && page.contains("Šokolaadi pole"), "{page}");
    assert!(page.replace('\u{a0}', " ").contains("4 500,00 €"), "{page}");
    assert_eq!(app.storage().await, before, "a table that is looked at changes nothing");

    assert_eq!(app.to_preview().await, Preview::all_new(2));
    app.accept_import().await;
    let plan = plan_of(&app).await;
    let first = record(&plan, "Täienduskoolitus: lähisuhtevägivald");
    assert_eq!((&first["kind"], &first["stage"]), (&json!("other_activity"), &json!("planned")));
    assert_eq!((&first["budget"], &first["actual_cost"]), (&json!("4500.00"), &json!("-12.50")));
    assert_eq!((&first["start"], &first["due"]), (&json!("2027-09-14"), &json!("2027-09-15")));
    assert_eq!(first["description"], "Ruum: Tartu", "a column without a field");
    let second = record(&plan, "Šokolaadi pole");
    assert_eq!(second["description"], "Lõpp: septembris\nEelarve: 4.500\nStaatus: tundmatu");
    app.undo().await;
    assert_eq!(count(&plan_of(&app).await), 0);
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_column_is_taken_for_what_the_person_says() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let table = "Nimi;Tähtaeg;Märge;Kanalid\nKevadkampaania;31.03.2027;viit 5;raadio\nSügiskampaania;homme;;trükis\n";
    app.choose_file_as(table.as_bytes(), "csv").await;
    assert_eq!(app.chosen("import-kind").await, "campaign", "the kind that has channels");
    app.expect_columns(&["title", "due", "#description", "channels"]).await;
    app.take_column_for(2, "register_ref").await;
    app.take_column_for(1, "#description").await;
    app.expect_columns(&["title", "#description", "register_ref", "channels"]).await;
    app.browser.gone(&hook("cell-problems")).await;
    // A field is taken once, and another kind keeps what was said.
    app.take_column_for(3, "register_ref").await;
    app.expect_columns(&["title", "#description", "#description", "register_ref"]).await;
    app.choose("import-kind", "assignment").await;
    app.expect_columns(&["title", "#description", "#description", "register_ref"]).await;
    app.take_column_for(2, "register_ref").await;
    assert_eq!(app.to_preview().await, Preview::all_new(2));
    // Back once more, and on.
    app.browser.click(&hook("import-ask-again")).await;
    app.browser.gone(&hook("import-preview")).await;
    app.expect_columns(&["title", "#description", "register_ref", "#description"]).await;
    app.choose("import-kind", "campaign").await;
    app.take_column_for(3, "channels").await;
    assert_eq!(app.to_preview().await, Preview::all_new(2));
    app.accept_import().await;
    let plan = plan_of(&app).await;
    let first = record(&plan, "Kevadkampaania");
    assert_eq!((&first["kind"], &first["register_ref"]), (&json!("campaign"), &json!("viit 5")));
    assert_eq!((&first["description"], &first["channels"]), (&json!("Tähtaeg: 31.03.2027"), &json!(["raadio"])));
    assert_eq!(record(&plan, "Sügiskampaania")["description"], "Tähtaeg: homme");
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_table_is_read_anew_as_the_person_says_it_is_written() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.choose_file_as(b"L\xf5pp\n\xf0un;1,5\n", "txt").await;
    assert_eq!(app.chosen("import-encoding").await, "Windows-1257");
    app.choose("import-encoding", "Windows-1252").await;
    let shown =
        async || app.text_of(&format!("return document.querySelector('{}').innerText", hook("import-mapping"))).await;
    assert!(shown().await.contains("ðun"), "{}", shown().await);
    // It is no UTF-8: the choice stays as it was.
    app.choose("import-encoding", "UTF-8").await;
    assert_eq!(app.chosen("import-encoding").await, "Windows-1252");
    app.choose("import-delimiter", ",").await;
    app.expect_columns(&["due", "#description"]).await;
    app.browser.click(&hook("import-head")).await;
    app.expect_columns(&["#description", "#description"]).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn boards_of_trello_and_nullboard_become_records_without_their_people() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.choose_file_as(TRELLO, "json").await;
    assert_eq!(app.chosen("import-kind").await, "other_activity");
    app.browser.find(&hook_with("persons-left-out", "count", "3")).await;
    app.browser.find(&hook_with("import-list", "stage", "in_progress")).await;
    app.choose("import-kind", "assignment").await;
    assert_eq!(app.to_preview().await, Preview::all_new(4));
    app.accept_import().await;
    let plan = app.export().await;
    assert!(!plan.contains("Maasikas") && !plan.contains("jaantamm"));
    let parsed: Value = serde_json::from_str(&plan).expect("an exported file is JSON");
    let card = record(&parsed, "Kutsed kohtunikele");
    assert_eq!((&card["kind"], &card["labels"]), (&json!("assignment"), &json!(["Töös", "kiire", "red"])));
    assert_eq!(card["steps"].as_array().map(Vec::len), Some(3));

    app.choose_file_as(NULLBOARD, "nbx").await;
    app.expect_question().await;
    assert_eq!(app.to_preview().await, Preview::all_new(3));
    app.accept_import().await;
    let plan = plan_of(&app).await;
    assert_eq!(record(&plan, "Leida ruum")["labels"], json!(["Teha"]), "the card of Trello is still there");
    assert_eq!(record(&plan, "Kutsed saadetud")["stage"], "completed");
    app.undo().await;
    app.undo().await;
    assert_eq!(count(&plan_of(&app).await), 0);
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn statistics_go_into_a_scenario_and_into_the_metrics_of_a_record() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let scenario = json!({ "id": "sce-1", "kind": "model_scenario", "title": "Alus",
        "rows": [{ "id": "row-1", "area": "TALLINN", "cases": 5 }] });
    let work = json!({ "id": "rec-1", "kind": "campaign", "title": "Teavitus",
        "metrics": [{ "id": "met-1", "name": "2026 I, Tallinn", "unit": "peret", "target": 1000 }] });
    app.import(&with_records(&app.export().await, &[scenario, work])).await;

    app.choose_file_as(STATISTICS.as_bytes(), "csv").await;
    // The table was recognised, and there is one scenario only.
    app.browser.find(&format!("{}[value=\"areas\"]:checked", hook("import-purpose"))).await;
    app.browser.find(&format!("{}[value=\"sce-1\"]:checked", hook("statistics-record"))).await;
    app.browser.find(&hook_with("cell-problems", "count", "1")).await;
    assert_eq!(app.browser.count(&hook("statistics-row")).await, 2);
    assert_eq!(app.to_preview().await, Preview { changed: 1, ..Preview::default() });
    app.accept_import().await;
    let plan = plan_of(&app).await;
    let rows = record(&plan, "Alus")["rows"].as_array().expect("rows").clone();
    let said: Vec<_> = rows.iter().map(|row| (row["area"].as_str(), row["cases"].as_f64())).collect();
    assert_eq!(said, [(Some("TALLINN"), Some(1500.5)), (Some("Tartu"), Some(120.0))]);
    assert_eq!(rows[0]["id"], "row-1");

    app.choose_file_as(STATISTICS.as_bytes(), "csv").await;
    app.take_rows_for("metrics").await;
    app.take_record("teavi", "rec-1").await;
    assert_eq!(app.to_preview().await, Preview { changed: 1, ..Preview::default() });
    app.accept_import().await;
    let plan = plan_of(&app).await;
    let metrics = &record(&plan, "Teavitus")["metrics"];
    assert_eq!(metrics.as_array().map(Vec::len), Some(3), "{metrics}");
    assert_eq!(
        (&metrics[0]["unit"], &metrics[0]["target"], &metrics[0]["actual"]),
        (&json!("peret"), &json!(1000), &json!(1200))
    );
    assert_eq!((&metrics[1]["name"], &metrics[1]["actual"]), (&json!("2026 II, Tallinn"), &json!(300.5)));
    app.undo().await;
    let plan = plan_of(&app).await;
    assert_eq!(record(&plan, "Teavitus")["metrics"].as_array().map(Vec::len), Some(1));
    assert_eq!(record(&plan, "Alus")["rows"].as_array().map(Vec::len), Some(2));
    // What is there already is the same.
    app.choose_file_as(STATISTICS.as_bytes(), "csv").await;
    assert_eq!(app.to_preview().await, Preview::all_same(1));
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sealed_file_opens_under_its_passphrase_alone() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let plan = with_records(&app.export().await, &[json!({ "id": "a", "kind": "campaign", "title": "Suletud" })]);
    let sealed = seal(&plan, "kask ja kuusk", [1; 16], [2; 24]).expect("it is sealed");
    let before = app.storage().await;
    app.choose_file(sealed.as_bytes()).await;
    app.browser.script(WATCH_BUSY, vec![]).await;
    app.try_passphrase("kask ja kask").await;
    app.expect_refusal("wrong-passphrase").await;
    let painted = app.browser.script("return window.sawBusy", vec![]).await;
    assert_eq!(painted, true, "the page says that it is busy before it is");
    // The box is empty again, for another try.
    assert_eq!(app.chosen("passphrase").await, "");
    assert_eq!(app.browser.count(&hook("import-preview")).await, 0);
    assert_eq!(app.storage().await, before, "a wrong passphrase changes nothing");
    app.try_passphrase("kask ja kuusk").await;
    assert_eq!(app.read_preview().await, Preview::all_new(1));
    app.browser.gone(&hook("passphrase")).await;
    let page = app.text_of("return document.documentElement.outerHTML").await;
    assert!(!page.contains("kask ja kuusk"), "the passphrase is on the page");
    app.accept_import().await;
    assert_eq!(record(&plan_of(&app).await, "Suletud")["id"], "a");

    let tampered = sealed.replacen("\"data\":\"", "\"data\":\"AAAA", 1);
    app.choose_file(tampered.as_bytes()).await;
    app.try_passphrase("kask ja kuusk").await;
    app.expect_refusal("wrong-passphrase").await;
    for (from, to, code) in [("\"version\":1", "\"version\":2", "too-new"), ("\"lanes\":4", "\"lanes\":9", "damaged")] {
        app.reload().await;
        app.choose_file(sealed.replacen(from, to, 1).as_bytes()).await;
        app.try_passphrase("kask ja kuusk").await;
        app.expect_refusal(code).await;
        app.browser.find(&hook("passphrase")).await;
    }
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_table_is_refused_with_its_reason_and_changes_nothing() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let many_rows = "a;b\n".repeat(100_002);
    let many_columns = "a;".repeat(501) + "b";
    let half_a_plan = br#"{"format":"lepik-plan","version":1,"records":["#;
    let files: [(&str, &str, &[u8]); 6] = [
        ("csv", "not-a-table", b""),
        ("xlsx", "not-a-table", b"PK\x03\x04\x14\0\x06\0"),
        ("csv", "too-many-rows", many_rows.as_bytes()),
        ("csv", "too-many-columns", many_columns.as_bytes()),
        ("csv", "not-json", half_a_plan),
        ("nbx", "not-a-plan", br#"{"format":"other","lists":[]}"#),
    ];
    for (ending, code, content) in files {
        app.reload().await;
        app.follow("share").await;
        let before = app.storage().await;
        app.choose_file_as(content, ending).await;
        app.expect_refusal(code).await;
        assert_eq!(app.storage().await, before, "{code} changed the storage");
    }
    // A file that something is asked about can be left alone.
    app.reload().await;
    app.choose_file_as(TABLE, "csv").await;
    app.browser.click(&hook("import-leave")).await;
    app.browser.gone(&hook("import-question")).await;
    app.browser.find(&hook("export-json")).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_in_the_questions() {
    let axe = axe();
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_sample().await;
    let sealed = seal("{}", "kask", [1; 16], [2; 24]).expect("it is sealed");
    for language in ["et", "en", "ru"] {
        app.choose_language(language).await;
        let files: [(&str, &[u8]); 5] = [
            ("csv", TABLE),
            ("csv", STATISTICS.as_bytes()),
            ("json", TRELLO),
            ("nbx", NULLBOARD),
            ("json", sealed.as_bytes()),
        ];
        for (ending, content) in files {
            app.choose_file_as(content, ending).await;
            app.expect_question().await;
            check(&app, &axe, &format!("a question about a file, {ending}, {language}")).await;
            app.browser.click(&hook("import-leave")).await;
            app.browser.gone(&hook("import-question")).await;
        }
        app.choose_file_as(sealed.as_bytes(), "json").await;
        app.try_passphrase("kuusk").await;
        app.expect_refusal("wrong-passphrase").await;
        check(&app, &axe, &format!("a wrong passphrase, {language}")).await;
        app.browser.click(&hook("import-leave")).await;
        app.browser.gone(&hook("import-question")).await;
    }
    app.close();
}
