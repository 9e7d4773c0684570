//! The second copy in IndexedDB (rule S9): what local storage loses comes back at the next start.

use crate::browser::wait_for;
use crate::pages::{App, hook, hook_with};
use crate::profile::Profile;
use crate::server::Server;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::env;
use std::time::{Duration, Instant};

/// Answers all that the second copy holds, by key.
const SECOND: &str = "const done = arguments[arguments.length - 1];
    const opening = indexedDB.open('lepik');
    opening.onsuccess = () => {
        const database = opening.result;
        const store = database.transaction('texts').objectStore('texts');
        const keys = store.getAllKeys(), texts = store.getAll();
        texts.onsuccess = () => {
            database.close();
            done(Object.fromEntries(keys.result.map((key, place) => [key, texts.result[place]])));
        };
    };";

/// Puts texts into the second copy, or removes those that are null.
const SET_SECOND: &str = "const [texts, done] = arguments;
    const opening = indexedDB.open('lepik');
    opening.onsuccess = () => {
        const database = opening.result;
        const begun = database.transaction('texts', 'readwrite');
        const store = begun.objectStore('texts');
        for (const [key, text] of Object.entries(texts)) text === null ? store.delete(key) : store.put(text, key);
        begun.oncomplete = () => { database.close(); done(); };
    };";

impl App {
    async fn second(&self) -> BTreeMap<String, String> {
        serde_json::from_value(self.browser.script_later(SECOND, vec![]).await).expect("texts by key")
    }

    pub async fn set_second(&self, texts: Value) {
        self.browser.script_later(SET_SECOND, vec![texts]).await;
    }

