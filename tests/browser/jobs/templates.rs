//! A record from a template, and a record as a template.

use crate::pages::App;
use crate::plan_file::record;
use crate::server::Server;
use serde_json::Value;

#[tokio::test(flavor = "multi_thread")]
async fn a_discussion_from_a_template_has_its_dates_on_working_days() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_sample().await;
    app.board("model").await;
    let editor = app.new_from_template("mall-arutelu", "01.02.2027").await;
    editor.expect("stage", "planned").await;
    editor.expect("start", "2027-02-01").await;
    editor.expect("due", "2027-03-16").await;
    editor.set("title", "Arutelu maakohtutega").await;
    let id = editor.close().await;
    app.expect_card(&id, "Arutelu maakohtutega").await;

    let plan: Value = serde_json::from_str(&app.export().await).expect("an exported file is JSON");
    let made = record(&plan, "Arutelu maakohtutega");
    let due: Vec<&str> = made["steps"]
        .as_array()
        .expect("it has steps")
        .iter()
        .map(|step| step["due"].as_str().expect("each has a date"))
        .collect();
    // Independence Day, a Wednesday, is passed over.
    assert_eq!(due, ["2027-02-05", "2027-02-08", "2027-02-22", "2027-03-02", "2027-03-09", "2027-03-16"]);

    // The title was written, then the record made: two steps.
    app.board("model").await;
    app.undo().await;
    app.undo().await;
    app.expect_cards("no such record", |cards| cards.iter().all(|card| card.id != id)).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_becomes_a_template_and_the_template_a_record() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("outreach").await;
    let editor = app.new_record("campaign").await;
    editor.set("title", "Infopäev").await;
    editor.set("start", "2027-03-01").await;
    editor.set("due", "2027-03-08").await;
    editor.set("reach", "120").await;
    editor.set("stage", "running").await;
    app.with_record("save-template").await;
    let first = editor.close().await;
    app.expect_cards("the record alone: a template is no work", |cards| cards.len() == 1).await;

    app.reload().await;
    let own = app.own_templates().await;
    let [template] = own.as_slice() else { panic!("one template of its own: {own:?}") };
    let editor = app.new_from_template(template, "2027-12-20").await;
    editor.expect("title", "Infopäev").await;
    editor.expect("stage", "idea").await;
    // Five working days on, past Christmas.
    editor.expect("due", "2027-12-28").await;
    editor.expect("reach", "").await;
    let second = editor.close().await;
    app.expect_cards("both records", |cards| [&first, &second].iter().all(|id| cards.iter().any(|c| c.id == **id)))
        .await;
    app.close();
}
