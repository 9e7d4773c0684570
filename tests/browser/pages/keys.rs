//! The focus, moved by keys alone.

use super::App;
use crate::browser::wait_for;
use crate::engine::Engine;
use fantoccini::key::Key;

/// More presses than any page has stops.
const PRESSES: usize = 150;

impl App {
    /// Presses Tab. From the last stop of the page Firefox goes on into its own bars, where a driver's keys do not follow; a
    /// person's Tab comes from there to the first stop.
    pub async fn tab(&self) {
        self.browser.press(&[], &Key::Tab).await;
        if Engine::chosen() == Engine::Firefox {
            let script = "if (document.activeElement === document.body) document.querySelector('.skip').focus()";
            self.browser.script(script, vec![]).await;
        }
    }

    /// Moves the focus into an element the way a person does who sees the page: Tab from stop to stop, arrows inside
    /// a menu, and Enter on a folded section that holds the goal.
    pub async fn reach(&self, goal: &str) {
        let script = "const goal = document.querySelector(arguments[0]), here = document.activeElement;
            if (goal?.contains(here)) return 'here';
            if (here.matches('summary') && !here.parentElement.open && here.parentElement.contains(goal)) return 'folded';
            return here.closest('[role=menu], [role=listbox]')?.contains(goal) ? 'menu' : 'elsewhere';";
        for _ in 0..PRESSES {
            match self.browser.script(script, vec![goal.into()]).await.as_str() {
                Some("here") => return,
                Some("folded") => self.browser.press(&[], &Key::Enter).await,
                Some("menu") => self.browser.press(&[], &Key::Down).await,
                _ => self.tab().await,
            }
        }
        let here = self.text_of("return document.activeElement.outerHTML.slice(0, 200)").await;
        panic!("{PRESSES} presses did not bring the focus to {goal}; it is at {here}");
    }

    /// Waits until the focus has come to an element by itself.
    pub async fn expect_focus(&self, css: &str) {
        let script = "const here = document.activeElement;
            return document.querySelector(arguments[0])?.contains(here) ? 'here' : here.outerHTML";
        wait_for(&format!("the focus in {css}"), async || {
            match self.browser.script(script, vec![css.into()]).await.as_str() {
                Some("here") => Ok(()),
                elsewhere => Err(format!("{elsewhere:?}")),
            }
        })
        .await;
    }
}
