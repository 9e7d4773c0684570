//! The shape of the file, as far as it is read. What is null or missing is empty.

use serde::Deserialize;
use serde_json::Value as Json;

/// A board.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Whole {
    #[serde(default)]
    pub(super) name: Option<String>,
    pub(super) lists: Vec<List>,
    pub(super) cards: Vec<Card>,
    #[serde(default)]
    pub(super) checklists: Vec<Checklist>,
    #[serde(default)]
    pub(super) actions: Vec<Action>,
    #[serde(default)]
    pub(super) custom_fields: Vec<CustomField>,
    #[serde(default)]
    pub(super) members: Vec<Identified>,
}

#[derive(Deserialize)]
pub(super) struct Identified {
    pub(super) id: String,
}

#[derive(Deserialize)]
pub(super) struct List {
    pub(super) id: String,
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) closed: bool,
    #[serde(default)]
    pub(super) pos: f64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Card {
    pub(super) id: String,
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) desc: Option<String>,
    #[serde(default)]
    pub(super) closed: bool,
    #[serde(default)]
    pub(super) due: Option<String>,
    #[serde(default)]
    pub(super) due_complete: Option<bool>,
    #[serde(default)]
    pub(super) start: Option<String>,
    #[serde(default)]
    pub(super) id_list: String,
    #[serde(default)]
    pub(super) id_members: Vec<String>,
    #[serde(default)]
    pub(super) labels: Vec<Label>,
    #[serde(default)]
    pub(super) pos: f64,
    #[serde(default)]
    pub(super) attachments: Vec<Attachment>,
    #[serde(default)]
    pub(super) custom_field_items: Vec<CustomValue>,
    #[serde(default)]
    pub(super) location_name: Option<String>,
    #[serde(default)]
    pub(super) address: Option<String>,
    #[serde(default)]
    pub(super) short_url: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Label {
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) color: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Attachment {
    #[serde(default)]
    pub(super) name: Option<String>,
    #[serde(default)]
    pub(super) url: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Checklist {
    #[serde(default)]
    pub(super) id_card: String,
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) pos: f64,
    #[serde(default)]
    pub(super) check_items: Vec<CheckItem>,
}

#[derive(Deserialize)]
pub(super) struct CheckItem {
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) state: Option<String>,
    #[serde(default)]
    pub(super) due: Option<String>,
    #[serde(default)]
    pub(super) pos: f64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Action {
    #[serde(rename = "type")]
    pub(super) sort: String,
    #[serde(default)]
    pub(super) date: Option<String>,
    #[serde(default)]
    pub(super) id_member_creator: Option<String>,
    #[serde(default)]
    pub(super) data: ActionData,
}

#[derive(Deserialize, Default)]
pub(super) struct ActionData {
    #[serde(default)]
    pub(super) text: Option<String>,
    #[serde(default)]
    pub(super) card: Option<Identified>,
}

#[derive(Deserialize)]
pub(super) struct CustomField {
    pub(super) id: String,
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) options: Vec<CustomOption>,
}

#[derive(Deserialize)]
pub(super) struct CustomOption {
    pub(super) id: String,
    pub(super) value: Json,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CustomValue {
    pub(super) id_custom_field: String,
    #[serde(default)]
    pub(super) id_value: Option<String>,
    #[serde(default)]
    pub(super) value: Json,
}
