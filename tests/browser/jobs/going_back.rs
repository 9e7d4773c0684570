//! Points to restore (rule S8): one a day and one before a purge; back to one of them as a whole or record by record.

use crate::browser::wait_for;
use crate::pages::{App, Preview, hook};
use crate::server::Server;

impl App {
    /// Waits for so many points in the store.
    async fn expect_points(&self, count: usize) {
        wait_for(&format!("{count} points to restore"), async || {
            let points = self.storage().await.into_keys().filter(|key| key.starts_with("lepik/restore/"));
            match points.count() {
                found if found == count => Ok(()),
                found => Err(found.to_string()),
            }
        })
        .await;
    }

    /// Shows what going back to the newest point would change.
    async fn go_back(&self) -> Preview {
        self.follow("share").await;
        self.browser.click(&hook("restore-compare")).await;
        self.read_preview().await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_goes_back_to_the_beginning_of_the_day_as_a_whole_or_record_by_record() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("outreach").await;
    let first = app.new_titled("campaign", "Esimene").await;
    let second = app.new_titled("campaign", "Teine").await;
    app.wait_saved().await;
    app.reload().await;
    app.expect_points(1).await;
    let editor = app.edit(&first).await;
    editor.set("title", "Muudetud").await;
    editor.set("goal", "Hilisem eesmärk").await;
    editor.close().await;
    app.edit(&second).await.trash().await;
    let later = app.new_titled("campaign", "Hilisem").await;

    // One of the two.
    assert_eq!(app.go_back().await, Preview { changed: 2, ..Preview::default() });
    let goal = ["goal", "Hilisem eesmärk", ""].map(str::to_owned);
    assert!(app.compare_row(&first).await.iter().any(|row| row[0] == goal[0] && row[1].contains(&goal[1])));
    app.toggle_row(&second).await;
    app.accept_import().await;
    app.board("outreach").await;
    app.expect_card(&first, "Esimene").await;
    app.expect_card(&later, "Hilisem").await;
    app.expect_cards("the other one still in the bin", |cards| cards.len() == 2).await;
    let editor = app.edit(&first).await;
    editor.expect("goal", "").await;
    editor.close().await;
    app.undo().await;
    app.expect_card(&first, "Muudetud").await;

    // All of it. The newest point is now the one that was made before going back.
    app.follow("share").await;
    app.browser.click("li:last-child > .row > [data-testid=restore-compare]").await;
    app.read_preview().await;
    app.accept_import().await;
    app.board("outreach").await;
    app.expect_card(&first, "Esimene").await;
    app.expect_card(&second, "Teine").await;
    app.expect_card(&later, "Hilisem").await;

    // Nothing to go back to is said, and changes nothing.
    app.follow("share").await;
    app.browser.click("li:last-child > .row > [data-testid=restore-compare]").await;
    app.browser.find(".toast").await;
    let said = app.text_of("return document.querySelector('.toast').innerText").await;
    assert!(said.contains("taastada pole midagi"), "{said}");
    assert_eq!(app.browser.count(&hook("import-preview")).await, 0);
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_purged_comes_back_from_the_point_that_was_made_before() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("outreach").await;
    let id = app.new_titled("campaign", "Kogemata kustutatud").await;
    app.edit(&id).await.trash().await;
    app.follow("trash").await;
    app.browser.click(&hook("purge")).await;
    app.browser.click(&hook("purge-confirm")).await;
    app.browser.gone(&hook("purge")).await;
    app.expect_points(1).await;
    app.follow("share").await;
    let meta = app.text_of("return document.querySelector('[data-testid=restore-point] .list-meta').innerText").await;
    assert!(meta.ends_with("enne lõplikku kustutamist"), "{meta}");
    app.go_back().await;
    app.accept_import().await;
    app.follow("trash").await;
    app.browser.find(&hook("purge")).await;
    let bin = app.text_of("return document.querySelector('main').innerText").await;
    assert!(bin.contains("Kogemata kustutatud"), "{bin}");
    app.close();
}
