//! The service worker (`worker.js`): it keeps the program's files, so that the program starts without the network, and a
//! newer version until the person wants it. Where there is none (a browser that has no such thing, or refuses) the program
//! works as well; only opening it takes the network.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

use crate::state::app::App;
use crate::state::clock;
use crate::state::version::NewerData;

/// What the build writes, beside the page.
const FILE: &str = "./sw.js";
/// What a waiting worker takes over at.
const TAKE_OVER: &str = "take-over";

/// Starts the worker, once the first page is in sight, and follows what becomes of it.
pub fn start(app: App) {
    // The single file names no manifest: nothing belongs to it that could be kept.
    if matches!(document().query_selector("link[rel=manifest]"), Ok(None)) {
        app.version.is_offline.set(window().location().protocol().as_deref() == Ok("file:"));
    } else if let Some(workers) = workers().filter(|_| !is_blocked(app)) {
        spawn_local(async move {
            clock::painted().await;
            follow(app, &workers).await.ok();
        });
    }
}

/// Lets the newer version take over, and loads the page anew with it. What is being typed is stored before.
pub fn take_over(app: App) {
    app.finish_draft();
    app.finish_saving();
    spawn_local(async {
        if let Some(workers) = workers() {
            wake(&workers).await.ok();
        }
        window().location().reload().ok();
    });
}

/// Whether the person lets the page keep nothing: then the browser keeps no worker either, and would only complain.
fn is_blocked(app: App) -> bool {
    !app.keeps && app.version.newer_data.get_untracked() == NewerData::Absent
}

/// The browser's workers, if it has any for this page.
fn workers() -> Option<ServiceWorkerContainer> {
    Reflect::get(&window().navigator(), &"serviceWorker".into()).ok()?.dyn_into().ok()
}

async fn follow(app: App, workers: &ServiceWorkerContainer) -> Result<(), JsValue> {
    let registration: ServiceWorkerRegistration = JsFuture::from(workers.register(FILE)).await?.dyn_into()?;
    let look = {
        let registration = registration.clone();
        move || {
            // The very first worker waits a moment, too, but replaces none.
            if registration.waiting().is_some() && registration.active().is_some() {
                app.version.newer_waits.set(true);
            }
        }
    };
    look();
    let on_change = function(look);
    let on_found = {
        let registration = registration.clone();
        move || {
            if let Some(worker) = registration.installing() {
                worker.set_onstatechange(Some(&on_change));
            }
        }
    };
    // One may have been found before anyone listened.
    on_found();
    registration.set_onupdatefound(Some(&function(on_found)));
    JsFuture::from(workers.ready()?).await?;
    app.version.is_offline.set(true);
    Ok(())
}

/// A function for the browser to call for as long as the page is open.
fn function(deed: impl Fn() + 'static) -> Function {
    Closure::<dyn Fn()>::new(deed).into_js_value().unchecked_into()
}

/// Wakes the worker that waits, if one still does, and waits until it has taken over.
async fn wake(workers: &ServiceWorkerContainer) -> Result<(), JsValue> {
    let registration: ServiceWorkerRegistration = JsFuture::from(workers.get_registration()).await?.dyn_into()?;
    let Some(worker) = registration.waiting() else { return Ok(()) };
    worker.post_message(&TAKE_OVER.into())?;
    while matches!(worker.state(), ServiceWorkerState::Installed | ServiceWorkerState::Activating) {
        let change = Promise::new(&mut |resolve, _| worker.set_onstatechange(Some(&resolve)));
        JsFuture::from(change).await?;
    }
    Ok(())
}
