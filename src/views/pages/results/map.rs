//! The partners on the map of the counties, one square a county.

use leptos::prelude::*;

use super::parts::{column, way_to};
use crate::i18n::places::place;
use crate::model::places;
use crate::model::results::network::{Network, square};
use crate::views::kit::texts::t;

/// The counties as squares; the table behind the map is its text alternative.
pub fn map(state: &Network) -> AnyView {
    let words = &t().network;
    let most = state.counties.values().map(Vec::len).max().unwrap_or_default().max(1);
    let count = |code: &str| state.counties.get(code).map_or(0, Vec::len);
    let squares = places::counties()
        .filter_map(|code| Some((code, square(code)?)))
        .map(|(code, (column, row))| {
            let partners = count(code);
            // In steps of a third: the shade says what the number says.
            let shade = (partners * 3).div_ceil(most).min(3);
            let (x, y) = (f64::from(column) * 58.0, f64::from(row) * 46.0);
            let label = (words.map_words)(name(code), partners);
            view! {
                <g data-testid="county" data-county=code data-count=partners>
                    <title>{label}</title>
                    <rect class=format!("county shade-{shade}") x=x y=y width="56" height="44" rx="4"/>
                    <text class=format!("county-name ink-{shade}") x={x + 28.0} y={y + 16.0}>{short(code)}</text>
                    <text class=format!("county-count ink-{shade}") x={x + 28.0} y={y + 35.0}>{partners}</text>
                </g>
            }
        })
        .collect_view();
    let listed: Vec<String> = places::counties().map(|code| (words.map_words)(name(code), count(code))).collect();
    let rows = places::counties()
        .map(|code| {
            let partners = state.counties.get(code).cloned().unwrap_or_default();
            let links = partners.iter().map(|record| view! { <li>{way_to(record)}</li> }).collect_view();
            view! {
                <tr>
                    <th scope="row">{name(code)}</th>
                    <td class="num">{partners.len()}</td>
                    <td><ul class="cell-list">{links}</ul></td>
                </tr>
            }
        })
        .collect_view();
    let columns = [column(words.county, false), column(words.count, true), column(words.partners, false)];
    view! {
        <section class="tile" data-testid="map">
            <div class="tile-head"><h2>{words.map}</h2></div>
            <p class="small muted tile-note">{words.map_note}" "{(words.anywhere)(state.anywhere)}</p>
            <svg class="county-map" viewBox="0 0 346 182" role="img" aria-label=listed.join("; ")>{squares}</svg>
            <details class="fold-plain">
                <summary>{t().charts.as_table}</summary>
                <table class="data result-table">
                    <thead>
                        <tr>{columns}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </details>
        </section>
    }
    .into_any()
}

/// What a county is called.
fn name(code: &str) -> &'static str {
    place(code).map_or("", |place| place.name)
}

/// A county without the word for county, which every one has.
fn short(code: &str) -> &'static str {
    name(code).split(' ').next().unwrap_or_default()
}
