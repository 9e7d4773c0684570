//! The review on paper: the very document that its files hold.

use leptos::prelude::*;

use crate::state::review::{Entry, Part, Report};
use crate::views::kit::markdown::Markdown;
use crate::views::paper::Sheet;

/// The document on a sheet, under its marking.
pub fn sheet(report: Report) -> impl IntoView {
    // Without `..`: what is added to a document must be drawn here. The plan stands in the head of the sheet.
    let Report { language: _, marking, title, about: _, parts } = report;
    let holds_restricted = !marking.is_empty();
    let name = title.clone();
    view! {
        <Sheet name marking holds_restricted>
            <h1>{title}</h1>
            {parts.into_iter().map(part).collect_view()}
        </Sheet>
    }
}

fn part(part: Part) -> AnyView {
    match part {
        Part::Heading(text) => view! { <h2>{text}</h2> }.into_any(),
        Part::Subheading(text) => view! { <h3>{text}</h3> }.into_any(),
        Part::Facts(facts) => {
            let fact = |(name, text): (String, String)| view! { <div><dt>{name}</dt><dd>{text}</dd></div> };
            view! { <dl class="review-figures">{facts.into_iter().map(fact).collect_view()}</dl> }.into_any()
        }
        Part::Quote(text) => view! { <blockquote class="review-expected">{text}</blockquote> }.into_any(),
        Part::Prose(text) => view! { <Markdown text/> }.into_any(),
        Part::Gap(text) => view! { <p><b>{text}</b></p> }.into_any(),
        Part::Entries(entries) => {
            view! { <ul class="review-paper">{entries.into_iter().map(entry).collect_view()}</ul> }.into_any()
        }
    }
}

fn entry(entry: Entry) -> impl IntoView {
    let Entry { title, facts, gap } = entry;
    let facts = facts.into_iter().map(|fact| view! { <li>{fact}</li> }).collect_view();
    view! {
        <li>
            {title}
            <ul class="review-facts">{facts}{gap.map(|gap| view! { <li><b>{gap}</b></li> })}</ul>
        </li>
    }
}
