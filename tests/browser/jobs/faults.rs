//! The store fails at the n-th write and from then on (rules S2–S6, S9), for every n of a day's work: making, editing,
//! moving, importing, merging, purging, going back. Whatever was said to be saved is there after the page is loaded anew;
//! whatever was not is in the file that the person takes before.
//!
//! The usual run takes a few of the n, evenly spread; `LEPIK_FAULTS=1` takes all of them.

use crate::browser::wait_for;
use crate::pages::{App, hook, hook_with};
use crate::server::Server;
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::env;

/// From now on the store works for so many writes and no longer; the second copy fails with it, or does not. Counts them.
const FAIL: &str = "const [from, parts] = arguments;
    window.lepikWrites = 0;
    const wrap = (prototype, name) => {
        const real = prototype[name];
        prototype[name] = function (...given) {
            window.lepikWrites += 1;
            if (window.lepikWrites > from) throw new DOMException('told to fail', 'QuotaExceededError');
            return real.apply(this, given);
        };
    };
    if (parts !== 'second') ['setItem', 'removeItem'].forEach(name => wrap(Storage.prototype, name));
    if (parts !== 'first') ['put', 'delete'].forEach(name => wrap(IDBObjectStore.prototype, name));";

/// How many n of each sort the usual run takes.
const FEW: usize = 3;

/// What fails.
const PARTS: [&str; 3] = ["first", "second", "both"];

fn file(plan: &Value, records: &[Value]) -> String {
    let mut file = plan.clone();
    file["records"] = records.into();
    file.to_string()
}

impl App {
    /// Goes on without a word from the store: a step that fails there must not stop the work.
    async fn take_over(&self, content: &str) {
        self.choose_file(content.as_bytes()).await;
        self.browser.click(&hook("import-accept")).await;
        self.browser.gone(&hook("import-preview")).await;
    }

    /// A day's work; answers the words that must not be lost.
    async fn work(&self, plan: &Value) -> Vec<&'static str> {
        self.board("outreach").await;
        let id = self.new_titled("campaign", "Kampaania").await;
        let editor = self.edit(&id).await;
        editor.set("description", "Kirjeldus alles").await;
        editor.close().await;
        let card = format!("{} a", hook_with("card", "id", &id));
        self.browser.find(&card).await;
        self.browser.script("document.querySelector(arguments[0]).focus()", vec![card.into()]).await;
        for key in [Key::Space, Key::Right, Key::Space] {
            self.browser.press(&[], &key).await;
        }
        self.expect_stage(&id, "planned").await;
        let record = |id: &str, title: &str| json!({ "id": id, "kind": "campaign", "title": title, "stage": "idea" });
        self.take_over(&file(plan, &[record("a", "Failist esimene"), record("b", "Failist teine")])).await;
        let merge = json!({ "seen": { "COLLEAGU": 1 }, "writes": { "COLLEAGU": { "goal": 1 } } });
        let edited = json!({ "id": "a", "kind": "campaign", "goal": "Kolleegi eesmark", "merge": merge });
        self.take_over(&file(plan, &[edited])).await;
        self.board("outreach").await;
        self.edit("b").await.trash().await;
        self.follow("trash").await;
        self.browser.click(&hook("purge")).await;
        self.browser.click(&hook("purge-confirm")).await;
        self.browser.gone(&hook("purge")).await;
        // Back to what was before the purge, where there was room to keep it.
        self.follow("share").await;
        let mut words = vec!["Kampaania", "Kirjeldus alles", "Failist esimene", "Kolleegi eesmark"];
        let newest = "return document.querySelector('[data-testid=restore-point] .list-meta')?.innerText ?? ''";
        if self.text_of(newest).await.contains("enne lõplikku kustutamist") {
            self.browser.click(&hook("restore-compare")).await;
            self.browser.click(&hook("import-accept")).await;
            self.browser.gone(&hook("import-preview")).await;
            words.push("Failist teine");
        }
        self.board("outreach").await;
        let last = self.new_titled("campaign", "Viimane").await;
        self.browser.find(&hook_with("card", "id", &last)).await;
        words.push("Viimane");
        words
    }
}

/// One day in which the store fails from the n-th write on. Answers what was lost, and how many writes there were.
async fn day(server: &Server, parts: &str, from: usize) -> (Vec<String>, usize) {
    let app = App::start(server).await;
    app.board("outreach").await;
    app.new_titled("campaign", "Varasem").await;
    app.wait_saved().await;
    app.wait_second().await;
    let plan: Value = serde_json::from_str(&app.export().await).expect("an exported file is JSON");
    app.browser.script(FAIL, vec![json!(from), json!(parts)]).await;
    let mut words = app.work(&plan).await;
    words.push("Varasem");
    let writes = app.browser.script("return window.lepikWrites", vec![]).await.as_u64().expect("a count") as usize;
    let mut lost = Vec::new();
    let missing = |text: &str, when: &str| -> Vec<String> {
        let missing = words.iter().filter(|word| !text.contains(**word));
        missing.map(|word| format!("{word}: {when}; {parts} fails from {from}")).collect()
    };
    let exported = app.export().await;
    lost.extend(missing(&exported, "not in the file"));
    // What cannot be written yet may be tried again right now.
    let state = wait_for("a state of saving that stays", async || match app.save_state().await.as_str() {
        "saving" => Err("saving".to_owned()),
        state => Ok(state.to_owned()),
    })
    .await;
    app.browser
        .script("window.addEventListener('beforeunload', event => event.stopImmediatePropagation(), true)", vec![])
        .await;
    app.reload().await;
    if state != "saved" {
        app.take_over_if_new(&exported).await;
    }
    let kept = wait_for("everything to be back", async || {
        let text = app.export().await;
        match missing(&text, "not there any more").len() {
            0 => Ok(text),
            _ => Err(text),
        }
    });
    // A loss is counted, not waited for to the end of the test.
    let kept = tokio::time::timeout(std::time::Duration::from_secs(5), kept).await;
    if kept.is_err() {
        lost.extend(missing(&app.export().await, &format!("not there any more, though \"{state}\"")));
    }
    drop(app);
    (lost, writes)
}

impl App {
    /// Takes a file over unless it would change nothing.
    async fn take_over_if_new(&self, content: &str) {
        self.preview(content.as_bytes()).await;
        if self.can_accept().await {
            self.accept_import().await;
        } else {
            self.cancel_import().await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_lost_whichever_write_the_store_fails_at_first() {
    let server = Server::at_root();
    let is_all = env::var_os("LEPIK_FAULTS").is_some();
    let (mut points, mut losses) = (0, Vec::new());
    for parts in PARTS {
        let (lost, writes) = day(&server, parts, usize::MAX >> 12).await;
        losses.extend(lost);
        assert!(writes > 10, "{writes} writes: nothing to fail at");
        let step = if is_all { 1 } else { writes.div_ceil(FEW) };
        for from in (0..writes).step_by(step) {
            points += 1;
            losses.extend(day(&server, parts, from).await.0);
        }
    }
    println!("points tested: {points}, losses: {}", losses.len());
    assert!(losses.is_empty(), "{losses:#?}");
}
