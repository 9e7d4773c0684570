//! The workshop of the funding model: every figure is what the core calculates, follows what is typed, and shows how it came
//! about; scenarios are copied, compared and chosen; charts say what their tables say.

use super::accessible::{axe, check};
use crate::browser::wait_for;
use crate::pages::{App, hook};
use crate::server::Server;
use fantoccini::key::Key;
use lepik::model::decimal::{Decimal, parse_decimal};
use lepik::model::funding::{Inputs, Line, Year, example, sensitivity};
use lepik::model::kinds::model_scenario::Parameter;

fn example_inputs() -> Inputs {
    example::inputs(["Tallinn", "Tartu", "Narva"])
}

/// What a line comes to, natively, as the hooks say it.
fn native(inputs: &Inputs, line: Line, year: u8) -> Option<String> {
    let value = Year::of(inputs, year)?.get(line)?;
    Some(if line.is_money() { format!("{value:.2}") } else { value.to_string() })
}

fn sum(values: &[String]) -> Decimal {
    values.iter().map(|value| parse_decimal(value).expect("a number")).sum()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_worked_example_stands_on_the_page_to_the_cent_in_all_its_years() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let id = app.load_example().await;
    let inputs = example_inputs();
    for year in 0..3 {
        app.show_year(year).await;
        let figures = app.figures(&hook("scenario-results")).await;
        assert_eq!(figures.len(), Line::ALL.len(), "each line once in year {year}");
        for line in Line::ALL {
            let found = figures.get(&(id.clone(), line.id().to_owned(), year));
            assert_eq!(found, Some(&native(&inputs, line, year)), "{line:?} in year {year}");
        }
    }
    let all = app.figures(&hook("all-years")).await;
    assert_eq!(all.len(), 3 * Line::ALL.len());
    for (line, year, expected) in [
        ("mediation", 0, "230850.00"),
        ("subtotal", 0, "450847.50"),
        ("overhead", 0, "31559.33"),
        ("total", 0, "482406.83"),
        ("saving", 0, "-291306.83"),
        ("meetings_needed", 0, "2430"),
        ("mediators_missing", 0, "0"),
        ("total", 1, "509482.09"),
        ("mediators_missing", 1, "1"),
        ("total", 2, "538266.96"),
        ("mediators_missing", 2, "2"),
    ] {
        let found = all.get(&(id.clone(), line.to_owned(), year)).cloned().flatten();
        assert_eq!(found.as_deref(), Some(expected), "{line} in year {year}");
    }
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_follow_what_is_typed_and_typing_is_one_step() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let id = app.load_example().await;
    let fee = App::input(&id, "meeting_fee");
    app.reach(&fee).await;
    app.keys(&[Key::End, Key::Backspace, Key::Backspace, Key::Backspace, Key::Backspace, Key::Backspace]).await;
    app.browser.press(&[], "104,5").await;
    // Nothing has been left or committed: the figures follow each key.
    app.expect_focus(&fee).await;
    app.expect_result(&id, "total", 0, "507793.91").await;
    app.expect_result(
        &id,
        "total",
        2,
        &native(&example_inputs().with(Parameter::MeetingFee, Decimal::new(1045, 1)), Line::Total, 2).expect("a total"),
    )
    .await;
    app.browser.press(&[], "x").await;
    app.browser.find(&format!("{fee}[aria-invalid=true]")).await;
    app.expect_result(&id, "total", 0, "507793.91").await;
    app.key(Key::Backspace).await;
    app.browser.gone(&format!("{fee}[aria-invalid=true]")).await;
    app.key(Key::Tab).await;
    app.wait_saved().await;
    app.undo().await;
    app.expect_result(&id, "total", 0, "482406.83").await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_unfolds_to_its_formula_with_the_numbers_of_each_scenario() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_example().await;
    app.press_on("[data-testid=formula][data-line=mediation]").await;
    let numbers = "#formula-mediation [data-testid=numbers]";
    app.expect_text(numbers, "500 × 4,5 × 95,00 € × (1 + 8%) = 230 850,00 €").await;
    app.browser.click(&hook("copy-scenario")).await;
    let ids = app.expect_compared(2).await;
    app.browser.click(&hook("all-inputs")).await;
    let share = App::input(&ids[1], "co_mediation_share");
    app.browser.find(&share).await;
    app.focus(&share).await;
    app.keys(&[Key::End, Key::Backspace]).await;
    app.browser.press(&[], "15").await;
    app.browser.click("[data-testid=formula][data-line=meetings_needed]").await;
    app.expect_text("#formula-meetings_needed [data-testid=differs]", "(1 + 15%)").await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn charts_say_what_their_tables_and_the_figures_say() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let id = app.load_example().await;
    let figures = app.figures("main").await;
    let figure = |line: &str, year: u8| {
        let found = figures.get(&(id.clone(), line.to_owned(), year)).cloned().flatten();
        parse_decimal(&found.expect("a figure")).expect("a number")
    };
    let costs = app.chart("chart-costs").await;
    assert_eq!(costs.marks.len(), 3);
    for (year, (marks, row)) in (0_u8..).zip(costs.marks.iter().zip(&costs.rows)) {
        assert_eq!(sum(marks), figure("total", year), "the marks of year {year} add up to its total");
        let cells: Vec<String> = row.iter().flatten().cloned().collect();
        assert_eq!(&cells[..6], marks.as_slice(), "the table says what the marks say");
        assert_eq!(parse_decimal(&cells[6]), Ok(figure("total", year)));
    }
    let effects = app.chart("chart-effects").await;
    let expected = sensitivity(&example_inputs(), 0);
    assert_eq!((effects.marks.len(), effects.rows.len()), (8, expected.len()));
    for (place, effect) in expected.iter().enumerate() {
        let pair = [effect.less.to_string(), effect.more.to_string()];
        assert_eq!(effects.rows[place], pair.clone().map(Some), "{:?}", effect.parameter);
        assert!(effects.marks.get(place).is_none_or(|marks| *marks == pair), "{:?}", effect.parameter);
    }
    let needs = app.chart("chart-needs").await;
    for (year, (marks, row)) in (0_u8..).zip(needs.marks.iter().zip(&needs.rows)) {
        assert_eq!(sum(marks), figure("meetings_needed", year), "year {year}");
        let of = ["meetings_needed", "capacity", "mediators_missing"].map(|line| Some(figure(line, year)));
        let row: Vec<Option<Decimal>> = row.iter().map(|cell| parse_decimal(cell.as_deref()?).ok()).collect();
        assert_eq!(row, of);
    }
    let areas = app.chart("chart-areas").await;
    let needed: Vec<String> = areas.marks.iter().map(|marks| sum(marks).normalize().to_string()).collect();
    assert_eq!(needed, ["1458", "583.2", "388.8"]);
    let cells: Vec<Option<String>> = areas.rows.iter().map(|row| row[1].clone()).collect();
    assert_eq!(cells, needed.into_iter().map(Some).collect::<Vec<_>>());
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_marks_of_a_chart_can_be_read_by_keyboard() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_example().await;
    let here = "const mark = document.activeElement; return `${mark.dataset.row} ${mark.getAttribute('aria-label')}`";
    let expect = async |bar: usize, words: &str| {
        wait_for(words, async || match app.text_of(here).await {
            seen if seen.starts_with(&bar.to_string()) && seen.replace('\u{a0}', " ").contains(words) => Ok(()),
            seen => Err(seen),
        })
        .await;
    };
    app.reach("[data-testid=chart-costs-figure]").await;
    app.expect_visible_focus().await;
    expect(0, "1. aasta, Kohtumised: 237 262,50 €").await;
    app.expect_text("[data-testid=chart-costs] [data-testid=chart-words]", "1. aasta, Kohtumised: 237 262,50 €").await;
    app.key(Key::Right).await;
    expect(0, "22 750,00 €").await;
    app.key(Key::Down).await;
    expect(1, "24 369,80 €").await;
    app.key(Key::End).await;
    expect(2, "Üldkulu").await;
    app.key(Key::Home).await;
    expect(0, "Kohtumised").await;
    app.key(Key::Tab).await;
    wait_for("the next stop outside of the chart", async || match app.text_of(here).await {
        seen if seen.starts_with("undefined") => Ok(()),
        seen => Err(seen),
    })
    .await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_joins_the_comparison_and_the_hand_is_on_its_first_input() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let base = app.load_example().await;
    app.browser.find(&hook("one-scenario")).await;
    app.press_on(&hook("copy-scenario")).await;
    let ids = app.expect_compared(2).await;
    assert_eq!(ids[0], base);
    app.expect_focus(&App::input(&ids[1], "meetings_per_case")).await;
    app.keys(&[Key::End, Key::Backspace, Key::Backspace, Key::Backspace]).await;
    app.browser.press(&[], "5").await;
    let more = native(&example_inputs().with(Parameter::MeetingsPerCase, 5.into()), Line::Total, 0).expect("a total");
    app.expect_result(&ids[1], "total", 0, &more).await;
    app.expect_result(&base, "total", 0, "482406.83").await;
    app.browser.find(&format!("{}[data-changed]", App::input(&ids[1], "meetings_per_case"))).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn no_more_than_five_are_compared_and_one_stays() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let base = app.load_example().await;
    let tick = |id: &str| format!("[data-testid=compared][data-scenario=\"{id}\"]");
    app.browser.click(&tick(&base)).await;
    app.browser.find(&hook("refused")).await;
    app.browser.find(&format!("{}:checked", tick(&base))).await;
    for count in 2..=5 {
        app.browser.click(&hook("copy-scenario")).await;
        app.expect_compared(count).await;
    }
    app.browser.click(&tick(&base)).await;
    let ids = app.expect_compared(4).await;
    assert!(!ids.contains(&base));
    app.browser.click(&hook("copy-scenario")).await;
    app.expect_compared(5).await;
    app.browser.click(&tick(&base)).await;
    app.browser.find(&hook("refused")).await;
    app.browser.find(&format!("{}:not(:checked)", tick(&base))).await;
    app.expect_compared(5).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn choosing_asks_once_and_is_undone_in_one_step() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_example().await;
    app.browser.click(&hook("copy-scenario")).await;
    let ids = app.expect_compared(2).await;
    let stages = async || {
        let mut stages = Vec::new();
        for id in &ids {
            let record = app.text_of(&format!("return document.querySelector('[data-testid=open-scenario][href*=\"record={id}\"]').closest('th').innerText")).await;
            stages.push(record);
        }
        stages
    };
    let expect = async |words: [&str; 2]| {
        wait_for(&format!("{words:?}"), async || match stages().await {
            seen if seen.iter().zip(words).all(|(seen, word)| seen.contains(word)) => Ok(()),
            seen => Err(format!("{seen:?}")),
        })
        .await;
    };
    app.press_on(&hook("choose-scenario")).await;
    app.browser.find(&hook("choose-dialog")).await;
    app.browser.click(&format!("[data-testid=choose-dialog] input[value=\"{}\"]", ids[1])).await;
    app.expect_text(&hook("superseded"), "Näide: 500 juhtumit kolmes piirkonnas").await;
    app.browser.click(&hook("choose-confirm")).await;
    app.browser.gone(&hook("choose-dialog")).await;
    expect(["Asendatud", "Valitud"]).await;
    assert_eq!(app.compared().await, ids, "both stay in the comparison");
    app.undo().await;
    expect(["Mustand", "Mustand"]).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_source_is_said_and_written_on_the_spot() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_example().await;
    let source = "[data-testid=source][data-input=meeting_fee]";
    app.browser.find(&format!("{source} [data-testid=no-source]")).await;
    app.press_on(source).await;
    app.expect_focus("#source-text").await;
    app.browser.press(&[], "Määrus").await;
    app.focus("#source-day").await;
    app.browser.press(&[], "01.01.2027").await;
    app.key(Key::Tab).await;
    app.browser.click(&hook("save-source")).await;
    app.browser.gone(&hook("source-dialog")).await;
    app.browser.gone(&format!("{source} [data-testid=no-source]")).await;
    app.expect_text(&format!("{source} [data-testid=source-words]"), "Määrus, seisuga 01.01.2027").await;
    app.expect_focus(source).await;
    app.undo().await;
    app.browser.find(&format!("{source} [data-testid=no-source]")).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn areas_are_edited_area_by_area() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let id = app.load_example().await;
    app.browser.click(&hook("all-inputs")).await;
    app.browser.find(&App::input(&id, "years")).await;
    app.focus(&App::input(&id, "cases")).await;
    app.keys(&[Key::End, Key::Backspace, Key::Backspace, Key::Backspace]).await;
    app.browser.press(&[], "400").await;
    app.expect_result(&id, "cases", 0, "600").await;
    app.focus(&App::input(&id, "mediators")).await;
    app.browser.press(&[], "30").await;
    wait_for("the capacity of the area", async || match app.chart("chart-areas").await.rows[0].as_slice() {
        [_, _, _, Some(mediators), Some(capacity), _] if (mediators.as_str(), capacity.as_str()) == ("30", "1800") => {
            Ok(())
        }
        row => Err(format!("{row:?}")),
    })
    .await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chart_goes_out_as_a_drawing_and_as_a_picture() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_example().await;
    let save = async |what: &str| {
        app.browser.click("[data-testid=chart-costs] [data-testid=chart-menu]").await;
        app.browser.click(&format!("[data-testid=chart-costs] [data-testid={what}]")).await;
    };
    app.browser.script("document.documentElement.dataset.theme = 'dark'", vec![]).await;
    save("save-svg").await;
    let (name, svg) = wait_for("the drawing", async || app.browser.profile().take_file()).await;
    assert!(name.starts_with("lepik_kulu-aastate-kaupa_") && name.ends_with(".svg"), "{name}");
    assert!(svg.starts_with("<svg xmlns") && svg.contains("<title>Kulu aastate kaupa</title>"), "{svg}");
    assert!(svg.contains("1. aasta, Kohtumised: 237\u{a0}262,50\u{a0}€"), "{svg}");
    assert!(svg.contains("fill=\"rgb(0, 90, 163)\"") && !svg.contains("var("), "the colours of the light theme: {svg}");
    save("save-png").await;
    let (name, png) = wait_for("the picture", async || app.browser.profile().take_bytes(&["png"])).await;
    assert!(name.ends_with(".png"), "{name}");
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    let width = u32::from_be_bytes(png[16..20].try_into().expect("four bytes"));
    assert_eq!(width, 2 * 768, "twice as fine as the drawing");
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_editor_tells_the_totals_and_leads_to_the_comparison() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let id = app.load_example().await;
    app.open(&format!("?page=board&duty=model&record={id}")).await;
    app.browser.find(&hook("scenario-section")).await;
    for (year, total) in [(0, "482406.83"), (1, "509482.09"), (2, "538266.96")] {
        let figures = app.figures(&hook("scenario-section")).await;
        let found = figures.get(&(id.clone(), "total".to_owned(), year)).cloned().flatten();
        assert_eq!(found.as_deref(), Some(total));
    }
    app.browser.click(&hook("compare-scenarios")).await;
    app.browser.find(&hook("scenario-results")).await;
    assert_eq!(app.compared().await, [id]);
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_to_compare_leads_to_a_first_scenario_and_axe_finds_nothing() {
    let axe = axe();
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.open("?page=scenarios").await;
    app.browser.find(&hook("no-scenarios")).await;
    check(&app, &axe, "no scenarios").await;
    app.follow("overview").await;
    app.load_sample().await;
    app.follow("scenarios").await;
    app.browser.find("[data-testid=scenario-results] [data-testid=restricted]").await;
    check(&app, &axe, "the scenarios of the sample").await;
    app.browser.click("[data-testid=formula][data-line=total]").await;
    for chart in ["chart-effects", "chart-costs", "chart-needs", "chart-areas"] {
        app.browser.click(&hook(&format!("{chart}-switch"))).await;
    }
    app.browser.click(&hook("all-inputs")).await;
    check(&app, &axe, "the scenarios with their tables").await;
    app.close();
}
