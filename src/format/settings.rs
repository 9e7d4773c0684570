//! The settings of this browser, beside every plan: language, theme, role, keys, the plan in view. A damaged text is as good
//! as none; nothing in it is anyone's work.

use serde_json::{Map, Value};

/// The settings as ids; what they mean is decided by those who use them.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Settings {
    /// The language's tag.
    pub language: Option<String>,
    /// `light` or `dark`; none follows the system.
    pub theme: Option<String>,
    /// The role of the person at this browser.
    pub role: Option<String>,
    /// `off` where shortcuts of a single key do nothing.
    pub single_keys: Option<String>,
    /// The commands that were used last, a line each.
    pub recent: Option<String>,
    /// The id of the plan in view.
    pub plan: Option<String>,
}

impl Settings {
    /// Reads them.
    pub fn read(text: &str) -> Self {
        let json: Map<String, Value> = serde_json::from_str(text).unwrap_or_default();
        let text = |key: &str| json.get(key).and_then(Value::as_str).map(str::to_owned);
        Self {
            language: text("language"),
            theme: text("theme"),
            role: text("role"),
            single_keys: text("single_keys"),
            recent: text("recent"),
            plan: text("plan"),
        }
    }

    /// Writes them.
    pub fn write(&self) -> String {
        let Self { language, theme, role, single_keys, recent, plan } = self;
        let entries = [
            ("language", language),
            ("theme", theme),
            ("role", role),
            ("single_keys", single_keys),
            ("recent", recent),
            ("plan", plan),
        ];
        let json: Map<String, Value> =
            entries.into_iter().filter_map(|(key, text)| Some((key.to_owned(), text.clone()?.into()))).collect();
        Value::Object(json).to_string()
    }
}
