//! A folder that colleagues share. The page's own store of files stands in for a folder of the computer: its handles are of
//! the same kind, only the question which folder it should be cannot be answered by a test. What a service like OneDrive
//! does, carrying files from one computer to another, is done here by hand.

use std::collections::BTreeMap;

use crate::browser::wait_for;
use crate::engine::{Engine, Feature};
use crate::pages::{App, hook, hook_with};
use crate::server::Server;
use serde_json::{Value, json};

/// The person chooses this folder from now on.
const CHOOSE: &str = "window.showDirectoryPicker = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle('Perelepitus', { create: true })";

const READ: &str = "const answer = arguments[0];
    (async () => {
        const root = await navigator.storage.getDirectory();
        const files = {};
        for await (const [name, file] of await root.getDirectoryHandle('Perelepitus', { create: true }))
            files[name] = await (await file.getFile()).text();
        return files;
    })().then(answer, () => answer({}))";

const PUT: &str = "const [name, text, answer] = arguments;
    (async () => {
        const root = await navigator.storage.getDirectory();
        const folder = await root.getDirectoryHandle('Perelepitus', { create: true });
        const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await stream.write(text);
        await stream.close();
    })().then(answer)";

/// The server, where the browser can tie a plan to a folder.
fn server() -> Option<Server> {
    Engine::chosen().offers(Feature::Folder).then(Server::at_root)
}

impl App {
    /// Ties the plan to the folder.
    async fn tie(&self) {
        self.follow("share").await;
        self.browser.script(CHOOSE, vec![]).await;
        self.browser.click(&hook("folder-tie")).await;
    }

    /// Makes a record and ties the plan; answers the record, and the file that comes of it with its text.
    async fn share_a_record(&self) -> (String, String, String) {
        self.board("outreach").await;
        let id = self.new_titled("campaign", "Kampaania").await;
        self.tie().await;
        self.expect_tied().await;
        let (name, text) = self.expect_in_folder("the file", |text| text.contains("Kampaania")).await;
        (id, name, text)
    }

    async fn expect_tied(&self) {
        self.browser.find(&hook_with("folder", "state", "tied")).await;
    }

    async fn folder(&self) -> BTreeMap<String, String> {
        serde_json::from_value(self.browser.script_later(READ, vec![]).await).expect("names and texts")
    }

    async fn put(&self, name: &str, text: &str) {
        self.browser.script_later(PUT, vec![name.into(), text.into()]).await;
    }

    /// Waits until a file of the folder is as it should be.
    async fn expect_in_folder(&self, what: &str, fits: impl Fn(&str) -> bool) -> (String, String) {
        wait_for(what, async || {
            let files = self.folder().await;
            let seen = format!("{files:?}");
            files.into_iter().find(|(_, text)| fits(text)).ok_or(seen)
        })
        .await
    }
}

