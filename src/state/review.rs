//! The review of a period, and the documents that it gives.

use std::sync::Arc;

use leptos::prelude::*;

use super::app::App;
use super::clock;
use super::transfer::{by_part, file_name};
use crate::format::report::{html, markdown};
use crate::format::review_out::Writing;
use crate::model::record::Record;

// What is asked for is the format's to say, and so are the parts of a document; the views draw them on paper.
pub use crate::format::report::{Entry, Part, Report};
pub use crate::format::review_out::Asked;

/// A way of writing a document.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// A text to go on with.
    Markdown,
    /// A page to be read or printed.
    Html,
}

impl App {
    /// What a review is put into words with.
    pub fn review_writing(&self) -> Writing<'static> {
        let language = self.choices.language.get_untracked();
        let messages = language.messages();
        Writing {
            words: language.words(),
            review: &messages.review.document,
            language: language.tag(),
            untitled_plan: messages.untitled_plan,
        }
    }

    /// The review as a document.
    pub fn review_report(&self, asked: &Asked) -> Report {
        self.ask(|plan| self.review_writing().report(plan, asked))
    }

    /// What of the plan goes out in the document.
    pub fn records_of_review(&self, asked: &Asked) -> Vec<Arc<Record>> {
        self.ask(|plan| asked.records(plan))
    }

    /// The document as a file: its name and its text.
    pub fn review_file(&self, asked: &Asked, format: Format) -> (String, String) {
        let report = self.review_report(asked);
        let title =
            self.ask(|plan| if asked.tells_title(plan) { plan.head().title().to_owned() } else { String::new() });
        let part = self.choices.language.get_untracked().messages().review.in_name;
        let (ending, text) = match format {
            Format::Markdown => ("md", markdown::write(&report)),
            Format::Html => ("html", html::write(&report)),
        };
        (by_part(&file_name(&title, &clock::today().to_string(), ending), part), text)
    }
}
