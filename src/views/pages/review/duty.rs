//! One duty of the review: what was expected, the adviser's sentence, the evidence part by part, what is carried over, and,
//! folded away, what was left out and what else there is.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::id::Id;
use crate::model::kind::Duty;
use crate::model::kinds::plan;
use crate::model::period::Period;
use crate::model::query;
use crate::model::record::{Path, Record};
use crate::model::review::marks::{Mark, words_row};
use crate::model::review::{DutyReview, Evidence};
use crate::views::browser::focus;
use crate::views::editor::{Apart, CodeWarning, Conflict, Shape, Target, TextControl, refusal};
use crate::views::kit::icon::{Glyph, Icon, Pip};
use crate::views::kit::texts::{language, t, title};
use crate::views::{app, way};

/// Where a jump to a duty leads.
pub fn anchor(duty: &Duty) -> String {
    format!("review-{}", duty.id)
}

/// What can be said of a record by hand, and the words for it.
#[derive(Clone, Copy)]
enum Deed {
    Pin,
    Unpin,
    LeaveOut,
    PutBack,
}

impl Deed {
    const fn hook(self) -> &'static str {
        match self {
            Self::Pin => "review-pin",
            Self::Unpin => "review-unpin",
            Self::LeaveOut => "review-leave-out",
            Self::PutBack => "review-put-back",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Pin => t().review.pin,
            Self::Unpin => t().review.unpin,
            Self::LeaveOut => t().review.leave_out,
            Self::PutBack => t().review.put_back,
        }
    }

    /// Gives the record its mark, says so, and moves the hand to the row that now stands where this one stood.
    fn run(self, id: &Id, period: Period) {
        let app = app();
        let (mark, said) = match self {
            Self::Pin => (Some(Mark::Pinned), t().review.is_pinned),
            Self::LeaveOut => (Some(Mark::LeftOut), t().review.is_left_out),
            Self::Unpin | Self::PutBack => (None, t().review.is_as_before),
        };
        let Some(record) = app.ask(|plan| plan.get(id).cloned()) else { return };
        let Some(command) = Mark::set(&record, period, mark) else { return };
        let go_on = focus::to_next(".review-row", "button", "#content");
        match app.dispatch(&command, None) {
            Ok(()) => {
                app.toast(said(&title(&record)), true);
                go_on();
            }
            Err(error) => app.toast(refusal(error), false),
        }
    }
}

/// The section.
#[component]
pub fn DutySection(
    /// The duty.
    duty: &'static Duty,
    /// Its review.
    review: Memo<Option<DutyReview>>,
    /// The days that it is about.
    period: Memo<Period>,
) -> impl IntoView {
    let heading = format!("{}-head", anchor(duty));
    let of = move |part: fn(&DutyReview, Period) -> AnyView| {
        move || review.with(|review| review.as_ref().map(|review| part(review, period.get())))
    };
    let folded = move |hook: &'static str,
                       name: fn(usize) -> String,
                       deed: Deed,
                       of: fn(&DutyReview) -> &[Arc<Record>]| {
        let records = Memo::new(move |_| {
            review.with(|review| review.as_ref().map_or_else(Vec::new, |review| of(review).to_vec()))
        });
        let rows = move || {
            let row = |record: &Arc<Record>| open_row(duty, record, hook, &[deed], period.get());
            records.with(|records| records.iter().map(row).collect_view())
        };
        view! {
            <details class="review-more" data-testid=format!("{hook}-list") hidden=move || records.with(Vec::is_empty)>
                <summary>
                    <Icon glyph=Glyph::Right small=true/>
                    {move || name(records.with(Vec::len))}
                </summary>
                <ul class="review-rows">{rows}</ul>
            </details>
        }
    };
    view! {
        <section
            class="tile review-duty"
            id=anchor(duty)
            tabindex="-1"
            aria-labelledby=heading
            data-testid="review-duty"
            data-duty=duty.id
        >
            <h2 id=heading.clone()>{duty.number}" "{language().duty(duty.id)}</h2>
            <blockquote class="review-expected">
                <b>{t().review.document.expected_head}</b>
                <p>{(t().review.document.expected)(duty.id)}</p>
            </blockquote>
            {move || words_row(duty, period.get()).map(|row| sentence(duty, row))}
            {of(evidence)}
            {of(carried_over)}
            {folded("left-out", t().review.left_out, Deed::PutBack, |review| &review.left_out)}
            {folded("review-rest", t().review.rest, Deed::Pin, |review| &review.rest)}
        </section>
    }
}

