//! Long texts are Markdown (CommonMark). What was typed is read into a small tree that knows nothing of HTML: tags are
//! text like any other, pictures are their description, and a link leads to the web or to a mailbox or is none.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

/// How deep the tree may get. What is nested deeper stands at this depth, so that no text, however hostile, makes
/// reading, drawing or dropping it run out of stack.
const DEPTH_LIMIT: usize = 24;

/// How a link may begin: nothing that runs a script or carries its content along.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// A part of a text that stands by itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// Running text.
    Paragraph(Vec<Inline>),
    /// A heading, whatever its level: it is one within a field, not on the page.
    Heading(Vec<Inline>),
    /// A list; one with numbers has the first of them.
    List {
        /// The first number.
        first: Option<u64>,
        /// The entries.
        items: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quote(Vec<Block>),
    /// Lines to be shown as they are.
    Code(String),
    /// A line across.
    Rule,
}

/// A part of running text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Characters to be shown as they are.
    Code(String),
    /// A new line.
    Break,
    /// Stress.
    Emphasis(Vec<Inline>),
    /// Strong stress.
    Strong(Vec<Inline>),
    /// A link to the web or to a mailbox.
    Link {
        /// The address.
        to: String,
        /// What is shown of it.
        shown: Vec<Inline>,
    },
}

/// Reads a text.
pub fn read(text: &str) -> Vec<Block> {
    let mut reading = Reading { frames: vec![Frame::new(Container::Whole)], opened: Vec::new() };
    for event in Parser::new_ext(text, Options::empty()) {
        reading.take(event);
    }
    reading.finish()
}

/// What can hold parts of a text.
enum Container {
    Whole,
    Paragraph,
    Heading,
    List(Option<u64>),
    Item,
    Quote,
    Code,
    Emphasis,
    Strong,
    Link(String),
}

/// A container that has begun and not ended yet.
struct Frame {
    container: Container,
    blocks: Vec<Block>,
    items: Vec<Vec<Block>>,
    inlines: Vec<Inline>,
}

impl Frame {
    const fn new(container: Container) -> Self {
        Self { container, blocks: Vec::new(), items: Vec::new(), inlines: Vec::new() }
    }

    fn text(&mut self, text: &str) {
        match self.inlines.last_mut() {
            Some(Inline::Text(before)) => before.push_str(text),
            _ => self.inlines.push(Inline::Text(text.to_owned())),
        }
    }

    /// Running text that stands in no paragraph of its own, such as that of a short entry of a list, becomes one.
    fn flush(&mut self) {
        let inlines = trimmed(std::mem::take(&mut self.inlines));
        if !inlines.is_empty() {
            self.blocks.push(Block::Paragraph(inlines));
        }
    }
}

/// Without the line breaks at its end.
fn trimmed(mut inlines: Vec<Inline>) -> Vec<Inline> {
    while inlines.last() == Some(&Inline::Break) {
        inlines.pop();
    }
    inlines
}

/// The text of inlines that hold nothing else.
fn plain(inlines: Vec<Inline>) -> String {
    let text = |inline| match inline {
        Inline::Text(text) => Some(text),
        _ => None,
    };
    inlines.into_iter().filter_map(text).collect()
}

/// What a tag begins; what has no shape of its own here begins nothing, and its content stands where it is.
fn container(tag: Tag<'_>) -> Option<Container> {
    Some(match tag {
        Tag::Paragraph | Tag::HtmlBlock => Container::Paragraph,
        Tag::Heading { .. } => Container::Heading,
        Tag::List(first) => Container::List(first),
        Tag::Item => Container::Item,
        Tag::BlockQuote(_) => Container::Quote,
        Tag::CodeBlock(_) => Container::Code,
        Tag::Emphasis => Container::Emphasis,
        Tag::Strong => Container::Strong,
        Tag::Link { link_type, dest_url, .. } => Container::Link(address(link_type, &dest_url)?),
        // A picture is its description. The others are extensions, and none is switched on.
        _ => return None,
    })
}

