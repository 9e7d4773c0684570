//! The record editor: the panel at the right. It is drawn from the kind's fields; each control follows its own register
//! and commits when it is left, so a remote change never pulls text from under the cursor.

mod access;
mod choices;
mod conflict;
mod control;
mod date_picker;
mod deeds;
mod items;
mod panel;
mod text;
mod unknown;

pub use control::{FieldView, refusal};
pub use date_picker::DatePicker;
pub use deeds::bring_back;
pub use panel::Editor;
