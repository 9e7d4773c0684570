//! A document for people, made of headings, facts, quotations, prose and lists. It is put together once and written as
//! Markdown ([`markdown`]) or as an HTML file that stands by itself ([`html`]); the views draw the same for paper.

pub mod html;
pub mod markdown;

/// A document. Its texts are as people typed them; each way of writing it makes them harmless.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Report {
    /// The language of its words, as a tag.
    pub language: &'static str,
    /// The lines of the marking, where something in it is restricted.
    pub marking: Vec<String>,
    /// What it is called.
    pub title: String,
    /// What it is about: the plan, the days.
    pub about: Vec<String>,
    /// What it says.
    pub parts: Vec<Part>,
}

/// A part of a document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Part {
    /// The heading of a section.
    Heading(String),
    /// A heading within a section.
    Subheading(String),
    /// Names, and what stands for them.
    Facts(Vec<(String, String)>),
    /// Others' words.
    Quote(String),
    /// A long text (Markdown).
    Prose(String),
    /// That something is missing.
    Gap(String),
    /// A list.
    Entries(Vec<Entry>),
}

/// An entry of a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// What it is called.
    pub title: String,
    /// What there is to say of it.
    pub facts: Vec<String>,
    /// What it lacks.
    pub gap: Option<String>,
}
