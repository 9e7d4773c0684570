//! Versions of the program: what is kept of it for starting without the network, and the offer of a newer one.

use super::{App, hook};
use crate::browser::wait_for;
use crate::server::Server;

impl App {
    /// A newer version begins to use the store in another tab; this one notices.
    pub async fn be_taken_over(&self) {
        let here = self.browser.tab().await;
        self.browser.new_tab().await;
        self.open("").await;
        // The first thing that it would do there.
        self.browser.script("localStorage.setItem('lepik/2/plaan', 'uus')", vec![]).await;
        self.browser.close_tab().await;
        self.browser.switch_to(&here).await;
        self.expect_notice("newer-version").await;
    }

    /// Waits until the whole program is kept, so that it starts without the network.
    pub async fn wait_kept(&self) {
        let script = "const done = arguments[0];
            navigator.serviceWorker.getRegistration().then(found => done(found?.active?.state ?? 'no worker'));";
        wait_for("the program to be kept", async || match self.browser.script_later(script, vec![]).await {
            state if state == "activated" => Ok(()),
            state => Err(state.to_string()),
        })
        .await;
    }

    /// Waits until a server has been asked for a path so many times.
    pub async fn wait_asked(&self, server: &Server, path: &str, times: usize) {
        wait_for(&format!("{path} to be asked for {times} times"), async || {
            let asked = server.requests();
            let count = asked.iter().filter(|asked| *asked == path).count();
            if count >= times { Ok(()) } else { Err(format!("{asked:?}")) }
        })
        .await;
    }

    /// The files that are kept, by their addresses, version by version.
    pub async fn kept(&self) -> Vec<Vec<String>> {
        let script = "const done = arguments[0];
            const files = async name => (await (await caches.open(name)).keys()).map(request => request.url);
            caches.keys().then(names => Promise.all(names.map(files))).then(done);";
        let kept = self.browser.script_later(script, vec![]).await;
        serde_json::from_value(kept).expect("a list of lists of addresses")
    }

    /// The version whose page is open; nothing for the built one.
    pub async fn edition(&self) -> String {
        self.text_of("return document.documentElement.dataset.edition ?? ''").await
    }

    /// Waits until a newer version is offered.
    pub async fn expect_update(&self) {
        self.browser.find(&hook("update-accept")).await;
    }

    /// Takes the newer version that is offered into use and waits until its page is there.
    pub async fn accept_update(&self, edition: &str) {
        self.browser.click(&hook("update-accept")).await;
        self.browser.find(&format!("html[data-edition=\"{edition}\"][data-ready=\"true\"]")).await;
    }
}
