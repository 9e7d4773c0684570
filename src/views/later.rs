//! The part of the program that is loaded apart, because the first page can do without it: most pages, the editor and what
//! opens over a page. It is asked for as soon as the first page is painted, or at once where that page is in it; so it is
//! there before a hand reaches for it, and does not hold up what is looked at.
//!
//! The build cuts it off at [`draw`] and [`carry_out`] (`.ci/split.mjs`): what only they lead to is in a file of its own.
//! They are marked one level below Leptos's own `lazy`, which panics where that file does not come.

use std::cell::{Cell, OnceCell};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::browser::events;
use super::editor::Editor;
use super::frame::{Act, DropFiles, LeavingQuestion, Palette, SealForm, ShortcutList};
use super::pages::{
    archive, calendar, conflicts, handover, plans, records, results, review, scenarios, settings, share, table,
    timeline, trash,
};
use super::route::Page;
use crate::model::id::Id;
use crate::state::clock;
use crate::state::leaving::{Leaving, Sealing};

/// What is drawn by that part.
pub enum Part {
    /// A page.
    Page(Page),
    /// The editor of a record.
    Editor(Id),
    /// The palette, and what it begins with.
    Palette(String),
    /// The list of shortcuts.
    Shortcuts,
    /// The question before something leaves the program.
    Leaving(Leaving),
    /// The form that asks for a passphrase.
    Sealing(Sealing),
    /// What takes files that are dropped.
    Drops,
}

/// How far the loading is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Loading {
    Going,
    Done,
    Failed,
}

thread_local! {
    // One program a page.
    static LOADING: OnceCell<RwSignal<Loading>> = const { OnceCell::new() };
    static IS_UNDER_WAY: Cell<bool> = const { Cell::new(false) };
}

fn loading() -> RwSignal<Loading> {
    LOADING.with(|loading| *loading.get_or_init(|| RwSignal::new(Loading::Going)))
}

/// Loads that part once the first page is painted, if nothing has asked for it before; then the program is ready.
pub fn start() {
    loading();
    clock::begin(async {
        // The page is put together first: only then the wait for its frame begins.
        clock::pause().await;
        clock::painted().await;
        load().await;
    });
}

/// Tries once more.
pub fn retry() {
    loading().set(Loading::Going);
    clock::begin(load());
}

/// Whether that part could not be loaded.
pub fn has_failed() -> bool {
    loading().get() == Loading::Failed
}

/// Several may ask for it: it is fetched once, and a new attempt never shares the end of one before. Each way into it has
/// to know that it is there.
async fn load() {
    if IS_UNDER_WAY.replace(true) {
        return;
    }
    let is_here = load_drawing().await.is_ok() && load_acts().await.is_ok();
    IS_UNDER_WAY.set(false);
    let now = if is_here { Loading::Done } else { Loading::Failed };
    if loading().get_untracked() != now {
        loading().set(now);
    }
    events::say_ready();
}

/// Something of that part; nothing until it is there. Follows the loading, and hastens it where a person waits.
pub fn part(part: Part) -> Option<AnyView> {
    match loading().get() {
        Loading::Failed => None,
        Loading::Going => {
            // No one waits for what takes files: the first page is painted first.
            if !matches!(part, Part::Drops) {
                clock::begin(load());
            }
            None
        }
        Loading::Done => at_once(draw(part)),
    }
}

/// Does what an act says: at once, or as soon as that part is there.
pub fn run(act: Act) {
    if loading().get_untracked() == Loading::Done {
        at_once(carry_out(act));
    } else {
        clock::begin(async {
            load().await;
            carry_out(act).await.ok();
        });
    }
}

/// The answer of what waits for nothing but that part, which is there.
fn at_once<T>(answer: impl Future<Output = Result<T, SplitLoaderError>>) -> Option<T> {
    match pin!(answer).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(answer) => answer.ok(),
        Poll::Pending => None,
    }
}

#[wasm_split(later, wasm_split_path = leptos::wasm_split, fallible, preload(load_acts))]
fn carry_out(act: Act) -> Result<(), SplitLoaderError> {
    act.run();
    Ok(())
}

#[wasm_split(later, wasm_split_path = leptos::wasm_split, fallible, preload(load_drawing))]
fn draw(part: Part) -> Result<AnyView, SplitLoaderError> {
    Ok(match part {
        Part::Page(page) => draw_page(page),
        Part::Editor(id) => view! { <Editor id/> }.into_any(),
        Part::Palette(begin) => view! { <Palette begin/> }.into_any(),
        Part::Shortcuts => view! { <ShortcutList/> }.into_any(),
        Part::Leaving(leaving) => view! { <LeavingQuestion leaving/> }.into_any(),
        Part::Sealing(sealing) => view! { <SealForm sealing/> }.into_any(),
        Part::Drops => view! { <DropFiles/> }.into_any(),
    })
}

fn draw_page(page: Page) -> AnyView {
    match page {
        Page::Table => view! { <table::Table/> }.into_any(),
        Page::Calendar => view! { <calendar::Calendar/> }.into_any(),
        Page::Timeline => view! { <timeline::Timeline/> }.into_any(),
        Page::Scenarios => view! { <scenarios::Scenarios/> }.into_any(),
        Page::Review => view! { <review::Review/> }.into_any(),
        Page::Results(duty) => view! { <results::Results duty/> }.into_any(),
        Page::Records => view! { <records::Records/> }.into_any(),
        Page::Conflicts => view! { <conflicts::Conflicts/> }.into_any(),
        Page::Share => view! { <share::Share/> }.into_any(),
        Page::Handover => view! { <handover::Handover/> }.into_any(),
        Page::Plans => view! { <plans::Plans/> }.into_any(),
        Page::Archive => view! { <archive::Archive/> }.into_any(),
        Page::Trash => view! { <trash::Trash/> }.into_any(),
        Page::Settings => view! { <settings::Settings/> }.into_any(),
        Page::Board(_) | Page::Unknown | Page::Overview => ().into_any(),
    }
}
