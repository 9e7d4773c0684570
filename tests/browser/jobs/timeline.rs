//! The timeline: bars, links, zoom, dates that are changed at the bars, and paper of A3.

use super::accessible;
use crate::browser::wait_for;
use crate::pages::{App, hook, hook_with};
use crate::server::Server;
use fantoccini::key::Key;
use serde_json::json;

const ROW: &str = "timeline-row";

/// Two campaigns, the first of which feeds the second, and a date.
fn plan() -> String {
    let records = json!([
        { "id": "first", "kind": "campaign", "title": "Kevadkampaania", "start": "2027-03-01", "due": "2027-05-31",
          "links": [{ "to": "second", "relation": "feeds" }] },
        { "id": "second", "kind": "campaign", "title": "Sügiskampaania", "start": "2027-09-01", "due": "2027-10-29" },
        { "id": "date", "kind": "partner", "title": "Maakohus", "next_contact": "2027-06-18" },
        { "id": "none", "kind": "campaign", "title": "Kuupäevadeta" },
    ]);
    json!({ "format": "lepik-plan", "version": 1, "plan": { "id": "p", "kind": "plan", "title": "Aasta", "year": 2027 },
            "records": records })
    .to_string()
}

/// So many records of a day each.
fn many(count: usize) -> String {
    let record = |number: usize| {
        let day = format!("2027-{:02}-{:02}", number % 12 + 1, number % 27 + 1);
        json!({ "id": format!("r{number}"), "kind": "campaign", "title": format!("Tegevus {number}"), "start": day, "due": day })
    };
    let records: Vec<_> = (0..count).map(record).collect();
    json!({ "format": "lepik-plan", "version": 1, "plan": { "id": "p", "kind": "plan", "title": "Aasta", "year": 2027 },
            "records": records })
    .to_string()
}

async fn start(server: &Server, file: &str) -> App {
    let app = App::start(server).await;
    app.import(file).await;
    app.wait_saved().await;
    app
}

fn row(id: &str) -> String {
    hook_with(ROW, "id", id)
}

/// The bar that can be moved, or an end of it.
fn bar(id: &str, end: &str) -> String {
    format!("{} [data-bar] {end}", row(id))
}

