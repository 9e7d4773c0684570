//! A warning under a control whose text holds a personal code. It never keeps anyone from saving, and never says the
//! code again.

use leptos::prelude::*;

use super::control::Target;
use crate::model::personal_data::in_value;
use crate::model::sort;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;

/// Most codes of one control that are told one by one.
const TOLD: usize = 3;

/// The id of the warning, for the control that it describes.
pub fn warning_id(target: &Target) -> String {
    format!("c-{}", target.control())
}

/// The warning. Only what this control holds is looked at, and only when it has changed.
#[component]
pub fn CodeWarning(target: Target) -> impl IntoView {
    let id = warning_id(&target);
    let target = StoredValue::new(target);
    let values = Memo::new(move |_| target.with_value(Target::values));
    let found = Memo::new(move |_| {
        let mut found: Vec<_> = values.with(|values| values.iter().flat_map(in_value).collect());
        // Two that look alike on one line are said once.
        sort::by(&mut found, Ord::cmp);
        found.dedup();
        found
    });
    let lines = move || {
        let found = found.get();
        let row = (!found.is_empty()).then(|| target.with_value(Target::row)).flatten();
        let name = target.with_value(Target::place_name);
        found
            .into_iter()
            .take(TOLD)
            .map(|found| {
                let place = (t().codes.place)(&name, row, found.line);
                view! {
                    <p class="hint is-warning">
                        <Icon glyph=Glyph::Alert small=true/>
                        <span>{(t().codes.at_place)(&place, &found.masked)}</span>
                    </p>
                }
            })
            .collect_view()
    };
    view! { <div class="code-warning" role="status" id=id>{lines}</div> }
}
