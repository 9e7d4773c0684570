//! The head of a column: its name, how many cards it has, what can be done with it.

use leptos::html;
use leptos::prelude::*;

use super::limit_dialog::LimitDialog;
use crate::model::id::Id;
use crate::model::kind::Phase;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::kit::icon::{Glyph, Icon, Pip};
use crate::views::kit::menu::Menu;
use crate::views::kit::texts::t;

/// The head. A folded column has one button, which unfolds it; another has a menu.
#[component]
pub fn Head(
    /// The column's name.
    name: String,
    /// Its phase.
    phase: Phase,
    /// How many cards it has here.
    count: Memo<usize>,
    /// How many it has in all lanes, and how many it should have at most.
    fill: Memo<(usize, Option<usize>)>,
    /// Whether it is folded.
    is_folded: Memo<bool>,
    /// What it is called where folds are remembered.
    part: String,
    /// The row of its limit; none where it can have no limit.
    row: Option<Id>,
    /// The column.
    section: NodeRef<html::Section>,
) -> impl IntoView {
    let app = app();
    let limiting = RwSignal::new(false);
    // The button that did it is gone: the hand goes to the one that undoes it.
    let back = move || {
        request_animation_frame(move || {
            if let Some(section) = section.try_get_untracked().flatten() {
                focus::first_in(&section, ".column-head :is(summary, button)");
            }
        });
    };
    let part = StoredValue::new(part);
    let fold = move |is_folded: bool| {
        part.with_value(|part| app.fold(part, is_folded));
        back();
    };
    let is_over = Memo::new(move |_| matches!(fill.get(), (count, Some(limit)) if count > limit));
    let title = name.clone();
    let name = StoredValue::new(name);
    let row = StoredValue::new(row);
    let rows = move || {
        view! {
            <li>
                <button type="button" data-testid="column-fold" on:click=move |_| fold(true)>
                    <Icon glyph=Glyph::Left/>
                    {t().fold}
                </button>
            </li>
            {row.with_value(Option::is_some).then(|| view! {
                <li>
                    <button type="button" data-testid="column-limit" on:click=move |_| limiting.set(true)>
                        <Icon glyph=Glyph::Alert/>
                        {t().board.set_limit}
                    </button>
                </li>
            })}
        }
    };
    let tools = move || {
        let name = name.get_value();
        if is_folded.get() {
            let label = format!("{}: {name}", t().unfold);
            view! {
                <button
                    class="button button-quiet button-icon button-small"
                    type="button"
                    aria-expanded="false"
                    title=label.clone()
                    aria-label=label
                    on:click=move |_| fold(false)
                >
                    <Icon glyph=Glyph::Right small=true/>
                </button>
            }
            .into_any()
        } else {
            let label = (t().board.column_deeds)(&name);
            view! {
                <Menu label=Signal::stored(label) testid="column-menu" face=view! { <Icon glyph=Glyph::More small=true/> }.into_any()>
                    {rows}
                </Menu>
            }
            .into_any()
        }
    };
    view! {
        <div class="column-head" class:is-over=move || is_over.get()>
            <Pip phase=phase.id()/>
            <h2>{title}</h2>
            {move || numbers(count.get(), fill.get())}
            {tools}
        </div>
        {move || {
            let row = row.get_value().filter(|_| limiting.get())?;
            let on_close = move || {
                limiting.set(false);
                back();
            };
            Some(view! { <LimitDialog name=name.get_value() row limit=fill.get_untracked().1 on_close/> })
        }}
    }
}

/// How many cards there are, beside the limit; a column that holds more than it should says so in words.
fn numbers(here: usize, (count, limit): (usize, Option<usize>)) -> impl IntoView {
    let noun = view! { <span class="visually-hidden">" "{(t().records_noun)(here)}</span> };
    let limit_words = limit.map(|limit| {
        view! { <span aria-hidden="true">" / "{limit}</span><span class="visually-hidden">", "{(t().board.of_limit)(limit)}</span> }
    });
    match limit {
        Some(limit) if count > limit && here > 0 => {
            // In a lane there may be fewer than in all of them.
            let own = (here != count).then(|| view! { <span class="count">{here}</span> });
            view! {
                {own}
                <span class="badge badge-warning" data-testid="over-limit">
                    <Icon glyph=Glyph::Alert small=true/>
                    {count}{noun}" / "{limit}" "{t().board.over_limit}
                </span>
            }
            .into_any()
        }
        Some(_) if here == count => view! { <span class="count">{here}{noun}{limit_words}</span> }.into_any(),
        _ => view! { <span class="count">{here}{noun}</span> }.into_any(),
    }
}
