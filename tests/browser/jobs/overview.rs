//! The overview: every figure is right and leads to its records; what others have changed is told.

use super::accessible::{axe, check};
use crate::browser::wait_for;
use crate::pages::{App, hook, hook_with};
use crate::server::Server;
use lepik::format::sample::sample;
use lepik::model::command::{Author, Command};
use lepik::model::date::{Moment, parse_date};
use lepik::model::id::{Id, ReplicaId};
use lepik::model::kind::Phase;
use lepik::model::overview::{self, Overview};
use lepik::model::plan::Plan;
use std::collections::BTreeMap;

/// The overview of the sample plan today, as the core tells it.
async fn native(app: &App) -> Overview {
    let day = "const day = new Date(); const two = (n) => String(n).padStart(2, '0');
        return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`";
    let today = parse_date(&app.text_of(day).await).expect("a day");
    let file = sample(&mut || Id::from_bits(1)).expect("the sample");
    let mut plan = Plan::new(file.plan.record.id().clone());
    let author = Author { replica: ReplicaId::SAMPLE, now: Moment::from_unix_seconds(0) };
    plan.apply(&Command::Merge { incoming: file.records }, author).expect("a file merges");
    overview::of(&plan, 2027, today)
}

/// The figures in view: their hook, what they count, where they lead.
async fn figures(app: &App) -> Vec<(String, usize, String)> {
    let script = "return [...document.querySelectorAll('main a[data-count]')].map(link =>
        [link.dataset.month ? `month-${link.dataset.month}` : link.dataset.testid, Number(link.dataset.count),
         link.getAttribute('href')])";
    serde_json::from_value(app.browser.script(script, vec![]).await).expect("figures")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_figure_is_what_the_core_counts_and_leads_to_so_many_records() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_sample().await;
    app.browser.find(&hook("figure-late")).await;
    let expected = native(&app).await;
    let found = figures(&app).await;
    let counts: BTreeMap<&str, usize> = found.iter().map(|(id, count, _)| (id.as_str(), *count)).collect();
    let check = |id: &str, count: usize| assert_eq!(counts.get(id), Some(&count), "{id} of {counts:?}");
    check("figure-late", expected.late.len());
    check("figure-soon", expected.soon.len());
    check("figure-waiting", expected.waiting.len());
    check("figure-conflicts", 0);
    check("figure-news", 0);
    check("duty-all", expected.total.all());
    check("means-all", expected.total.with_means);
    for (duty, line) in &expected.duties {
        check(&format!("duty-{}", duty.id), line.all());
        check(&format!("done-{}", duty.id), line.in_phase(Phase::Done));
    }
    for (source, line) in &expected.sources {
        check(&format!("source-{source}"), line.with_means);
    }
    for month in &expected.months {
        check(&format!("month-{}", month.first.month()), month.records);
    }
    let planned = "return [...document.querySelectorAll('[data-testid=month]')].map(month => month.dataset.planned)";
    let planned: Vec<String> = serde_json::from_value(app.browser.script(planned, vec![]).await).expect("numbers");
    let natively: Vec<String> = expected.months.iter().map(|month| month.planned.to_string()).collect();
    assert_eq!(planned, natively);
    let upkeep = app.text_of("return document.querySelector('[data-testid=tile-upkeep]').dataset.count").await;
    assert_eq!(upkeep, expected.upkeep.len().to_string());

    let count = "return document.querySelector('[data-testid=records]')?.dataset.count ?? (document.querySelector('main .empty') ? '0' : '')";
    for (id, expected, href) in found {
        app.open(&href).await;
        wait_for(&format!("the records of {id}"), async || match app.text_of(count).await {
            count if count == expected.to_string() => Ok(()),
            count => Err(count),
        })
        .await;
    }
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_page_says_what_this_is_makes_records_and_follows_edits() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.browser.find(&hook("load-sample")).await;
    assert_eq!(app.browser.count("main a[data-count]").await, 0, "nothing to tell of an empty plan");
    let editor = app.new_record("training").await;
    editor.set("title", "Esimene koolitus").await;
    editor.set("start", "2020-01-13").await;
    editor.set("due", "2020-01-14").await;
    editor.close().await;
    app.follow("overview").await;
    let late = hook_with("figure-late", "count", "1");
    app.browser.find(&late).await;
    // Opened from here it opens here, and the row lets go of it once it is no longer late.
    app.browser.click(&format!("{} a", hook("listed"))).await;
    let editor = app.editor(&app.open_record().await.expect("it is open")).await;
    assert!(app.place().await.contains("page=overview"));
    editor.set("due", "2099-01-14").await;
    app.browser.find(&hook_with("figure-late", "count", "0")).await;
    editor.close().await;
    app.wait_saved().await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_person_has_changed_since_the_last_visit_is_told_with_the_role() {
    let server = Server::at_root();
    let ann = App::start(&server).await;
    ann.load_sample().await;
    let base = ann.export().await;
    let ben = App::start(&server).await;
    ben.import(&base).await;
    ben.follow("overview").await;
    ben.browser.find(&hook_with("figure-news", "count", "0")).await;
    ben.follow("settings").await;
    ben.browser.find("#role").await.select_by_value("koordinaator").await.expect("a role");
    ben.board("outreach").await;
    let cards = ben.cards().await;
    let id = &cards[0].id;
    let editor = ben.edit(id).await;
    editor.set("goal", "Teavet jõuab kõigini").await;
    editor.close().await;
    let new = ben.new_titled("campaign", "Koordinaatori kampaania").await;
    let file = ben.export().await;
    ben.close();

    ann.import(&file).await;
    ann.follow("overview").await;
    ann.browser.find(&hook_with("figure-news", "count", "2")).await;
    let script =
        "return Object.fromEntries([...document.querySelectorAll('[data-testid=tile-news] [data-testid=listed]')]
        .map(row => [row.dataset.id, row.textContent]))";
    let told: BTreeMap<String, String> =
        serde_json::from_value(ann.browser.script(script, vec![]).await).expect("rows");
    assert!(told[id].contains("Teavet jõuab kõigini") && told[id].contains("koordinaator"), "{told:?}");
    assert!(told[&new].contains("koordinaator"), "{told:?}");

    // Still news after a reload; what one writes over oneself is news no more, and neither is what is undone.
    ann.wait_saved().await;
    ann.reload().await;
    ann.browser.find(&hook_with("figure-news", "count", "2")).await;
    check(&ann, &axe(), "overview with news").await;
    ann.board("outreach").await;
    let editor = ann.edit(id).await;
    editor.set("goal", "Minu sõnad").await;
    editor.close().await;
    ann.follow("overview").await;
    ann.browser.find(&hook_with("figure-news", "count", "1")).await;
    ann.close();
}
