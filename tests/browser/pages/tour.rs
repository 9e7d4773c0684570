//! All there is to see: each page, what opens over one, and a way through all of it.

use super::{App, hook};
use fantoccini::key::Key;

/// Something in view.
pub struct Stop {
    /// What it is called when it is found at fault.
    pub name: &'static str,
    address: &'static str,
    deeds: &'static [Deed],
    /// What is looked at: the rest may lie under it.
    pub scope: &'static str,
}

impl Stop {
    /// Whether a link to this address leads there.
    pub fn is_at(&self, address: &str) -> bool {
        // The calendar and the timeline are looked at around a day.
        self.address == address || self.address.starts_with(&format!("{address}&view="))
    }
}

enum Deed {
    Click(&'static str),
    Press(&'static [char], &'static str),
    Choose(&'static str, &'static str),
    Unfold(&'static str),
    Wait(&'static str),
}

use Deed::{Choose, Click, Press, Unfold, Wait};

const CONTROL: char = '\u{e009}';

const fn page(name: &'static str, address: &'static str) -> Stop {
    Stop { name, address, deeds: &[], scope: "body" }
}

const fn over(name: &'static str, address: &'static str, deeds: &'static [Deed], scope: &'static str) -> Stop {
    Stop { name, address, deeds, scope }
}

/// Every page.
pub const PAGES: [Stop; 30] = [
    page("overview", "?page=overview"),
    page("board model", "?page=board&duty=model"),
    page("board outreach", "?page=board&duty=outreach"),
    page("board guides", "?page=board&duty=guides"),
    page("board training", "?page=board&duty=training"),
    page("board network", "?page=board&duty=network"),
    page("board improvement", "?page=board&duty=improvement"),
    page("board assignment", "?page=board&duty=assignment"),
    page("table", "?page=table"),
    page("month", "?page=calendar&view=month&day=2027-03-15"),
    page("week", "?page=calendar&view=week&day=2027-03-15"),
    page("agenda", "?page=calendar&view=agenda&day=2027-03-15"),
    page("timeline of a year", "?page=timeline&view=year&day=2027-03-15"),
    page("timeline of a week", "?page=timeline&view=week&day=2027-03-15"),
    page("review", "?page=report"),
    page("proposals", "?page=results&duty=model"),
    page("scenarios", "?page=scenarios"),
    page("records of duties", "?page=records&of=duty-all"),
    page("records found", "?page=records&of=words-koolitus"),
    page("no conflicts", "?page=conflicts"),
    page("share", "?page=share"),
    page("handover", "?page=handover"),
    page("plans", "?page=plans"),
    page("archive", "?page=archive"),
    page("bin", "?page=trash"),
    page("results of outreach", "?page=results&duty=outreach"),
    page("results of trainings", "?page=results&duty=training"),
    page("state of the network", "?page=results&duty=network"),
    page("settings", "?page=settings"),
    page("unknown records", "?page=unknown"),
];

const OPEN_ALL: &str = ".panel details.fold";
const FIRST_CARD: &[Deed] = &[Click("[data-testid=card] a"), Wait("[data-testid=record-editor]"), Unfold(OPEN_ALL)];
const FIRST_ROW: &[Deed] = &[Click("[data-testid=row] a"), Wait("[data-testid=record-editor]"), Unfold(OPEN_ALL)];

/// What the page of the scenarios unfolds and asks.
const SOURCE: &[Deed] = &[Click("[data-testid=source]"), Wait("[data-testid=source-dialog]")];
const CHOICE: &[Deed] = &[Click("[data-testid=choose-scenario]"), Wait("[data-testid=choose-dialog]")];
const UNFOLDED: &[Deed] = &[
    Click("[data-testid=all-inputs]"),
    Click("[data-testid=formula][data-line=saving]"),
    Unfold("[data-testid=all-years]"),
    Click("[data-testid=chart-effects-switch]"),
    Click("[data-testid=chart-areas-switch]"),
    Wait("[data-testid=chart-table]"),
];

/// What opens over the pages.
pub const OPENED: [Stop; 13] = [
    over("unfolded scenarios", "?page=scenarios", UNFOLDED, "body"),
    over("source of an input", "?page=scenarios", SOURCE, "[data-testid=source-dialog]"),
    over("choice of a scenario", "?page=scenarios", CHOICE, "[data-testid=choose-dialog]"),
    over("editor on a board", "?page=board&duty=training", FIRST_CARD, ".panel"),
    over("editor of a scenario", "?page=board&duty=model", FIRST_CARD, ".panel"),
    over("editor beside the table", "?page=table", FIRST_ROW, ".panel"),
    over(
        "palette",
        "?page=overview",
        &[Press(&[CONTROL], "k"), Wait("[data-testid=palette-dialog]")],
        "[data-testid=palette-dialog]",
    ),
    over("shortcuts", "?page=overview", &[Press(&[], "?"), Wait("[data-testid=shortcuts]")], "[data-testid=shortcuts]"),
    over(
        "search results",
        "?page=overview",
        &[
            Press(&[], "/"),
            Wait("[data-testid=search]:focus"),
            Press(&[], "koolitus"),
            Wait("[data-testid=search-result]"),
        ],
        ".search",
    ),
    over(
        "columns",
        "?page=table",
        &[Click("[data-testid=columns]"), Wait("[data-testid=columns-form]")],
        "[data-testid=columns-form]",
    ),
    over(
        "filter",
        "?page=table",
        &[Click("[data-testid=filter-add]"), Choose("[data-testid=filter-subject]", "due"), Wait("#filter-first")],
        "[data-testid=filter-form]",
    ),
    over(
        "picked records",
        "?page=table",
        &[Click("[data-testid=pick]"), Wait("[data-testid=many-bar]")],
        "[data-testid=many-bar]",
    ),
    over(
        "new record on a day",
        "?page=calendar",
        &[Click("[data-testid=new-record]")],
        "[data-testid=new-record-dialog]",
    ),
];

impl App {
    /// Loads the sample, and puts a record into the archive and one into the bin.
    pub async fn prepare_tour(&self) {
        self.load_sample().await;
        self.board("outreach").await;
        let cards = self.cards().await;
        self.edit(&cards[0].id).await.trash().await;
        self.edit(&cards[1].id).await.set("stage", "assessed").await;
        self.with_record("archive-record").await;
        self.browser.gone(&hook("record-editor")).await;
        self.wait_saved().await;
    }

    /// Goes to a stop.
    pub async fn stop_at(&self, stop: &Stop) {
        self.open(stop.address).await;
        self.browser.find("main h1").await;
        for deed in stop.deeds {
            match deed {
                Click(css) => self.browser.click(css).await,
                Press(held, keys) => self.browser.press(held, keys).await,
                Choose(css, value) => {
                    let select = self.browser.find(css).await;
                    select.select_by_value(value).await.expect("it is offered");
                }
                Unfold(css) => {
                    let unfold = "document.querySelectorAll(arguments[0]).forEach(part => { part.open = true })";
                    self.browser.script(unfold, vec![(*css).into()]).await;
                }
                Wait(css) => drop(self.browser.find(css).await),
            }
        }
        self.browser.find(stop.scope).await;
    }

    /// Opens the questions of a plan whose copies disagree.
    pub async fn see_conflicts(&self) {
        self.import(include_str!("../../golden/v1/conflicts.json")).await;
        self.open("?page=conflicts").await;
        self.browser.find(&hook("decide")).await;
    }

    /// Waits until the focus is where it can be seen: it is drawn, and nothing covers it.
    pub async fn expect_visible_focus(&self) {
        let script = "const here = document.activeElement, shown = here.labels?.[0]?.contains(here) ? here.labels[0] : here;
            const { left, right, top, bottom } = shown.getBoundingClientRect();
            const isDrawn = element => element && ['outlineStyle', 'boxShadow'].some(name => getComputedStyle(element)[name] !== 'none');
            const ring = [here, shown, here.closest('.card, .span, .check, .search-box, .affix')].some(isDrawn);
            const hit = [left + 2, (left + right) / 2, right - 2].some(x => {
                const above = document.elementFromPoint(x, (top + bottom) / 2);
                return above && (shown.contains(above) || above.contains(shown));
            });
            return here === document.body ? 'nothing has it' : !hit ? `covered: ${here.outerHTML}` : !ring ? `no ring: ${here.outerHTML}` : ''";
        crate::browser::wait_for("a focus that can be seen", async || match self.text_of(script).await {
            fault if fault.is_empty() => Ok(()),
            fault => Err(fault),
        })
        .await;
    }

    /// Moves the focus to an element by keys, sees it there, and presses Enter.
    pub async fn press_on(&self, css: &str) {
        self.browser.find(css).await;
        self.reach(css).await;
        self.expect_visible_focus().await;
        self.key(Key::Enter).await;
    }
}
