//! Shortcuts: one table, from which the handler, the list under `?` and the hints of the palette are made.
//!
//! Why these keys are safe:
//! - **Control (Command on a Mac) with K, Z, Y**: no screen reader uses them. Browsers use Control K for their own search
//!   field, as other programs of the web do that take it over; that field is reached by Control L, too, which stays the
//!   browser's. Undo and redo are taken over only outside of controls that take text, which have their own.
//! - **Single keys are signs, never letters or digits**: in browse mode NVDA, JAWS and Narrator keep letters and digits for
//!   their own ways through a page (`h` headings, `k` links, `1` to `6` levels), and NVDA keeps the comma. `/`, `?` and `+`
//!   are free there, and where a screen reader holds them back nothing happens. They work only outside of controls that
//!   take text, so nothing typed or dictated sets them off, and can be switched off in the settings (WCAG 2.1.4).
//!   `/` opens a quick search in Firefox, which looks through one page only; the program's looks through the plan.
//! - Nothing here takes Control N, T, W, P, F, L, R or a function key from the browser, and nothing takes Alt, which opens
//!   its menus, or Alt with Control, which types signs on Estonian keyboards. Signs are told by what they are, not by
//!   where they lie, so each keyboard has them.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::acts::{Act, OnRecord};
use crate::views::browser::focus;
use crate::views::kit::dialog::{Dialog, DialogRef, close};
use crate::views::kit::texts::t;
use crate::views::route::Page;
use crate::views::{app, way};

/// The keys of a shortcut.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Keys {
    /// Control or Command with a letter.
    Control(&'static str),
    /// The same with Shift.
    ControlShift(&'static str),
    /// A single sign.
    Sign(&'static str),
    /// Escape.
    Escape,
}

/// All of them.
pub static SHORTCUTS: &[(Keys, Act)] = &[
    (Keys::Control("k"), Act::Palette),
    (Keys::Sign("/"), Act::Search),
    (Keys::Sign("+"), Act::New),
    (Keys::Sign("?"), Act::Shortcuts),
    (Keys::Control("z"), Act::Undo),
    (Keys::Control("y"), Act::Redo),
    (Keys::ControlShift("z"), Act::Redo),
    (Keys::Escape, Act::Record(OnRecord::Close)),
];

impl Keys {
    /// Whether they are pressed; `in_control` says that the focus is in a control that takes text or a choice.
    fn are(self, event: &KeyboardEvent, in_control: bool) -> bool {
        let (key, with_control) = (event.key(), event.ctrl_key() || event.meta_key());
        match self {
            // The palette opens from anywhere; what is typed keeps its own undo.
            Self::Control(letter) => {
                let is_free = !in_control || letter == "k";
                with_control && !event.alt_key() && !event.shift_key() && is_free && key.eq_ignore_ascii_case(letter)
            }
            Self::ControlShift(letter) => {
                let is_free = !in_control && !event.alt_key();
                with_control && is_free && event.shift_key() && key.eq_ignore_ascii_case(letter)
            }
            Self::Sign(sign) => {
                let is_on = app().choices.single_keys.get_untracked();
                is_on && !in_control && !with_control && !event.alt_key() && key == sign
            }
            Self::Escape => key == "Escape",
        }
    }

    /// The keys one by one, as they are written on a keyboard.
    fn names(self) -> Vec<String> {
        match self {
            Self::Control(letter) => vec![t().find.control.to_owned(), letter.to_uppercase()],
            Self::ControlShift(letter) => {
                vec![t().find.control.to_owned(), t().find.shift.to_owned(), letter.to_uppercase()]
            }
            Self::Sign(sign) => vec![sign.to_owned()],
            Self::Escape => vec![t().find.escape.to_owned()],
        }
    }
}

/// What a key press asks for. On the timeline `+` comes closer, as on any map, and makes nothing.
pub fn find(event: &KeyboardEvent) -> Option<&'static Act> {
    let in_control = focus::is_in_control(event.target());
    let is_zoom =
        |keys: Keys| keys == Keys::Sign("+") && way().place.with_untracked(|place| place.page == Page::Timeline);
    SHORTCUTS.iter().find(|(keys, _)| keys.are(event, in_control) && !is_zoom(*keys)).map(|(_, act)| act)
}

/// The keys of an act, if it has any that work.
pub fn hint(act: &Act) -> Option<AnyView> {
    let is_on = app().choices.single_keys.get();
    let works = |keys: &Keys| is_on || !matches!(keys, Keys::Sign(_));
    SHORTCUTS.iter().find(|(keys, other)| other == act && works(keys)).map(|(keys, _)| shown(keys.names()))
}

fn shown(names: Vec<String>) -> AnyView {
    let keys = names.into_iter().map(|name| view! { <kbd>{name}</kbd> }).collect_view();
    view! { <span class="keys">{keys}</span> }.into_any()
}

fn row(keys: Vec<String>, name: String) -> impl IntoView {
    view! { <div><dt>{shown(keys)}</dt><dd>{name}</dd></div> }
}

/// The list of shortcuts.
#[component]
pub fn ShortcutList() -> impl IntoView {
    let app = app();
    let dialog = DialogRef::new();
    let is_on = app.choices.single_keys.get_untracked();
    let (signs, others): (Vec<_>, Vec<_>) = SHORTCUTS.iter().partition(|(keys, _)| matches!(keys, Keys::Sign(_)));
    let rows = |shortcuts: Vec<&'static (Keys, Act)>| {
        shortcuts.into_iter().map(|(keys, act)| row(keys.names(), act.name())).collect_view()
    };
    let on_card = t().find.on_card.iter().map(|(key, does)| row(vec![(*key).to_owned()], (*does).to_owned()));
    let on_card = on_card.collect_view();
    view! {
        <Dialog
            dialog
            title=t().find.shortcuts.to_owned()
            on_close=move || _ = app.shortcuts.try_set(false)
            testid="shortcuts"
        >
            <div class="shortcuts">
                <section>
                    <h3>{t().find.everywhere}</h3>
                    <dl>{rows(others)}</dl>
                </section>
                <section>
                    <h3>{t().find.single_keys}</h3>
                    <dl>{rows(signs)}</dl>
                    <p class="hint">{if is_on { t().find.single_keys_hint } else { t().find.single_keys_off }}</p>
                </section>
                <section>
                    <h3>{t().find.with_card}</h3>
                    <dl>{on_card}</dl>
                </section>
            </div>
            <div class="dialog-actions">
                <button class="button" type="button" autofocus on:click=move |_| close(dialog)>{t().find.close}</button>
            </div>
        </Dialog>
    }
}
