//! The passphrase of a sealed file. It is read once, wiped from the box at once, and kept nowhere.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use zeroize::Zeroizing;

use crate::format::error::OpenError;
use crate::state::clock;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;

/// Asks for the passphrase and opens the file.
#[component]
pub fn Passphrase(
    /// The file's number among the chosen ones.
    number: usize,
) -> impl IntoView {
    let app = app();
    let input = NodeRef::<html::Input>::new();
    let is_busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<OpenError>);
    let control = format!("passphrase-{number}");
    let hint = format!("{control}-hint");
    let selector = format!("#{control}");
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(input) = input.get_untracked().filter(|_| !is_busy.get_untracked()) else { return };
        let passphrase = Zeroizing::new(input.value());
        input.set_value("");
        fault.set(None);
        is_busy.set(true);
        app.announce(t().intake.opening);
        let selector = selector.clone();
        // Deriving the key holds the page for half a second; that has to be on it before.
        spawn_local(async move {
            clock::painted().await;
            match app.open_sealed(number, &passphrase) {
                Ok(()) => {
                    app.announce(t().intake.opened);
                    focus::later("#content");
                }
                Err(error) => {
                    // The page may be another one by now.
                    is_busy.try_set(false);
                    fault.try_set(Some(error));
                    focus::later(selector);
                }
            }
        });
    };
    view! {
        <p>{t().intake.sealed}</p>
        <form class="stack" autocomplete="off" aria-busy=move || is_busy.get().then_some("true") on:submit=submit>
            <div class="field passphrase">
                <label class="label" for=control.clone()>{t().intake.passphrase}</label>
                <input
                    class="input"
                    type="password"
                    id=control
                    name="passphrase"
                    data-testid="passphrase"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    aria-describedby=hint.clone()
                    aria-invalid=move || fault.get().map(|_| "true")
                    node_ref=input
                />
                <p class="hint" id=hint><span>{t().intake.passphrase_hint}</span></p>
            </div>
            <div role="alert">{move || fault.get().map(refused)}</div>
            <p>
                <button
                    class="button button-main"
                    type="submit"
                    data-testid="passphrase-open"
                    aria-disabled=move || is_busy.get().then_some("true")
                >
                    {move || if is_busy.get() { t().intake.opening } else { t().intake.open }}
                </button>
            </p>
        </form>
    }
}

/// What is wrong, and what to do.
fn refused(error: OpenError) -> impl IntoView {
    let words = match error {
        OpenError::Locked => t().intake.wrong_passphrase,
        OpenError::Damaged | OpenError::TooCostly => t().intake.damaged,
        OpenError::NoMemory => t().intake.no_memory,
        OpenError::TooLarge => t().error_too_large,
        OpenError::TooNew => t().error_too_new,
        OpenError::NotSealed => t().error_not_a_plan,
    };
    view! {
        <div class="notice notice-danger" data-testid="import-error" data-code=error.code()>
            <Icon glyph=Glyph::Alert/>
            <p>{words}" "{t().nothing_changed}</p>
        </div>
    }
}
