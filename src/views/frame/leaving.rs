//! The question before an export with restricted records or personal codes in it: how many, where, and what to do.

use std::sync::Arc;

use leptos::prelude::*;

use crate::state::codes::CodeAt;
use crate::state::leaving::{Deed, Found, Instead, Leaving};
use crate::views::browser::focus;
use crate::views::kit::codes::CodeList;
use crate::views::kit::dialog::{DialogRef, close};
use crate::views::kit::texts::t;
use crate::views::route::{Page, Place};
use crate::views::{app, way};

/// The dialog, while an export waits for a decision.
#[component]
pub fn LeavingQuestion(
    /// What waits.
    leaving: Leaving,
) -> impl IntoView {
    let app = app();
    let dialog = DialogRef::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            dialog.show_modal().ok();
        }
    });
    let Leaving { found: Found { restricted, codes }, send, instead } = leaving;
    let title = (t().exports.goes_out)(restricted, codes.len());
    // What was decided is done once the dialog has gone: it may lead to the next one.
    let decision = StoredValue::new(None::<Deed>);
    let decide = move |way: Deed| {
        decision.set_value(Some(way));
        close(dialog);
    };
    let closed = move |_| {
        let decided = decision.get_value();
        app.leaving.set(None);
        if let Some(way) = decided {
            way();
        }
    };
    let open = move |code: CodeAt| {
        let place =
            app.ask(|plan| plan.get(&code.record).filter(|record| record.id() != plan.id()).map(|r| Place::of(r)));
        decide(Arc::new(move || {
            way().go(place.clone().unwrap_or(Place::page(Page::Settings)));
            focus::later("[data-testid=record-editor] [name=title]");
        }));
    };
    // A plan that is not in view has nothing to open.
    let is_here = codes.iter().all(|code| app.ask(|plan| plan.get(&code.record).is_some()));
    let advice = (restricted > 0).then(|| match &instead {
        Some(Instead::Seal(_)) => t().exports.seal_advice,
        Some(Instead::LeaveOut(_)) => t().exports.leave_out_advice,
        None => t().exports.digidoc_advice,
    });
    let has_codes = !codes.is_empty();
    let list = has_codes.then(|| {
        if is_here {
            view! { <CodeList codes open=Callback::new(open)/> }.into_any()
        } else {
            view! { <CodeList codes/> }.into_any()
        }
    });
    let other = instead.map(|instead| {
        let (words, way) = match instead {
            Instead::Seal(way) => (t().exports.seal_instead.to_owned(), way),
            Instead::LeaveOut(way) => ((t().exports.leave_out)(restricted), way),
        };
        view! {
            <button class="button button-main" type="button" data-testid="export-instead" on:click=move |_| decide(way.clone())>
                {words}
            </button>
        }
    });
    let keep = if other.is_some() { "button" } else { "button button-main" };
    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-labelledby="leaving-title"
            data-testid="export-question"
            data-restricted=restricted
            on:keydown=move |event| event.stop_propagation()
            on:close=closed
        >
            <h2 id="leaving-title">{title}</h2>
            {advice.map(|advice| view! { <p>{t().exports.restricted_words}" "{advice}</p> })}
            {has_codes.then(|| view! { <p>{t().codes.before_export}</p> })}
            {list}
            <div class="dialog-actions">
                <button
                    class="button button-quiet"
                    type="button"
                    data-testid="export-confirm"
                    on:click=move |_| decide(send.clone())
                >
                    {t().codes.export_anyway}
                </button>
                <button class=keep type="button" autofocus data-testid="export-cancel" on:click=move |_| close(dialog)>
                    {t().cancel}
                </button>
                {other}
            </div>
        </dialog>
    }
}
