//! The program starts without the network, first visit excepted.

use crate::pages::{App, Preview, hook_with};
use crate::plan_file::but_for_exported;
use crate::profile::Profile;
use crate::server::{Server, dist};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[tokio::test(flavor = "multi_thread")]
async fn after_the_first_visit_the_program_works_with_the_network_cut() {
    // In a sub-folder: nothing of the worker's may lead out of it.
    let server = Server::under("/sub/folder/");
    let address = server.url();
    let profile = Profile::fresh();
    let app = App::start_on(&server, &profile).await;
    app.board("outreach").await;
    let online = app.new_titled("campaign", "Võrguga tehtud").await;
    app.wait_saved().await;
    app.wait_kept().await;

    drop(server);
    app.reload().await;
    app.expect_card(&online, "Võrguga tehtud").await;
    let offline = app.new_titled("campaign", "Võrguta tehtud").await;
    app.wait_saved().await;
    let file = app.export().await;
    assert_eq!(app.preview(file.as_bytes()).await, Preview::all_same(2));
    app.open("index.html?page=settings").await;
    app.browser.find(&hook_with("offline", "ready", "true")).await;
    app.close();

    // The next day, still without.
    let app = App::start_at(&address, &profile).await;
    app.board("outreach").await;
    app.expect_card(&online, "Võrguga tehtud").await;
    app.expect_card(&offline, "Võrguta tehtud").await;
    assert_eq!(but_for_exported(&app.export().await), but_for_exported(&file));
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn every_file_of_the_program_is_kept_and_no_other() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.wait_kept().await;
    let kept = app.kept().await;
    let [kept] = kept.as_slice() else { panic!("{} versions are kept", kept.len()) };
    let address = server.url();
    let kept: BTreeSet<&str> = kept.iter().filter_map(|file| file.strip_prefix(&address)).collect();

    let mut built = BTreeSet::new();
    list(&dist(), "", &mut built);
    // The browser itself keeps the worker; the single file is given out, not served.
    built.retain(|name| name != "sw.js" && name != "lepik.html");
    let built: BTreeSet<&str> = built.iter().map(|name| if name == "index.html" { "" } else { name }).collect();
    assert_eq!(kept, built);
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_manifest_and_its_icons_are_there() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let script = "const done = arguments[0];
        (async () => {
            const address = document.querySelector('link[rel=manifest]').href;
            const manifest = await (await fetch(address)).json();
            const sizes = await Promise.all(manifest.icons.map(icon => new Promise((resolve, reject) => {
                const image = new Image();
                image.onload = () => resolve(`${icon.sizes} ${image.naturalWidth}`);
                image.onerror = () => reject(icon.src);
                image.src = new URL(icon.src, address).href;
            })));
            const start = new URL(manifest.start_url, address).href;
            return [manifest.name, manifest.lang, manifest.display, String(start === location.origin + '/'), ...sizes];
        })().then(done, error => done([String(error)]));";
    let facts = app.browser.script_later(script, vec![]).await;
    let facts: Vec<String> = serde_json::from_value(facts).expect("a list of texts");
    let [name, lang, display, starts_at_the_page, icon, small, large] = &facts[..] else { panic!("{facts:?}") };
    assert_eq!([name, lang, display, starts_at_the_page], ["Lepik", "et", "standalone", "true"]);
    assert!(icon.starts_with("any "), "{icon}");
    assert_eq!([small, large], ["192x192 192", "512x512 512"]);
    app.close();
}

/// The names of all files below a folder.
fn list(folder: &Path, before: &str, names: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            list(&entry.path(), &format!("{name}/"), names);
        } else {
            names.insert(name);
        }
    }
}
