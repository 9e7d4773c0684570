//! Two versions of a text side by side, with what differs marked: struck out in the first, underlined in the second.

use leptos::prelude::*;

use crate::model::text_diff::Piece;

/// The first version, with what the second lacks marked.
pub fn before(pieces: &[Piece]) -> impl IntoView + use<> {
    let part = |piece: &Piece| match piece {
        Piece::Same(text) => Some(text.clone().into_any()),
        Piece::Removed(text) => Some(view! { <del>{text.clone()}</del> }.into_any()),
        Piece::Added(_) => None,
    };
    view! { <span class="prose">{pieces.iter().filter_map(part).collect_view()}</span> }
}

/// The second version, with what the first lacks marked.
pub fn after(pieces: &[Piece]) -> impl IntoView + use<> {
    let part = |piece: &Piece| match piece {
        Piece::Same(text) => Some(text.clone().into_any()),
        Piece::Added(text) => Some(view! { <ins>{text.clone()}</ins> }.into_any()),
        Piece::Removed(_) => None,
    };
    view! { <span class="prose">{pieces.iter().filter_map(part).collect_view()}</span> }
}
