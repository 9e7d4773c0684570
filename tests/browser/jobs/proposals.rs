//! The register of development proposals, and the extract for the owner of a system.

use crate::browser::wait_for;
use crate::pages::{App, hook, hook_with};
use crate::server::Server;

async fn expect_rows(app: &App, expected: &[&str]) {
    let script = "return [...document.querySelectorAll('[data-testid=proposal]')].map(row => row.dataset.id).join(' ')";
    let expected = expected.join(" ");
    wait_for(&expected, async || match app.text_of(script).await {
        rows if rows == expected => Ok(()),
        rows => Err(rows),
    })
    .await;
}

async fn choose_system(app: &App, value: &str) {
    app.browser.find(&hook("proposals-system")).await.select_by_value(value).await.expect("it is offered");
}

#[tokio::test(flavor = "multi_thread")]
async fn proposals_are_listed_narrowed_and_sent_to_the_owner_of_a_system() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_sample().await;
    app.board("model").await;
    app.browser.click(&hook("to-results")).await;
    // By system: the booking system, then STAR.
    expect_rows(&app, &["naidis-07", "naidis-06", "naidis-08"]).await;
    app.browser.find(&format!("{}[data-count=\"2\"]", hook_with("proposals-figure", "system", "STAR"))).await;
    let waits = hook_with("proposal", "id", "naidis-06");
    app.expect_text(&format!("{waits} td:nth-of-type(4)"), "TEHIK-u hinnang arendusmahule, kuni 26.02.2027").await;

    // It opens beside the page, and the register follows.
    app.browser.click(&format!("{waits} a")).await;
    let editor = app.editor("naidis-06").await;
    editor.set("stage", "in_use").await;
    editor.set("as_is", "Märget | ei näe").await;
    editor.close().await;
    app.browser.find(&format!("{}[data-count=\"1\"]", hook_with("proposals-figure", "system", "STAR"))).await;
    expect_rows(&app, &["naidis-07", "naidis-08", "naidis-06"]).await;
    app.browser.click(&hook("proposals-open")).await;
    expect_rows(&app, &["naidis-07", "naidis-08"]).await;
    app.browser.click(&hook("proposals-open")).await;
    choose_system(&app, "=STAR").await;
    expect_rows(&app, &["naidis-08", "naidis-06"]).await;

    // A restricted one is asked about, and can be left out.
    app.browser.click(&format!("{} a", hook_with("proposal", "id", "naidis-08"))).await;
    let editor = app.editor("naidis-08").await;
    editor.set("access", "AK").await;
    editor.close().await;
    let (name, whole) = app.download("proposals-extract", "export-confirm").await;
    assert!(
        name.starts_with("lepik_perelepituse-tooplaan-2027-arendusettepanekud_") && name.ends_with(".md"),
        "{name}"
    );
    assert!(whole.contains("\n# Arendusettepanekud · STAR\n") && whole.contains("\n## Edutuse"), "{whole}");
    let (_, public) = app.download("proposals-extract", "export-instead").await;
    assert!(!public.contains("Edutuse") && !public.contains("Broneerimis"), "{public}");
    assert!(public.starts_with("# Arendusettepanekud · STAR\n") && public.contains("Märget \\| ei näe\n"), "{public}");
    app.browser.click(&hook("scope-public")).await;
    expect_rows(&app, &["naidis-06"]).await;

    // Another year holds none of them.
    app.open("?page=results&duty=model&period=2025-01-01..2025-12-31").await;
    app.browser.find("main .empty").await;
    app.close();
}
