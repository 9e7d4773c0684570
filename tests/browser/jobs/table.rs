//! The table: order, groups, sums, editing in place, many at once, filters, saved views, ten thousand records.

use std::collections::BTreeMap;

use crate::browser::{WIDE, wait_for};
use crate::jobs::accessible::{axe, check};
use crate::pages::{App, hook, hook_with};
use crate::plan_file::record;
use crate::server::Server;
use fantoccini::key::Key;
use serde_json::{Value, json};

/// A file with a few records, as another program might write it.
fn file(records: &[Value]) -> String {
    json!({ "format": "lepik-plan", "version": 1, "records": records }).to_string()
}

fn campaign(id: &str, title: &str, more: &Value) -> Value {
    let mut record = json!({ "id": id, "kind": "campaign", "title": title, "stage": "idea" });
    for (name, value) in more.as_object().unwrap() {
        record[name] = value.clone();
    }
    record
}

/// Ungrouped, in the order of titles.
const PLAIN: &str = "&columns=title,kind,stage,due,owner,budget,workload&sort=title";

#[tokio::test(flavor = "multi_thread")]
async fn records_stand_in_estonian_order() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let titles = ["Žanr", "Uus", "Ürg", "Zeppelin", "Äri", "Tee", "Öö", "Õpe", "Sild", "Šahh", "Vool", "Xenia", "aed"];
    let records: Vec<Value> =
        titles.iter().enumerate().map(|(at, title)| campaign(&format!("r{at}"), title, &json!({}))).collect();
    app.import(&file(&records)).await;
    app.table("&columns=title,due").await;
    let head = hook_with("column-head", "column", "title");
    app.browser.click(&head).await;
    app.browser.find(&format!("{head}[aria-sort=ascending]")).await;
    // The alphabet: s š z ž t u v w õ ä ö ü x y.
    let order = ["aed", "Sild", "Šahh", "Zeppelin", "Žanr", "Tee", "Uus", "Vool", "Õpe", "Äri", "Öö", "Ürg", "Xenia"];
    let id = |title: &&str| format!("r{}", titles.iter().position(|other| other == title).unwrap());
    let ids: Vec<String> = order.iter().map(id).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    app.expect_lines(&ids).await;
    let sorted = "return [...arguments[0]].sort(new Intl.Collator('et').compare)";
    assert_eq!(app.browser.script(sorted, vec![json!(titles)]).await, json!(order), "as the browser sorts");
    app.browser.click(&head).await;
    app.browser.find(&format!("{head}[aria-sort=descending]")).await;
    let back: Vec<&str> = ids.iter().rev().copied().collect();
    app.expect_lines(&back).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn groups_and_sums_agree_with_the_plan() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_sample().await;
    let plan: Value = serde_json::from_str(&app.export().await).unwrap();
    let mut kinds: BTreeMap<String, (usize, i64)> = BTreeMap::new();
    for record in plan["records"].as_array().unwrap() {
        let cents = record["budget"].as_str().map_or(0, |text| text.replace('.', "").parse().unwrap());
        let sums = kinds.entry(record["kind"].as_str().unwrap().to_owned()).or_default();
        *sums = (sums.0 + 1, sums.1 + cents);
    }
    app.table("&columns=title,budget&group=kind").await;
    // Folded, all groups are in view.
    let fold = format!("document.querySelector('{} [aria-expanded=true]')?.click()", hook("group"));
    wait_for("all groups to be folded", async || {
        app.browser.script(&fold, vec![]).await;
        match (app.browser.count(&hook("group")).await, app.browser.count(&hook("row")).await) {
            (groups, 0) if groups == kinds.len() => Ok(()),
            counts => Err(format!("{counts:?}")),
        }
    })
    .await;
    let script = "const cents = text => Number(text.replace(/[^0-9]/g, ''));
        return Object.fromEntries([...document.querySelectorAll(arguments[0])].map(group =>
            [group.dataset.group ?? '', [Number(group.dataset.count),
                cents(group.querySelector('[data-column=budget]').innerText)]]))";
    let shown = app.browser.script(script, vec![hook("group").into()]).await;
    assert_eq!(shown, json!(kinds));
    let total = kinds.values().fold((0, 0), |sum, (count, cents)| (sum.0 + count, sum.1 + cents));
    let shown = app.browser.script(script, vec![hook("totals").into()]).await;
    assert_eq!(shown[""], json!(total));
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cell_is_edited_by_keyboard_alone() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let records = [campaign("a", "Esimene", &json!({ "budget": "100.00" })), campaign("b", "Teine", &json!({}))];
    app.import(&file(&records)).await;
    app.table(PLAIN).await;
    app.reach(&hook("table-grid")).await;
    app.key(Key::Down).await;
    app.expect_hand("a", "title").await;
    for _ in 0..5 {
        app.key(Key::Right).await;
    }
    app.expect_hand("a", "budget").await;
    // Typing begins to edit and replaces; Enter goes down.
    app.browser.press(&[], "1234,5").await;
    app.key(Key::Enter).await;
    app.expect_cell("a", "budget", "1 234,50 €").await;
    app.expect_hand("b", "budget").await;
    // Escape leaves it; what is no sum of money is not taken.
    app.browser.press(&[], "77").await;
    app.key(Key::Escape).await;
    app.expect_cell("b", "budget", "–").await;
    app.expect_hand("b", "budget").await;
    app.key(Key::Enter).await;
    app.browser.press(&[], "palju").await;
    app.key(Key::Enter).await;
    app.browser.find(&format!("{}[aria-invalid=true]", hook("cell-input"))).await;
    app.key(Key::Escape).await;
    // Tab goes on; a date can be a term, a choice is chosen by its first letter.
    app.key(Key::Home).await;
    for _ in 0..4 {
        app.key(Key::Right).await;
    }
    app.expect_hand("b", "due").await;
    app.browser.press(&[], "31.03.2027").await;
    app.key(Key::Tab).await;
    app.expect_hand("b", "owner").await;
    app.expect_cell("b", "due", "31.03.2027").await;
    app.browser.press(&[], "k").await;
    app.browser.find(&format!("select{}", hook("cell-input"))).await;
    app.key(Key::Enter).await;
    app.expect_cell("b", "owner", "koordinaator").await;
    // Delete empties, and that can be taken back.
    app.touch("a", "budget").await;
    app.key(Key::Delete).await;
    app.expect_cell("a", "budget", "–").await;
    app.undo().await;
    app.expect_cell("a", "budget", "1 234,50 €").await;
    app.wait_saved().await;
    app.reload().await;
    app.expect_cell("a", "budget", "1 234,50 €").await;
    app.expect_cell("b", "due", "31.03.2027").await;
    app.expect_cell("b", "owner", "koordinaator").await;
    app.expect_text(&format!("{} [data-column=budget]", hook("totals")), "1 234,50 €").await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_key_after_an_edit_is_the_tables_before_anything_is_painted() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.import(&file(&[campaign("a", "Esimene", &json!({})), campaign("b", "Teine", &json!({}))])).await;
    app.table(PLAIN).await;
    for (end, key, id, column) in [
        ("Escape", "ArrowLeft", "a", "owner"),
        ("Enter", "ArrowLeft", "b", "owner"),
        ("Tab", "ArrowDown", "b", "workload"),
    ] {
        app.touch("a", "budget").await;
        app.browser.press(&[], "5").await;
        app.browser.find(&hook("cell-input")).await;
        let press = "for (const key of arguments) {
            const options = { key, bubbles: true, cancelable: true };
            document.activeElement.dispatchEvent(new KeyboardEvent('keydown', options));
        }";
        app.browser.script(press, vec![end.into(), key.into()]).await;
        app.expect_hand(id, column).await;
    }
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_written_here_says_why() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.import(&file(&[campaign("a", "Esimene", &json!({}))])).await;
    app.table("&columns=title,kind,phase,steps,access,labels,description").await;
    for column in ["kind", "phase", "steps", "access"] {
        app.touch("a", column).await;
        app.key(Key::Enter).await;
        app.browser.find(".toast").await;
        assert_eq!(app.browser.count(&hook("cell-input")).await, 0, "{column}");
    }
    // What needs more room has a dialog.
    app.touch("a", "labels").await;
    app.key(Key::F2).await;
    app.browser.find(&hook("cell-dialog")).await;
    app.browser.click(&hook("pick-many-text")).await;
    app.browser.press(&[], "kevad").await;
    app.key(Key::Enter).await;
    app.browser.click(&hook("cell-save")).await;
    app.expect_cell("a", "labels", "kevad").await;
    app.expect_hand("a", "labels").await;
    app.touch("a", "description").await;
    app.key(Key::Enter).await;
    let text = app.browser.find(&hook("wide-text")).await;
    text.send_keys("Mitu rida").await.unwrap();
    app.browser.click(&hook("cell-save")).await;
    app.expect_cell("a", "description", "Mitu rida").await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn many_records_change_in_one_step() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let mut records: Vec<Value> = ["a", "b", "c"]
        .map(|id| campaign(id, id, &json!({ "owner": "nõunik", "due": "2027-03-26", "labels": ["vana"] })))
        .to_vec();
    records.push(json!({ "id": "d", "kind": "training", "title": "d", "stage": "planned", "owner": "nõunik" }));
    app.import(&file(&records)).await;
    app.table("&columns=title,stage,due,owner,labels&sort=title").await;
    app.pick(&["a", "b", "d"]).await;
    let choose = async |button: &str, control: &str, value: &str| {
        app.browser.click(&hook(button)).await;
        let select = app.browser.find(&hook(control)).await;
        select.select_by_value(value).await.expect("it is offered");
    };
    choose("many-owner", "many-one", "koordinaator").await;
    app.browser.click(&hook("many-take")).await;
    for (id, owner) in [("a", "koordinaator"), ("b", "koordinaator"), ("c", "nõunik"), ("d", "koordinaator")] {
        app.expect_cell(id, "owner", owner).await;
    }
    app.undo().await;
    for id in ["a", "b", "c", "d"] {
        app.expect_cell(id, "owner", "nõunik").await;
    }
    // A stage reaches those whose kind has it.
    choose("many-stage", "many-one", "running").await;
    app.browser.click(&hook("many-take")).await;
    app.expect_cell("a", "stage", "Käimas").await;
    app.expect_cell("c", "stage", "Idee").await;
    // Dates go by working days: over a weekend and over Good Friday.
    app.browser.click(&hook("many-dates")).await;
    let days = app.browser.find(&hook("many-days")).await;
    days.send_keys("1").await.unwrap();
    app.browser.click(&hook("many-take")).await;
    app.expect_cell("a", "due", "29.03.2027").await;
    app.expect_cell("c", "due", "26.03.2027").await;
    app.expect_cell("d", "due", "").await;
    app.browser.click(&hook("many-choices")).await;
    app.browser.click(&hook("pick-many-text")).await;
    app.browser.press(&[], "uus").await;
    app.key(Key::Enter).await;
    app.browser.click(&hook("many-take")).await;
    app.expect_cell("a", "labels", "vana, uus").await;
    app.expect_cell("d", "labels", "uus").await;
    app.browser.click(&hook("many-trash")).await;
    app.expect_lines(&["c"]).await;
    app.browser.gone(&hook("many-bar")).await;
    app.undo().await;
    app.expect_lines(&["a", "b", "c", "d"]).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn lines_are_picked_by_keyboard() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let records = ["a", "b", "c", "d"].map(|id| campaign(id, id, &json!({})));
    app.import(&file(&records)).await;
    app.table(PLAIN).await;
    let expect = async |ids: &[&str]| {
        let script = "return [...document.querySelectorAll('[data-testid=row][aria-selected=true]')]
            .map(row => row.dataset.id).sort()";
        wait_for(&format!("{ids:?} to be picked"), async || match app.browser.script(script, vec![]).await {
            found if found == json!(ids) => Ok(()),
            found => Err(found.to_string()),
        })
        .await;
    };
    app.touch("b", "due").await;
    app.browser.press(&[], " ").await;
    expect(&["b"]).await;
    app.browser.press(&[Key::Shift.into()], &Key::Down.to_string()).await;
    expect(&["b", "c"]).await;
    app.browser.press(&[Key::Control.into()], "a").await;
    expect(&["a", "b", "c", "d"]).await;
    app.key(Key::Escape).await;
    expect(&[]).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_are_combined_and_stand_in_the_address() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let records = [
        campaign("a", "a", &json!({ "owner": "nõunik", "priority": "high" })),
        campaign("b", "b", &json!({ "owner": "koordinaator", "priority": "high" })),
        campaign("c", "c", &json!({ "priority": "high" })),
        campaign("d", "d", &json!({ "owner": "nõunik", "priority": "low" })),
    ];
    app.import(&file(&records)).await;
    app.table(PLAIN).await;
    app.filter("owner", "=nõunik").await;
    app.expect_lines(&["a", "d"]).await;
    app.filter("priority", "=high").await;
    app.expect_lines(&["a"]).await;
    // A chip opens its condition: one more value of it.
    app.browser.click(&format!("{} button", hook_with("filter-chip", "subject", "owner"))).await;
    app.browser.click(&format!("{} input[value=\"-\"]", hook("filter-form"))).await;
    app.browser.click(&hook("filter-take")).await;
    app.expect_lines(&["a", "c"]).await;
    app.reload().await;
    app.expect_lines(&["a", "c"]).await;
    app.back().await;
    app.expect_lines(&["a"]).await;
    app.forward().await;
    app.browser.click(&format!("{} {}", hook_with("filter-chip", "subject", "owner"), hook("filter-remove"))).await;
    app.expect_lines(&["a", "b", "c"]).await;
    // What a later program asks is said and hides nothing.
    app.table(&format!("{PLAIN}&filter=weather%3Drain%3Bpriority%3Dlow")).await;
    app.browser.find(&hook("filter-unknown")).await;
    app.expect_lines(&["d"]).await;
    app.browser.click(&hook("filter-clear")).await;
    app.expect_lines(&["a", "b", "c", "d"]).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_saved_view_goes_with_the_plan() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let records =
        [campaign("a", "a", &json!({ "owner": "nõunik" })), campaign("b", "b", &json!({ "owner": "koordinaator" }))];
    app.import(&file(&records)).await;
    app.table("&columns=title,owner:200&sort=-title&filter=owner%3Dn%C3%B5unik").await;
    app.expect_lines(&["a"]).await;
    app.browser.click(&hook("views")).await;
    app.browser.click(&hook("view-save")).await;
    let name = app.browser.find(&hook("view-name")).await;
    name.send_keys("Nõuniku tööd").await.unwrap();
    app.browser.click(&hook("view-take")).await;
    app.expect_text("h1", "Tabel · salvestatud vaade Nõuniku tööd").await;
    let id = "return new URLSearchParams(location.search).get('view')";
    let id = app.text_of(id).await;
    app.wait_saved().await;
    app.reload().await;
    app.expect_lines(&["a"]).await;
    assert!(!app.place().await.contains("filter"), "the view says it all");
    // A change stands beside the view until it is taken into it.
    app.browser.click(&hook("filter-remove")).await;
    app.expect_lines(&["b", "a"]).await;
    app.browser.click(&hook("views")).await;
    app.browser.click(&hook("view-update")).await;
    app.wait_saved().await;
    let exported = app.export().await;
    let plan: Value = serde_json::from_str(&exported).unwrap();
    assert_eq!(plan["plan"]["views"][0]["name"], "Nõuniku tööd");
    assert_eq!(plan["plan"]["views"][0]["columns"], "title,owner:200");
    assert_eq!(record(&plan, "a")["owner"], "nõunik");

    let other = App::start(&server).await;
    other.import(&exported).await;
    other.follow("table").await;
    // Another plan draws the page anew, and closes what was open in it.
    other.browser.find(&hook_with("row", "id", "b")).await;
    other.browser.click(&hook("views")).await;
    other.browser.click(&hook_with("view", "id", &id)).await;
    other.expect_lines(&["b", "a"]).await;
    other.close();

    app.table(&format!("&view={id}")).await;
    app.browser.click(&hook("views")).await;
    app.browser.click(&hook("view-delete")).await;
    app.expect_text("h1", "Tabel Kõik kirjed").await;
    app.undo().await;
    app.browser.click(&hook("views")).await;
    app.browser.find(&hook_with("view", "id", &id)).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn columns_are_chosen_ordered_and_sized_by_keyboard() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.import(&file(&[campaign("a", "a", &json!({}))])).await;
    app.table("&columns=title,due,owner").await;
    let columns = async || app.text_of("return new URLSearchParams(location.search).get('columns')").await;
    let expect = async |wanted: &str| {
        wait_for(wanted, async || match columns().await {
            found if found == wanted => Ok(()),
            found => Err(found),
        })
        .await;
    };
    app.reach(&hook("columns")).await;
    app.key(Key::Enter).await;
    app.browser.find(&hook("columns-form")).await;
    app.reach(&format!("{} {}", hook_with("column-row", "column", "owner"), hook("column-up"))).await;
    app.key(Key::Enter).await;
    expect("title,owner,due").await;
    app.browser.find(&hook("column-add")).await.select_by_value("budget").await.unwrap();
    expect("title,owner,due,budget").await;
    app.reach(&hook("columns-done")).await;
    app.key(Key::Enter).await;
    app.browser.gone(&hook("columns-form")).await;
    app.browser.find(&hook_with("column-head", "column", "budget")).await;
    app.touch("a", "owner").await;
    app.key(Key::Up).await;
    app.expect_focus(&hook_with("column-head", "column", "owner")).await;
    app.browser.press(&[Key::Shift.into()], &Key::Right.to_string()).await;
    expect("title,owner:168,due,budget").await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_records_are_drawn_a_window_at_a_time() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let record = |at: usize| campaign(&format!("r{at:05}"), &format!("Kirje {at:05}"), &json!({ "budget": "1.00" }));
    let records: Vec<Value> = (0..10_000).map(record).collect();
    app.import(&file(&records)).await;
    app.table("&columns=title,stage,due,owner,budget&sort=title").await;
    app.browser.find(&format!("{}[aria-rowcount=\"10002\"]", hook("table-grid"))).await;
    app.expect_text(&format!("{} [data-column=budget]", hook("totals")), "10 000,00 €").await;
    let bounded = async || {
        let count = app.browser.count(&hook("row")).await;
        assert!((10..120).contains(&count), "{count} lines are drawn");
    };
    bounded().await;
    app.touch("r00000", "title").await;
    app.browser.press(&[Key::Control.into()], &Key::End.to_string()).await;
    app.expect_hand("r09999", "budget").await;
    bounded().await;
    let in_view = "const cell = document.activeElement.getBoundingClientRect();
        const box = document.querySelector('[data-testid=table-box]').getBoundingClientRect();
        return cell.top >= box.top && cell.bottom <= box.bottom";
    assert_eq!(app.browser.script(in_view, vec![]).await, true);
    app.key(Key::PageUp).await;
    bounded().await;
    app.browser.press(&[Key::Control.into()], &Key::Home.to_string()).await;
    app.expect_focus(&hook_with("row", "id", "r00000")).await;
    // Scrolled away, the hand is still there.
    app.browser.script("document.querySelector('[data-testid=table-box]').scrollTop = 200000", vec![]).await;
    app.browser.find(&hook_with("row", "id", "r04170")).await;
    app.expect_focus(&hook_with("row", "id", "r00000")).await;
    bounded().await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_in_the_table() {
    let axe = axe();
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_sample().await;
    for width in [WIDE.0, 390] {
        app.browser.client().set_window_size(width, 900).await.expect("the window can be sized");
        app.table("").await;
        check(&app, &axe, &format!("table at {width}")).await;
        app.browser.click(&hook("pick")).await;
        app.browser.find(&hook("many-bar")).await;
        check(&app, &axe, &format!("table with picked records at {width}")).await;
        app.browser.click(&hook("many-choices")).await;
        app.browser.find(&hook("many-dialog")).await;
        check(&app, &axe, &format!("choices of many at {width}")).await;
        app.key(Key::Escape).await;
        app.browser.click(&hook("filter-add")).await;
        let select = app.browser.find(&hook("filter-subject")).await;
        select.select_by_value("due").await.unwrap();
        app.browser.find("#filter-first").await;
        check(&app, &axe, &format!("form of a filter at {width}")).await;
        app.key(Key::Escape).await;
        app.browser.click(&hook("columns")).await;
        app.browser.find(&hook("columns-form")).await;
        check(&app, &axe, &format!("columns at {width}")).await;
        app.key(Key::Escape).await;
    }
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_table_shows_is_printed_and_exported() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let records = [
        campaign("a", "Esimene", &json!({ "budget": "100.00", "owner": "nõunik" })),
        campaign("b", "Teine", &json!({ "budget": "20.50" })),
        campaign("c", "Kolmas", &json!({ "budget": "1.00" })),
    ];
    app.import(&file(&records)).await;
    app.table("&columns=title,budget&sort=-budget&filter=budget%2310..").await;
    app.expect_lines(&["a", "b"]).await;
    let paper = app.browser.print().await.join("\n");
    for words in ["Esimene", "Teine", "Kokku 2 kirjet", "120,50"] {
        assert!(paper.contains(words), "{words} in {paper}");
    }
    assert!(!paper.contains("Kolmas"), "{paper}");
    let (name, text) = app.download("table-csv", "export-confirm").await;
    assert!(name.ends_with(".csv"), "{name}");
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines, ["Pealkiri;Eelarve;Lepiku tunnus", "Esimene;100,00;a", "Teine;20,50;b"]);
    app.close();
}