/// A file whose only record was changed without a word of who wrote it.
fn by_hand(text: &str, id: &str) -> String {
    let mut file: Value = serde_json::from_str(text).expect("a file is JSON");
    file["records"] = json!([{ "id": id, "kind": "campaign", "goal": "Käsitsi lisatud" }]);
    file.to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_colleagues_share_a_folder_and_no_word_is_lost() {
    let Some(server) = server() else { return };
    let (mari, jaan) = (App::start(&server).await, App::start(&server).await);
    let (id, of_mari, text) = mari.share_a_record().await;

    // Jaan has the plan from a file, and another folder that the service keeps like Mari's.
    jaan.import(&text).await;
    jaan.put(&of_mari, &text).await;
    jaan.tie().await;
    jaan.expect_tied().await;
    jaan.board("outreach").await;
    let editor = jaan.edit(&id).await;
    editor.set("goal", "Jaani eesmärk").await;
    editor.set("title", "Jaani pealkiri").await;
    let (of_jaan, text) = jaan.expect_in_folder("Jaan's file", |text| text.contains("Jaani pealkiri")).await;
    assert_ne!(of_jaan, of_mari, "each has a file of their own");
    assert!(jaan.folder().await[&of_mari].contains("Kampaania"), "no one writes another's file");

    // Meanwhile Mari has changed one of the same fields, and another.
    mari.board("outreach").await;
    let at_mari = mari.edit(&id).await;
    at_mari.set("description", "Mari kirjeldus").await;
    at_mari.set("title", "Mari pealkiri").await;
    mari.put(&of_jaan, &text).await;
    at_mari.expect("goal", "Jaani eesmärk").await;
    let mut titles = at_mari.conflict("title").await;
    titles.sort();
    assert_eq!(titles, ["Jaani pealkiri", "Mari pealkiri"]);
    at_mari.expect("description", "Mari kirjeldus").await;

    // And what Mari has made of it comes to Jaan.
    let has_both = |text: &str| text.contains("Jaani pealkiri") && text.contains("Mari kirjeldus");
    let (name, text) = mari.expect_in_folder("both in Mari's file", has_both).await;
    assert_eq!(name, of_mari);
    jaan.put(&of_mari, &text).await;
    editor.expect("description", "Mari kirjeldus").await;
    assert_eq!(editor.conflict("title").await.len(), 2);
    jaan.follow("share").await;
    jaan.browser.find(&hook_with("folder-file", "found", "taken")).await;
    mari.wait_saved().await;
    jaan.wait_saved().await;
    mari.close();
    jaan.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn restricted_records_stay_out_of_the_folder_until_the_person_lets_them_in() {
    let Some(server) = server() else { return };
    let app = App::start(&server).await;
    app.board("outreach").await;
    app.new_titled("campaign", "Avalik kampaania").await;
    let secret = app.new_titled("campaign", "Salajane").await;
    let editor = app.edit(&secret).await;
    editor.set("access", "AK").await;
    editor.close().await;
    app.tie().await;
    app.expect_tied().await;
    let (_, text) = app.expect_in_folder("the file", |text| text.contains("Avalik kampaania")).await;
    assert!(!text.contains("Salajane") && !text.contains(&secret), "{text}");

    app.browser.click(&hook("folder-let-in")).await;
    app.browser.click(&hook("export-confirm")).await;
    app.expect_in_folder("all records", |text| text.contains("Salajane")).await;
    app.browser.gone(&hook("folder-left-out")).await;
    // What was pressed has gone; the hand is beside it.
    app.expect_focus(&hook("folder")).await;
    app.browser.click(&hook("folder-keep-out")).await;
    app.expect_in_folder("public records alone", |text| !text.contains("Salajane")).await;
    app.browser.gone(&hook("folder-keep-out")).await;
    app.expect_focus(&hook("folder")).await;

    // What is in the folder stays there when the tie ends, and nothing more is written.
    app.browser.click(&hook("folder-untie")).await;
    app.browser.find(&hook_with("folder", "state", "free")).await;
    assert_eq!(app.folder().await.len(), 1);
    app.reload().await;
    app.browser.find(&hook_with("folder", "state", "free")).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_restart_the_folder_is_asked_for_again_and_used_on() {
    let Some(server) = server() else { return };
    let app = App::start(&server).await;
    let (id, own, _) = app.share_a_record().await;
    app.wait_saved().await;

    // As after a restart: the browser remembers the folder, but not that it may be used.
    let forgotten = "window.lepikAsked = 0;
        FileSystemHandle.prototype.queryPermission = async () => window.lepikAsked ? 'granted' : 'prompt';
        FileSystemHandle.prototype.requestPermission = async () => { window.lepikAsked += 1; return 'granted'; }";
    app.browser.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": forgotten }));
    app.reload().await;
    app.browser.find(&hook("folder-question")).await;
    app.browser.click(&hook("folder-later")).await;
    app.browser.gone(&hook("folder-question")).await;
    app.browser.click(&hook("folder-allow")).await;
    app.expect_tied().await;
    app.board("outreach").await;
    app.edit(&id).await.set("goal", "Pärast taaskäivitust").await;
    let (name, _) = app.expect_in_folder("the edit", |text| text.contains("Pärast taaskäivitust")).await;
    assert_eq!(name, own, "it goes on with the same file");
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_edited_by_hand_is_taken_in_after_a_look_alone() {
    let Some(server) = server() else { return };
    let app = App::start(&server).await;
    let (id, own, text) = app.share_a_record().await;
    app.put("kasitsi.json", &by_hand(&text, &id)).await;
    app.put("pooleli.json", &text[..text.len() / 2]).await;
    app.put("muu.json", r#"{ "mingi": "muu" }"#).await;
    app.browser.find(&hook_with("folder-file", "found", "needs-look")).await;
    app.browser.find(&hook_with("folder-file", "found", "unreadable")).await;
    assert_eq!(app.browser.count(&hook("folder-file")).await, 2, "what is no plan is left alone");
    assert!(!app.folder().await[&own].contains("Käsitsi lisatud"));

    app.browser.click(&hook("folder-look")).await;
    assert_eq!(app.read_preview().await.changed, 1);
    app.accept_import().await;
    app.expect_in_folder("what was looked at", |text| text.contains("Käsitsi lisatud") && text.contains("\"merge\""))
        .await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_someone_makes_of_this_browsers_own_file_is_not_written_over() {
    let Some(server) = server() else { return };
    let app = App::start(&server).await;
    let (id, own, text) = app.share_a_record().await;
    app.put(&own, &by_hand(&text, &id)).await;
    app.browser.find(&hook_with("folder-file", "found", "needs-look")).await;
    app.board("outreach").await;
    app.edit(&id).await.set("description", "Töö läheb edasi").await;
    let (new, _) = app.expect_in_folder("the work", |text| text.contains("Töö läheb edasi")).await;
    assert_ne!(new, own);
    assert!(app.folder().await[&own].contains("Käsitsi lisatud"));
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_plan_any_more_is_not_written_over() {
    let Some(server) = server() else { return };
    let app = App::start(&server).await;
    let (id, own, _) = app.share_a_record().await;
    app.put(&own, r#"{ "mingi": "muu" }"#).await;
    app.board("outreach").await;
    app.edit(&id).await.set("description", "Töö läheb edasi").await;
    let (new, _) = app.expect_in_folder("the work", |text| text.contains("Töö läheb edasi")).await;
    assert_ne!(new, own);
    assert_eq!(app.folder().await[&own], r#"{ "mingi": "muu" }"#);

    // An empty one says nothing that could be lost.
    app.put(&new, "").await;
    let (again, _) = app.expect_in_folder("the work, written anew", |text| text.contains("Töö läheb edasi")).await;
    assert_eq!(again, new);
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_cannot_be_read_for_a_while_is_not_written_over() {
    let Some(server) = server() else { return };
    let app = App::start(&server).await;
    let (id, own, text) = app.share_a_record().await;
    // As where a service has not fetched it yet, or another program holds it.
    let locked = "window.lepikLocked = arguments[0];
        window.lepikTried = 0;
        const real = FileSystemFileHandle.prototype.getFile;
        FileSystemFileHandle.prototype.getFile = async function () {
            const file = await real.call(this);
            file.arrayBuffer = async () => {
                window.lepikTried += this.name === window.lepikLocked;
                if (this.name === window.lepikLocked) throw new DOMException('locked', 'NotReadableError');
                return new Response(file).arrayBuffer();
            };
            return file;
        };";
    app.browser.script(locked, vec![own.as_str().into()]).await;
    app.put(&own, &by_hand(&text, &id)).await;
    app.board("outreach").await;
    app.edit(&id).await.set("description", "Töö läheb edasi").await;
    app.wait_saved().await;
    let tried = async || app.browser.script("return window.lepikTried", vec![]).await.as_u64().unwrap();
    let before = tried().await;
    // The pause in the work comes with the second round after it at the latest.
    for rounds in 1..=3 {
        wait_for("one more round", async || match tried().await {
            now if now >= before + rounds => Ok(()),
            now => Err(format!("{before}, {now}")),
        })
        .await;
    }
    app.follow("share").await;
    app.browser.find(&hook("folder-fault")).await;
    assert!(app.folder().await[&own].contains("Käsitsi lisatud"));

    app.browser.script("window.lepikLocked = ''", vec![]).await;
    let (new, _) = app.expect_in_folder("the work", |text| text.contains("Töö läheb edasi")).await;
    assert_ne!(new, own);
    assert!(app.folder().await[&own].contains("Käsitsi lisatud"));
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_window_keeps_out_or_ends_holds_in_the_other() {
    let Some(server) = server() else { return };
    let app = App::start(&server).await;
    app.board("outreach").await;
    let secret = app.new_titled("campaign", "Salajane").await;
    let editor = app.edit(&secret).await;
    editor.set("access", "AK").await;
    editor.close().await;
    let open = app.new_titled("campaign", "Avalik kampaania").await;
    app.wait_saved().await;
    app.tie().await;
    app.browser.click(&hook("folder-let-in")).await;
    app.browser.click(&hook("export-confirm")).await;
    app.expect_in_folder("all records", |text| text.contains("Salajane")).await;

    // The other window finds the plan tied, and everything let in.
    let (first, share) = (app.browser.tab().await, app.place().await);
    let second = app.browser.new_tab().await;
    app.browser.client().goto(&share).await.expect("the page opens in a second tab");
    app.ready().await;
    app.browser.find(&hook("folder-keep-out")).await;
    app.browser.switch_to(&first).await;
    app.browser.click(&hook("folder-keep-out")).await;
    app.expect_in_folder("public records alone", |text| !text.contains("Salajane")).await;

    app.browser.switch_to(&second).await;
    app.browser.find(&hook("folder-let-in")).await;
    app.board("outreach").await;
    app.edit(&open).await.set("description", "Teises aknas").await;
    let (_, text) = app.expect_in_folder("the work", |text| text.contains("Teises aknas")).await;
    assert!(!text.contains("Salajane"), "{text}");

    app.follow("share").await;
    app.browser.click(&hook("folder-untie")).await;
    app.browser.find(&hook_with("folder", "state", "free")).await;
    app.browser.switch_to(&first).await;
    app.browser.find(&hook_with("folder", "state", "free")).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_version_goes_on_with_the_folder_alone() {
    let Some(server) = server() else { return };
    let app = App::start(&server).await;
    app.share_a_record().await;
    app.be_taken_over().await;
    app.browser.find(&hook_with("folder", "state", "free")).await;
    app.browser.gone(&hook("folder-tie")).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_folder_of_one_plan_gets_nothing_of_another() {
    let Some(server) = server() else { return };
    let app = App::start(&server).await;
    app.board("outreach").await;
    app.new_titled("campaign", "Esimese plaani kirje").await;
    app.tie().await;
    app.expect_in_folder("the file", |text| text.contains("Esimese plaani kirje")).await;
    let other = json!({ "id": "teine", "kind": "campaign", "title": "Teise plaani kirje" });
    let plan = json!({ "id": "teine-plaan", "title": "Teine plaan", "year": 2028 });
    app.import(&json!({ "format": "lepik-plan", "version": 1, "plan": plan, "records": [other] }).to_string()).await;
    app.tie().await;
    app.expect_tied().await;
    app.expect_in_folder("the other plan's file", |text| text.contains("Teise plaani kirje")).await;
    let files = app.folder().await;
    assert_eq!(files.len(), 2, "{:?}", files.keys());
    let mixed = |text: &&String| text.contains("Esimese plaani kirje") && text.contains("Teise plaani kirje");
    assert_eq!(files.values().filter(mixed).count(), 0);
    assert_eq!(app.browser.count(&hook("folder-file")).await, 0, "a file of another plan is none of its business");
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_without_folders_says_so() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.browser.script("delete window.showDirectoryPicker", vec![]).await;
    app.follow("share").await;
    app.browser.find(&hook("folder")).await;
    assert_eq!(app.browser.count(&hook("folder-tie")).await, 0);
    let words = "return document.querySelector('[data-testid=folder] p').innerText";
    assert!(app.text_of(words).await.contains("ekspordi plaan faili"));
    app.close();
}
