//! axe finds nothing wrong on any page, in any language and theme (EN 301 549, WCAG 2.2 AA, and axe's own good practice).

use crate::pages::{App, hook};
use crate::plan_file::{campaign, with_records};
use crate::server::Server;
use fantoccini::key::Key;
use lepik::i18n::Language;

/// The rules that are broken in view, with the elements that break them.
const RUN: &str = "const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => done(violations.map(rule =>
        `${rule.id}: ${rule.nodes.map(node => node.target.join(' ')).slice(0, 3).join(', ')}`).join('\\n')))";

/// axe itself.
pub(super) fn axe() -> String {
    let path = std::env::var("LEPIK_AXE").expect("`make browser` says in LEPIK_AXE where axe.min.js is");
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Looks at the page in view, light and dark.
pub(super) async fn check(app: &App, axe: &str, place: &str) {
    for theme in ["light", "dark"] {
        app.browser.script("document.documentElement.dataset.theme = arguments[0]", vec![theme.into()]).await;
        // Colours that are still on their way would be measured halfway.
        app.browser.script("document.getAnimations().forEach(animation => animation.finish())", vec![]).await;
        app.browser.script(axe, vec![]).await;
        let found = app.browser.script_later(RUN, vec![]).await;
        assert_eq!(found.as_str(), Some(""), "{place}, {theme}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_on_any_page_in_any_language_and_theme() {
    let axe = axe();
    let server = Server::at_root();
    let app = App::start(&server).await;
    check(&app, &axe, "first start").await;
    app.load_sample().await;
    let file = app.export().await;
    let file = with_records(&file, &[campaign("new-1", "Uus kampaania", "2027-03-31")]);
    let pages = "return [...document.querySelectorAll('.rail [data-testid^=nav-]')].map(link => link.dataset.testid)";
    let pages: Vec<String> = serde_json::from_value(app.browser.script(pages, vec![]).await).expect("ids");
    assert!(pages.len() >= 10, "{pages:?}");
    for language in Language::ALL {
        app.choose_language(language.tag()).await;
        for page in pages.iter().filter_map(|page| page.strip_prefix("nav-")) {
            app.follow(page).await;
            check(&app, &axe, &format!("{page}, {}", language.tag())).await;
            // The first record of each board, with all sections unfolded.
            if page.starts_with("board-") {
                app.browser.click(&format!("{} a", hook("card"))).await;
                app.browser.find(&hook("record-editor")).await;
                let unfold = "document.querySelectorAll('.panel details.fold').forEach(part => { part.open = true })";
                app.browser.script(unfold, vec![]).await;
                check(&app, &axe, &format!("{page}, open record, {}", language.tag())).await;
            }
        }
        // The top bar leads there only while something is undecided.
        app.open("?page=conflicts").await;
        check(&app, &axe, &format!("no conflicts, {}", language.tag())).await;
        check_exports(&app, &axe, language.tag()).await;
        app.follow("share").await;
        app.browser.click(&hook("nav-handover")).await;
        app.browser.find(&hook("cover")).await;
        check(&app, &axe, &format!("handover, {}", language.tag())).await;
        app.preview(file.as_bytes()).await;
        check(&app, &axe, &format!("import preview, {}", language.tag())).await;
        app.cancel_import().await;
    }
    app.import(include_str!("../../golden/v1/conflicts.json")).await;
    app.follow("conflicts").await;
    for language in Language::ALL {
        app.choose_language(language.tag()).await;
        app.follow("conflicts").await;
        app.browser.find(&hook("decide")).await;
        check(&app, &axe, &format!("conflicts, {}", language.tag())).await;
    }
    app.close();
}

/// What is chosen, asked and typed before something goes out.
async fn check_exports(app: &App, axe: &str, language: &str) {
    app.follow("share").await;
    app.browser.click(&hook("view-choose")).await;
    app.browser.find(".view-choice fieldset").await;
    check(app, axe, &format!("choice of a reading copy, {language}")).await;
    app.browser.click(&hook("export-json")).await;
    app.browser.find(&hook("export-question")).await;
    check(app, axe, &format!("question before an export, {language}")).await;
    app.browser.click(&hook("export-instead")).await;
    app.browser.click(&hook("seal-confirm")).await;
    app.browser.find(&format!("{}[aria-invalid=true]", hook("passphrase"))).await;
    check(app, axe, &format!("passphrase, {language}")).await;
    app.browser.press(&[], &Key::Escape.to_string()).await;
    app.browser.gone(&hook("seal-form")).await;
}
