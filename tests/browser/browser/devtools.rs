//! What no WebDriver command does: the console, media, wishes, sizes below those of a window, paper as styled. Chromium's
//! driver passes commands on to its DevTools; in Firefox a script in the browser's own window does it.

use super::{Browser, wait_for};
use crate::engine::Engine;
use crate::pdf;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

/// Takes from Firefox the errors and warnings of pages and workers, breaches of the policy among them, in the form of
/// chromedriver's log. Then it writes its argument as a line of the output, where calls of `console.error` stand.
const FIREFOX_CONSOLE: &str = "const { warningFlag, infoFlag } = Ci.nsIScriptError;
    const entries = Services.console.getMessageArray()
        .filter(entry => entry instanceof Ci.nsIScriptError && !/^(chrome|resource|moz-src|moz-extension):/.test(entry.sourceName))
        .map(({ flags, sourceName, lineNumber, errorMessage }) => ({
            level: flags & (warningFlag | infoFlag) ? 'WARNING' : 'SEVERE',
            message: `${sourceName}:${lineNumber} ${errorMessage}`,
        }));
    Services.console.reset();
    dump(`${arguments[0]}\\n`);
    return entries";

/// Lays the page out in a part of the window; nothing keeps that from being narrower than a window can be.
const FIREFOX_VIEW: &str = "const { style } = gBrowser.selectedBrowser, [width, height] = arguments;
    for (const limit of ['min', 'max']) {
        style.setProperty(`${limit}-width`, `${width}px`);
        style.setProperty(`${limit}-height`, `${height}px`);
    }";

/// Asks for more contrast. Firefox takes it from the colours of the system, which are black on white and in use, though
/// not in place of those of the page.
const FIREFOX_CONTRAST: &str = "Services.prefs.setIntPref('ui.useAccessibilityTheme', 1);
    Services.prefs.setIntPref('browser.display.document_color_use', 1)";

impl Browser {
    /// The errors in the console since the last call.
    pub fn console_errors(&self) -> Vec<String> {
        let entries = self.console().expect("the console can be read");
        entries.iter().filter(|entry| entry["level"] == "SEVERE").map(|entry| entry["message"].to_string()).collect()
    }

    /// All that is in the console since the last call; of what pages write there themselves, in Firefox only the errors.
    pub(super) fn console(&self) -> Result<Vec<Value>, String> {
        const END: &str = "lepik: so far the console";
        let entries = match self.engine {
            Engine::Chromium => self.request("POST", "/se/log", &json!({ "type": "browser" }).to_string())?,
            Engine::Firefox => self.around(FIREFOX_CONSOLE, &json!([END]))?,
        };
        let mut entries = entries.as_array().cloned().ok_or_else(|| format!("{entries} is no log"))?;
        if self.engine == Engine::Firefox {
            let said = self.driver.output_until(END).into_iter().filter(|line| is_error_of_page(line));
            entries.extend(said.map(|line| json!({ "level": "SEVERE", "message": line })));
        }
        Ok(entries)
    }

    /// Prints the page in view and answers the text of each page of paper.
    pub async fn print(&self) -> Vec<String> {
        pdf::pages(&self.pdf(&json!({})))
    }

    /// Prints the page in view on the paper that its styles ask for: the size of each page, in points, and its text.
    pub async fn print_as_styled(&self) -> Vec<([f64; 2], String)> {
        let pdf = match self.engine {
            Engine::Chromium => {
                let wishes = json!({ "preferCSSPageSize": true, "printBackground": true });
                decoded(&self.devtools("Page.printToPDF", &wishes)["data"])
            }
            // It prefers that in any case.
            Engine::Firefox => self.pdf(&json!({ "background": true })),
        };
        pdf::sizes(&pdf).into_iter().zip(pdf::pages(&pdf)).collect()
    }

    fn pdf(&self, wishes: &Value) -> Vec<u8> {
        decoded(&self.request("POST", "/print", &wishes.to_string()).expect("the driver prints"))
    }

    /// Shows the page as on a medium; an empty name goes back to the screen.
    pub async fn emulate_media(&self, media: &str) {
        match self.engine {
            Engine::Chromium => _ = self.devtools("Emulation.setEmulatedMedia", &json!({ "media": media })),
            Engine::Firefox => {
                let script = "gBrowser.selectedBrowser.browsingContext.mediumOverride = arguments[0]";
                self.around(script, &json!([media])).expect("a medium");
            }
        }
    }

    /// Shows the page as to a person whose system asks for something: `prefers-contrast` `more`.
    pub fn emulate_wish(&self, feature: &str, value: &str) {
        let script = match (self.engine, feature, value) {
            (Engine::Chromium, ..) => {
                let features = json!([{ "name": feature, "value": value }]);
                self.devtools("Emulation.setEmulatedMedia", &json!({ "features": features }));
                return;
            }
            (Engine::Firefox, "forced-colors", _) => {
                "gBrowser.selectedBrowser.browsingContext.forcedColorsOverride = arguments[0]"
            }
            (Engine::Firefox, "prefers-contrast", "more") => FIREFOX_CONTRAST,
            (Engine::Firefox, ..) => panic!("nothing asks Firefox for {feature}: {value}"),
        };
        self.around(script, &json!([value])).expect("a wish");
    }

    /// Gives the page so many CSS pixels, which may be fewer than a window can have.
    pub async fn view_at(&self, (width, height): (u32, u32)) {
        match self.engine {
            Engine::Chromium => {
                let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.devtools("Emulation.setDeviceMetricsOverride", &size);
            }
            Engine::Firefox => {
                self.around(FIREFOX_VIEW, &json!([width, height])).expect("a size");
                wait_for("the size of the page", async || {
                    let size = self.script("return [innerWidth, innerHeight]", vec![]).await;
                    if size == json!([width, height]) { Ok(()) } else { Err(size.to_string()) }
                })
                .await;
            }
        }
    }

    /// Takes the bars off Firefox's window: Tab would leave the page for them, and the page without the focus.
    pub(super) fn hide_toolbars(&self) {
        let script = "document.getElementById('navigator-toolbox').hidden = true";
        self.around(script, &json!([])).expect("the window has bars");
    }

    /// A command of Chromium's DevTools.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        let command = json!({ "cmd": command, "params": parameters }).to_string();
        let answer = self.request("POST", "/goog/cdp/execute", &command);
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// Runs a script in Firefox's own window, which may do more than any page.
    fn around(&self, script: &str, arguments: &Value) -> Result<Value, String> {
        let within = |context: &str| self.request("POST", "/moz/context", &json!({ "context": context }).to_string());
        within("chrome")?;
        let answer = self.request("POST", "/execute/sync", &json!({ "script": script, "args": arguments }).to_string());
        within("content")?;
        answer
    }
}

/// Whether Firefox's output tells of a call of `console.error` by a page. A part of the browser puts its name first; what
/// pages say stands in quotation marks or brackets.
fn is_error_of_page(line: &str) -> bool {
    let said = line.strip_prefix("console.error: ");
    said.is_some_and(|said| !said.split_once(": ").is_some_and(|(name, _)| name.chars().all(char::is_alphanumeric)))
}

fn decoded(pdf: &Value) -> Vec<u8> {
    BASE64_STANDARD.decode(pdf.as_str().expect("a text")).expect("a PDF comes in base64")
}
