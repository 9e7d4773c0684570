//! The settings of this browser, beside every plan: language, theme, role, keys, the plan in view, how boards are looked
//! at. A damaged text is as good as none; nothing in it is anyone's work.

use std::collections::BTreeMap;

use crate::model::sort::gathered;
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
    /// What boards are split by, by duty.
    pub lanes: BTreeMap<String, String>,
    /// Whether the person folded a column or lane, or unfolded it.
    pub folds: BTreeMap<String, bool>,
}

impl Settings {
    /// Reads them.
    pub fn read(text: &str) -> Self {
        let json: Map<String, Value> = serde_json::from_str(text).unwrap_or_default();
        let text = |key: &str| json.get(key).and_then(Value::as_str).map(str::to_owned);
        let all = |key: &str| json.get(key).and_then(Value::as_object).into_iter().flatten();
        let lanes = all("lanes").filter_map(|(board, by)| Some((board.clone(), by.as_str()?.to_owned())));
        let folds = all("folds").filter_map(|(part, is_folded)| Some((part.clone(), is_folded.as_bool()?)));
        Self {
            language: text("language"),
            theme: text("theme"),
            role: text("role"),
            single_keys: text("single_keys"),
            recent: text("recent"),
            plan: text("plan"),
            lanes: gathered(lanes),
            folds: gathered(folds),
        }
    }

    /// Writes them.
    pub fn write(&self) -> String {
        let Self { language, theme, role, single_keys, recent, plan, lanes, folds } = self;
        let entries = [
            ("language", language),
            ("theme", theme),
            ("role", role),
            ("single_keys", single_keys),
            ("recent", recent),
            ("plan", plan),
        ];
        let mut json: Map<String, Value> =
            gathered(entries.into_iter().filter_map(|(key, text)| Some((key.to_owned(), text.clone()?.into()))));
        let lanes: Map<String, Value> = gathered(lanes.iter().map(|(board, by)| (board.clone(), by.clone().into())));
        let folds: Map<String, Value> = gathered(folds.iter().map(|(part, is)| (part.clone(), (*is).into())));
        for (key, object) in [("lanes", lanes), ("folds", folds)] {
            if !object.is_empty() {
                json.insert(key.to_owned(), object.into());
            }
        }
        Value::Object(json).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_as_they_are_written_and_what_is_damaged_is_as_good_as_none() {
        let check = |settings: Settings| assert_eq!(Settings::read(&settings.write()), settings);
        check(Settings::default());
        check(Settings {
            language: Some("ru".into()),
            lanes: BTreeMap::from([("model".into(), "owner".into())]),
            folds: BTreeMap::from([("phase-model-done".into(), true), ("phase-model-active".into(), false)]),
            ..Settings::default()
        });
        for text in ["", "[]", "{", r#"{"lanes":1,"folds":{"a":1}}"#] {
            assert_eq!(Settings::read(text), Settings::default(), "{text}");
        }
    }
}
