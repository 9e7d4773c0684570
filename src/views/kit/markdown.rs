//! A long text with its markup, drawn element by element from the tree that the model has read: nothing that was typed
//! ever becomes HTML.

use leptos::prelude::*;

use super::texts::t;
use crate::model::markdown::{self, Block, Inline};

/// A long text with its markup.
#[component]
pub fn Markdown(
    /// What was typed.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! { <div class="markdown" data-testid="markdown">{move || blocks(text.with(|text| markdown::read(text)))}</div> }
}

fn blocks(blocks: Vec<Block>) -> Vec<AnyView> {
    blocks.into_iter().map(block).collect()
}

fn inlines(inlines: Vec<Inline>) -> Vec<AnyView> {
    inlines.into_iter().map(inline).collect()
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Paragraph(inside) => view! { <p>{inlines(inside)}</p> }.into_any(),
        // No heading of the page: those have an order of their own.
        Block::Heading(inside) => view! { <p class="markdown-heading">{inlines(inside)}</p> }.into_any(),
        Block::List { first, items } => {
            let items = items.into_iter().map(|item| view! { <li>{blocks(item)}</li> }).collect_view();
            match first {
                Some(first) => view! { <ol start=first.to_string()>{items}</ol> }.into_any(),
                None => view! { <ul>{items}</ul> }.into_any(),
            }
        }
        Block::Quote(inside) => view! { <blockquote>{blocks(inside)}</blockquote> }.into_any(),
        Block::Code(text) => view! { <pre><code>{text}</code></pre> }.into_any(),
        Block::Rule => view! { <hr/> }.into_any(),
    }
}

fn inline(inline: Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text.into_any(),
        Inline::Code(text) => view! { <code>{text}</code> }.into_any(),
        Inline::Break => view! { <br/> }.into_any(),
        Inline::Emphasis(inside) => view! { <em>{inlines(inside)}</em> }.into_any(),
        Inline::Strong(inside) => view! { <strong>{inlines(inside)}</strong> }.into_any(),
        Inline::Link { to, shown } => view! {
            <a href=to target="_blank" rel="noopener noreferrer">
                {inlines(shown)}
                <span class="visually-hidden">" ("{t().markdown.new_tab}")"</span>
            </a>
        }
        .into_any(),
    }
}
