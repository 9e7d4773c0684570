//! How far each duty has come, and its means; the same for the sources of means.

use leptos::prelude::*;

use crate::i18n::show;
use crate::model::decimal::{Decimal, Money};
use crate::model::group::Group;
use crate::model::kind::{Duty, Phase};
use crate::model::overview::{Line, Overview};
use crate::views::frame::page_title;
use crate::views::kit::texts::{language, t};
use crate::views::route::{Page, Place};

/// The tile of the duties.
pub fn progress(overview: &Overview) -> AnyView {
    let rows = overview
        .duties
        .iter()
        .map(|(duty, line)| {
            let page = Page::Board(duty);
            let name = view! { <a href=Place::page(page).href()>{duty.number}" "{page_title(page)}</a> };
            duty_row(name.into_any(), Some(duty), line)
        })
        .collect_view();
    let total = duty_row(view! { {t().overview.total} }.into_any(), None, &overview.total);
    let phases = [Phase::Done, Phase::Approval, Phase::Active, Phase::Planned].map(|phase| {
        view! {
            <li>
                <svg viewBox="0 0 12 12" aria-hidden="true">
                    <rect class=phase.id() width="12" height="12" rx="2"/>
                </svg>
                {language().phase(phase.id())}
            </li>
        }
    });
    view! {
        <section class="tile" data-testid="tile-progress">
            <div class="tile-head"><h2>{t().overview.progress_head}</h2></div>
            <div class="scroll" role="region" tabindex="0" aria-label=t().overview.progress_head>
                <table class="data progress">
                    <thead>
                        <tr>
                            <th scope="col">{t().duty}</th>
                            <th scope="col">{t().overview.done}</th>
                            {means_heads()}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>{total}</tfoot>
                </table>
            </div>
            <ul class="legend phases-legend">{phases}</ul>
        </section>
    }
    .into_any()
}

/// The tile of the sources.
pub fn sources(overview: &Overview) -> AnyView {
    let rows = overview
        .sources
        .iter()
        .map(|(source, line)| {
            let name = if source.is_empty() { t().overview.no_source.to_owned() } else { source.clone() };
            view! { <tr><th scope="row">{name}</th>{means(line, Group::Source(source.clone()))}</tr> }
        })
        .collect_view();
    let body = if overview.sources.is_empty() {
        view! { <p class="muted small">{t().overview.no_means}</p> }.into_any()
    } else {
        view! {
            <div class="scroll" role="region" tabindex="0" aria-label=t().overview.sources_head>
                <table class="data progress">
                    <thead><tr><th scope="col">{t().overview.source}</th>{means_heads()}</tr></thead>
                    <tbody>{rows}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{t().overview.total}</th>
                            {means(&overview.total, Group::Means(None))}
                        </tr>
                    </tfoot>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="tile" data-testid="tile-sources">
            <div class="tile-head"><h2>{t().overview.sources_head}</h2></div>
            {body}
        </section>
    }
    .into_any()
}

fn means_heads() -> impl IntoView {
    view! {
        <th scope="col">{t().overview.spent}</th>
        <th scope="col" class="num">{t().overview.budget}</th>
    }
}

fn duty_row(name: AnyView, duty: Option<&'static Duty>, line: &Line) -> impl IntoView {
    let (done, all) = (line.in_phase(Phase::Done), line.all());
    let id = |what: &str| format!("{what}-{}", duty.map_or("all", |duty| duty.id));
    let number = |count: usize, what: &str, group: Group| {
        view! { <a href=Place::list(group).href() data-testid=id(what) data-count=count>{count}</a> }
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>
                <div class="gauge">
                    {phases(line)}
                    <span>
                        <span class="visually-hidden">{(t().overview.done_of)(done, all)}": "</span>
                        {number(done, "done", Group::Done(duty))}
                        " / "
                        {number(all, "duty", Group::Duty(duty))}
                    </span>
                </div>
            </td>
            {means(line, Group::Means(duty))}
        </tr>
    }
}

/// The phases as one bar; the numbers stand beside it, and each in its name.
fn phases(line: &Line) -> impl IntoView + use<> {
    let all = line.all().max(1) as f64;
    let mut from = 0.0;
    let mut words = Vec::new();
    let parts = [Phase::Done, Phase::Approval, Phase::Active, Phase::Planned].map(|phase| {
        let count = line.in_phase(phase);
        let width = 100.0 * count as f64 / all;
        let x = from;
        from += width;
        if count > 0 {
            words.push(format!("{}: {count}", language().phase(phase.id()).to_lowercase()));
        }
        // A gap tells neighbours apart without their colours.
        view! { <rect class=phase.id() x=x y="0" width=(width - 1.0).max(0.0) height="8"/> }
    });
    let words = words.join(", ");
    let label = words.clone();
    view! {
        <svg class="phases" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label=label>
            <title>{words}</title>
            <rect class="ghost" width="100" height="8"/>
            {parts}
        </svg>
    }
}

/// What was spent of what there is.
fn means(line: &Line, group: Group) -> impl IntoView + use<> {
    let none = || view! { <span class="faint">"–"</span> }.into_any();
    let money = |sum: Decimal| Money::new(sum).ok().map(|sum| show::money_with_sign(language(), sum));
    if line.with_means == 0 {
        return view! { <td class="num">{none()}</td><td class="num">{none()}</td> }.into_any();
    }
    let bar = line.spent().map(|percent| {
        let words = (t().overview.spent_of)(percent);
        let label = words.clone();
        let class = if percent > 100 { "over" } else { "s1" };
        view! {
            <svg class="phases" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label=label>
                <title>{words}</title>
                <rect class="ghost" width="100" height="8"/>
                <rect class=class width=percent.min(100) height="8"/>
            </svg>
        }
    });
    let id = group.id();
    view! {
        <td><div class="gauge">{bar}<span>{money(line.means.actual)}</span></div></td>
        <td class="num">
            <a href=Place::list(group).href() data-testid=id data-count=line.with_means>{money(line.means.budget)}</a>
        </td>
    }
    .into_any()
}
