//! The pages about what the work of a duty has come to: figures are right, follow the period, and keep what is restricted
//! to themselves.

use crate::browser::wait_for;
use crate::pages::{App, hook, hook_with};
use crate::server::Server;
use fantoccini::key::Key;
use serde_json::{Value, json};

fn file(records: &[Value]) -> String {
    json!({
        "format": "lepik-plan", "version": 1,
        "plan": { "id": "plan-2027", "kind": "plan", "title": "Plaan", "year": 2027 },
        "records": records
    })
    .to_string()
}

const YEAR: &str = "&period=2027-01-01..2027-12-31";

impl App {
    /// Opens the results of a duty in 2027.
    async fn results(&self, duty: &str) {
        self.open(&format!("?page=results&duty={duty}{YEAR}")).await;
        self.browser.find(&hook("scope")).await;
    }

    async fn expect_figure(&self, id: &str, expected: &str) {
        self.expect_text(&format!("{} dd", hook(&format!("figure-{id}"))), expected).await;
    }

    /// Waits for a chart that says these numbers: its marks bar by bar, and its table row by row, `–` where there is none.
    async fn expect_chart(&self, id: &str, marks: &[&[&str]], rows: &[&[&str]]) {
        self.browser.find(&format!("{} {}", hook(id), hook("chart-mark"))).await;
        let chart = self.chart(id).await;
        assert_eq!(chart.marks, marks, "the marks of {id}");
        let dash = |cell: &Option<String>| cell.clone().unwrap_or_else(|| "–".to_owned());
        let table: Vec<Vec<String>> = chart.rows.iter().map(|row| row.iter().map(dash).collect()).collect();
        assert_eq!(table, rows, "the table of {id}");
    }
}