/// What the adviser says of the duty.
fn sentence(duty: &'static Duty, row: Id) -> impl IntoView {
    let app = app();
    let record = Memo::new(move |_| app.head.get());
    let (id, collection) = (app.plan_id(), plan::REVIEW_WORDS.name);
    let path = Path::item(collection, row.clone());
    let target = Target { record, id: id.clone(), field: &plan::REVIEW_TEXT.field, item: Some((collection, row)) };
    let apart = Apart {
        id: target.control(),
        label: format!("{} {}", target.label(), duty.number),
        framed: Signal::stored(false),
        is_at_once: false,
        duty: Some(duty.id),
    };
    view! {
        <div class="field">
            <label class="label" for=target.control()>{t().review.words}</label>
            <Conflict record id path/>
            <TextControl target=target.clone() shape=Shape::Lines apart/>
            <CodeWarning target/>
        </div>
    }
}

fn evidence(review: &DutyReview, period: Period) -> AnyView {
    let words = &t().review.document;
    let clauses = review.evidence.iter().map(|(clause, evidence)| {
        let rows = evidence.iter().map(|evidence| evidence_row(review.duty, clause.id, evidence, period));
        let content = if evidence.is_empty() {
            gap(words.gap)
        } else {
            view! { <ul class="review-rows">{rows.collect_view()}</ul> }.into_any()
        };
        view! { <h3>{(words.clause)(clause.id)}</h3>{content} }
    });
    clauses.collect_view().into_any()
}

fn gap(words: &'static str) -> AnyView {
    view! {
        <p data-testid="review-gap"><span class="badge badge-warning"><Icon glyph=Glyph::Alert/>{words}</span></p>
    }
    .into_any()
}

fn carried_over(review: &DutyReview, period: Period) -> AnyView {
    if review.carried_over.is_empty() {
        return ().into_any();
    }
    let deeds = &[Deed::Pin, Deed::LeaveOut];
    let rows = review.carried_over.iter().map(|record| open_row(review.duty, record, "carried-over", deeds, period));
    view! {
        <h3>{t().review.document.carried_over}</h3>
        <ul class="review-rows">{rows.collect_view()}</ul>
    }
    .into_any()
}

fn evidence_row(duty: &Duty, clause: &'static str, evidence: &Evidence, period: Period) -> AnyView {
    let deed = if evidence.is_pinned { Deed::Unpin } else { Deed::LeaveOut };
    let facts = app().review_writing().evidence(evidence);
    let facts = facts.into_iter().map(|fact| view! { <li>{fact}</li> }).collect_view();
    let bare = evidence.is_bare().then(|| gap(t().review.document.bare));
    view! {
        <li
            class="review-row"
            data-testid="evidence"
            data-id=evidence.record.id().to_string()
            data-duty=duty.id
            data-clause=clause
        >
            {name(&evidence.record)}
            <ul class="review-facts">{facts}</ul>
            {bare}
            {acts(&evidence.record, &[deed], period)}
        </li>
    }
    .into_any()
}

fn open_row(duty: &Duty, record: &Arc<Record>, hook: &'static str, deeds: &[Deed], period: Period) -> AnyView {
    let facts = app().review_writing().open(record);
    let facts = facts.into_iter().map(|fact| view! { <li>{fact}</li> }).collect_view();
    view! {
        <li class="review-row" data-testid=hook data-id=record.id().to_string() data-duty=duty.id>
            {name(record)}
            <ul class="review-facts">{facts}</ul>
            {acts(record, deeds, period)}
        </li>
    }
    .into_any()
}

/// The title, which opens the record beside the page.
fn name(record: &Arc<Record>) -> impl IntoView + use<> {
    let href = way().place.with_untracked(|place| place.with(Some(record.id().clone()))).href();
    let restricted = query::is_restricted(record)
        .then(|| view! { <span class="badge badge-restricted"><Icon glyph=Glyph::Lock/>{t().ak}</span> });
    view! {
        <Pip phase=record.phase().id()/>
        <p class="review-name"><a href=href data-noscroll="">{title(record)}</a>{restricted}</p>
    }
}

fn acts(record: &Arc<Record>, deeds: &[Deed], period: Period) -> impl IntoView + use<> {
    let name = title(record);
    let buttons = deeds.iter().map(|&deed| {
        let id = record.id().clone();
        view! {
            <button
                class="button button-quiet button-small"
                type="button"
                data-testid=deed.hook()
                aria-label=format!("{}: {name}", deed.words())
                on:click=move |_| deed.run(&id, period)
            >
                {deed.words()}
            </button>
        }
    });
    view! { <div class="review-acts">{buttons.collect_view()}</div> }
}
