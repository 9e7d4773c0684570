//! What a chosen file is, told by its content first and its name's ending second. A plan can be compared at once; about a
//! sealed file, a table or another program's board something has to be asked first. What they become goes the way of
//! every file: it is compared, shown, and taken over as one step.

mod board;
mod table;

pub use board::{BoardStep, Program};
pub use table::{Brought, Column, Problem, Purpose, TableStep};
// What a table is read by, for those who show it.
pub use crate::format::board::List;
pub use crate::format::csv_in::{Forms, Reading, Target};
pub use crate::format::statistics::Columns;
pub use crate::format::table::{DELIMITERS, Encoding};

use std::sync::Arc;

use leptos::prelude::*;

use super::app::App;
use super::clock;
use super::slices::{Slices, Stopped};
use super::transfer::{self, Loaded};
use crate::format::error::{BoardError, FileError, OpenError, TableError};
use crate::format::file::{self, PlanFile};
use crate::format::sealed;
use crate::model::merge::Incoming;

/// Why a chosen file is refused whole. Nothing has changed then.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// It is no plan that can be read.
    File(FileError),
    /// It is no table that can be read.
    Table(TableError),
    /// It is no board that can be read.
    Board(BoardError),
}

impl Refusal {
    /// The stable name, as black-box checks know it.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::File(error) => error.code(),
            Self::Table(error) => error.code(),
            Self::Board(error) => error.code(),
        }
    }
}

/// What has to be asked about a file.
#[derive(Clone)]
pub enum Step {
    /// Under which passphrase it opens.
    Sealed(Arc<[u8]>),
    /// How a table is read, and what becomes of it.
    Table(ArcRwSignal<TableStep>),
    /// What the cards of a board become.
    Board(ArcRwSignal<BoardStep>),
}

/// A chosen file that something has to be asked about.
#[derive(Clone)]
pub struct Arrival {
    /// Its number among the chosen files.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// What is asked.
    pub step: Step,
    /// Whether it has been answered.
    pub is_answered: bool,
}

/// What a file is.
pub(super) enum Found {
    /// A plan, or a part of one.
    Plan(Arc<PlanFile>),
    /// Something that has to be asked about first.
    Step(Step),
}

/// The endings of files that can be tables at best.
const TABLES: [&str; 7] = ["csv", "txt", "tsv", "tab", "xlsx", "xls", "ods"];
/// The endings of files that are never tables.
const NO_TABLES: [&str; 2] = ["json", "nbx"];

impl App {
    /// Tells what a file is; one without bytes is too large to be read at all.
    pub(super) async fn recognise(
        self,
        name: &str,
        bytes: Option<Vec<u8>>,
        slices: &mut Slices,
    ) -> Result<Result<Found, Refusal>, Stopped> {
        let Some(bytes) = bytes else {
            return Ok(Err(Refusal::File(FileError::TooLarge)));
        };
        if sealed::is_sealed(&bytes) {
            return Ok(Ok(Found::Step(Step::Sealed(bytes.into()))));
        }
        Ok(match transfer::read(self, &bytes, slices).await? {
            Ok(plan) => Ok(Found::Plan(plan)),
            Err(error) => self.foreign(name, bytes, error),
        })
    }

    /// Tells what a file is that was refused as a plan.
    fn foreign(&self, name: &str, bytes: Vec<u8>, refused: FileError) -> Result<Found, Refusal> {
        if refused == FileError::NotAPlan {
            match self.board_step(&bytes) {
                Ok(step) => return Ok(Found::Step(Step::Board(ArcRwSignal::new(step)))),
                Err(BoardError::File(_) | BoardError::NotABoard) => {}
                Err(error) => return Err(Refusal::Board(error)),
            }
        }
        // Half a plan under another name is still no table.
        let is_json = bytes.trim_ascii_start().starts_with(b"{");
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
        if is_json || NO_TABLES.contains(&ending.as_str()) {
            return Err(Refusal::File(refused));
        }
        match TableStep::open(bytes) {
            Ok(step) if TABLES.contains(&ending.as_str()) || step.is_wide() => {
                let purpose = step.purpose;
                let step = ArcRwSignal::new(step);
                self.set_purpose(&step, purpose);
                Ok(Found::Step(Step::Table(step)))
            }
            Err(error) if TABLES.contains(&ending.as_str()) => Err(Refusal::Table(error)),
            Ok(_) | Err(_) => Err(Refusal::File(refused)),
        }
    }

