//! The calendar and the timeline: what stands on which days, and taking it to others by keys or by mouse.

use super::{App, hook, hook_with};
use crate::browser::wait_for;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::key::Key;
use serde_json::json;
use std::time::Duration;

/// A place in the window.
type Point = (i64, i64);

impl App {
    /// Opens the calendar at a day.
    pub async fn calendar(&self, view: &str, day: &str) {
        self.open(&format!("?page=calendar&view={view}&day={day}")).await;
        self.browser.find(&hook("calendar-day")).await;
    }

    /// Opens the timeline at a day.
    pub async fn timeline(&self, zoom: &str, day: &str) {
        self.open(&format!("?page=timeline&view={zoom}&day={day}")).await;
        self.browser.find(&hook("timeline-row")).await;
    }

    /// Waits until an item or a bar of a record lies on these days.
    pub async fn expect_days(&self, shown: &str, id: &str, first: &str, last: &str) {
        let css = format!("{}[data-first=\"{first}\"][data-last=\"{last}\"]", hook_with(shown, "id", id));
        let script = "return [...document.querySelectorAll(arguments[0])].map(({ dataset: { first, last } }) => first + '..' + last)
            .join(', ')";
        wait_for(&format!("{id} on {first}..{last}"), async || match self.browser.count(&css).await {
            0 => {
                let all = hook_with(shown, "id", id);
                Err(self.browser.script(script, vec![all.into()]).await.to_string())
            }
            _ => Ok(()),
        })
        .await;
    }

    /// Puts the focus on an element, as Tab would; how it gets there is another test's matter.
    pub async fn focus(&self, css: &str) {
        self.browser.find(css).await;
        self.browser.script("document.querySelector(arguments[0]).focus()", vec![css.into()]).await;
        self.expect_focus(css).await;
    }

    /// Presses keys one after the other.
    pub async fn keys(&self, keys: &[Key]) {
        for key in keys {
            self.browser.press(&[], &key.to_string()).await;
        }
    }

    /// The place within an element, in parts of its breadth from the left; brought into sight first.
    pub async fn spot_in(&self, css: &str, part: f64) -> Point {
        self.browser.find(css).await;
        let script = "const [css, part] = arguments, element = document.querySelector(css);
            element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
            const { left, top, width, height } = element.getBoundingClientRect();
            return [Math.round(left + width * part), Math.round(top + height / 2)];";
        let place = self.browser.script(script, vec![css.into(), json!(part)]).await;
        serde_json::from_value(place).expect("two numbers")
    }

    /// Presses the mouse at a place and holds it over others; it is not let go.
    pub async fn drag_over(&self, from: Point, over: &[Point]) {
        let to = |(x, y): Point| PointerAction::MoveTo { duration: Some(Duration::ZERO), x: x as f64, y: y as f64 };
        let mut actions = MouseActions::new("mouse".to_owned())
            .then(to(from))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
        for place in over {
            actions = actions.then(to(*place));
        }
        self.browser.client().perform_actions(actions).await.expect("the mouse can be moved");
    }

    /// Lets the mouse go.
    pub async fn release(&self) {
        let actions = MouseActions::new("mouse".to_owned()).then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.browser.client().perform_actions(actions).await.expect("the mouse can be let go");
    }
}
