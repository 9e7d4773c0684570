//! Where the data lie: how full the store is, whether there is a second copy, whether the browser keeps them.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::state::app::App;
use crate::views::app;
use crate::views::frame::page_title;
use crate::views::kit::texts::t;
use crate::views::route::{Page, Place};

/// The tile of the settings.
#[component]
pub fn Room() -> impl IntoView {
    let app = app();
    let lasting = RwSignal::new(None::<bool>);
    let look = move |ask: bool| spawn_local(async move { _ = lasting.try_set(App::is_lasting(ask).await) });
    look(false);
    let second = move || match app.has_second.get() {
        Some(true) => t().store.second,
        Some(false) => t().store.no_second,
        None => "",
    };
    view! {
        <section class="tile stack" data-testid="room">
            <h2>{t().store.room}</h2>
            <p>{move || (t().store_fill)(app.fill.get())}</p>
            <progress class="bar bar-thin" max="100" value=move || app.fill.get() aria-label=t().store.room></progress>
            <p class="muted">
                {t().store.more_room}" "
                <a href=Place::page(Page::Archive).href()>{page_title(Page::Archive)}</a>
            </p>
            <p data-testid="second-copy" data-works=move || app.has_second.get().map(|works| works.to_string())>{second}</p>
            <p data-testid="lasting" data-answer=move || lasting.get().map(|answer| answer.to_string())>
                {move || if lasting.get() == Some(true) { t().store.lasting } else { t().store.not_lasting }}
            </p>
            <Show when=move || lasting.get() == Some(false)>
                <p class="row">
                    <button class="button button-small" type="button" data-testid="ask-lasting" on:click=move |_| {
                        spawn_local(async move {
                            let answer = App::is_lasting(true).await;
                            _ = lasting.try_set(answer);
                            app.toast(
                                if answer == Some(true) { t().store.lasting } else { t().store.refused },
                                false,
                            );
                        });
                    }>
                        {t().store.ask_lasting}
                    </button>
                </p>
            </Show>
        </section>
    }
}
