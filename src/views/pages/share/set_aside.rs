//! What the store holds and this program cannot read (rule S6).

use leptos::prelude::*;

use crate::views::app;
use crate::views::browser::files;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;

/// The texts of the store that could not be read; each can be taken out as a file.
#[component]
pub fn SetAsideTexts() -> impl IntoView {
    let texts = app().set_aside();
    (!texts.is_empty()).then(|| {
        let rows = texts
            .into_iter()
            .map(|(key, text)| {
                let name = format!("{}.txt", key.replace('/', "_"));
                let size = (t().characters)(text.chars().count());
                view! {
                    <li>
                        <Icon glyph=Glyph::File/>
                        <div class="list-text">
                            <p class="list-title">{key}</p>
                            <p class="list-meta">{size}</p>
                        </div>
                        <button class="button button-small" type="button" on:click=move |_| files::download(&name, &text)>
                            <Icon glyph=Glyph::Download small=true/>
                            {t().download}
                        </button>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="tile narrow">
                <h2>{t().unreadable_texts}</h2>
                <p class="muted">{t().unreadable}</p>
                <ul class="list">{rows}</ul>
            </section>
        }
    })
}
