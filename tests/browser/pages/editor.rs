//! The record editor: controls by the names of their fields, and fields in conflict.

use super::{App, hook, hook_with};
use crate::browser::{SELECT_ALL, wait_for};
use fantoccini::key::Key;
use serde_json::Value;

/// The open editor of one record.
pub struct Editor<'a> {
    app: &'a App,
    /// The record in it.
    pub id: String,
}

impl<'a> Editor<'a> {
    /// The editor that `app` has just opened.
    pub(super) fn new(app: &'a App, id: String) -> Self {
        Self { app, id }
    }

    /// Fills a control as a person would and leaves it, which commits it.
    pub async fn set(&self, field: &str, value: &str) {
        let css = self.control(field);
        self.unfold(&css).await;
        let control = self.app.browser.find(&css).await;
        let tag = control.tag_name().await.expect("the control is there");
        let sort = control.attr("type").await.expect("the control is there");
        match (tag.as_str(), sort.as_deref()) {
            ("select", _) => {
                control
                    .select_by_value(value)
                    .await
                    .unwrap_or_else(|error| panic!("{field} offers no {value}: {error}"));
                self.app.browser.press(&[], &Key::Tab).await;
            }
            // What has to be typed into the browser's own date control depends on its language.
            ("input", Some("date")) => {
                let script = "const [control, value] = arguments;
                    control.focus();
                    control.value = value;
                    for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
                    control.blur();";
                let control = serde_json::to_value(&control).expect("an element has a reference");
                self.app.browser.script(script, vec![control, value.into()]).await;
            }
            // Not the driver's own `clear`: it would leave the control empty in between, a commit of its own.
            _ => {
                let keys = format!("{SELECT_ALL}{}{value}{}", Key::Delete, Key::Tab);
                control.send_keys(&keys).await.unwrap_or_else(|error| panic!("{field} takes no text: {error}"));
            }
        }
    }

    /// Types into a text and stays in it.
    pub async fn type_into(&self, field: &str, text: &str) {
        let css = self.control(field);
        self.unfold(&css).await;
        self.app.browser.find(&css).await.send_keys(text).await.expect("the control takes text");
    }

    /// Ticks or unticks one of several choices.
    pub async fn tick(&self, field: &str, choice: &str) {
        let css = format!("{}[value=\"{choice}\"]", self.control(field));
        self.unfold(&css).await;
        self.app.browser.click(&css).await;
    }

    /// Waits until a control shows a value, given as a file writes it; several choices are joined by commas.
    pub async fn expect(&self, field: &str, value: &str) {
        wait_for(&format!("`{value}` in {field}"), async || match self.value(field).await {
            Some(seen) if as_in_a_file(&seen) == value => Ok(()),
            seen => Err(format!("{seen:?}")),
        })
        .await;
    }

    /// What a control shows, whether its section is open or not.
    async fn value(&self, field: &str) -> Option<String> {
        let script = "const controls = [...document.querySelectorAll(arguments[0])];
            const ticks = controls.filter(control => control.type === 'checkbox');
            if (ticks.length) return ticks.filter(tick => tick.checked).map(tick => tick.value).join();
            return controls[0]?.value";
        self.app.browser.script(script, vec![self.control(field).into()]).await.as_str().map(str::to_owned)
    }

    /// Waits until a field is in conflict and returns its values in order.
    pub async fn conflict(&self, field: &str) -> Vec<String> {
        let css = self.choices(field);
        wait_for(&format!("the two values of {field}"), async || {
            let script = "return [...document.querySelectorAll(arguments[0])].map(choice => choice.dataset.value)";
            let choices = self.app.browser.script(script, vec![css.clone().into()]).await;
            let list = choices.as_array().expect("the script returns a list");
            let mut values: Vec<String> = list.iter().filter_map(Value::as_str).map(str::to_owned).collect();
            values.sort();
            if values.len() > 1 { Ok(values) } else { Err(format!("{values:?}")) }
        })
        .await
    }

    /// Decides a conflict for one of its values.
    pub async fn settle(&self, field: &str, value: &str) {
        let css = format!("{}[data-value=\"{value}\"]", self.choices(field));
        self.unfold(&css).await;
        self.app.browser.click(&css).await;
        self.app.browser.gone(&self.choices(field)).await;
    }

    /// Links the record to another, found by a word.
    pub async fn link(&self, word: &str, other: &str) {
        let css = self.control("links.to");
        self.unfold(&css).await;
        self.app.browser.find(&css).await.send_keys(word).await.expect("the box takes text");
        self.app.browser.click(&hook_with("link-option", "id", other)).await;
        self.app.browser.find(&hook_with("link", "id", other)).await;
    }

    /// Shows a long text with its markup, or the control again.
    pub async fn preview(&self, field: &str) {
        let css = format!("{} {}", hook("record-editor"), hook_with("preview", "field", field));
        self.unfold(&css).await;
        self.app.browser.click(&css).await;
    }

    /// Puts the record into the bin, which closes its editor.
    pub async fn trash(self) {
        self.app.browser.click(&hook("trash-record")).await;
        self.app.browser.gone(&hook("record-editor")).await;
    }

    /// Closes the editor by Escape; returns the id of the record.
    pub async fn close(self) -> String {
        self.app.browser.press(&[], &Key::Escape).await;
        self.app.browser.gone(&hook("record-editor")).await;
        self.id
    }

    /// Opens the folded sections around something, as a click on their summaries does.
    async fn unfold(&self, css: &str) {
        let inside = hook("record-editor");
        let folded = format!("{inside} details:not([open]):has({}) > summary", css.trim_start_matches(inside.as_str()));
        self.app.browser.find(css).await;
        wait_for(&format!("open sections around {css}"), async || match self.app.browser.count(&folded).await {
            0 => Ok(()),
            count => {
                self.app.browser.click(&folded).await;
                Err(format!("{count} were folded"))
            }
        })
        .await;
    }

    /// A selector for the control (or the boxes) of a field.
    fn control(&self, field: &str) -> String {
        format!("{} [name=\"{field}\"]", hook("record-editor"))
    }

    /// A selector for the choices of a field in conflict.
    fn choices(&self, field: &str) -> String {
        format!("{} {} {}", hook("record-editor"), hook_with("conflict", "field", field), hook("conflict-choice"))
    }
}

/// What a control shows, as a file writes it: `31.03.2027` and `4 500,00` are how people read dates and money.
fn as_in_a_file(shown: &str) -> String {
    if let [day, month, year] = shown.split('.').collect::<Vec<_>>()[..]
        && [day, month, year].iter().all(|part| part.parse::<u16>().is_ok())
    {
        return format!("{year}-{month:0>2}-{day:0>2}");
    }
    let number: String = shown.split_whitespace().collect::<String>().replace(',', ".");
    if number.parse::<f64>().is_ok() { number } else { shown.to_owned() }
}