fn campaigns() -> Vec<Value> {
    vec![
        json!({ "id": "a", "kind": "campaign", "title": "Kevad", "stage": "assessed", "start": "2027-02-01",
            "due": "2027-04-30", "budget": "9500.00", "actual_cost": "9000.00", "reach": 45000, "applications": 30,
            "audiences": ["lapsevanemad", "koolid"], "channels": ["raadio", "sotsiaalmeedia"],
            "metrics": [{ "id": "m", "name": "Teadlikkus", "unit": "%", "baseline": 20, "target": 30, "actual": 32 }] }),
        json!({ "id": "b", "kind": "campaign", "title": "Sügis", "stage": "planned", "due": "2027-10-15",
            "budget": "1000.00", "actual_cost": "1200.00", "audiences": ["kohtunikud"], "channels": ["raadio"] }),
        json!({ "id": "c", "kind": "campaign", "title": "Salajane", "stage": "running", "due": "2027-03-15",
            "actual_cost": "500.00", "reach": 5000, "audiences": ["advokaadid"],
            "access": { "mark": "AK", "basis": "AvTS § 35 lg 2 p 2", "marked_on": "2027-01-01",
                "until": "2032-01-01", "holder": "Sotsiaalkindlustusamet" } }),
        json!({ "id": "d", "kind": "campaign", "title": "Mullu", "stage": "assessed", "due": "2026-05-01", "reach": 7 }),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn outreach_tells_reach_cost_metrics_channels_and_who_got_nothing() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.import(&file(&campaigns())).await;
    app.board("outreach").await;
    app.browser.click(&hook("to-results")).await;
    app.browser.click(&hook("to-board")).await;
    app.results("outreach").await;
    app.expect_figure("reach", "50 000").await;
    app.expect_figure("applications", "30").await;
    app.expect_figure("cost-per-contact", "0,19 €").await;
    app.expect_figure("cost-per-application", "300,00 €").await;
    app.expect_figure("spent", "10 700,00 €").await;
    // What is over a budget is a mark of its own.
    app.expect_chart(
        "money",
        &[&["9000.00"], &["500.00"], &["1000.00", "200.00"]],
        &[&["9500.00", "9000.00", "500.00"], &["–", "500.00", "–"], &["1000.00", "1200.00", "-200.00"]],
    )
    .await;
    app.expect_text(&format!("{} tbody .badge-success", hook("metrics")), "Sihttase saavutatud").await;
    let audience = |name: &str| hook_with("audience", "audience", name);
    app.browser.find(&format!("{}[data-seen=\"1\"]", audience("koolid"))).await;
    app.browser.find(&format!("{} .badge-warning", audience("perearstid"))).await;
    app.browser.gone(&format!("{} .badge-warning", audience("kohtunikud"))).await;
    let radio = "return [...document.querySelectorAll('[data-testid=channel]')].find(row =>
        row.querySelector('th').innerText === 'raadio').innerText.replace(/\\s+/g, ' ').trim()";
    assert_eq!(app.text_of(radio).await, "raadio 1 1 1 1");
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn results_follow_the_period_and_leave_out_what_is_restricted() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.import(&file(&campaigns())).await;
    app.results("outreach").await;
    app.expect_figure("reach", "50 000").await;
    app.browser.click(&hook("scope-public")).await;
    app.expect_figure("reach", "45 000").await;
    let page = "return document.querySelector('main').innerText";
    assert!(!app.text_of(page).await.contains("Salajane"));
    app.browser.find(&format!("{} .badge-warning", hook_with("audience", "audience", "advokaadid"))).await;
    let select = app.browser.find(&hook("scope-period")).await;
    select.select_by_value("2026-01-01..2026-12-31").await.unwrap();
    app.expect_figure("reach", "7").await;
    assert!(app.place().await.contains("period=2026-01-01..2026-12-31&public=1"), "{}", app.place().await);
    app.reload().await;
    app.expect_figure("reach", "7").await;
    // Days of one's own.
    app.browser.find(&hook("scope-period")).await.select_by_value("own").await.unwrap();
    app.browser.find("#scope-first").await;
    app.expect_focus("#scope-first").await;
    app.browser.script("document.activeElement.select()", vec![]).await;
    app.browser.press(&[], "1.2.2027").await;
    app.browser.press(&[], &Key::Tab.to_string()).await;
    app.browser.find("main [role=alert]").await;
    let last = app.browser.find("#scope-last").await;
    last.clear().await.unwrap();
    last.send_keys("30.04.2027").await.unwrap();
    app.browser.press(&[], &Key::Tab.to_string()).await;
    app.expect_figure("reach", "45 000").await;
    app.browser.gone("main [role=alert]").await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn trainings_tell_needs_participants_contracts_and_hours() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.import(&file(&[
        json!({ "id": "s", "kind": "training_needs", "title": "Küsitlus", "due": "2027-03-31", "competences": [
            { "id": "k1", "name": "Lapse ärakuulamine", "current": 2, "needed": 4, "importance": 5 },
            { "id": "k2", "name": "Lähisuhtevägivald", "current": 3, "needed": 4, "importance": 4 }] }),
        json!({ "id": "t", "kind": "training", "title": "Kaks päeva", "stage": "held", "due": "2027-09-15", "seats": 20,
            "registered": 20, "attended": 18, "hours": 16, "satisfaction": 4.6, "actual_cost": "3600.00" }),
        json!({ "id": "l", "kind": "trainer_contract", "title": "Leping", "stage": "signing", "due": "2027-05-28",
            "estimated_value": "48400.00", "contract_start": "2027-06-01", "links": [{ "id": "x", "to": "m", "relation": "relates" }] }),
        json!({ "id": "m", "kind": "trainer_contract", "title": "Teine", "stage": "need", "due": "2027-05-28",
            "estimated_value": "2000.00", "contract_start": "2027-06-01" }),
    ]))
    .await;
    app.results("training").await;
    app.expect_figure("attended", "18").await;
    app.expect_figure("satisfaction", "4,6").await;
    app.expect_figure("price", "200,00 €").await;
    let need = |name: &str| hook_with("need", "competence", name);
    app.browser.find(&format!("{} .badge-warning", need("Lapse ärakuulamine"))).await;
    app.expect_chart("needs-chart", &[&["10"], &["4"]], &[&["10", "0", "0"], &["4", "0", "0"]]).await;
    // The training is said to cover the competence, which its field offers.
    app.browser.click(&format!("{} a", hook("trainings"))).await;
    app.browser.find("datalist option[value=\"Lapse ärakuulamine\"]").await;
    app.browser.find("[name=covers]").await.send_keys("lapse ärakuulamine\u{e007}").await.unwrap();
    app.expect_text(&format!("{} td:last-child", need("Lapse ärakuulamine")), "Kaks päeva").await;
    app.browser.gone(&format!("{} .badge-warning", need("Lapse ärakuulamine"))).await;
    app.results("training").await;
    // Two linked contracts together reach a threshold that neither does alone.
    let verdict =
        |id: &str, procedure: &str| format!("{} [data-procedure={procedure}]", hook_with("contract", "id", id));
    app.browser.find(&format!("{}[data-verdict=reached]", verdict("l", "goods_services"))).await;
    app.browser.find(&format!("{}[data-verdict=reached]", verdict("m", "goods_services"))).await;
    app.browser.find(&format!("{}[data-verdict=below]", verdict("m", "social"))).await;
    app.browser.find(&format!("{}[data-count=\"1\"]", hook_with("contract-stage", "stage", "signing"))).await;
    // The norm is typed beside what it says.
    for (name, text) in [("mediators", "40"), ("renewal_hours", "8")] {
        let control = app.browser.find(&format!("{} [name={name}]", hook("norm"))).await;
        control.send_keys(text).await.unwrap();
        app.browser.press(&[], &Key::Tab.to_string()).await;
    }
    app.expect_text(&hook("renewal"), "Perelepitaja kohta on keskmiselt 7,2 h. Normist 8 h on puudu 0,8 h.").await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_network_tells_where_partners_are_how_fresh_and_what_was_learnt() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.import(&file(&[
        json!({ "id": "p", "kind": "partner", "title": "Maakohus", "stage": "cooperating", "sector": "court",
            "areas": ["0037", "0784", "0078"], "last_contact": "2020-01-01", "next_contact": "2020-02-01" }),
        json!({ "id": "q", "kind": "partner", "title": "Ministeerium", "stage": "contacted", "sector": "ministry" }),
        json!({ "id": "v", "kind": "study_visit", "title": "Soome", "stage": "held", "due": "2027-05-14" }),
        json!({ "id": "w", "kind": "study_visit", "title": "Norra", "stage": "applied", "due": "2027-10-22",
            "lesson": "Lapse **hääl** kõigepealt." }),
        json!({ "id": "x", "kind": "cooperation", "title": "Kvartal", "stage": "held", "due": "2027-03-18",
            "outcome": "Andmed vahetatud.", "follow_ups": [{ "id": "f", "what": "Protokoll", "due": "2027-04-01" }] }),
    ]))
    .await;
    app.results("network").await;
    // The map stands as the counties lie, and its table in their order.
    let counties = app.chart("map").await;
    let rows: [&[&str]; 4] = [&["1", "0", "0"], &["0", "0", "0", "0", "0"], &["0", "0", "0", "1"], &["0", "0", "0"]];
    assert_eq!(counties.marks, rows);
    let count = |row: &Vec<Option<String>>| row[0].as_deref().and_then(|count| count.parse::<u32>().ok());
    assert_eq!(counties.rows.iter().filter_map(count).sum::<u32>(), 2, "{:?}", counties.rows);
    app.reach(&hook("map-figure")).await;
    let here = "return document.activeElement.getAttribute('aria-label')";
    assert_eq!(app.text_of(here).await, "Harju maakond: 1 partner");
    for (key, county) in [(Key::Down, "Rapla"), (Key::Down, "Pärnu"), (Key::Right, "Viljandi"), (Key::Right, "Tartu")]
    {
        app.key(key).await;
        let seen = app.text_of(here).await;
        assert!(seen.starts_with(county), "{seen} instead of {county}");
    }
    app.browser.click(&format!("{} {}", hook("map"), hook("chart-menu"))).await;
    app.browser.click(&format!("{} {}", hook("map"), hook("save-svg"))).await;
    let (_, svg) = wait_for("the map", async || app.browser.profile().take_file()).await;
    assert!(svg.contains("Tartu maakond: 1 partner") && svg.contains("fill-opacity=\"0.42\""), "{svg}");
    app.expect_chart("sectors", &[&["1"], &["1"]], &[&["0", "0", "0", "1"], &["0", "0", "1", "0"]]).await;
    let never = "return document.querySelector('[data-testid=sectors] [data-row=\"0\"]').getAttribute('aria-label')";
    assert_eq!(app.text_of(never).await, "Ministeerium, kontakt märkimata: 1");
    app.expect_text(&format!("{} .badge-warning", hook_with("partner", "id", "p")), "Aeg ühendust võtta").await;
    app.expect_text(&format!("{} .badge-warning", hook_with("visit", "id", "v")), "Õpitu on kirja panemata").await;
    app.expect_text(&format!("{} strong", hook_with("visit", "id", "w")), "hääl").await;
    app.expect_text(&format!("{} .muted", hook_with("exchange", "id", "x")), "1 järeltegevus").await;
    // A record opens beside the page, and what is changed there shows at once.
    app.browser.click(&format!("{} a", hook_with("visit", "id", "v"))).await;
    app.browser.find(&hook("record-editor")).await;
    app.browser.press(&[], &Key::Escape.to_string()).await;
    app.browser.gone(&hook("record-editor")).await;
    app.close();
}
