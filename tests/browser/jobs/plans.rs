//! Several plans in one browser: a plan goes into the next year, one is deleted, brought back, and removed for good.

use crate::pages::{App, hook};
use crate::plan_file::record;
use crate::server::Server;
use serde_json::Value;

const SAMPLE: &str = "Perelepituse tööplaan 2027";

#[tokio::test(flavor = "multi_thread")]
async fn the_sample_goes_into_the_next_year() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_sample().await;
    app.board("training").await;
    let before = app.counted().await;
    app.follow("plans").await;
    app.with_plan(SAMPLE, "plan-duplicate").await;
    app.browser.click(&hook("duplicate-confirm")).await;
    app.browser.gone(&hook("duplicate-confirm")).await;
    app.wait_saved().await;

    app.board("training").await;
    app.expect_cards("all work in its first stage", |cards| {
        let stages = ["planned", "need"];
        !cards.is_empty() && cards.iter().all(|card| stages.contains(&card.stage.as_str()))
    })
    .await;
    assert_eq!(app.counted().await, before);
    let plan: Value = serde_json::from_str(&app.export().await).expect("an exported file is JSON");
    assert_eq!(plan["plan"]["title"], "Perelepituse tööplaan 2028");
    assert_eq!(plan["plan"]["year"], 2028);
    // 30.04.2028 is a Sunday, and 1 May a holiday.
    let campaign = record(&plan, "Kampaania „Lahkelt lahku“: kevad 2027");
    assert_eq!((&campaign["start"], &campaign["due"]), (&"2028-02-01".into(), &"2028-05-02".into()));
    assert!(campaign["steps"].as_array().expect("it has steps").iter().all(|step| step["done"] != true));
    assert!(campaign.get("notes").is_none(), "notes stay behind");

    app.follow("plans").await;
    app.with_plan(SAMPLE, "plan-open").await;
    app.board("outreach").await;
    app.expect_cards("the old plan as it was", |cards| cards.iter().any(|card| card.stage == "preparing")).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deleted_plan_is_brought_back_and_removed_for_good() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_sample().await;
    app.follow("plans").await;
    app.delete_plan(SAMPLE).await;
    app.board("outreach").await;
    app.browser.find(&hook("load-sample")).await;
    app.reload().await;
    app.expect_cards("an empty plan", <[_]>::is_empty).await;

    app.follow("plans").await;
    app.with_plan(SAMPLE, "plan-restore").await;
    app.with_plan(SAMPLE, "plan-open").await;
    app.board("outreach").await;
    app.expect_cards("the plan with its records", |cards| cards.len() == 5).await;

    app.follow("plans").await;
    app.delete_plan(SAMPLE).await;
    let before = app.stored_plans().await.len();
    app.with_plan(SAMPLE, "plan-remove").await;
    app.browser.click(&hook("remove-confirm")).await;
    app.browser.gone(&hook("plan-remove")).await;
    let left = app.stored_plans().await;
    assert!(left.len() + 50 <= before, "its records have left the store: {:?}", left.keys());
    app.reload().await;
    assert_eq!(app.browser.count(&hook("plan-restore")).await, 0);

    // Thought better of: the file of a plan brings it back, and the sample is one.
    app.board("outreach").await;
    app.load_sample().await;
    app.board("outreach").await;
    app.expect_cards("the sample once more", |cards| cards.len() == 5).await;
    app.close();
}
