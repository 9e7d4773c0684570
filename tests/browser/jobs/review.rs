//! The review of a year: what the sample proves, a sentence of the adviser's, what counts by hand, and the documents.

use crate::browser::wait_for;
use crate::pages::{App, hook, hook_with};
use crate::server::Server;
use fantoccini::key::Key;
use lepik::format::sample::sample;
use lepik::model::command::{Author, Command};
use lepik::model::date::Moment;
use lepik::model::id::{Id, ReplicaId};
use lepik::model::kind::DUTIES;
use lepik::model::period::Period;
use lepik::model::plan::Plan;
use lepik::model::review::{self, Figures};
use lepik::model::shelf;
use serde_json::Value;

/// What the core makes of the sample plan.
fn native() -> Figures {
    let file = sample(&mut || Id::from_bits(1)).expect("the sample");
    let mut plan = Plan::new(file.plan.record.id().clone());
    let author = Author { replica: ReplicaId::SAMPLE, now: Moment::from_unix_seconds(0) };
    plan.apply(&Command::Merge { incoming: file.records }, author).expect("a file merges");
    review::figures(&review::of(&plan, Period::year(2027), shelf::is_work))
}

/// Waits until the page says what the review comes to.
async fn expect(app: &App, expected: Figures) {
    let Figures { counted, documented, gaps, carried_over } = expected;
    for (id, count) in
        [("counted", counted), ("documented", documented), ("gaps", gaps), ("carried-over", carried_over)]
    {
        let figure = format!("{}[data-count=\"{count}\"]", hook_with("review-figure", "figure", id));
        app.browser.find(&figure).await;
    }
}

fn words_of(duty: &str) -> String {
    format!("textarea{}", hook_with("review-words", "duty", duty))
}

fn row(sort: &str, id: &str) -> String {
    hook_with(sort, "id", id)
}

/// Says something of a duty and leaves the control.
async fn say(app: &App, duty: &str, words: &str) {
    let control = app.browser.find(&words_of(duty)).await;
    control.send_keys(&format!("{words}{}", Key::Tab)).await.expect("it takes text");
    app.wait_saved().await;
}

/// Downloads a document, from the top of the page.
async fn download(app: &App, button: &str, answer: &str) -> (String, String) {
    app.browser.script("scrollTo(0, 0)", vec![]).await;
    app.download(button, answer).await
}

async fn expect_words(app: &App, duty: &str, words: &str) {
    let script = format!("return document.querySelector('{}')?.value ?? ''", words_of(duty));
    wait_for(&format!("`{words}` about {duty}"), async || match app.text_of(&script).await {
        seen if seen == words => Ok(()),
        seen => Err(seen),
    })
    .await;
}

/// The sample plan with an assignment that was done, on the page of the review.
async fn reviewed(server: &Server) -> App {
    let app = App::start(server).await;
    app.load_sample().await;
    app.board("assignment").await;
    let editor = app.edit("naidis-40").await;
    editor.set("stage", "accepted").await;
    editor.set("ended", "2027-03-18").await;
    editor.close().await;
    app.follow("report").await;
    app
}

