//! Frames missed while two thousand cards in one column are scrolled and one of them is dragged, beside the least that
//! any page would need: the same number of plain blocks of the same sort, and one of them moved under the pointer.
//!
//! Both pages run in one browser and take turns, so that what else the machine does weighs on both alike: without a
//! graphics card and on a busy machine Chromium misses frames by itself. A frame is missed where the next one comes later
//! than one and a half frames; two frames' time is one missed, three frames' time two.

use super::report::Figure;
use crate::pages::{App, hook};
use crate::server::Server;
use serde_json::{Value, json};

/// How many cards there are.
const CARDS: usize = 2000;
/// How often floor and program take turns.
const RUNS: usize = 7;

/// A page of plain blocks, each with the texts of a card; as long as the program's.
const FLOOR: &str = "
    const [count, done] = arguments;
    const text = (tag, name, words) => {
        const element = document.createElement(tag);
        element.className = name;
        element.textContent = words;
        return element;
    };
    const list = document.createElement('ol');
    list.className = 'cards';
    list.id = 'floor';
    for (let n = 0; n < count; n += 1) {
        const row = document.createElement('li');
        const card = document.createElement('article');
        card.className = 'card';
        card.append(text('p', 'card-kind', 'Teavitustegevus'),
            text('h3', 'card-title', `Kaart ${n}` + ' ja pikk pealkiri, mis murdub'.repeat(n % 4)),
            text('p', 'card-stage', 'Idee'), text('p', 'card-foot', '31.12'));
        row.append(card);
        list.append(row);
    }
    const column = document.createElement('section');
    column.className = 'column';
    column.append(list);
    const board = document.createElement('div');
    board.className = 'board';
    board.append(column);
    document.querySelector('.board').replaceWith(board);
    requestAnimationFrame(() => requestAnimationFrame(() => done(document.querySelectorAll('#floor .card').length)));";

/// Scrolls down and up again, 90 pixels a frame, as a quick hand at a wheel does; answers missed frames and frames.
const SCROLL: &str = "
    const done = arguments[arguments.length - 1];
    const frame = 1000 / 60;
    let last, missed = 0, frames = 0, way = 0;
    const step = now => {
        if (last !== undefined) {
            const gap = now - last;
            if (gap > 1.5 * frame) missed += Math.round(gap / frame) - 1;
            frames += Math.max(1, Math.round(gap / frame));
        }
        last = now;
        if (way === 240) return done([missed, frames]);
        scrollBy(0, way < 120 ? 90 : -90);
        way += 1;
        requestAnimationFrame(step);
    };
    scrollTo(0, 0);
    requestAnimationFrame(() => requestAnimationFrame(step));";

/// Drags the third card down and up the window for four seconds' worth of frames and puts it back. The first argument
/// says what moves it on the floor: nothing but the block's own place.
const DRAG: &str = "
    const [isFloor, done] = arguments;
    const frame = 1000 / 60;
    const card = document.querySelectorAll('.card')[2];
    const box = card.getBoundingClientRect();
    const x = box.left + 20, y = box.top + 10;
    const fire = (type, target, x, y, buttons) => target.dispatchEvent(new PointerEvent(type, {
        bubbles: true, cancelable: true, pointerId: 77, pointerType: 'mouse', isPrimary: true, button: type === 'pointermove' ? -1 : 0,
        buttons, clientX: x, clientY: y }));
    const at = n => 100 + (innerHeight - 220) * Math.abs(Math.sin(n / 40));
    let picture;
    if (isFloor) {
        picture = card.cloneNode(true);
        picture.style.cssText = `position: fixed; inset: 0 auto auto 0; inline-size: ${box.width}px; pointer-events: none`;
        document.body.append(picture);
    } else {
        fire('pointerdown', card, x, y, 1);
    }
    let last, missed = 0, frames = 0, n = 0;
    const step = now => {
        if (last !== undefined) {
            const gap = now - last;
            if (gap > 1.5 * frame) missed += Math.round(gap / frame) - 1;
            frames += Math.max(1, Math.round(gap / frame));
        }
        last = now;
        n += 1;
        if (n === 240) {
            if (isFloor) picture.remove();
            else {
                document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
                fire('pointerup', document.body, x, at(n), 0);
            }
            return done([missed, frames]);
        }
        if (isFloor) picture.style.translate = `${x + n}px ${at(n)}px`;
        else fire('pointermove', document.body, x + n, at(n), 1);
        requestAnimationFrame(step);
    };
    scrollTo(0, 0);
    requestAnimationFrame(() => requestAnimationFrame(step));";

/// A plan with all cards in one column.
fn plan(file: &str) -> String {
    let mut plan: Value = serde_json::from_str(file).expect("an exported file is JSON");
    let record = |number: usize| {
        let title = format!("Kaart {number}{}", " ja pikk pealkiri, mis murdub".repeat(number % 4));
        json!({ "id": format!("card-{number:04}"), "kind": "campaign", "title": title, "stage": "idea", "due": "2027-12-31" })
    };
    plan["records"].as_array_mut().expect("a plan has records").extend((0..CARDS).map(record));
    plan.to_string()
}

fn pair(value: &Value) -> (f64, f64) {
    (value[0].as_f64().expect("missed frames"), value[1].as_f64().expect("frames"))
}

/// The median share of missed frames in per cent, and the least and greatest.
fn shares(runs: &[(f64, f64)]) -> (f64, f64, f64) {
    let mut shares: Vec<f64> = runs.iter().map(|(missed, frames)| 100.0 * missed / frames).collect();
    shares.sort_by(f64::total_cmp);
    (shares[shares.len() / 2], shares[0], shares[shares.len() - 1])
}

/// Scrolls and drags.
pub async fn measure() -> Vec<Figure> {
    let server = Server::at_root();
    let app = App::start(&server).await;
    let file = app.export().await;
    app.import(&plan(&file)).await;
    let board = format!("?page=board&duty={}", "outreach");
    let mut runs: [Vec<(f64, f64)>; 4] = Default::default();
    for _ in 0..RUNS {
        app.open(&board).await;
        app.browser.find(&hook("card")).await;
        let scrolled = app.browser.script_later(SCROLL, vec![]).await;
        let dragged = app.browser.script_later(DRAG, vec![json!(false)]).await;
        let made = app.browser.script_later(FLOOR, vec![json!(CARDS)]).await;
        assert_eq!(made, json!(CARDS));
        let scrolled_floor = app.browser.script_later(SCROLL, vec![]).await;
        let dragged_floor = app.browser.script_later(DRAG, vec![json!(true)]).await;
        for (runs, value) in runs.iter_mut().zip([scrolled_floor, scrolled, dragged_floor, dragged]) {
            runs.push(pair(&value));
        }
    }
    app.close();
    let [plain_scroll, scroll, plain_drag, drag] = runs.map(|runs| shares(&runs));
    let figure = |what: &str, (value, least, most): (f64, f64, f64), floor: (f64, f64, f64)| Figure {
        what: format!("frames missed, {what}, {CARDS} cards in a column"),
        value,
        unit: "%",
        floor: None,
        limit: None,
        made_of: format!("{least:.1} to {most:.1} %; plain blocks {:.1} %", floor.0),
        noise: 2.0,
    };
    vec![figure("scrolling", scroll, plain_scroll), figure("dragging", drag, plain_drag)]
}
