//! The editable lists of the plan, one fold each.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use crate::i18n::lists::filled;
use crate::model::field::Field;
use crate::model::kinds::plan;
use crate::model::lists;
use crate::model::record::Record;
use crate::model::value::Item;
use crate::views::app;
use crate::views::editor::Items;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{field as field_name, language, t};

/// The lists.
#[component]
pub fn Lists() -> impl IntoView {
    let app = app();
    let head = Memo::new(move |_| Arc::new(app.head.with(|head| filled(head))));
    let folds = lists::all().map(|list| view! { <List list head/> }).collect_view();
    view! {
        <section class="tile flush lists" aria-labelledby="lists-title" data-testid="lists">
            <div class="tile-head">
                <h2 id="lists-title">{language().section("lists")}</h2>
            </div>
            <p class="muted">{t().lists.lead}</p>
            {folds}
        </section>
    }
}

/// One list. Its rows are drawn when it is opened.
#[component]
fn List(list: &'static Field, head: Memo<Arc<Record>>) -> impl IntoView {
    let app = app();
    let details = NodeRef::<html::Details>::new();
    let is_open = RwSignal::new(false);
    let is_own = Memo::new(move |_| app.head.with(|head| !head.items(list.name).is_empty()));
    let gist = move || {
        let count = head.with(|head| head.items(list.name).len());
        if is_own.get() { (t().lists.entries)(count) } else { (t().lists.entries_from_start)(count) }
    };
    view! {
        <details
            class="fold"
            data-testid=format!("list-{}", list.name)
            node_ref=details
            on:toggle=move |_| is_open.set(details.get_untracked().is_some_and(|details| details.open()))
        >
            <summary>
                <Icon glyph=Glyph::Right small=true/>
                <h3>{field_name(list.name)}</h3>
                <span class="faint">{gist}</span>
            </summary>
            <Show when=move || is_open.get()>
                <div class="fold-body">
                    <Show when=move || !is_own.get()>
                        <p class="hint"><Icon glyph=Glyph::Info small=true/><span>{t().lists.from_start}</span></p>
                    </Show>
                    <Items record=head id=app.plan_id() field=list farewell/>
                </div>
            </Show>
        </details>
    }
}

/// What is said of a row that has been removed: which records go on using it.
fn farewell(list: &'static str, row: &Item) -> String {
    match plan::ENTRY_TEXT.in_item(row) {
        Some(text) => (t().lists.removed)(text, app().ask(|plan| lists::uses(plan, list, text))),
        None => t().row_removed.to_owned(),
    }
}