async fn expect_zoom(app: &App, zoom: &str, ticks: usize) {
    app.browser.find(&hook_with("timeline", "zoom", zoom)).await;
    let css = ".timeline-scale .is-below > [data-tick]";
    wait_for(&format!("{ticks} strokes"), async || match app.browser.count(css).await {
        count if count == ticks => Ok(()),
        count => Err(count.to_string()),
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn bars_and_their_ends_are_dragged_and_one_step_takes_it_back() {
    let server = Server::at_root();
    let app = start(&server, &plan()).await;
    app.timeline("month", "2027-05-15").await;
    app.expect_days(ROW, "first", "2027-03-01", "2027-05-31").await;
    let day = {
        let track =
            "return document.querySelector('.timeline-scale .timeline-track').getBoundingClientRect().width / 31";
        app.browser.script(track, vec![]).await.as_f64().expect("a breadth")
    };
    let days = |count: f64| (day * count).round() as i64;

    let end = app.spot_in(&bar("first", "[data-end=last]"), 0.5).await;
    app.drag_over(end, &[(end.0 - 8, end.1), (end.0 - days(5.0), end.1)]).await;
    app.expect_said("26.05.2027, kolmapäev").await;
    // Escape while the button is down.
    app.keys(&[Key::Escape]).await;
    app.release().await;
    app.expect_days(ROW, "first", "2027-03-01", "2027-05-31").await;
    app.drag_over(end, &[(end.0 - 8, end.1), (end.0 - days(5.0), end.1)]).await;
    app.release().await;
    app.expect_days(ROW, "first", "2027-03-01", "2027-05-26").await;
    app.undo().await;
    app.expect_days(ROW, "first", "2027-03-01", "2027-05-31").await;

    let from = app.spot_in(&bar("first", ".stint"), 0.5).await;
    app.drag_over(from, &[(from.0 + 8, from.1), (from.0 + days(7.0), from.1)]).await;
    app.release().await;
    app.expect_days(ROW, "first", "2027-03-08", "2027-06-07").await;
    assert_eq!(app.open_record().await, None, "the click that ends a drag opens nothing");
    app.undo().await;
    app.expect_days(ROW, "first", "2027-03-01", "2027-05-31").await;
    app.browser.click(&bar("first", ".stint")).await;
    app.editor("first").await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_are_walked_and_bars_moved_by_keys_alone() {
    let server = Server::at_root();
    let app = start(&server, &plan()).await;
    app.timeline("year", "2027-01-01").await;
    app.reach(&row("first")).await;
    app.keys(&[Key::Down]).await;
    app.expect_focus(&row("second")).await;
    app.keys(&[Key::Space, Key::Right]).await;
    app.expect_said("„Sügiskampaania“: 02.09.2027, neljapäev kuni 30.10.2027, laupäev").await;
    app.browser.press(&[Key::Shift.into()], &Key::Left.to_string()).await;
    app.keys(&[Key::Space]).await;
    app.expect_days(ROW, "second", "2027-09-02", "2027-10-29").await;
    app.expect_said("kestab nüüd 02.09.2027, neljapäev kuni 29.10.2027, reede").await;
    app.expect_focus(&row("second")).await;
    app.browser.press(&[Key::Control.into()], "z").await;
    app.expect_days(ROW, "second", "2027-09-01", "2027-10-29").await;
    app.keys(&[Key::Space, Key::Down, Key::Escape]).await;
    app.expect_days(ROW, "second", "2027-09-01", "2027-10-29").await;
    app.expect_focus(&row("second")).await;
    app.keys(&[Key::Enter]).await;
    app.editor("second").await;
    app.keys(&[Key::Escape]).await;
    app.expect_focus(&row("second")).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_zoom_goes_from_a_week_to_three_years() {
    let server = Server::at_root();
    let app = start(&server, &plan()).await;
    app.timeline("year", "2027-05-17").await;
    expect_zoom(&app, "year", 12).await;
    app.focus(&format!("{} a", row("first"))).await;
    app.browser.press(&[], "+").await;
    expect_zoom(&app, "quarter", 14).await;
    app.browser.press(&[], "+").await;
    expect_zoom(&app, "month", 31).await;
    app.browser.press(&[], "+").await;
    expect_zoom(&app, "week", 7).await;
    let text = app.text_of("return document.querySelector('.timeline-scale').textContent").await;
    assert!(text.contains("20. nädal, 17.–23. mai 2027"), "{text}");
    for _ in 0..4 {
        app.browser.click(&hook("zoom-out")).await;
    }
    expect_zoom(&app, "three-years", 12).await;
    app.browser.click(&hook("zoom-week")).await;
    expect_zoom(&app, "week", 7).await;
    // The wheel with Ctrl.
    let turn = "const area = document.querySelector('[data-testid=timeline]');
        area.dispatchEvent(new WheelEvent('wheel', { deltaY: 100, ctrlKey: true, bubbles: true, cancelable: true,
            clientX: 600, clientY: 300 }))";
    app.browser.script(turn, vec![]).await;
    expect_zoom(&app, "month", 31).await;
    app.reload().await;
    expect_zoom(&app, "month", 31).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn links_are_lines_rows_have_groups_and_a_single_date_is_a_diamond() {
    let server = Server::at_root();
    let app = start(&server, &plan()).await;
    app.timeline("year", "2027-01-01").await;
    app.browser.find(&hook_with("timeline-tie", "relation", "feeds")).await;
    let drawn = "return document.querySelector('[data-testid=timeline-tie]').getBoundingClientRect().width";
    let breadth = app.browser.script(drawn, vec![]).await.as_f64().expect("a breadth");
    assert!(breadth > 50.0, "the line is {breadth} px broad");
    app.browser.click(&hook("timeline-links")).await;
    app.browser.gone(&hook("timeline-tie")).await;
    app.browser.find(&bar("date", ".is-milestone")).await;
    let groups = "return [...document.querySelectorAll('.timeline-group')].map(one => one.textContent).join('|')";
    let found = app.text_of(groups).await;
    assert!(found.contains("3.2 Teavitustegevus") && found.contains("3.5 Koostöövõrgustik"), "{found}");
    let select = app.browser.find(&hook("timeline-rows")).await;
    select.select_by_value("kind").await.expect("the grouping is offered");
    wait_for("the kinds", async || match app.text_of(groups).await {
        found if found == "Teavitustegevus 2|Koostööpartner 1" => Ok(()),
        found => Err(found),
    })
    .await;
    let page = app.text_of("return document.querySelector('main').textContent").await;
    assert!(page.contains("1 kirje on kuupäevadeta"), "{page}");
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_thousand_rows_only_those_in_view_are_drawn() {
    let server = Server::at_root();
    let app = start(&server, &many(2000)).await;
    app.timeline("year", "2027-01-01").await;
    let drawn = app.browser.count(&hook(ROW)).await;
    assert!((10..120).contains(&drawn), "{drawn} rows are drawn");
    app.browser.script("document.querySelector('[data-testid=timeline]').scrollTop = 1e6", vec![]).await;
    let last =
        "return [...document.querySelectorAll('[aria-posinset]')].some(one => one.ariaPosInSet === one.ariaSetSize)";
    wait_for("the last row", async || match app.browser.script(last, vec![]).await.as_bool() {
        Some(true) => Ok(()),
        other => Err(format!("{other:?}")),
    })
    .await;
    let drawn = app.browser.count(&hook(ROW)).await;
    assert!((10..120).contains(&drawn), "{drawn} rows are drawn");
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_timeline_is_printed_on_a3_across_with_its_scale_on_every_page() {
    let server = Server::at_root();
    let app = start(&server, &many(60)).await;
    app.timeline("year", "2027-01-01").await;
    let pages = app.browser.print_as_styled().await;
    assert_eq!(pages.len(), 2, "two pages hold 61 lines");
    for (size, text) in &pages {
        let [width, height] = *size;
        // 420 by 297 mm in points.
        assert!((width - 1190.55).abs() < 3.0 && (height - 841.89).abs() < 3.0, "{width} by {height} points");
        for words in ["jaanuar", "detsember", "I kvartal", "2027. aasta"] {
            assert!(text.contains(words), "`{words}` on the page:\n{text}");
        }
    }
    let whole: String = pages.iter().map(|(_, text)| text.as_str()).collect();
    for number in 0..60 {
        assert!(whole.contains(&format!("Tegevus {number}")), "record {number} is printed");
    }
    assert_eq!(app.browser.count(&hook("sheet")).await, 0, "it goes when the printing is over");
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_on_the_timeline_at_two_widths() {
    let axe = accessible::axe();
    let server = Server::at_root();
    let app = start(&server, &plan()).await;
    for width in [1440, 390] {
        app.browser.client().set_window_size(width, 1000).await.expect("the window can be sized");
        for zoom in ["month", "year", "three-years"] {
            app.timeline(zoom, "2027-05-15").await;
            accessible::check(&app, &axe, &format!("{zoom} at {width}")).await;
        }
        app.open("?page=timeline&view=week&day=2020-01-01").await;
        app.browser.find(".page-timeline .empty").await;
        accessible::check(&app, &axe, &format!("an empty week at {width}")).await;
    }
    app.close();
}
