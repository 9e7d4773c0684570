//! The review of a period, duty by duty: what was expected, what proves it, what is missing, what is carried over. The
//! adviser says in a sentence what came of it, and which records count after all or do not.

mod duty;
mod paper;

use std::sync::Arc;

use duty::DutySection;
use leptos::prelude::*;

use super::share::give;
use super::welcome::Welcome;
use crate::model::kind::DUTIES;
use crate::model::review::{self, Figures};
use crate::model::shelf;
use crate::state::leaving::Instead;
use crate::state::review::{Asked, Format};
use crate::views::app;
use crate::views::browser::focus;
use crate::views::frame::page_title;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{count, language, t};
use crate::views::paper::{OnPaper, PrintButton};
use crate::views::route::Page;
use crate::views::scope::{Scope, ScopeBar, period_name};

/// The page.
#[component]
pub fn Review() -> impl IntoView {
    let app = app();
    let scope = Scope::asked();
    let asked = Memo::new(move |_| {
        let Scope { period, public_only } = scope.get();
        Asked { period, period_name: period_name(period), public_only }
    });
    // One pass over the plan for each committed edit, while the page is in view; a duty is drawn anew where it differs.
    let reviews = Memo::new(move |_| {
        app.follow_edits();
        asked.with(|asked| app.ask(|plan| asked.review(plan)))
    });
    let is_empty = Memo::new(move |_| {
        app.structure.track();
        app.ask(|plan| !plan.records().any(|record| shelf::is_work(record)))
    });
    let figures = Memo::new(move |_| reviews.with(|reviews| review::figures(reviews)));
    let sections = move || {
        DUTIES
            .iter()
            .enumerate()
            .map(|(place, duty)| {
                let review = Memo::new(move |_| reviews.with(|reviews| reviews.get(place).cloned()));
                let period = Memo::new(move |_| asked.with(|asked| asked.period));
                view! { <DutySection duty review period/> }
            })
            .collect_view()
    };
    let file = move |format: Format, words: &'static str, hook: &'static str| {
        view! {
            <button class="button" type="button" data-testid=hook on:click=move |_| send(asked.get_untracked(), format)>
                <Icon glyph=Glyph::Download/>
                {words}
            </button>
        }
    };
    view! {
        <main class="page page-review" id="content" tabindex="-1">
            <div class="page-head">
                <h1>
                    <span class="eyebrow">{move || asked.with(|asked| asked.period_name.clone())}</span>
                    {page_title(Page::Review)}
                </h1>
                <Show when=move || !is_empty.get()>
                    {file(Format::Markdown, t().review.markdown, "review-markdown")}
                    {file(Format::Html, t().review.html, "review-html")}
                    <PrintButton/>
                </Show>
            </div>
            <Show when=move || !is_empty.get() fallback=|| view! { <Welcome/> }>
                <ScopeBar/>
                {move || asked.with(|asked| asked.public_only).then(|| view! {
                    <p class="hint"><Icon glyph=Glyph::Info small=true/><span>{t().review.public_hint}</span></p>
                })}
                {move || figures_line(figures.get())}
                {jump()}
                <p class="muted review-lead">{t().review.words_hint}</p>
                <div class="stack stack-wide">{sections()}</div>
            </Show>
            <OnPaper draw=move || paper::sheet(app.review_report(&asked.get())).into_any()/>
        </main>
    }
}

/// What the review comes to.
fn figures_line(figures: Figures) -> impl IntoView {
    let words = &t().review.document;
    let Figures { counted, documented, gaps, carried_over } = figures;
    let figure = |id: &'static str, name: &'static str, number: usize| {
        view! {
            <div data-testid="review-figure" data-figure=id data-count=number>
                <dt>{name}</dt>
                <dd>{count(number)}</dd>
            </div>
        }
    };
    view! {
        <dl class="review-figures" aria-label=t().review.figures>
            {figure("counted", words.counted, counted)}
            {figure("documented", words.documented, documented)}
            {figure("gaps", words.gaps, gaps)}
            {figure("carried-over", words.carried_over, carried_over)}
        </dl>
    }
}

/// The way to each duty.
fn jump() -> impl IntoView {
    let links = DUTIES.iter().map(|duty| {
        view! {
            <li>
                <a
                    class="chip"
                    href=format!("#{}", duty::anchor(duty))
                    rel="external"
                    on:click=move |event| {
                        event.prevent_default();
                        focus::now(&format!("#{}", duty::anchor(duty)));
                    }
                >
                    {duty.number}" "{language().duty(duty.id)}
                </a>
            </li>
        }
    });
    view! { <nav aria-label=t().review.jump><ul class="chips">{links.collect_view()}</ul></nav> }
}

/// Downloads the review; one with something to think about is asked about first.
fn send(asked: Asked, format: Format) {
    let app = app();
    app.finish_draft();
    let records = app.records_of_review(&asked);
    let without = Asked { public_only: true, ..asked.clone() };
    let instead = Instead::LeaveOut(Arc::new(move || send(without.clone(), format)));
    let send = move || give(Some(app.review_file(&asked, format)), t().exports.downloaded);
    app.leave_or(&records, send, Some(instead));
}
