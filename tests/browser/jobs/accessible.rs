//! axe finds nothing wrong on any page, in any language, theme and width (EN 301 549, WCAG 2.2 AA, and axe's own good
//! practice).

use crate::pages::{App, OPENED, PAGES, hook};
use crate::plan_file::{campaign, with_records};
use crate::server::Server;
use fantoccini::key::Key;
use lepik::i18n::Language;

/// The rules that are broken in view, with the elements that break them; the first argument names the rules to run where
/// not all of them are wanted. How large targets are is looked at in `reach`.
const RUN: &str = "const [rules, done] = arguments, options = rules.length ? { runOnly: rules } : {};
    axe.run(document, { resultTypes: ['violations'], ...options }).then(({ violations }) => done(violations.map(rule =>
        `${rule.id}: ${rule.nodes.map(node => node.target.join(' ')).slice(0, 3).join(', ')}`).join('\\n')))";

/// Lets colours change at once: on their way they would be measured halfway, and what lies far out of sight stays on its way
/// until it is seen.
const AT_ONCE: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync('*, *::before, *::after { transition: none !important }');
    document.adoptedStyleSheets = [sheet];";

/// What may be wrong in one theme alone.
const OF_THEMES: [&str; 2] = ["color-contrast", "link-in-text-block"];

/// From the largest window to a phone.
const WIDTHS: [(u32, u32); 3] = [(1440, 900), (1024, 768), (390, 844)];

/// axe itself.
pub(super) fn axe() -> String {
    let path = std::env::var("LEPIK_AXE").expect("`make browser` says in LEPIK_AXE where axe.min.js is");
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Looks at the page in view, light and dark.
pub(super) async fn check(app: &App, axe: &str, place: &str) {
    // Half a megabyte goes over the wire once for each document.
    if app.browser.script("return 'axe' in window", vec![]).await != true {
        app.browser.script(axe, vec![]).await;
        app.browser.script(AT_ONCE, vec![]).await;
    }
    for (theme, rules) in [("light", &[][..]), ("dark", &OF_THEMES)] {
        app.browser.script("document.documentElement.dataset.theme = arguments[0]", vec![theme.into()]).await;
        // What is still on its way would be measured halfway.
        app.browser.script("document.getAnimations().forEach(animation => animation.finish())", vec![]).await;
        let found = app.browser.script_later(RUN, vec![serde_json::json!(rules)]).await;
        assert_eq!(found.as_str(), Some(""), "{place}, {theme}");
    }
}

/// Looks at what is in view in each width.
async fn check_widths(app: &App, axe: &str, place: &str) {
    for size in WIDTHS {
        app.browser.view_at(size).await;
        check(app, axe, &format!("{place}, {} px", size.0)).await;
    }
    app.browser.view_at(WIDTHS[0]).await;
}

/// Looks at everything there is.
async fn check_all(language: Language) {
    let axe = axe();
    let server = Server::at_root();
    let app = App::start(&server).await;
    let language = language.tag();
    app.choose_language(language).await;
    app.follow("overview").await;
    check_widths(&app, &axe, &format!("first start, {language}")).await;
    app.prepare_tour().await;
    let pages =
        "return [...document.querySelectorAll('.rail [data-testid^=nav-]')].map(link => link.getAttribute('href'))";
    let linked: Vec<String> = serde_json::from_value(app.browser.script(pages, vec![]).await).expect("addresses");
    assert!(linked.len() >= 10, "{linked:?}");
    for address in linked {
        assert!(PAGES.iter().any(|stop| stop.is_at(&address)), "{address} is looked at");
    }
    for stop in PAGES.iter().chain(&OPENED) {
        app.stop_at(stop).await;
        check_widths(&app, &axe, &format!("{}, {language}", stop.name)).await;
    }
    // Nothing stays open over the next page.
    app.open("?page=share").await;
    check_exports(&app, &axe, language).await;
    let file = with_records(&app.export().await, &[campaign("new-1", "Uus kampaania", "2027-03-31")]);
    app.preview(file.as_bytes()).await;
    check_widths(&app, &axe, &format!("import preview, {language}")).await;
    app.cancel_import().await;
    app.see_conflicts().await;
    check_widths(&app, &axe, &format!("conflicts, {language}")).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_in_estonian() {
    check_all(Language::Et).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_in_english() {
    check_all(Language::En).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_in_russian() {
    check_all(Language::Ru).await;
}

/// What is chosen, asked and typed before something goes out.
async fn check_exports(app: &App, axe: &str, language: &str) {
    app.follow("share").await;
    app.browser.click(&hook("view-choose")).await;
    app.browser.find(".view-choice fieldset").await;
    check_widths(app, axe, &format!("choice of a reading copy, {language}")).await;
    app.browser.click(&hook("export-json")).await;
    app.browser.find(&hook("export-question")).await;
    check_widths(app, axe, &format!("question before an export, {language}")).await;
    app.browser.click(&hook("export-instead")).await;
    app.browser.click(&hook("seal-confirm")).await;
    app.browser.find(&format!("{}[aria-invalid=true]", hook("passphrase"))).await;
    check_widths(app, axe, &format!("passphrase, {language}")).await;
    app.browser.press(&[], &Key::Escape.to_string()).await;
    app.browser.gone(&hook("seal-form")).await;
}
