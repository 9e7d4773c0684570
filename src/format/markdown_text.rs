//! Texts of people as Markdown (CommonMark and GitHub's) that says what they typed and nothing else: no text can begin a
//! heading, a table, a link or a tag. Long texts are Markdown already; they keep their paragraphs, lists and stress.

use crate::model::markdown::{self, Block, Inline};

/// What parts lines within a paragraph.
pub(super) const BREAK: &str = "  \n";

/// One line: whatever the text has of lines becomes one.
pub(super) fn line(text: &str) -> String {
    let lines = text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    escape(&lines.collect::<Vec<_>>().join(" "), true)
}

/// A heading's text; signs at its end would be taken for the heading's own.
pub(super) fn heading(text: &str) -> String {
    let text = line(text);
    match text.strip_suffix('#').filter(|text| !text.ends_with('\\')) {
        Some(text) => format!("{text}\\#"),
        None => text,
    }
}

/// A long text.
pub(super) fn long(text: &str) -> String {
    blocks(&markdown::read(text))
}

/// A text with all lines but the first indented, as the content of a list's entry.
pub(super) fn indented(text: &str, width: usize) -> String {
    prefixed(text, "", &" ".repeat(width))
}

fn prefixed(text: &str, first: &str, others: &str) -> String {
    let mut lines = text.split('\n');
    let mut prefixed = format!("{first}{}", lines.next().unwrap_or_default());
    for line in lines {
        let line = format!("{others}{line}");
        prefixed.push('\n');
        // Blanks at the end would be a break.
        prefixed.push_str(if line.trim().is_empty() { "" } else { &line });
    }
    prefixed
}

fn blocks(parts: &[Block]) -> String {
    let texts = parts.iter().map(block).filter(|text| !text.is_empty());
    texts.collect::<Vec<_>>().join("\n\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(inlines) => paragraph(inlines),
        // A heading of a field is none of the page.
        Block::Heading(inlines) => stressed(&paragraph(inlines).replace(BREAK, " "), "**"),
        Block::List { first, items } => {
            let entries = items.iter().enumerate().map(|(index, item)| {
                let mark =
                    first.map_or_else(|| "- ".to_owned(), |first| format!("{}. ", first.saturating_add(index as u64)));
                format!("{mark}{}", indented(&blocks(item), mark.len()))
            });
            entries.collect::<Vec<_>>().join("\n")
        }
        Block::Quote(inside) => prefixed(&blocks(inside), "> ", "> "),
        Block::Code(text) => {
            let fence = "`".repeat(longest_run(text, '`').max(2) + 1);
            format!("{fence}\n{}\n{fence}", text.trim_end_matches('\n'))
        }
        Block::Rule => "* * *".to_owned(),
    }
}

fn paragraph(inlines: &[Inline]) -> String {
    let mut text = String::new();
    inlines.iter().for_each(|inline| push(&mut text, inline));
    let lines = text.split('\n').map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(BREAK)
}

fn push(text: &mut String, inline: &Inline) {
    let at_start = text.is_empty() || text.ends_with('\n');
    match inline {
        Inline::Text(plain) => text.push_str(&escape(plain, at_start)),
        Inline::Code(code) => {
            let fence = "`".repeat(longest_run(code, '`') + 1);
            // The blanks go with the fence; they keep it from a sign at the edge.
            text.push_str(&format!("{fence} {} {fence}", code.replace('\n', " ")));
        }
        Inline::Break => text.push('\n'),
        Inline::Emphasis(inside) => text.push_str(&stressed(&within(inside), "*")),
        Inline::Strong(inside) => text.push_str(&stressed(&within(inside), "**")),
        Inline::Link { to, shown } => {
            let shown = within(shown);
            let to = escape(to, false);
            text.push_str(&if shown == to || shown.is_empty() { to } else { format!("{shown} ({to})") });
        }
    }
}

/// What stands within a line.
fn within(inlines: &[Inline]) -> String {
    let mut text = String::new();
    inlines.iter().for_each(|inline| push(&mut text, inline));
    text.replace('\n', " ")
}

