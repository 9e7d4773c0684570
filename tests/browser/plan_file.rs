//! Exported files as a colleague's tools would see them: text, and JSON without a schema.

use serde_json::{Value, json};

/// The bytes that two exports of one plan share: everything but the top-level `exported`, which tells when and
/// by whom. Cut out of the text, for parsing would hide the order of keys and the white space (rule F3).
pub fn but_for_exported(file: &str) -> String {
    const CLOSED: &str = "\n  }";
    let start = file.find("\n  \"exported\": {").expect("the file says when it was exported");
    let (before, rest) = file.split_at(start);
    let end = rest.find(CLOSED).expect("the object ends") + CLOSED.len();
    format!("{before}{}", &rest[end..])
}

/// The file with more records, as another program might write it: without merge data.
pub fn with_records(file: &str, records: &[Value]) -> String {
    let mut plan: Value = serde_json::from_str(file).expect("an exported file is JSON");
    plan["records"].as_array_mut().expect("a plan has records").extend_from_slice(records);
    plan.to_string()
}

/// A small record without merge data.
pub fn campaign(id: &str, title: &str, due: &str) -> Value {
    json!({ "id": id, "kind": "campaign", "title": title, "stage": "idea", "due": due })
}

/// The record of a file that has a title.
pub fn record<'a>(plan: &'a Value, title: &str) -> &'a Value {
    let records = plan["records"].as_array().expect("a plan has records");
    records.iter().find(|record| record["title"] == title).unwrap_or_else(|| panic!("no record has the title {title}"))
}
