//! Everything can be reached: in a window of 320 pixels, at a zoom of 200 %, behind the editor, without motion and without
//! colour (WCAG 1.4.10, 1.4.4, 2.4.11, 2.5.8, 1.4.1).

use crate::browser::wait_for;
use crate::pages::{App, OPENED, PAGES, Stop, hook};
use crate::server::Server;
use fantoccini::key::Key;

/// What of the page in view cannot be reached, with the size of the window.
const REACH: &str = include_str!("../reach.js");

/// A window on a desk, the smallest one of WCAG 1.4.10, and what is left of 1440 by 900 at 200 %.
const SIZES: [(u32, u32); 3] = [(1440, 900), (320, 640), (720, 450)];

async fn unreachable(app: &App, scope: &str) -> Vec<String> {
    let found = app.browser.script(REACH, vec![scope.into()]).await;
    serde_json::from_value(found).expect("texts")
}

async fn check(stops: &[Stop]) {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.prepare_tour().await;
    let mut faults = Vec::new();
    for stop in stops {
        for size in SIZES {
            app.browser.view_at(size).await;
            app.stop_at(stop).await;
            assert_eq!(app.browser.script("return innerWidth", vec![]).await, size.0);
            let found = unreachable(&app, stop.scope).await;
            faults.extend(found.into_iter().map(|fault| format!("{}, {} px: {fault}", stop.name, size.0)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn each_page_fits_320_pixels_and_a_zoom_of_200_percent() {
    check(&PAGES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_opens_over_a_page_fits_320_pixels_and_a_zoom_of_200_percent() {
    check(&OPENED).await;
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_sample().await;
    let more = crate::plan_file::campaign("new-1", "Uus kampaania", "2027-03-31");
    let file = crate::plan_file::with_records(&app.export().await, &[more]);
    app.preview(file.as_bytes()).await;
    for size in SIZES {
        app.browser.view_at(size).await;
        assert_eq!(unreachable(&app, "body").await, [""; 0], "preview of a file at {size:?}");
    }
    app.cancel_import().await;
    app.see_conflicts().await;
    for size in SIZES {
        app.browser.view_at(size).await;
        assert_eq!(unreachable(&app, "body").await, [""; 0], "conflicts at {size:?}");
    }
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_editor_makes_way_for_the_focus_that_it_would_cover() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_sample().await;
    for size in [(390, 844), (1024, 768)] {
        app.browser.view_at(size).await;
        app.open("?page=board&duty=model").await;
        app.reach(&format!("{} a", hook("card"))).await;
        app.key(Key::Enter).await;
        app.browser.find(&hook("record-editor")).await;
        app.expect_focus("[data-testid=record-editor] [name=title]").await;
        // Within the editor, and in the bar above it, nothing gives way.
        app.key(Key::Tab).await;
        app.expect_visible_focus().await;
        app.browser.find(&hook("record-editor")).await;
        wait_for("the focus on the page", async || {
            app.browser.press(&[Key::Shift.into()], &Key::Tab.to_string()).await;
            let script = "return document.activeElement.closest('main') ? '' : document.activeElement.outerHTML";
            match app.text_of(script).await {
                here if here.is_empty() => Ok(()),
                here => Err(here),
            }
        })
        .await;
        app.expect_visible_focus().await;
        let steps =
            app.browser.script("return document.querySelectorAll('main a, main summary, main button').length", vec![]);
        for _ in 0..steps.await.as_u64().unwrap_or_default().min(12) {
            app.browser.press(&[Key::Shift.into()], &Key::Tab.to_string()).await;
            app.expect_visible_focus().await;
        }
        app.wait_saved().await;
    }
    app.close();
}

/// Everything that moves for longer than a blink of one thousandth of a second.
const MOVES: &str = "const long = text => text.split(',').some(part => parseFloat(part) * (part.includes('ms') ? 1 : 1000) > 1);
    return [...document.querySelectorAll('*')].flatMap(element => ['', '::before', '::after'].flatMap(part => {
        const { transitionDuration, transitionProperty, animationName, animationDuration } = getComputedStyle(element, part || null);
        const moves = (transitionProperty !== 'none' && long(transitionDuration)) || (animationName !== 'none' && long(animationDuration));
        return moves ? [`${element.outerHTML.slice(0, 80)}${part}: ${transitionDuration} ${animationDuration}`] : [];
    }))";

#[tokio::test(flavor = "multi_thread")]
async fn who_wants_no_motion_gets_none() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.prepare_tour().await;
    for stop in PAGES.iter().chain(&OPENED) {
        app.stop_at(stop).await;
        let found: Vec<String> = serde_json::from_value(app.browser.script(MOVES, vec![]).await).expect("texts");
        assert_eq!(found, [""; 0], "{}", stop.name);
    }
    app.close();
}

/// How an element looks apart from the colours of its ground: what is left where colours are forced.
const LOOK: &str = "const element = document.querySelector(arguments[0]);
    const look = (element, part) => {
        const style = getComputedStyle(element, part);
        return ['borderTopStyle', 'borderTopWidth', 'borderInlineStartWidth', 'borderTopColor', 'outlineStyle', 'textDecorationLine', 'fontWeight', 'content', 'forcedColorAdjust', 'color']
            .map(name => style[name]).join(' ');
    };
    return [look(element), look(element, '::before'), look(element, '::after'), element.innerText, element.querySelectorAll('svg').length].join(' | ')";

#[tokio::test(flavor = "multi_thread")]
async fn state_is_told_without_colour_where_colours_are_forced() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_sample().await;
    app.browser.emulate_wish("forced-colors", "active");
    let look = async |css: &str| {
        app.browser.find(css).await;
        app.text_of(&LOOK.replace("arguments[0]", &format!("'{css}'"))).await
    };
    // A pair each: the one in the state, and one that is not.
    app.open("?page=board&duty=model").await;
    app.browser.click("[data-testid=card] a").await;
    app.browser.find(&hook("record-editor")).await;
    for (state, there, elsewhere) in [
        ("current page", ".rail [aria-current=page]", ".rail a:not([aria-current])"),
        ("open card", ".card.is-open", ".card:not(.is-open)"),
        ("restricted card", ".card:has(.badge-restricted) .badge-restricted", ".card .card-link"),
    ] {
        assert_ne!(look(there).await, look(elsewhere).await, "{state}");
    }
    app.open("?page=board&duty=model").await;
    let chip = "[data-testid^=mark-]";
    let before = look(chip).await;
    app.browser.click(chip).await;
    app.browser.find(&format!("{chip}[aria-pressed=true]")).await;
    assert_ne!(look(chip).await, before, "pressed chip");
    app.open("?page=table").await;
    app.browser.click(&hook("pick")).await;
    app.browser.find("[data-testid=row][aria-selected=true]").await;
    assert_ne!(
        look("[data-testid=row][aria-selected=true]").await,
        look("[data-testid=row][aria-selected=false]").await,
        "picked row"
    );
    app.open("?page=calendar").await;
    assert_ne!(
        look("[data-testid^=view-][aria-pressed=true]").await,
        look("[data-testid^=view-][aria-pressed=false]").await,
        "chosen view"
    );
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_for_contrast_gets_muted_words_and_thin_lines_in_full() {
    let server = Server::at_root();
    let app = App::start(&server).await;
    app.load_sample().await;
    let script = "const color = (css, name) => getComputedStyle(document.querySelector(css))[name];
        return [color('.lead', 'color') === color('body', 'color'), color('.topbar', 'borderBottomColor')]";
    app.open("?page=share").await;
    let usual = app.browser.script(script, vec![]).await;
    app.browser.emulate_wish("prefers-contrast", "more");
    let strong = app.browser.script(script, vec![]).await;
    assert_eq!((&usual[0], &strong[0]), (&false.into(), &true.into()), "{usual} {strong}");
    assert_ne!(usual[1], strong[1]);
    app.close();
}
