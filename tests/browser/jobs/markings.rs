//! Restricted information: marking a record, the term that follows the basis, and whether the mark is still needed once
//! the record is approved.

use crate::pages::{App, hook};
use crate::server::Server;

const DRAFT: &str = "AvTS § 35 lg 2 p 2";
const PRIVATE_LIFE: &str = "AvTS § 35 lg 1 p 12";

/// A date so many years after another, both as files write them.
fn years_after(date: &str, years: u32) -> String {
    let (year, rest) = date.split_once('-').expect("a date has a year");
    let year: u32 = year.parse().expect("a year is a number");
    // The test may run on a leap day.
    format!("{}-{rest}", year + years).replace("-02-29", "-02-28")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_term_of_a_mark_follows_its_basis_until_it_is_set_by_hand() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("outreach").await;
    let editor = app.new_record("campaign").await;
    editor.set("access", "AK").await;
    editor.expect("access.basis", DRAFT).await;
    editor.set("access.marked_on", "2026-11-22").await;
    editor.expect("access.until", "2031-11-22").await;
    editor.set("access.basis", PRIVATE_LIFE).await;
    editor.expect("access.until", &years_after("2026-11-22", 75)).await;
    editor.set("access.basis", DRAFT).await;
    editor.expect("access.until", "2031-11-22").await;

    app.browser.click(&hook("extend-access")).await;
    editor.expect("access.until", "2036-11-22").await;
    // No longer the basis's own term: it stays when the basis changes.
    editor.set("access.until", "2027-06-01").await;
    editor.set("access.basis", PRIVATE_LIFE).await;
    editor.expect("access.until", "2027-06-01").await;
    editor.close().await;
    app.wait_saved().await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_marked_record_that_is_approved_asks_whether_the_mark_is_still_needed() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("guides").await;
    let editor = app.new_record("material").await;
    editor.set("stage", "approved").await;
    editor.set("stage", "drafting").await;
    editor.set("access", "AK").await;
    app.browser.gone(&hook("lift")).await;

    editor.set("stage", "approved").await;
    app.browser.click(&hook("lift-keep")).await;
    app.browser.gone(&hook("lift")).await;
    editor.expect("access", "AK").await;

    editor.set("stage", "published").await;
    app.browser.click(&hook("lift-remove")).await;
    app.browser.gone(&hook("lift")).await;
    editor.expect("access", "").await;
    // The decision is one step, the move another; taking them back asks nothing.
    app.undo().await;
    editor.expect("access", "AK").await;
    app.undo().await;
    editor.expect("stage", "approved").await;
    app.browser.gone(&hook("lift")).await;

    // The question blocks nothing: Escape leaves the mark and closes the editor.
    editor.set("stage", "published").await;
    app.browser.find(&hook("lift")).await;
    let id = editor.close().await;
    app.browser.gone(&hook("lift")).await;
    app.expect_stage(&id, "published").await;
    app.expect_card(&id, "AK").await;
    app.wait_saved().await;
    app.close();
}
