//! A board of another program on its way: what its cards become.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::app::App;
use super::super::clock;
use crate::format::board::{Board, Import};
use crate::format::error::BoardError;
use crate::format::{nullboard, trello};
use crate::i18n::Language;
use crate::model::date::Moment;
use crate::model::kind::Kind;
use crate::model::kinds::other_activity;

/// The programs whose boards are read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Program {
    /// Trello.
    Trello,
    /// Nullboard.
    Nullboard,
}

/// A board and what its cards become.
#[derive(Clone, PartialEq, Debug)]
pub struct BoardStep {
    bytes: Arc<[u8]>,
    /// Where it comes from.
    pub program: Program,
    /// What its cards become.
    pub kind: &'static Kind,
    /// The board.
    pub board: Board,
}

impl App {
    pub(super) fn board_step(&self, bytes: &[u8]) -> Result<BoardStep, BoardError> {
        let kind = &other_activity::KIND;
        let read = |program| {
            let board = self.read_board(program, bytes, kind)?;
            Ok(BoardStep { bytes: bytes.into(), program, kind, board })
        };
        match read(Program::Trello) {
            Err(BoardError::NotABoard) => read(Program::Nullboard),
            found => found,
        }
    }

    fn read_board(&self, program: Program, bytes: &[u8], kind: &'static Kind) -> Result<Board, BoardError> {
        let day = |moment: Moment| {
            Moment::from_unix_seconds(moment.unix_seconds() + 60 * clock::minutes_ahead(moment)).date()
        };
        let words = self.choices.language.get_untracked().words();
        let import = Import { kind, words, vocabulary: Language::vocabulary(), day: &day };
        match program {
            Program::Trello => trello::read(bytes, &import, &mut clock::new_id),
            Program::Nullboard => nullboard::read(bytes, &import, &mut clock::new_id),
        }
    }

    /// Says what the cards of a board become.
    pub fn set_board_kind(&self, step: &ArcRwSignal<BoardStep>, kind: &'static Kind) {
        step.update(|step| {
            // It has been read before, so it is again.
            if let Ok(board) = self.read_board(step.program, &step.bytes, kind) {
                (step.kind, step.board) = (kind, board);
            }
        });
    }
}
