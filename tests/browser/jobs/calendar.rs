//! The calendar: weeks, holidays, and dates that are changed there by keys and by mouse.

use super::accessible;
use crate::browser::wait_for;
use crate::pages::{App, hook, hook_with};
use crate::server::Server;
use fantoccini::key::Key;
use serde_json::{Value, json};

const ITEM: &str = "calendar-item";

/// A plan with one-day and several-day records around 10 June 2027, a Thursday.
fn plan() -> String {
    let record = |id: &str, kind: &str, title: &str, start: &str, due: &str| json!({ "id": id, "kind": kind, "title": title, "start": start, "due": due, "owner": "nõunik" });
    let due = |id: &str, title: &str, due: &str| json!({ "id": id, "kind": "campaign", "title": title, "due": due });
    let records = vec![
        record("talk", "discussion", "Osakonna arutelu", "2027-06-09", "2027-06-11"),
        record("course", "training", "Koolitus „Lapse hääl“", "2027-06-10", "2027-06-10"),
        due("flyer", "Voldiku tähtaeg", "2027-06-22"),
        record("long", "material", "Juhendi koostamine", "2027-05-03", "2027-07-30"),
    ];
    file(records)
}

fn file(records: Vec<Value>) -> String {
    json!({ "format": "lepik-plan", "version": 1, "records": records }).to_string()
}

async fn start(server: &Server, file: &str) -> App {
    let app = App::start(server).await;
    app.import(file).await;
    app.wait_saved().await;
    app
}

fn item(id: &str) -> String {
    hook_with(ITEM, "id", id)
}

fn day(day: &str) -> String {
    hook_with("calendar-day", "day", day)
}

