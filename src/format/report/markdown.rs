//! A document as Markdown.

use super::{Entry, Part, Report};
use crate::format::markdown_text::{BREAK, heading, line, long};

/// The document as a text file.
pub fn write(report: &Report) -> String {
    // Without `..`: what is added to a document must be written here.
    let Report { language: _, marking, title, about, parts } = report;
    let lines = |lines: &[String]| lines.iter().map(|text| line(text)).collect::<Vec<_>>().join(BREAK);
    let head = [lines(marking), format!("# {}", heading(title)), lines(about)];
    let all = head.into_iter().chain(parts.iter().map(part)).filter(|text| !text.is_empty());
    format!("{}\n", all.collect::<Vec<_>>().join("\n\n"))
}

fn part(part: &Part) -> String {
    match part {
        Part::Heading(text) => format!("## {}", heading(text)),
        Part::Subheading(text) => format!("### {}", heading(text)),
        Part::Facts(facts) => {
            let fact = |(name, text): &(String, String)| format!("- **{}:** {}", line(name), line(text));
            facts.iter().map(fact).collect::<Vec<_>>().join("\n")
        }
        Part::Quote(text) => format!("> {}", line(text)),
        Part::Prose(text) => long(text),
        Part::Gap(text) => format!("**{}**", line(text)),
        Part::Entries(entries) => entries.iter().map(entry).collect::<Vec<_>>().join("\n"),
    }
}

fn entry(entry: &Entry) -> String {
    let Entry { title, facts, gap } = entry;
    let facts = facts.iter().map(|fact| line(fact));
    let gap = gap.as_ref().map(|gap| format!("**{}**", line(gap)));
    let below: String = facts.chain(gap).map(|text| format!("\n  - {text}")).collect();
    format!("- {}{below}", line(title))
}