    /// Waits until the second copy holds for each record what local storage holds.
    pub async fn wait_second(&self) {
        wait_for("both copies to be the same", async || {
            let (first, mut second) = (self.stored_plans().await, self.second().await);
            second.remove("lepik/here");
            if first == second { Ok(()) } else { Err(format!("{:?} and {:?}", first.keys(), second.keys())) }
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_record_stands_in_both_copies_and_what_is_let_go_of_in_neither() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("outreach").await;
    let id = app.new_titled("campaign", "Kampaania").await;
    app.wait_saved().await;
    app.wait_second().await;
    assert!(app.second().await.keys().any(|key| key.ends_with(&id)));
    app.load_by_file(300).await;
    app.wait_second().await;
    app.undo().await;
    app.wait_saved().await;
    app.wait_second().await;
    assert!(app.second().await.len() < 10, "what undo let go of is still there");
    app.close();
}

impl App {
    /// Imports a file with so many records.
    async fn load_by_file(&self, count: usize) {
        let record = |n: usize| json!({ "id": format!("r{n}"), "kind": "training", "title": format!("Koolitus {n}") });
        let mut plan: Value = serde_json::from_str(&self.export().await).expect("an exported file is JSON");
        plan["records"] = (0..count).map(record).collect();
        self.import(&plan.to_string()).await;
    }
}

/// How often the browser is killed; `LEPIK_KILLS` asks for more.
fn kills() -> u32 {
    env::var("LEPIK_KILLS").ok().and_then(|count| count.parse().ok()).unwrap_or(3)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edit_one_second_old_survives_the_kill_of_the_browser() {
    let server = Server::at_root();
    let mut lost = Vec::new();
    for kill in 0..kills() {
        let profile = Profile::fresh();
        let app = App::start_on(&server, &profile).await;
        app.board("outreach").await;
        let id = app.new_titled("campaign", "Esimene").await;
        app.wait_saved().await;
        // The browser writes down the first change soon, and what follows much later.
        let title = format!("Viimane {kill}");
        let editor = app.edit(&id).await;
        editor.set("title", &title).await;
        editor.close().await;
        app.wait_saved().await;
        let saved = Instant::now();
        wait_for("a second to pass", async || match saved.elapsed() {
            passed if passed >= Duration::from_secs(1) => Ok(()),
            passed => Err(format!("{passed:?}")),
        })
        .await;
        profile.kill();
        drop(app);
        let app = App::start_on(&server, &profile).await;
        app.board("outreach").await;
        let title_now = async || {
            let found = app.cards().await.into_iter().find(|card| card.id == id).map(|card| card.text);
            if found.as_deref().is_some_and(|text| text.contains(&title)) { Ok(()) } else { Err(found) }
        };
        let start = Instant::now();
        let mut seen = title_now().await;
        while seen.is_err() && start.elapsed() < Duration::from_secs(5) {
            seen = title_now().await;
        }
        lost.extend(seen.err().map(|seen| format!("{title}: {seen:?}")));
        app.close();
    }
    println!("edits that survived: {} of {}", kills() as usize - lost.len(), kills());
    assert!(lost.is_empty(), "{lost:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_that_was_emptied_is_filled_from_the_second_copy() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_sample().await;
    app.wait_second().await;
    let before = app.export().await;
    app.browser.script("localStorage.clear()", vec![]).await;
    app.reload().await;
    app.expect_notice("recovered").await;
    assert_eq!(app.browser.count(&hook("load-sample")).await, 0);
    let records = |text: &str| serde_json::from_str::<Value>(text).expect("a file")["records"].clone();
    assert_eq!(records(&app.export().await), records(&before));
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn where_both_copies_were_emptied_the_program_says_so_and_asks_for_a_file() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_sample().await;
    app.wait_second().await;
    let file = app.export().await;
    let gone: serde_json::Map<String, Value> = app.second().await.into_keys().map(|key| (key, Value::Null)).collect();
    let kept = gone.into_iter().filter(|(key, _)| key != "lepik/here").collect();
    app.set_second(Value::Object(kept)).await;
    app.browser.script("localStorage.clear()", vec![]).await;
    app.open("").await;
    app.expect_notice("wiped").await;
    assert_eq!(app.browser.count(&hook("load-sample")).await, 0, "this is no first start");
    assert!(!app.text_of("return document.querySelector('main').innerText").await.contains("Tere tulemast"));
    app.import(&file).await;
    app.open("").await;
    app.browser.gone(&hook_with("storage-notice", "code", "wiped")).await;
    app.browser.gone(&hook("load-sample")).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_start_is_no_loss() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.browser.find(&hook("load-sample")).await;
    app.reload().await;
    app.browser.find(&hook("load-sample")).await;
    assert_eq!(app.browser.count(&hook("storage-notice")).await, 0);
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_becomes_of_the_stored_texts_the_records_come_back_and_the_texts_are_kept() {
    let server = Server::at_root();
    let damages = [
        ("cut off", "text.slice(0, text.length / 2)"),
        ("turned round", "[...text].reverse().join('')"),
        ("swapped", "texts[(place + 1) % texts.length]"),
        ("null", "'null'"),
        ("a list", "'[]'"),
        ("brackets", "'['.repeat(100000)"),
    ];
    for (name, damage) in damages {
        let app = App::start(&server).await;
        app.board("outreach").await;
        for title in ["Esimene", "Teine", "Kolmas"] {
            app.new_titled("campaign", title).await;
        }
        app.wait_saved().await;
        app.wait_second().await;
        let script = format!(
            "const keys = Object.keys(localStorage).filter(key => key.startsWith('lepik/1/'));
             const texts = keys.map(key => localStorage.getItem(key));
             texts.forEach((text, place) => localStorage.setItem(keys[place], {damage}));
             return keys.length;"
        );
        let damaged = app.browser.script(&script, vec![]).await;
        assert!(damaged.as_u64().is_some_and(|count| count >= 3), "{damaged}");
        app.reload().await;
        app.expect_notice("unreadable").await;
        app.board("outreach").await;
        let wanted = ["Esimene", "Kolmas", "Teine"];
        app.expect_cards(&format!("all cards, {name}"), |cards| {
            cards.len() == wanted.len() && wanted.iter().all(|title| cards.iter().any(|card| card.text.contains(title)))
        })
        .await;
        let aside = app.storage().await.into_keys().filter(|key| key.starts_with("lepik/unreadable/")).count();
        assert!(aside >= 3, "{name}: {aside} texts set aside");
        let exported = app.export().await;
        assert!(wanted.iter().all(|title| exported.contains(title)), "{name}: {exported}");
        app.close();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn data_of_a_newer_version_can_be_taken_out() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.browser.script("localStorage.setItem('lepik/2/plan/x', '{\"uus\":1}')", vec![]).await;
    app.reload().await;
    app.expect_notice("newer-version").await;
    app.browser.click(&hook("newer-save")).await;
    let (name, bytes) = wait_for("the file", async || app.browser.profile().take_bytes(&["txt"])).await;
    assert_eq!((name.as_str(), bytes.as_slice()), ("lepik.txt", &b"lepik/2/plan/x {\"uus\":1}\n"[..]));
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_an_older_program_stored_plainly_opens() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let record = |id: &str, title: &str| {
        format!(
            r#"{{"id":"{id}","kind":"campaign","title":"{title}","merge":{{"seen":{{"OLDOLDOL":1}},"writes":{{"OLDOLDOL":{{"title":1}}}}}}}}"#
        )
    };
    // Line ends stand between texts that are handed over together; here they stand within a text and a key, too.
    let broken = record("murtud", "Murtud kirje").replace(',', ",\n");
    let store = "localStorage.clear();
        localStorage.setItem('lepik/1/vana-plaan/vana', arguments[0]);
        localStorage.setItem('lepik/1/vana-plaan/murtud', arguments[1]);
        localStorage.setItem('teise\\nprogrammi', 'x')";
    app.browser.script(store, vec![record("vana", "Vana kirje").into(), broken.into()]).await;
    app.open("?page=board&duty=outreach").await;
    app.expect_card("vana", "Vana kirje").await;
    app.expect_card("murtud", "Murtud kirje").await;
    assert_eq!(app.browser.count(&hook("storage-notice")).await, 0);
    let exported = app.export().await;
    assert!(exported.contains("Vana kirje") && exported.contains("Murtud kirje"));
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_that_fills_the_whole_store_hides_no_record() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.board("outreach").await;
    for title in ["Esimene", "Teine"] {
        app.new_titled("campaign", title).await;
    }
    app.wait_saved().await;
    app.wait_second().await;
    // As many brackets as there is room for: nearly five million.
    let script = "const key = Object.keys(localStorage).find(key => /^lepik\\/1\\/[^/]+\\/[^/]+$/.test(key));
        localStorage.removeItem(key);
        let brackets = '';
        for (let size = 1 << 22; size >= 1; size >>= 1) {
            try { localStorage.setItem(key, brackets + '['.repeat(size)); brackets += '['.repeat(size); } catch {}
        }
        return brackets.length;";
    let length = app.browser.script(script, vec![]).await.as_u64().expect("a length");
    assert!(length > 5_000_000, "{length}");
    app.reload().await;
    app.board("outreach").await;
    let wanted = ["Esimene", "Teine"];
    app.expect_cards("both cards", |cards| {
        cards.len() == 2 && wanted.iter().all(|title| cards.iter().any(|card| card.text.contains(title)))
    })
    .await;
    assert!(app.browser.count(&hook("storage-notice")).await > 0, "it is said");
    let exported = app.export().await;
    assert!(wanted.iter().all(|title| exported.contains(title)), "{exported}");
    let kept = app.storage().await.into_values().any(|text| text.len() as u64 == length && text.starts_with("[["));
    assert!(kept, "what could not be read is still there");
    app.close();
}