/// Whether what ends stood by itself.
const fn is_block(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Paragraph
            | TagEnd::HtmlBlock
            | TagEnd::Heading(_)
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::BlockQuote(_)
            | TagEnd::CodeBlock
    )
}

/// The address of a link, if it is one that may be followed.
fn address(link: LinkType, to: &str) -> Option<String> {
    if link == LinkType::Email {
        return Some(format!("mailto:{to}"));
    }
    let begins = |scheme: &&str| to.get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme));
    SCHEMES.iter().any(begins).then(|| to.to_owned())
}

struct Reading {
    frames: Vec<Frame>,
    /// For each container that has begun, whether it has a frame: what is too deep or means nothing here has none, and
    /// its content goes to the frame around it.
    opened: Vec<bool>,
}

impl Reading {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => {
                let container = container(tag).filter(|_| self.frames.len() < DEPTH_LIMIT);
                self.opened.push(container.is_some());
                self.frames.extend(container.map(Frame::new));
            }
            Event::End(end) => match (self.opened.pop(), self.frames.len()) {
                (Some(true), 2..) => self.close(),
                _ if is_block(end) => self.with(Frame::flush),
                _ => {}
            },
            Event::Text(text) => self.with(|frame| frame.text(&text)),
            Event::Code(text) => self.inline(Inline::Code(text.to_string())),
            Event::Html(text) | Event::InlineHtml(text) => self.with(|frame| {
                for (index, line) in text.split('\n').enumerate() {
                    if index > 0 {
                        frame.inlines.push(Inline::Break);
                    }
                    if !line.is_empty() {
                        frame.text(line);
                    }
                }
            }),
            // Lines stay as they were typed.
            Event::SoftBreak | Event::HardBreak => self.inline(Inline::Break),
            Event::Rule => self.block(Block::Rule),
            // Extensions, and none is switched on.
            Event::FootnoteReference(_) | Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn with(&mut self, change: impl FnOnce(&mut Frame)) {
        if let Some(frame) = self.frames.last_mut() {
            change(frame);
        }
    }

    fn block(&mut self, block: Block) {
        self.with(|frame| {
            frame.flush();
            frame.blocks.push(block);
        });
    }

    fn inline(&mut self, inline: Inline) {
        self.with(|frame| frame.inlines.push(inline));
    }

    /// Hands what the innermost frame holds to the one around it.
    fn close(&mut self) {
        let Some(mut frame) = self.frames.pop() else { return };
        match frame.container {
            Container::Emphasis => return self.inline(Inline::Emphasis(frame.inlines)),
            Container::Strong => return self.inline(Inline::Strong(frame.inlines)),
            Container::Link(to) => return self.inline(Inline::Link { to, shown: frame.inlines }),
            Container::Code => return self.block(Block::Code(plain(frame.inlines))),
            Container::Heading => return self.block(Block::Heading(frame.inlines)),
            Container::Whole | Container::Paragraph | Container::List(_) | Container::Item | Container::Quote => {}
        }
        frame.flush();
        match frame.container {
            Container::Quote => self.block(Block::Quote(frame.blocks)),
            Container::Item => self.with(|list| list.items.push(frame.blocks)),
            Container::List(first) => {
                // Entries that are too deep have left their text here.
                let rest = (!frame.blocks.is_empty()).then_some(frame.blocks);
                self.block(Block::List { first, items: frame.items.into_iter().chain(rest).collect() });
            }
            _ => frame.blocks.into_iter().for_each(|block| self.block(block)),
        }
    }

