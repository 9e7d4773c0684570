//! The question whether to go on with the folder that the plan is tied to: after a restart the browser wants to be asked.

use leptos::prelude::*;

use crate::state::folder::Tie;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;
use crate::views::pages::share::allow;

/// The question, until it is answered or put off.
#[component]
pub fn FolderQuestion() -> impl IntoView {
    let sharing = app().sharing;
    let name = move || match sharing.tie.get() {
        Tie::Asks(name) if !sharing.is_put_off.get() => Some(name),
        Tie::Asks(_) | Tie::Free | Tie::Tied(_) => None,
    };
    view! {
        // Always there, so that what comes into it is read out.
        <div class="asked" role="status">
            {move || name().map(|name| view! {
                <div class="notice" data-testid="folder-question">
                    <Icon glyph=Glyph::Info/>
                    <p class="notice-title">{(t().folder.asks)(&name)}</p>
                    <p>{t().folder.asks_why}</p>
                    <div class="row">
                        <button class="button button-small button-main" type="button" data-testid="folder-go-on" on:click=move |_| allow("#content")>
                            {t().folder.allow}
                        </button>
                        <button class="button button-small" type="button" data-testid="folder-later" on:click=move |_| {
                            sharing.is_put_off.set(true);
                            focus::later("#content");
                        }>
                            {t().folder.later}
                        </button>
                    </div>
                </div>
            })}
        </div>
    }
}
