//! What the work of a duty has come to: each duty that has such a page has a file of its own.

mod network;
mod outreach;
mod proposals;
mod training;

use leptos::prelude::*;

use crate::model::kind::Duty;
use crate::views::frame::page_title;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;
use crate::views::paper::{PageHead, PrintButton};
use crate::views::route::{Page, Place};
use crate::views::scope::ScopeBar;

/// The page.
#[component]
pub fn Results(duty: &'static Duty) -> impl IntoView {
    let page = Page::Results(duty);
    let content = match duty.id {
        "model" => view! { <proposals::Proposals/> }.into_any(),
        "outreach" => view! { <outreach::Outreach/> }.into_any(),
        "training" => view! { <training::Training/> }.into_any(),
        "network" => view! { <network::Network/> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        <main class="page page-results" id="content" tabindex="-1">
            <PageHead name=page_title(page) holds_restricted=Signal::derive(crate::views::scope::holds_restricted)/>
            <div class="page-head">
                <h1>
                    <span class="eyebrow">{t().duty}" "{duty.number}</span>
                    {page_title(page)}
                </h1>
                <a class="button" href=Place::page(Page::Board(duty)).href() data-testid="to-board">
                    <Icon glyph=Glyph::Board/>
                    {t().results.to_board}
                </a>
                <PrintButton/>
            </div>
            <ScopeBar/>
            {content}
        </main>
    }
}
