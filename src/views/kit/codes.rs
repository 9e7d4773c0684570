//! Personal codes as a list: record, place, and what may be shown of the code.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use super::texts::{field, row_name, t};
use crate::model::personal_data::Finding;
use crate::state::codes::CodeAt;
use crate::views::app;

/// Most codes that are listed one by one.
const LISTED: usize = 50;

/// Where a code stands, in words.
fn place(finding: &Finding) -> String {
    let name = match &finding.property {
        Some(property) => row_name(&finding.path.name, property),
        None => field(&finding.path.name),
    };
    (t().codes.place)(&name, finding.row, finding.found.line)
}

/// The list. With `open` each row has a button that leads to the record.
#[component]
pub fn CodeList(codes: Vec<CodeAt>, #[prop(optional)] open: Option<Callback<CodeAt>>) -> impl IntoView {
    let more = codes.len().saturating_sub(LISTED);
    let plan_id = app().plan_id();
    let rows = codes
        .into_iter()
        .take(LISTED)
        .map(|code| {
            let is_plan = code.record == plan_id;
            let title = match code.title.as_str() {
                _ if is_plan => t().plan.to_owned(),
                "" => t().untitled.to_owned(),
                title => title.to_owned(),
            };
            let meta = format!("{} · {}", place(&code.finding), code.finding.found.masked);
            let deed = if is_plan { t().codes.open_settings.to_owned() } else { (t().codes.open_record)(&title) };
            let button = open.map(|open| {
                view! {
                    <button class="button button-small" type="button" aria-label=deed on:click=move |_| open.run(code.clone())>
                        {t().open}
                    </button>
                }
            });
            view! {
                <li>
                    <Icon glyph=Glyph::Alert/>
                    <div class="list-text">
                        <p class="list-title">{title}</p>
                        <p class="list-meta">{meta}</p>
                    </div>
                    {button}
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class="list">{rows}</ul>
        {(more > 0).then(|| view! { <p class="muted">{(t().and_more)(more)}</p> })}
    }
}
