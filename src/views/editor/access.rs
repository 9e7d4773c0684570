//! The marking of restricted content: public or for internal use, the five lines in their official form, the controls
//! that fill them, and what is to be thought about. The form stays Estonian in every language.

use leptos::prelude::*;

use super::attention::Needed;
use super::control::{Target, control};
use super::text::next_spell;
use crate::i18n::{lists, show};
use crate::model::field::Field;
use crate::model::kinds::plan;
use crate::model::marking::{self, BASIS, Concern, HOLDER, MARKED_ON, UNTIL};
use crate::model::query::is_restricted;
use crate::model::value::{Access, Item, Value};
use crate::views::app;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{language, t};

/// What people call an element of the marking.
pub fn element_name(element: &str) -> &'static str {
    match element {
        name if name == BASIS.name => t().marking.basis,
        name if name == MARKED_ON.name => t().marking.marked_on,
        name if name == UNTIL.name => t().marking.until,
        _ => t().marking.holder,
    }
}

/// The bases of the plan.
fn bases() -> Vec<Item> {
    app().head.with(|head| lists::standing(head, plan::BASES.name))
}

/// Public or for internal use, and the marking.
#[component]
pub fn AccessControl(target: Target, #[prop(optional_no_strip)] described: Option<String>) -> impl IntoView {
    let id = target.control();
    let hints = format!("m-{id}");
    let described = [Some(hints.clone()), described].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let name = target.field.name;
    let target = StoredValue::new(target);
    let access = Memo::new(move |_| match target.with_value(Target::value) {
        Some(Value::Access(access)) => Some(*access),
        _ => None,
    });
    let is_marked = Memo::new(move |_| access.with(Option::is_some));
    let record = target.with_value(|target| target.record);
    let is_disputed = Memo::new(move |_| record.with(|record| marking::is_disputed(record)));
    let is_doubtful =
        Memo::new(move |_| record.with(|record| is_restricted(record) && marking::is_public_by_nature(record)));
    let mark = move |is_restricted: bool| {
        let value = if is_restricted { Value::Access(first_marking(target).into()) } else { Value::Cleared };
        target.with_value(|target| target.write(value, Some(target.dots()), Some(next_spell())).ok());
    };
    view! {
        <select
            class="select"
            id=id
            name=name
            aria-describedby=described
            on:change=move |event| mark(event_target_value(&event) == "AK")
        >
            <option value="" prop:selected=move || !is_marked.get()>
                {language().choice("access", "public").unwrap_or_default()}
            </option>
            <option value="AK" prop:selected=move || is_marked.get()>{language().choice("access", "AK").unwrap_or_default()}</option>
        </select>
        <div class="concerns" id=hints role="status">
            {move || is_disputed.get().then(|| warning(t().marking.disputed))}
            {move || is_doubtful.get().then(|| warning(t().marking.public_by_nature))}
        </div>
        <Show when=move || is_marked.get()>
            <Marking target access/>
        </Show>
    }
}

/// The marking that a colleague's copy has, where copies disagree; else a fresh one.
fn first_marking(target: StoredValue<Target>) -> Access {
    let marked = |value| match value {
        Value::Access(access) => Some(*access),
        _ => None,
    };
    let theirs = untrack(|| target.with_value(Target::values)).into_iter().find_map(marked);
    theirs.unwrap_or_else(|| marking::fresh(app().today_untracked(), &untrack(bases), lists::HOLDER))
}

/// The marking in its official form, and its controls.
#[component]
fn Marking(target: StoredValue<Target>, access: Memo<Option<Access>>) -> impl IntoView {
    let concerns_id = "marking-concerns";
    let element = |element: &'static Field, class: &'static str, hint: Option<&'static str>| {
        let target = Target { field: element, ..target.get_value() };
        let hint_id = format!("h-{}", target.control());
        let described = Some(hint.map_or_else(|| concerns_id.to_owned(), |_| format!("{hint_id} {concerns_id}")));
        view! {
            <div class=class>
                <label class="label" for=target.control()>{target.label()}<Needed target=target.clone()/></label>
                {control(target, described)}
                {hint.map(|hint| view! { <p class="hint" id=hint_id><span>{hint}</span></p> })}
            </div>
        }
    };
    let concerns = Memo::new(move |_| access.get().map(|access| marking::concerns(&access, &bases())));
    let extended = Memo::new(move |_| marking::extended(&access.get()?, &bases()));
    let extend = move || {
        let Some(access) = extended.get_untracked() else { return };
        let until = access.until.map(show::date).unwrap_or_default();
        let written = target
            .with_value(|target| target.write(Value::Access(access.into()), Some(target.dots()), Some(next_spell())));
        if written.is_ok() {
            app().toast((t().marking.extended)(&until), true);
        }
    };
    view! {
        {move || access.get().map(|access| form(&access))}
        <div class="fields">
            {element(&BASIS, "field wide", Some(t().marking.basis_hint))}
            {element(&MARKED_ON, "field", None)}
            {element(&UNTIL, "field", None)}
            {element(&HOLDER, "field wide", None)}
        </div>
        <div class="concerns" id=concerns_id role="status">
            {move || concerns.get().unwrap_or_default().iter().map(|concern| warning(words(concern))).collect_view()}
        </div>
        <Show when=move || extended.with(Option::is_some)>
            <p>
                <button class="button button-small" type="button" data-testid="extend-access" on:click=move |_| extend()>
                    <Icon glyph=Glyph::Calendar small=true/>
                    {t().marking.extend}
                </button>
            </p>
        </Show>
    }
}

/// The five lines, to be copied as they stand.
fn form(access: &Access) -> impl IntoView + use<> {
    let date = |date| show::date(date);
    let lines = [
        (lists::MARKING_HOLDER, access.holder.clone()),
        (lists::MARKING_MADE, access.marked_on.map(date)),
        (lists::MARKING_UNTIL, access.until.map(date)),
        (lists::MARKING_BASIS, access.basis.clone()),
    ];
    let lines = lines
        .into_iter()
        .map(|(name, value)| view! { <p>{name}": "{value.unwrap_or_else(|| t().no_choice.to_owned())}</p> })
        .collect_view();
    view! {
        <div class="marking" lang="et" translate="no">
            <strong><Icon glyph=Glyph::Lock small=true/>{lists::MARKING}</strong>
            {lines}
        </div>
    }
}

fn warning(words: impl Into<String>) -> impl IntoView {
    view! { <p class="hint is-warning"><Icon glyph=Glyph::Alert small=true/><span>{words.into()}</span></p> }
}

fn words(concern: &Concern) -> String {
    match concern {
        Concern::Missing(elements) => {
            let names: Vec<&str> = elements.iter().map(|element| element_name(element)).collect();
            (t().marking.missing)(&names)
        }
        Concern::BasisNotInForce => t().marking.basis_not_in_force.to_owned(),
        Concern::EndsBeforeItBegins => t().marking.ends_before_it_begins.to_owned(),
        Concern::TooLong(years, last) => (t().marking.too_long)(*years, &show::date(*last)),
        Concern::NeedsExtension(years, last) => (t().marking.needs_extension)(*years, &show::date(*last)),
        Concern::TooLongEvenExtended(last) => (t().marking.too_long_even_extended)(&show::date(*last)),
    }
}