    /// Whether something is still to be answered; followed.
    pub fn asks(&self) -> bool {
        self.intake.with(|arrivals| arrivals.iter().any(|arrival| !arrival.is_answered))
    }

    /// Whether files have been chosen and wait for a decision; followed.
    pub fn has_files(&self) -> bool {
        self.transfer.with(|transfer| !transfer.files.is_empty()) || self.intake.with(|arrivals| !arrivals.is_empty())
    }

    /// Opens a sealed file; others that open under the same passphrase come with it.
    ///
    /// # Errors
    /// Why it is not opened.
    pub fn open_sealed(&self, number: usize, passphrase: &str) -> Result<(), OpenError> {
        let waiting = self.intake.with_untracked(|arrivals| {
            let sealed =
                arrivals.iter().filter(|arrival| !arrival.is_answered).filter_map(|arrival| match &arrival.step {
                    Step::Sealed(bytes) => Some((arrival.number, bytes.clone())),
                    Step::Table(_) | Step::Board(_) => None,
                });
            sealed.collect::<Vec<_>>()
        });
        let (asked, others): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|(waiting, _)| *waiting == number);
        for (number, bytes) in asked {
            let opened = sealed::open(&bytes, passphrase)?;
            self.answer(number, file::read(&opened, &mut clock::new_id).map_err(Refusal::File));
        }
        for (number, bytes) in others {
            if let Ok(opened) = sealed::open(&bytes, passphrase) {
                self.answer(number, file::read(&opened, &mut clock::new_id).map_err(Refusal::File));
            }
        }
        Ok(())
    }

    /// Goes on with what a table has become.
    pub fn take_table(&self, number: usize) {
        if let Some(Step::Table(step)) = self.step(number) {
            self.answer_with(number, step.with_untracked(|step| self.table_records(step)));
        }
    }

    /// Goes on with the cards of a board.
    pub fn take_board(&self, number: usize) {
        if let Some(Step::Board(step)) = self.step(number) {
            self.answer_with(number, step.with_untracked(|step| step.board.records.clone()));
        }
    }

    /// What is asked about a file.
    pub fn step(&self, number: usize) -> Option<Step> {
        self.intake.with_untracked(|arrivals| {
            arrivals.iter().find(|arrival| arrival.number == number).map(|arrival| arrival.step.clone())
        })
    }

    /// The records go into the plan in view: it is the one that they were compared with.
    fn answer_with(&self, number: usize, records: Vec<Incoming>) {
        self.answer(number, Ok(PlanFile::of_records(self.plan_id(), records)));
    }

    fn answer(&self, number: usize, outcome: Result<PlanFile, Refusal>) {
        let mut name = String::new();
        self.intake.update(|arrivals| {
            if let Some(arrival) = arrivals.iter_mut().find(|arrival| arrival.number == number) {
                arrival.is_answered = true;
                name.clone_from(&arrival.name);
            }
        });
        let outcome = outcome.map(Arc::new);
        self.transfer
            .update(|transfer| transfer.files.push(Loaded { name, is_point: false, arrival: Some(number), outcome }));
        self.compare_anew();
    }

    /// Asks about a file once more.
    pub fn ask_again(&self, number: usize) {
        self.transfer.update(|transfer| transfer.files.retain(|file| file.arrival != Some(number)));
        self.intake.update(|arrivals| {
            arrivals
                .iter_mut()
                .filter(|arrival| arrival.number == number)
                .for_each(|arrival| arrival.is_answered = false);
        });
        self.compare_anew();
    }

    /// Takes nothing of a file that something is asked about.
    pub fn leave_file(&self, number: usize) {
        self.intake.update(|arrivals| arrivals.retain(|arrival| arrival.number != number));
        self.compare_anew();
    }
}
