//! The question before an export of a plan that holds personal codes: where they are, and whether it goes out anyway.

use leptos::html;
use leptos::prelude::*;

use crate::state::codes::CodeAt;
use crate::state::leaving::Leaving;
use crate::views::browser::focus;
use crate::views::kit::codes::CodeList;
use crate::views::kit::texts::t;
use crate::views::route::{Page, Place};
use crate::views::{app, way};

/// The dialog, while an export waits for a decision.
#[component]
pub fn LeavingQuestion() -> impl IntoView {
    let app = app();
    move || app.leaving.get().map(|leaving| view! { <Question leaving/> })
}

#[component]
fn Question(leaving: Leaving) -> impl IntoView {
    let app = app();
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            dialog.show_modal().ok();
        }
    });
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let Leaving { restricted: _, codes, send } = leaving;
    let count = codes.len();
    let open = move |code: &CodeAt| {
        close();
        let place =
            app.ask(|plan| plan.get(&code.record).filter(|record| record.id() != plan.id()).map(|r| Place::of(r)));
        way().go(place.unwrap_or(Place::page(Page::Settings)));
        focus::later("[data-testid=record-editor] [name=title]");
    };
    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-labelledby="leaving-title"
            data-testid="export-question"
            on:keydown=move |event| event.stop_propagation()
            on:close=move |_| app.leaving.set(None)
        >
            <h2 id="leaving-title">{(t().codes.in_plan)(count)}</h2>
            <p>{t().codes.before_export}</p>
            <CodeList codes open=Callback::new(move |code: CodeAt| open(&code))/>
            <div class="dialog-actions">
                <button
                    class="button button-quiet"
                    type="button"
                    data-testid="export-confirm"
                    on:click=move |_| {
                        close();
                        send.run(());
                    }
                >
                    {t().codes.export_anyway}
                </button>
                <button class="button button-main" type="button" autofocus on:click=move |_| close()>{t().cancel}</button>
            </div>
        </dialog>
    }
}