    fn finish(mut self) -> Vec<Block> {
        while self.frames.len() > 1 {
            self.close();
        }
        self.with(Frame::flush);
        self.frames.pop().map(|whole| whole.blocks).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tree as text: `p(…)`, `ul[…]`, `em(…)`; plain text stands for itself, `/` for a new line.
    fn shown(blocks: &[Block]) -> String {
        let all = |inlines: &Vec<Inline>| inlines.iter().map(inline).collect::<String>();
        let show = |block: &Block| match block {
            Block::Paragraph(inlines) => format!("p({})", all(inlines)),
            Block::Heading(inlines) => format!("h({})", all(inlines)),
            Block::List { first, items } => {
                let items: Vec<_> = items.iter().map(|item| shown(item)).collect();
                let name = first.map_or("ul".to_owned(), |first| format!("ol{first}"));
                format!("{name}[{}]", items.join(", "))
            }
            Block::Quote(blocks) => format!("quote({})", shown(blocks)),
            Block::Code(text) => format!("code({text})"),
            Block::Rule => "rule".to_owned(),
        };
        blocks.iter().map(show).collect::<Vec<_>>().join(" ")
    }

    fn inline(inline: &Inline) -> String {
        let all = |inlines: &Vec<Inline>| inlines.iter().map(self::inline).collect::<String>();
        match inline {
            Inline::Text(text) => text.clone(),
            Inline::Code(text) => format!("`{text}`"),
            Inline::Break => "/".to_owned(),
            Inline::Emphasis(inlines) => format!("em({})", all(inlines)),
            Inline::Strong(inlines) => format!("strong({})", all(inlines)),
            Inline::Link { to, shown } => format!("a({to}|{})", all(shown)),
        }
    }

    fn check(text: &str, expected: &str) {
        assert_eq!(shown(&read(text)), expected, "{text:?}");
    }

    /// How deep the tree is.
    fn depth(blocks: &[Block]) -> usize {
        let inlines = |inlines: &Vec<Inline>| inlines.iter().map(inline_depth).max().unwrap_or_default();
        let one = |block: &Block| match block {
            Block::Paragraph(inside) | Block::Heading(inside) => inlines(inside),
            Block::List { items, .. } => 1 + items.iter().map(|item| depth(item)).max().unwrap_or_default(),
            Block::Quote(blocks) => depth(blocks),
            Block::Code(_) | Block::Rule => 0,
        };
        blocks.iter().map(|block| 1 + one(block)).max().unwrap_or_default()
    }

    fn inline_depth(inline: &Inline) -> usize {
        match inline {
            Inline::Emphasis(inside) | Inline::Strong(inside) | Inline::Link { shown: inside, .. } => {
                1 + inside.iter().map(inline_depth).max().unwrap_or_default()
            }
            Inline::Text(_) | Inline::Code(_) | Inline::Break => 1,
        }
    }

    #[test]
    fn markup_becomes_a_tree() {
        check("", "");
        check("Lahkelt lahku", "p(Lahkelt lahku)");
        check("Üks\nkaks\n\nkolm", "p(Üks/kaks) p(kolm)");
        check("**paks** ja *kaldu* ja ***mõlemad***", "p(strong(paks) ja em(kaldu) ja em(strong(mõlemad)))");
        check("# Pealkiri\n###### Alapealkiri", "h(Pealkiri) h(Alapealkiri)");
        check("- üks\n- kaks\n  - kolm", "ul[p(üks), p(kaks) ul[p(kolm)]]");
        check("- üks\n\n- kaks", "ul[p(üks), p(kaks)]");
        check("3. kolm\n4. neli", "ol3[p(kolm), p(neli)]");
        check("> tsitaat\n> *jätkub*", "quote(p(tsitaat/em(jätkub)))");
        check("`kood` ja\n\n```\n<b>\n  x\n```", "p(`kood` ja) code(<b>\n  x\n)");
        check("üks\n\n---\n\nkaks", "p(üks) rule p(kaks)");
        check("üks  \nkaks", "p(üks/kaks)");
        check("a &amp; b \\*c\\*", "p(a & b *c*)");
        // No extension is on: what looks like a table is text.
        check("| a |\n|---|\n~~b~~", "p(| a |/|---|/~~b~~)");
    }

    #[test]
    fn links_lead_to_the_web_or_a_mailbox_or_are_none() {
        let followed = |to: &str| check(&format!("[siin]({to})"), &format!("p(a({to}|siin))"));
        let refused = |to: &str| check(&format!("[siin](<{to}>)"), "p(siin)");
        followed("https://www.sotsiaalkindlustusamet.ee/perelepitus?a=1#b");
        followed("http://localhost:8080/");
        followed("HTTPS://riigiteataja.ee");
        followed("mailto:perelepitus@sotsiaalkindlustusamet.ee");
        refused("javascript:alert(1)");
        refused("JaVaScRiPt:alert(1)");
        refused(" javascript:alert(1)");
        refused("java\tscript:alert(1)");
        refused("&#106;avascript:alert(1)");
        refused("data:text/html,%3Cscript%3Ealert(1)%3C/script%3E");
        refused("vbscript:msgbox(1)");
        refused("file:///etc/passwd");
        refused("blob:https://example.org/1");
        refused("//example.org");
        refused("?page=trash");
        refused("https:example.org");
        refused("");
        refused("õ");
        check("<https://riigiteataja.ee>", "p(a(https://riigiteataja.ee|https://riigiteataja.ee))");
        check("<info@example.org>", "p(a(mailto:info@example.org|info@example.org))");
        check("<javascript:alert(1)>", "p(javascript:alert(1))");
        check("[siin][1]\n\n[1]: javascript:alert(1)", "p(siin)");
        check("[**siin** ja *seal*](https://a.ee)", "p(a(https://a.ee|strong(siin) ja em(seal)))");
        check("[*siin*](data:x)", "p(em(siin))");
    }

    #[test]
    fn tags_are_text_and_pictures_their_description() {
        check("<script>alert(1)</script>", "p(<script>alert(1)</script>)");
        check("<script>\nalert(1)\n</script>\n\nlõpp", "p(<script>/alert(1)/</script>) p(lõpp)");
        check("a <img src=x onerror=alert(1)> b", "p(a <img src=x onerror=alert(1)> b)");
        check("<!-- märkus -->", "p(<!-- märkus -->)");
        check("![Kaart *Eestist*](https://a.ee/k.png)", "p(Kaart em(Eestist))");
        check("![](https://a.ee/k.png)", "");
        check("[![pilt](data:x)](javascript:1)", "p(pilt)");
    }

    #[test]
    fn what_is_nested_too_deep_keeps_its_text() {
        let quotes = |count: usize| format!("{} sees", "> ".repeat(count));
        assert_eq!(depth(&read(&quotes(10))), 12);
        for text in [
            quotes(10_000),
            format!("{}sees{}", "[".repeat(10_000), "](https://a.ee)".repeat(10_000)),
            format!("{}sees{}", "![".repeat(10_000), "](https://a.ee)".repeat(10_000)),
            format!("{}sees{}", "*a ".repeat(10_000), " a*".repeat(10_000)),
            format!("{}sees{}", "**a ".repeat(10_000), " a**".repeat(10_000)),
            format!("{}sees", "- ".repeat(10_000)),
            format!("{}sees", "1. ".repeat(10_000)),
            (0..400).map(|level| format!("{}- x\n", "  ".repeat(level))).collect::<String>() + "\n\nsees",
        ] {
            let blocks = read(&text);
            let start: String = text.chars().take(20).collect();
            assert!(depth(&blocks) <= DEPTH_LIMIT + 2, "{start}: {}", depth(&blocks));
            assert!(shown(&blocks).contains("sees"), "{start}");
        }
    }

    #[test]
    fn the_longest_text_is_read() {
        for piece in [
            "a", "*", "_", "**a** ", "*a", "[", "](", "![", "<", "`", "``a", "> ", "- a\n", "&", "\\", "a\n\n",
            "[a]: b\n", "<a ", "<!--", "\u{0}",
        ] {
            let text = piece.repeat(100_000 / piece.len());
            assert!(depth(&read(&text)) <= DEPTH_LIMIT + 2, "{piece:?}");
        }
    }
}
