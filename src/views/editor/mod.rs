//! The record editor: the panel at the right. It is drawn from the kind's fields; each control follows its own register
//! and commits when it is left. A remote change never pulls text from under the cursor (`hand`).

mod access;
mod attention;
mod choices;
mod codes;
mod conflict;
mod control;
mod date_picker;
mod deeds;
mod figures;
mod fold;
mod hand;
mod history;
mod items;
mod link_search;
mod links;
mod long_text;
mod panel;
mod paper;
mod scenario;
mod shape;
mod text;
mod thresholds;
mod unknown;

pub use codes::CodeWarning;
pub use conflict::{Conflict, Place as Asked, Stay};
pub use control::{FieldView, Target, edit, refusal};
pub use date_picker::DatePicker;
pub use deeds::{archive, bring_back, copy, save_template};
pub use items::Items;
pub use panel::Editor;
pub use shape::{Shape, read, shown};
pub use text::{Apart, TextControl};
