//! A document as an HTML file that stands by itself: no script, nothing to be fetched, its own styles for screen and
//! paper. Every text is escaped, and a policy in the file's head forbids whatever an escape could have missed.

use super::{Entry, Part, Report};
use crate::format::markup::escape;
use crate::model::markdown::{self, Block, Inline};

/// What stands in the head of each file but its title: the policy, under which nothing may be loaded or run, and the styles.
const HEAD: &str = include_str!("head.html");

/// The document as a file.
pub fn write(report: &Report) -> String {
    // Without `..`: what is added to a document must be written here.
    let Report { language, marking, title, about, parts } = report;
    let lines = |class: &str, lines: &[String]| {
        let lines = lines.iter().map(|line| escape(line)).collect::<Vec<_>>().join("<br>\n");
        if lines.is_empty() { lines } else { line("p", &[("class", class)], &lines) }
    };
    let head = format!("\n{HEAD}{}", line("title", &[], &escape(title)));
    let parts: String = parts.iter().map(part).collect();
    let title = line("h1", &[], &escape(title));
    let body = format!("\n{}{title}{}{parts}", lines("marking", marking), lines("about", about));
    let whole = format!("\n{}{}", line("head", &[], &head), line("body", &[], &body));
    format!("<!doctype html>\n{}", line("html", &[("lang", language)], &whole))
}

fn part(part: &Part) -> String {
    match part {
        Part::Heading(text) => line("h2", &[], &escape(text)),
        Part::Subheading(text) => line("h3", &[], &escape(text)),
        Part::Facts(facts) => {
            let fact = |(name, text): &(String, String)| {
                format!("{}{}", line("dt", &[], &escape(name)), line("dd", &[], &escape(text)))
            };
            lines("dl", &[], facts.iter().map(fact))
        }
        Part::Quote(text) => line("blockquote", &[], &escape(text)),
        Part::Prose(text) => blocks(&markdown::read(text)),
        Part::Gap(text) => line("p", &[("class", "gap")], &escape(text)),
        Part::Entries(entries) => lines("ul", &[], entries.iter().map(entry)),
    }
}

fn entry(entry: &Entry) -> String {
    let Entry { title, facts, gap } = entry;
    let facts = facts.iter().map(|fact| line("li", &[], &escape(fact)));
    let gap = gap.as_ref().map(|gap| line("li", &[("class", "gap")], &escape(gap)));
    let below: Vec<String> = facts.chain(gap).collect();
    let below = if below.is_empty() { String::new() } else { format!("\n{}", lines("ul", &[], below.into_iter())) };
    line("li", &[], &format!("{}{below}", escape(title)))
}

fn blocks(blocks: &[Block]) -> String {
    blocks.iter().map(block).collect()
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(inside) => line("p", &[], &inlines(inside)),
        // A heading of a text is none of the document.
        Block::Heading(inside) => line("p", &[], &element("strong", &[], &inlines(inside))),
        Block::List { first, items } => {
            let items = items.iter().map(|item| line("li", &[], &blocks(item)));
            match first {
                Some(first) => lines("ol", &[("start", &first.to_string())], items),
                None => lines("ul", &[], items),
            }
        }
        Block::Quote(inside) => line("blockquote", &[], &blocks(inside)),
        Block::Code(text) => line("pre", &[], &element("code", &[], &escape(text))),
        Block::Rule => "<hr>\n".to_owned(),
    }
}

fn inlines(inlines: &[Inline]) -> String {
    inlines.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Text(text) => escape(text),
        Inline::Code(text) => element("code", &[], &escape(text)),
        Inline::Break => "<br>\n".to_owned(),
        Inline::Emphasis(inside) => element("em", &[], &inlines(inside)),
        Inline::Strong(inside) => element("strong", &[], &inlines(inside)),
        // The model lets links to the web and to mailboxes through, and no others.
        Inline::Link { to, shown } => element("a", &[("href", to), ("rel", "noreferrer")], &inlines(shown)),
    }
}

/// An element; what is inside is markup already.
fn element(name: &str, attributes: &[(&str, &str)], inside: &str) -> String {
    let attributes: String = attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escape(value))).collect();
    format!("<{name}{attributes}>{inside}</{name}>")
}

/// An element at the end of its line.
fn line(name: &str, attributes: &[(&str, &str)], inside: &str) -> String {
    format!("{}\n", element(name, attributes, inside))
}

/// An element of lines.
fn lines(name: &str, attributes: &[(&str, &str)], inside: impl Iterator<Item = String>) -> String {
    line(name, attributes, &format!("\n{}", inside.collect::<String>()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_keeps_its_shape_and_links_that_lead_to_the_web() {
        let check = |text: &str, expected: &str| {
            assert_eq!(part(&Part::Prose(text.into())).replace('\n', ""), expected, "{text:?}");
        };
        check("a *b* **c**", "<p>a <em>b</em> <strong>c</strong></p>");
        check("# a", "<p><strong>a</strong></p>");
        check("- a\n- <b>", "<ul><li><p>a</p></li><li><p>&lt;b&gt;</p></li></ul>");
        check("3. a", "<ol start=\"3\"><li><p>a</p></li></ol>");
        check(
            "[a](https://b.ee/?c=\"d\")",
            "<p><a href=\"https://b.ee/?c=&quot;d&quot;\" rel=\"noreferrer\">a</a></p>",
        );
        check("[a](https://b.ee/?c&d)", "<p><a href=\"https://b.ee/?c&amp;d\" rel=\"noreferrer\">a</a></p>");
        check("[a](javascript:alert(1))", "<p>a</p>");
        check("<img src=x onerror=y>", "<p>&lt;img src=x onerror=y&gt;</p>");
        check("```\n<i>\n```", "<pre><code>&lt;i&gt;</code></pre>");
        check("> a", "<blockquote><p>a</p></blockquote>");
    }
}
