//! Three languages, complete, and chosen once.

use crate::pages::App;
use crate::server::Server;
use std::collections::BTreeSet;

#[tokio::test(flavor = "multi_thread")]
async fn each_language_has_words_of_its_own_and_is_remembered() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let mut seen = BTreeSet::new();
    for tag in ["et", "en", "ru"] {
        app.choose_language(tag).await;
        let words = navigation(&app).await;
        app.reload().await;
        assert_eq!(app.text_of("return document.documentElement.lang").await, tag, "the language after a reload");
        assert_eq!(navigation(&app).await, words, "the navigation in {tag} after a reload");
        assert!(seen.insert(words), "{tag} has the navigation of another language");
    }
    app.close();
}

/// The words of the links to the pages.
async fn navigation(app: &App) -> String {
    let script = "return [...document.querySelectorAll('[data-testid^=\"nav-\"]')].map(link => link.textContent.trim()).join('|')";
    let words = app.text_of(script).await;
    assert!(words.split('|').all(|word| !word.is_empty()), "a link without a word in {words}");
    words
}