#[tokio::test(flavor = "multi_thread")]
async fn a_year_is_reviewed_and_what_the_adviser_says_stays() {
    let server = Server::at_root();
    let app = reviewed(&server).await;
    let sample = native();
    assert!(sample.counted > 0 && sample.carried_over > 20, "{sample:?}");
    // The assignment is done instead of carried over; it proves its part, and its reference shows it.
    let now = Figures {
        counted: sample.counted + 1,
        documented: sample.documented + 1,
        gaps: sample.gaps - 1,
        carried_over: sample.carried_over - 1,
    };
    expect(&app, now).await;
    let evidence = format!("{}[data-duty=assignment][data-clause=in_time]", row("evidence", "naidis-40"));
    app.browser.find(&evidence).await;
    let gaps = format!("{} > {}", hook_with("review-duty", "duty", "guides"), hook("review-gap"));
    assert_eq!(app.browser.count(&gaps).await, 2, "no guide is published");

    // The record opens beside the page. Without a reference it has nothing to show.
    app.browser.click(&format!("{evidence} a")).await;
    let editor = app.editor("naidis-40").await;
    editor.set("register_ref", "").await;
    editor.close().await;
    app.expect_focus(&format!("{evidence} a")).await;
    app.browser.find(&format!("{evidence} {}", hook("review-gap"))).await;
    expect(&app, Figures { documented: now.documented - 1, gaps: now.gaps + 1, ..now }).await;

    say(&app, "assignment", "Vastused jõudsid ministeeriumi tähtajaks.").await;
    app.reload().await;
    expect_words(&app, "assignment", "Vastused jõudsid ministeeriumi tähtajaks.").await;
    // Another period has words of its own.
    app.browser.find(&hook("scope-period")).await.select_by_value("2027-01-01..2027-03-31").await.expect("a quarter");
    expect_words(&app, "assignment", "").await;
    app.back().await;
    expect_words(&app, "assignment", "Vastused jõudsid ministeeriumi tähtajaks.").await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn records_are_counted_and_left_out_by_hand_and_put_back() {
    let server = Server::at_root();
    let app = reviewed(&server).await;
    app.browser.click(&format!("{} {}", row("evidence", "naidis-40"), hook("review-leave-out"))).await;
    app.browser.gone(&row("evidence", "naidis-40")).await;
    app.browser.find(&row("left-out", "naidis-40")).await;
    app.expect_focus(&row("carried-over", "naidis-39")).await;
    app.undo().await;
    app.browser.find(&row("evidence", "naidis-40")).await;
    app.browser.gone(&row("left-out", "naidis-40")).await;
    app.redo().await;
    app.browser.find(&row("left-out", "naidis-40")).await;
    app.wait_saved().await;
    app.reload().await;
    app.browser.click(&format!("{} summary", hook_with("review-duty", "duty", "assignment"))).await;
    app.browser.click(&format!("{} {}", row("left-out", "naidis-40"), hook("review-put-back"))).await;
    app.browser.find(&row("evidence", "naidis-40")).await;

    // What goes on counts if someone says so, under the part that its kind proves.
    app.browser.click(&format!("{} {}", row("carried-over", "naidis-12"), hook("review-pin"))).await;
    app.browser.find(&format!("{}[data-clause=visits]", row("evidence", "naidis-12"))).await;
    app.browser.gone(&row("carried-over", "naidis-12")).await;
    app.browser.click(&format!("{} {}", row("evidence", "naidis-12"), hook("review-unpin"))).await;
    app.browser.find(&row("carried-over", "naidis-12")).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_documents_say_the_same_and_leave_restricted_records_out() {
    let server = Server::at_root();
    let app = reviewed(&server).await;
    say(&app, "model", "Mudel sai *selgemaks*.").await;
    let restricted = "Sisend osakonna 2026. aasta aruandesse";
    let (name, whole) = download(&app, "review-markdown", "export-confirm").await;
    assert!(name.starts_with("lepik_perelepituse-tooplaan-2027-kokkuvote_") && name.ends_with(".md"), "{name}");
    assert!(whole.starts_with("ASUTUSESISESEKS KASUTAMISEKS  \n") && whole.contains(restricted), "{whole}");
    assert!(whole.contains("\n# Aasta kokkuvõte · 2027. aasta\n") && whole.contains("\nMudel sai *selgemaks*.\n"));
    let (_, public) = download(&app, "review-markdown", "export-instead").await;
    let (name, page) = download(&app, "review-html", "export-instead").await;
    assert!(name.ends_with(".html") && page.starts_with("<!doctype html>"), "{name}");
    for text in [&public, &page] {
        assert!(!text.contains(restricted) && !text.contains("ASUTUSESISESEKS"), "{text}");
    }
    // Every line of the one stands in the other.
    let lines =
        public.lines().map(|line| line.trim_start_matches([' ', '-', '#', '>'])).filter(|line| !line.is_empty());
    let lines: Vec<&str> = lines.filter(|line| !line.contains(['*', '\\'])).collect();
    assert!(lines.len() > 60, "{public}");
    for line in lines {
        assert!(page.contains(&line.replace('&', "&amp;")), "no `{line}` in {page}");
    }
    assert!(page.contains("<p>Mudel sai <em>selgemaks</em>.</p>") && !page.contains("<script"), "{page}");

    // Asked for without them from the start, nothing is asked.
    app.browser.script("scrollTo(0, 0)", vec![]).await;
    app.browser.click(&hook("scope-public")).await;
    app.browser.gone(&row("carried-over", "naidis-39")).await;
    assert_eq!(app.browser.count(&hook("export-question")).await, 0);
    app.browser.click(&hook("review-markdown")).await;
    let (_, again) = wait_for("the file", async || app.browser.profile().take_file()).await;
    assert_eq!(again, public);

    let sheets = app.browser.print().await;
    assert!(sheets.len() > 2, "{} sheets", sheets.len());
    for sheet in &sheets {
        assert!(sheet.contains("Perelepituse tööplaan 2027") && sheet.contains("Aasta kokkuvõte"), "{sheet}");
        assert!(!sheet.contains("AK-kirjeid"), "{sheet}");
    }
    let paper = sheets.concat();
    assert!(paper.contains("selgemaks") && !paper.contains(restricted), "{paper}");
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn two_sentences_about_one_duty_are_both_kept_until_someone_decides() {
    let server = Server::at_root();
    let ann = App::start(&server).await;
    ann.load_sample().await;
    let base = ann.export().await;
    let ben = App::start(&server).await;
    ben.import(&base).await;
    for (person, words) in [(&ann, "Anni lause."), (&ben, "Beni lause.")] {
        person.follow("report").await;
        say(person, DUTIES[1].id, words).await;
    }
    let file: Value = serde_json::from_str(&ben.export().await).expect("a file is JSON");
    assert_eq!(file["plan"]["review_words"][0]["id"], "outreach-2027-01-01_2027-12-31");
    ben.close();
    ann.import(&file.to_string()).await;
    ann.follow("report").await;
    let section = hook_with("review-duty", "duty", "outreach");
    let choice = format!("{section} {}", hook("conflict-choice"));
    ann.browser.find(&choice).await;
    assert_eq!(ann.browser.count(&choice).await, 2);
    ann.expect_undecided(1).await;
    let shown = ann.text_of(&format!("return document.querySelector('{choice}').textContent")).await;
    let kept = ["Anni lause.", "Beni lause."].into_iter().find(|words| shown.contains(words)).expect("one of both");
    ann.browser.click(&choice).await;
    ann.browser.gone(&choice).await;
    expect_words(&ann, "outreach", kept).await;
    ann.close();
}