fn stressed(text: &str, sign: &str) -> String {
    let text = text.trim();
    if text.is_empty() { String::new() } else { format!("{sign}{text}{sign}") }
}

fn longest_run(text: &str, sign: char) -> usize {
    text.split(|letter| letter != sign).map(str::len).max().unwrap_or_default()
}

/// Escapes what could be markup. `at_start`: the text begins a line.
fn escape(text: &str, at_start: bool) -> String {
    let text = if at_start { text.trim_start() } else { text };
    let mut escaped = String::with_capacity(text.len());
    let mut is_number = true;
    let mut letters = text.chars().enumerate().peekable();
    while let Some((place, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let before_gap = next.is_none_or(char::is_whitespace);
        let begins = at_start && place == 0;
        let is_markup = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '$' | '^' | '{' | '}' => true,
            '&' => next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '#'),
            '#' | '=' | ':' | '>' => begins,
            '-' | '+' => begins && !next.is_some_and(char::is_alphanumeric),
            // A number at the start of a list.
            '.' | ')' => at_start && is_number && place > 0 && before_gap,
            _ => false,
        };
        is_number &= letter.is_ascii_digit();
        if is_markup {
            escaped.push('\\');
        }
        let parts_lines = letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}');
        escaped.push(if parts_lines { ' ' } else { letter });
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_what_was_typed() {
        let check = |text: &str, expected: &str| assert_eq!(line(text), expected, "{text:?}");
        check("Kampaania „Lahkelt lahku“: kevad 2027", "Kampaania „Lahkelt lahku“: kevad 2027");
        check("AvTS § 35 lg 2 p 2, 5.2-9/5517-1", "AvTS § 35 lg 2 p 2, 5.2-9/5517-1");
        check("# a", "\\# a");
        check("a # b", "a # b");
        check("  - a", "\\- a");
        check("-5 €", "-5 €");
        check("---", "\\---");
        check("=== ", "\\===");
        check("1. a", "1\\. a");
        check("12) a", "12\\) a");
        check("1.5 a", "1.5 a");
        check("a 1. b", "a 1. b");
        check("> a > b", "\\> a > b");
        check("a | b", "a \\| b");
        check("[a](b) ![c](d)", "\\[a\\](b) !\\[c\\](d)");
        check("<b>&amp; a&b A & B</b>", "\\<b>\\&amp; a\\&b A & B\\</b>");
        check("`*_~$^{}\\", "\\`\\*\\_\\~\\$\\^\\{\\}\\\\");
        check("a\r\n# b\n\nc", "a # b c");
        check("a\u{2028}b\u{b}c", "a b c");
        check("", "");
    }

    #[test]
    fn a_heading_keeps_its_last_signs() {
        let check = |text: &str, expected: &str| assert_eq!(heading(text), expected, "{text:?}");
        check("C #", "C \\#");
        check("C ##", "C #\\#");
        check("#", "\\#");
        check("a {#id}", "a \\{#id\\}");
    }

    #[test]
    fn a_long_text_keeps_its_shape_but_no_headings_tables_links_and_tags() {
        let check = |text: &str, expected: &str| assert_eq!(long(text), expected, "{text:?}");
        check("a\nb\n\nc", "a  \nb\n\nc");
        check("# a\nb", "**a**\n\nb");
        check("a\n===", "**a**");
        check("- a\n- b\n  1. c\n  2. d", "- a\n- b\n\n  1. c\n  2. d");
        check("> a\n> b", "> a  \n> b");
        check("**a** *b* `c`", "**a** *b* ` c `");
        check("`````\n# a\n````\n`````", "`````\n# a\n````\n`````");
        check("[a](https://b.ee) <https://c.ee>", "a (https://b.ee) https://c.ee");
        check("[a](javascript:b)", "a");
        check("<script>a</script>", "\\<script>a\\</script>");
        check("a | b\n--|--\n1 | 2", "a \\| b  \n\\--\\|--  \n1 \\| 2");
        check("a\n\n---\n\nb", "a\n\n* * *\n\nb");
        check("1\\. a", "1\\. a");
        check("*\\# a*", "*\\# a*");
        check("", "");
    }
}
