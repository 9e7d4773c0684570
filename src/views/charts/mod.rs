//! Charts of any page: a tile with the drawing, what its colours mean, and the table behind it. A drawing is made from plain
//! data ([`Chart`]), and so is its table; both go out as files.

mod figure;

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::chart::{Bar, Cell, Chart, Paint, Shape};
use crate::model::record::Record;
use crate::views::app;
use crate::views::browser::{drawings, files};
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::menu::Menu;
use crate::views::kit::texts::t;

use figure::Figure;

/// A tile with a chart.
#[component]
pub fn ChartTile(
    /// What tells it apart: the hook of the tile, and the beginning of the ids in it.
    id: &'static str,
    /// What it is called, there and as a file.
    #[prop(into)]
    title: Signal<String>,
    /// What is said of it.
    #[prop(into)]
    note: Signal<String>,
    /// The chart.
    chart: Memo<Chart>,
    /// The records that it tells of: what is restricted is asked about before a file goes out.
    #[prop(into, default = Signal::stored(Vec::new()))]
    records: Signal<Vec<Arc<Record>>>,
) -> impl IntoView {
    let is_table = RwSignal::new(false);
    let hook = move |part: &str| format!("{id}-{part}");
    view! {
        <section class="tile chart-tile" data-testid=id>
            <div class="tile-head">
                <h2>{move || title.get()}</h2>
                <div class="chart-tools">
                <button
                    class="chart-switch small"
                    type="button"
                    data-testid=hook("switch")
                    on:click=move |_| is_table.update(|is_table| *is_table = !*is_table)
                >
                    {move || if is_table.get() { t().charts.as_chart } else { t().charts.as_table }}
                    <span class="visually-hidden">{move || format!(": {}", title.get())}</span>
                </button>
                <Menu
                    label=Signal::derive(move || format!("{}: {}", t().charts.save, title.get()))
                    testid="chart-menu"
                    face=view! { <Icon glyph=Glyph::Download small=true/> }.into_any()
                >
                    {[(false, "save-svg"), (true, "save-png")]
                        .map(|(is_picture, testid)| {
                            let save = move |_| save(title, note, chart, records, is_picture);
                            let words = move || if is_picture { t().charts.save_png } else { t().charts.save_svg };
                            view! { <li><button type="button" data-testid=testid on:click=save>{words}</button></li> }
                        })
                        .collect_view()}
                </Menu>
                </div>
            </div>
            <p class="small muted chart-note">{move || note.get()}</p>
            <Show
                when=move || is_table.get()
                fallback=move || view! {
                    <Legend chart/>
                    <Figure id chart/>
                }
            >
                <Table chart title/>
            </Show>
        </section>
    }
}

/// What the colours mean.
#[component]
fn Legend(chart: Memo<Chart>) -> impl IntoView {
    let legend = Memo::new(move |_| chart.with(|chart| (chart.legend.clone(), chart.unit.clone())));
    let is_above = Memo::new(move |_| chart.with(|chart| chart.shape == Shape::Diverging));
    let entry = |(paint, name): (Paint, String)| view! { <li>{swatch(paint)}{name}</li> };
    move || {
        let (entries, unit) = legend.get();
        (!entries.is_empty() || unit.is_some()).then(|| {
            let entries = entries.into_iter().map(entry).collect_view();
            view! {
                <ul class="legend" class:is-above=move || is_above.get()>
                    {entries}
                    {unit.map(|unit| view! { <li class="faint">{unit}</li> })}
                </ul>
            }
        })
    }
}

fn swatch(paint: Paint) -> impl IntoView {
    view! {
        <svg viewBox="0 0 12 12" aria-hidden="true"><rect class=paint.class() width="12" height="12" rx="2"/></svg>
    }
}

/// The table behind a chart.
#[component]
fn Table(chart: Memo<Chart>, title: Signal<String>) -> impl IntoView {
    let heads = move || {
        let head = |chart: &Chart, (place, head): (usize, &String)| {
            let is_number = place.checked_sub(1).is_some_and(|column| !chart.is_of_words(column));
            view! { <th scope="col" class:num=is_number>{head.clone()}</th> }
        };
        chart.with(|chart| chart.heads.iter().enumerate().map(|named| head(chart, named)).collect_view())
    };
    let rows = move || {
        let bars = chart.with(|chart| chart.bars.clone());
        let row = |bar: Bar| {
            let cell = |(column, cell): (usize, Cell)| {
                let value = cell.value.map(|value| value.to_string());
                let is_number = !chart.with(|chart| chart.is_of_words(column));
                view! { <td class:num=is_number data-testid="chart-cell" data-value=value>{cell.text}</td> }
            };
            view! {
                <tr data-testid="chart-row">
                    <th scope="row">{bar.full_name()}</th>
                    {bar.cells.into_iter().enumerate().map(cell).collect_view()}
                </tr>
            }
        };
        bars.into_iter().map(row).collect_view()
    };
    view! {
        <div class="scroll" role="region" tabindex="0" aria-label=move || title.get()>
            <table class="data" data-testid="chart-table">
                <caption class="visually-hidden">{move || title.get()}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// Hands the person the chart as a file, once it has been decided about what is restricted in it.
fn save(
    title: Signal<String>,
    note: Signal<String>,
    chart: Memo<Chart>,
    records: Signal<Vec<Arc<Record>>>,
    is_picture: bool,
) {
    let app = app();
    let (title, note) = (title.get_untracked(), note.get_untracked());
    let chart = chart.get_untracked();
    app.leave(&records.get_untracked(), move || {
        let (name, svg) = app.chart_file(&chart, (&title, &note), &drawings::font(), &drawings::light_colour);
        let said = move |name: &str| app.toast((t().exports.downloaded)(name), false);
        if is_picture {
            let name = name.replace(".svg", ".png");
            let saved = name.clone();
            drawings::download_picture(name, &svg, move |went_well| {
                if went_well {
                    said(&saved);
                } else {
                    app.toast(t().charts.no_picture, false);
                }
            });
        } else {
            files::download(&name, &svg);
            said(&name);
        }
    });
}
