//! The form that asks for the passphrase of a sealed file. The passphrase stays in its controls until it is used and is
//! wiped then; no signal holds it.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use zeroize::Zeroizing;

use crate::format::error::SealError;
use crate::state::leaving::{Found, Sealing};
use crate::views::app;
use crate::views::browser::files;
use crate::views::kit::dialog::{Dialog, DialogRef, close};
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;

/// Fewest characters of a passphrase. Whoever has the file can try as many as their machines can derive.
const LEAST: usize = 12;

/// Why the form is not done.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wrong {
    TooShort,
    Different,
    Sealing(SealError),
}

/// The form, while a file waits for its passphrase.
#[component]
pub fn SealForm(
    /// What waits.
    sealing: Sealing,
) -> impl IntoView {
    let app = app();
    let dialog = DialogRef::new();
    let inputs = [NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new()];
    let (is_shown, is_busy) = (RwSignal::new(false), RwSignal::new(false));
    let wrong = RwSignal::new(None::<Wrong>);
    let Sealing { found: Found { restricted, codes }, file } = sealing;
    let codes = codes.len();
    let wipe = move || {
        for input in inputs.iter().filter_map(|input| input.try_get_untracked().flatten()) {
            input.set_value("");
        }
    };
    let tell = move |what: Wrong| {
        wrong.set(Some(what));
        let [first, second] = inputs;
        let to = if what == Wrong::Different { second } else { first };
        if let Some(input) = to.get_untracked() {
            input.focus().ok();
        }
    };
    let seal = move |passphrase: &str| {
        let sealed = file().map(|file| app.seal(&file, passphrase));
        // It may have been left alone meanwhile.
        if app.sealing.with_untracked(Option::is_none) {
            return;
        }
        is_busy.set(false);
        match sealed {
            Some(Ok((name, text))) => {
                wipe();
                files::download(&name, &text);
                close(dialog);
                app.toast((t().exports.sealed)(&name), false);
            }
            Some(Err(error)) => tell(Wrong::Sealing(error)),
            None => tell(Wrong::Sealing(SealError::NotVerified)),
        }
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        let [first, second] =
            inputs.map(|input| Zeroizing::new(input.get_untracked().map(|input| input.value()).unwrap_or_default()));
        if first.chars().count() < LEAST {
            return tell(Wrong::TooShort);
        }
        if first != second {
            return tell(Wrong::Different);
        }
        wrong.set(None);
        is_busy.set(true);
        app.announce(t().exports.sealing);
        // The page stands still while the key is derived: that it does is painted first.
        let seal = seal.clone();
        request_animation_frame(move || request_animation_frame(move || seal(&first)));
    };
    let line = move |index: usize, id: &'static str, label: &'static str, is_wrong: fn(Wrong) -> bool| {
        let is_first = index == 0;
        view! {
            <div class="field">
                <label class="label" for=id>{label}</label>
                <input
                    class="input"
                    type=move || if is_shown.get() { "text" } else { "password" }
                    id=id
                    node_ref=inputs.get(index).copied().unwrap_or_default()
                    data-testid=id
                    autocomplete="new-password"
                    spellcheck="false"
                    autocapitalize="off"
                    autofocus=is_first
                    aria-describedby="passphrase-hint passphrase-wrong"
                    aria-invalid=move || wrong.get().is_some_and(is_wrong).then_some("true")
                />
            </div>
        }
    };
    let found = (restricted + codes > 0).then(|| {
        let digidoc = (restricted > 0).then(|| t().exports.seal_digidoc);
        view! {
            <div class="notice notice-warning">
                <Icon glyph=Glyph::Lock/>
                <p class="notice-title">{(t().exports.goes_out)(restricted, codes)}</p>
                {digidoc.map(|words| view! { <p>{words}</p> })}
            </div>
        }
    });
    let why = move || {
        let words = match wrong.get()? {
            Wrong::TooShort => (t().exports.passphrase_short)(LEAST),
            Wrong::Different => t().exports.passphrases_differ.to_owned(),
            Wrong::Sealing(error) => failed(error),
        };
        Some(view! { <p class="hint is-danger"><Icon glyph=Glyph::Alert small=true/><span>{words}</span></p> })
    };
    view! {
        <Dialog dialog title=t().exports.seal_title.to_owned() on_close=move || {
            wipe();
            app.sealing.set(None);
        }>
            <form data-testid="seal-form" on:submit=submit>
                <p>{t().exports.seal_words}" "{t().exports.seal_channel}</p>
                {found}
                {line(0, "passphrase", t().exports.passphrase, |wrong| wrong == Wrong::TooShort)}
                {line(1, "passphrase-again", t().exports.passphrase_again, |wrong| wrong == Wrong::Different)}
                <p class="hint" id="passphrase-hint">{(t().exports.passphrase_hint)(LEAST)}</p>
                <div id="passphrase-wrong" role="alert">{why}</div>
                <label class="check">
                    <input type="checkbox" data-testid="passphrase-show" on:change=move |event| {
                        is_shown.set(event_target_checked(&event));
                    }/>
                    <span>{t().exports.passphrase_show}</span>
                </label>
                <div class="dialog-actions">
                    <button class="button" type="button" on:click=move |_| close(dialog)>{t().cancel}</button>
                    <button
                        class="button button-main"
                        type="submit"
                        data-testid="seal-confirm"
                        aria-disabled=move || is_busy.get().then_some("true")
                    >
                        <Icon glyph=Glyph::Lock/>
                        {move || if is_busy.get() { t().exports.sealing } else { t().exports.seal_deed }}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

/// Why a file was not sealed.
fn failed(error: SealError) -> String {
    match error {
        SealError::NoPassphrase => (t().exports.passphrase_short)(LEAST),
        SealError::TooLarge => t().exports.seal_too_large.to_owned(),
        SealError::NoMemory => t().exports.seal_no_memory.to_owned(),
        SealError::NoRandomness => t().exports.seal_no_randomness.to_owned(),
        SealError::NotVerified => t().exports.seal_not_verified.to_owned(),
    }
}
