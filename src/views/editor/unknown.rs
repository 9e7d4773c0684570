//! What a record holds that this program has no field for.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::record::Record;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{t, value as shown};

/// What the record holds that this program has no field for: kept, shown, never changed (rule F4).
#[component]
pub fn Unknown(record: Memo<Arc<Record>>) -> impl IntoView {
    let rows = move || {
        record.with(|record| {
            record
                .registers()
                .filter(|(path, _)| record.field(&path.name).is_none())
                .filter_map(|(path, _)| Some((path.name.to_string(), shown(record, &path.name, record.value(path)?))))
                .map(|(name, text)| {
                    view! {
                        <li>
                            <Icon glyph=Glyph::Info small=true/>
                            <span><b>{name}</b>": "<code>{text}</code></span>
                        </li>
                    }
                })
                .collect::<Vec<_>>()
        })
    };
    let has_any = Memo::new(move |_| {
        record.with(|record| record.registers().any(|(path, _)| record.field(&path.name).is_none()))
    });
    view! {
        <Show when=move || has_any.get()>
            <details class="fold" open=true>
                <summary>
                    <Icon glyph=Glyph::Right small=true/>
                    <h3>{t().unknown_fields}</h3>
                </summary>
                <div class="fold-body">
                    <p class="hint"><span>{t().unknown_fields_hint}</span></p>
                    <ul class="lines">{rows}</ul>
                </div>
            </details>
        </Show>
    }
}