/// The weeks in view, with the Monday of each.
async fn weeks(app: &App) -> Vec<(String, String)> {
    let script = format!(
        "return [...document.querySelectorAll('{}')].map(({{ dataset }}) => [dataset.week, dataset.monday])",
        hook("calendar-week")
    );
    serde_json::from_value(app.browser.script(&script, vec![]).await).expect("numbers and days")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_date_is_moved_by_keys_alone_in_the_month_and_in_the_week() {
    let server = Server::at_root();
    let app = start(&server, &plan()).await;
    for view in ["month", "week"] {
        app.calendar(view, "2027-06-09").await;
        app.reach(&item("course")).await;
        app.keys(&[Key::Space]).await;
        app.expect_said("haaratud").await;
        app.keys(&[Key::Right]).await;
        app.expect_said("„Koolitus „Lapse hääl““: 11.06.2027, reede").await;
        app.keys(&[Key::Left, Key::Left]).await;
        app.expect_said("09.06.2027, kolmapäev").await;
        app.keys(&[Key::Space]).await;
        app.expect_said("on viidud uuele ajale: 09.06.2027, kolmapäev").await;
        app.expect_days(ITEM, "course", "2027-06-09", "2027-06-09").await;
        app.expect_focus(&item("course")).await;
        // One step takes it back.
        app.browser.press(&[Key::Control.into()], "z").await;
        app.expect_days(ITEM, "course", "2027-06-10", "2027-06-10").await;
    }
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_grabbed_goes_to_other_months_and_escape_puts_it_back() {
    let server = Server::at_root();
    let app = start(&server, &plan()).await;
    app.calendar("month", "2027-06-09").await;
    app.focus(&item("talk")).await;
    // A move keeps the length, and the month follows.
    app.keys(&[Key::Space, Key::Down, Key::Down, Key::Down, Key::Down]).await;
    app.expect_said("07.07.2027, kolmapäev kuni 09.07.2027, reede").await;
    wait_for("July", async || match app.text_of("return document.querySelector('h1').textContent").await {
        title if title.contains("Juuli 2027") => Ok(()),
        title => Err(title),
    })
    .await;
    app.keys(&[Key::Escape]).await;
    app.expect_said("on tagasi endisel kuupäeval").await;
    app.expect_days(ITEM, "talk", "2027-06-09", "2027-06-11").await;
    app.expect_focus(&item("talk")).await;
    // Shift changes the end.
    app.keys(&[Key::Space]).await;
    app.browser.press(&[Key::Shift.into()], &Key::Right.to_string()).await;
    app.expect_said("09.06.2027, kolmapäev kuni 12.06.2027, laupäev").await;
    app.keys(&[Key::Enter]).await;
    app.expect_said("See on puhkepäev.").await;
    app.expect_days(ITEM, "talk", "2027-06-09", "2027-06-12").await;
    app.undo().await;
    app.expect_days(ITEM, "talk", "2027-06-09", "2027-06-11").await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn items_are_dragged_to_other_days_and_their_ends_apart() {
    let server = Server::at_root();
    let app = start(&server, &plan()).await;
    app.calendar("month", "2027-06-09").await;
    let from = app.spot_in(&item("course"), 0.4).await;
    let to = app.spot_in(&day("2027-06-23"), 0.5).await;
    // Escape puts back what the pointer holds.
    app.drag_over(from, &[(from.0 + 12, from.1), to]).await;
    app.browser.find(&format!("{}.is-target", day("2027-06-23"))).await;
    app.keys(&[Key::Escape]).await;
    app.release().await;
    app.browser.gone(".is-target").await;
    app.expect_days(ITEM, "course", "2027-06-10", "2027-06-10").await;
    assert_eq!(app.open_record().await, None, "the click that ends a drag opens nothing");

    // On a holiday it may be dropped, and that is said.
    app.drag_over(from, &[(from.0 + 12, from.1), to]).await;
    app.release().await;
    app.expect_days(ITEM, "course", "2027-06-23", "2027-06-23").await;
    app.expect_said("See on püha: võidupüha.").await;
    app.undo().await;
    app.expect_days(ITEM, "course", "2027-06-10", "2027-06-10").await;

    // The whole bar keeps its length, wherever it is taken hold of.
    let from = app.spot_in(&item("talk"), 0.5).await;
    let to = app.spot_in(&day("2027-06-16"), 0.5).await;
    app.drag_over(from, &[(from.0 + 12, from.1), to]).await;
    app.release().await;
    app.expect_days(ITEM, "talk", "2027-06-15", "2027-06-17").await;
    app.undo().await;
    app.expect_days(ITEM, "talk", "2027-06-09", "2027-06-11").await;

    // An end alone.
    let end = app.spot_in(&format!("{} [data-end=last]", item("talk")), 0.5).await;
    let to = app.spot_in(&day("2027-06-14"), 0.5).await;
    app.drag_over(end, &[(end.0 + 12, end.1), to]).await;
    app.release().await;
    app.expect_days(ITEM, "talk", "2027-06-09", "2027-06-14").await;
    let start = app.spot_in(&format!("{} [data-end=first]", item("talk")), 0.5).await;
    let to = app.spot_in(&day("2027-06-07"), 0.5).await;
    app.drag_over(start, &[(start.0 - 12, start.1), to]).await;
    app.release().await;
    app.expect_days(ITEM, "talk", "2027-06-07", "2027-06-14").await;
    app.wait_saved().await;
    app.reload().await;
    app.expect_days(ITEM, "talk", "2027-06-07", "2027-06-14").await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn weeks_have_their_numbers_across_the_year_and_holidays_their_names() {
    let server = Server::at_root();
    let app = start(&server, &plan()).await;
    app.calendar("month", "2027-01-15").await;
    let found = weeks(&app).await;
    let pair = |week: &str, monday: &str| (week.to_owned(), monday.to_owned());
    assert_eq!(found[..2], [pair("53", "2026-12-28"), pair("1", "2027-01-04")]);

    app.calendar("month", "2027-02-15").await;
    let text =
        async |date: &str| app.text_of(&format!("return document.querySelector('{}').textContent", day(date))).await;
    assert!(text("2027-02-24").await.contains("Iseseisvuspäev"), "{}", text("2027-02-24").await);
    assert!(text("2027-02-23").await.contains("lühendatud"), "{}", text("2027-02-23").await);
    assert!(!text("2027-02-22").await.contains("lühendatud"), "{}", text("2027-02-22").await);

    // The address keeps the view and the day; the steps go on from there.
    app.browser.click(&hook("view-week")).await;
    wait_for("one week", async || match weeks(&app).await {
        found if found == [pair("7", "2027-02-15")] => Ok(()),
        found => Err(format!("{found:?}")),
    })
    .await;
    app.browser.click(&hook("calendar-after")).await;
    wait_for("the next week", async || match weeks(&app).await {
        found if found == [pair("8", "2027-02-22")] => Ok(()),
        found => Err(format!("{found:?}")),
    })
    .await;
    app.reload().await;
    assert_eq!(weeks(&app).await, [pair("8", "2027-02-22")]);
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_is_made_on_a_day_and_opened_beside_the_calendar() {
    let server = Server::at_root();
    let app = start(&server, &plan()).await;
    app.calendar("month", "2027-06-09").await;
    let script = "const place = document.querySelector(arguments[0]);
        place.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, cancelable: true,
            clientX: place.getBoundingClientRect().left + 30, clientY: place.getBoundingClientRect().bottom - 8 }))";
    app.browser.script(script, vec![day("2027-06-15").into()]).await;
    app.browser.find(&hook("new-record-dialog")).await;
    app.browser.click(&hook("new-kind-campaign")).await;
    app.browser.find(&hook("record-editor")).await;
    let id = app.open_record().await.expect("its editor is open");
    app.expect_days(ITEM, &id, "2027-06-15", "2027-06-15").await;
    let editor = app.editor(&id).await;
    editor.expect("start", "2027-06-15").await;
    editor.expect("due", "2027-06-15").await;
    editor.close().await;
    app.expect_focus(&item(&id)).await;

    // N does the same for the day of the item that has the focus.
    app.browser.press(&[], "n").await;
    app.browser.find(&hook("new-record-dialog")).await;
    assert_eq!(app.text_of("return document.querySelector('#new-day').value").await, "2027-06-15");
    app.keys(&[Key::Escape]).await;
    app.browser.gone(&hook("new-record-dialog")).await;

    // A click opens a record here, and not on its board.
    app.browser.click(&item("course")).await;
    app.editor("course").await;
    assert!(app.place().await.contains("page=calendar"), "{}", app.place().await);
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_finds_no_room_is_counted_and_leads_to_its_day() {
    let server = Server::at_root();
    let many = (1..=8).map(|number| {
        json!({ "id": format!("r{number}"), "kind": "campaign", "title": format!("Tegevus {number}"), "due": "2027-06-10" })
    });
    let app = start(&server, &file(many.collect())).await;
    app.calendar("month", "2027-06-09").await;
    assert_eq!(app.browser.count(&hook(ITEM)).await, 4);
    app.browser.click(&hook("calendar-more")).await;
    wait_for("all of the day", async || match app.browser.count(&hook(ITEM)).await {
        8 => Ok(()),
        count => Err(count.to_string()),
    })
    .await;
    assert!(app.place().await.contains("view=agenda&day=2027-06-10"), "{}", app.place().await);
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_leave_out_kinds_and_sorts_and_the_long_is_told_above() {
    let server = Server::at_root();
    let app = start(&server, &plan()).await;
    app.calendar("month", "2027-06-09").await;
    assert_eq!(app.browser.count(&hook("calendar-ongoing")).await, 1);
    app.browser.find(&item("flyer")).await;
    app.browser.click(&hook("sort-due")).await;
    app.browser.gone(&item("flyer")).await;
    app.filter("kind", "=training").await;
    app.browser.gone(&item("talk")).await;
    app.browser.find(&item("course")).await;
    app.filter("owner", "=nõunik").await;
    app.browser.find(&item("course")).await;
    // The address keeps it, and goes on with it to another month.
    assert!(app.place().await.contains("filter=kind%3Dtraining%3Bowner"), "{}", app.place().await);
    app.reload().await;
    app.browser.find(&item("course")).await;
    app.browser.gone(&item("talk")).await;
    app.browser.click(&hook("calendar-after")).await;
    app.browser.find(&day("2027-07-14")).await;
    assert_eq!(app.browser.count(&hook("filter-chip")).await, 2);
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_in_any_view_of_the_calendar_at_two_widths() {
    let axe = accessible::axe();
    let server = Server::at_root();
    let app = start(&server, &plan()).await;
    for width in [1440, 390] {
        app.browser.client().set_window_size(width, 1000).await.expect("the window can be sized");
        for view in ["month", "week", "agenda"] {
            app.calendar(view, "2027-06-09").await;
            accessible::check(&app, &axe, &format!("{view} at {width}")).await;
        }
        app.browser.script("document.querySelector('[data-testid=new-record]').click()", vec![]).await;
        app.browser.find(&hook("new-record-dialog")).await;
        accessible::check(&app, &axe, &format!("new record at {width}")).await;
        app.keys(&[Key::Escape]).await;
    }
    app.close();
}
