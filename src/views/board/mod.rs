//! The parts of a board: columns, cards, and a card carried by the keyboard.

pub mod card;
pub mod carry;
pub mod column;
mod move_dialog;
pub mod narrow;
pub mod stage_dialog;
pub mod template_dialog;
