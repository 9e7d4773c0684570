//! Fields that must be filled in and fields to be looked at: said at the field, and told together at the top. None of it
//! keeps anyone from saving.

use std::sync::Arc;

use leptos::prelude::*;

use super::access::element_name;
use super::control::Target;
use crate::i18n::lists;
use crate::model::attention::{self, Attention, Reason};
use crate::model::kinds::plan;
use crate::model::marking;
use crate::model::record::Record;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{field as field_name, t};

/// What the fields of the open record need. The editor finds it once, and its fields read it.
#[derive(Clone, Copy)]
struct Found(Memo<Vec<Attention>>);

/// Looks at the record that is open, for all that is drawn within.
pub fn look_at(record: Memo<Arc<Record>>) {
    let bases = move || app().head.with(|head| lists::standing(head, plan::BASES.name));
    provide_context(Found(Memo::new(move |_| record.with(|record| attention::of(record, &bases())))));
}

/// Whether the field of a control must be filled in.
pub fn is_required(target: &Target) -> Memo<bool> {
    let (record, field, is_row) = (target.record, target.field, target.item.is_some());
    Memo::new(move |_| !is_row && record.with(|record| attention::is_required(record, field)))
}

/// The id of what is said at a field.
pub fn warning_id(target: &Target) -> String {
    format!("a-{}", target.control())
}

/// The word beside the name of a field that must be filled in. The control says it for itself.
#[component]
pub fn Needed(target: Target) -> impl IntoView {
    let required = is_required(&target);
    view! {
        <Show when=move || required.get()>
            <span class="needed" aria-hidden="true">" ("{t().history.required}")"</span>
        </Show>
    }
}

/// What is to be said at a field.
#[component]
pub fn FieldWarning(target: Target) -> impl IntoView {
    let id = warning_id(&target);
    let name = target.field.name;
    let found = use_context::<Found>();
    let reason = Memo::new(move |_| found.and_then(|Found(all)| all.with(|all| attention::at(all, name))));
    let words = move || {
        reason.get().and_then(words).map(|words| {
            view! { <p class="hint is-warning"><Icon glyph=Glyph::Alert small=true/><span>{words}</span></p> }
        })
    };
    view! { <div class="code-warning" role="status" id=id>{words}</div> }
}

/// Why a field needs attention. Markings and codes are told in words of their own.
fn words(reason: Reason) -> Option<&'static str> {
    let words = &t().history;
    Some(match reason {
        Reason::NoTitle => words.no_title,
        Reason::NoOwner => words.no_owner,
        Reason::NoDue => words.no_due,
        Reason::DueBeforeStart => t().due_before_start,
        Reason::NoEnd => words.no_end,
        Reason::NoCloseReason => words.no_close_reason,
        Reason::Marking | Reason::Code => return None,
    })
}

/// How many fields need attention, and the way to each.
#[component]
pub fn AttentionSummary() -> impl IntoView {
    let found = use_context::<Found>();
    let fields = Memo::new(move |_| {
        let mut fields: Vec<_> = found.map_or_else(Vec::new, |Found(all)| {
            all.with(|all| all.iter().map(|attention| attention.field.clone()).collect())
        });
        fields.dedup();
        fields
    });
    let links = move || {
        fields
            .get()
            .into_iter()
            .map(|field| {
                let is_element = marking::ELEMENTS.iter().any(|element| element.name == field);
                let name = if is_element { element_name(&field).to_owned() } else { field_name(&field) };
                view! {
                    <button
                        class="way"
                        type="button"
                        data-testid="attention-field"
                        data-field=field.to_string()
                        on:click=move |_| go_to(&field)
                    >
                        {name}
                    </button>
                }
            })
            .collect_view()
    };
    view! {
        <Show when=move || !fields.with(Vec::is_empty)>
            <div class="attention" data-testid="attention" data-count=move || fields.with(Vec::len)>
                <Icon glyph=Glyph::Alert small=true/>
                <p>
                    <b>{move || (t().history.attention)(fields.with(Vec::len))}": "</b>
                    {links}
                </p>
            </div>
        </Show>
    }
}

/// Moves the hand to the control of a field, or to the first row of a collection.
fn go_to(field: &str) {
    focus::unfold_and_go(format!("[data-testid=record-editor] :is([name=\"{field}\"], [name^=\"{field}.\"])"));
}
