//! The parts of a board: lanes, columns and cards, and the hand that moves cards. [`carry`] is the hand, [`drag`] what
//! pointers do with it; [`window`], [`cards`] and [`sight`] see to it that only those
//! near the window are drawn.

pub mod card;
mod cards;
pub mod carry;
mod column;
mod column_head;
mod drag;
pub mod lanes;
mod limit_dialog;
mod move_dialog;
pub mod narrow;
pub mod sight;
pub mod stage_dialog;
pub mod template_dialog;
mod window;

use crate::model::kind::Duty;
use carry::Carry;
use sight::Sight;

/// A board, as its parts know it.
#[derive(Clone, Copy)]
pub struct OnBoard {
    /// The duty; none for records whose kind this program does not know.
    pub duty: Option<&'static Duty>,
    /// Its hand.
    pub carry: Carry,
    /// Its columns in the window.
    pub sight: Sight,
}
