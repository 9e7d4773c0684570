//! What a person sees. Views read slices of [`App`] and send intent through
//! [`App::dispatch`]; none of them writes to storage or knows JSON.
//!
//! - [`route`]: the page and the open record, kept in the address.
//! - `frame`: rail, top bar, notices, messages: what surrounds every page.
//! - `pages`: one file a page; `board`, `calendar`, `editor` and `timeline` are the parts of the large ones, `dates` what
//!   the calendar and the timeline share.
//! - `filters`: what narrows a list, wherever there is one; `table`: the parts of the table.
//! - `charts`: charts of any page, with the table behind each.
//! - `scope`: the days that a report is about. `paper`: what is printed.
//! - `later`: what is loaded apart, once the first page is painted.
//! - `kit`: icons, texts, small controls. `browser`: events of the window, files, focus, and what is shown when the
//!   program has broken.

mod board;
mod browser;
mod calendar;
mod charts;
mod dates;
mod editor;
mod filters;
mod frame;
mod kit;
mod later;
mod pages;
mod paper;
pub mod route;
mod scope;
mod table;
mod timeline;

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

use crate::state::app::App;
use crate::state::ground::Ground;
use route::Place;

thread_local! {
    // One program a page: event handlers have no reactive owner to find these by.
    static APP: OnceCell<App> = const { OnceCell::new() };
    static WAY: Cell<Option<Way>> = const { Cell::new(None) };
}

/// Shows the program in the page's body.
pub fn start() {
    browser::fault::watch();
    Ground::find(|ground| {
        leptos::mount::mount_to_body(|| {
            let app = APP.with(|app| *app.get_or_init(|| App::start(ground)));
            browser::events::listen(app);
            browser::worker::start(app);
            later::start();
            view! {
                <kit::icon::Sprite/>
                <Router>
                    <Routes fallback=frame::Frame>
                        <Route path=path!("/*any") view=frame::Frame/>
                    </Routes>
                </Router>
            }
        });
    });
}

/// The state of the program.
fn app() -> App {
    APP.with(|app| *app.get_or_init(|| App::start(Ground::as_is())))
}

/// The place in view and the way to another.
#[derive(Clone, Copy)]
struct Way {
    place: Memo<Place>,
    go: StoredValue<Rc<dyn Fn(Place)>, LocalStorage>,
}

impl Way {
    /// Goes to a place; the scroll position stays.
    fn go(self, place: Place) {
        self.go.with_value(|go| go(place));
    }
}

/// The way; the frame has found it before anything else is shown.
fn way() -> Way {
    WAY.with(|way| {
        way.get().unwrap_or_else(|| {
            let found = route::find_way();
            way.set(Some(found));
            found
        })
    })
}
