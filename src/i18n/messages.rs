//! The words of the program that are not the domain's. One field a text: a language that lacks one does not compile.
#![allow(missing_docs, reason = "the name says where a text stands; the Estonian file shows it")]

pub mod archive;
pub mod arrival;
pub mod board;
pub mod calendar;
pub mod charts;
pub mod codes;
pub mod conflicts;
pub mod copies;
pub mod export;
pub mod figures;
pub mod filters;
pub mod find;
pub mod folder;
pub mod handover;
pub mod history;
pub mod intake;
pub mod lists;
pub mod markdown;
pub mod marking;
pub mod network;
pub mod outreach;
pub mod overview;
pub mod plans;
pub mod procurement;
pub mod proposals;
pub mod relations;
pub mod results;
pub mod review;
pub mod scenarios;
pub mod scope;
pub mod store;
pub mod table;
pub mod templates;
pub mod timeline;
pub mod trainings;
pub mod version;

use archive::Archive;
use board::Board;
use plans::Plans;
use templates::Templates;

/// The words of one language. Those with a parameter are functions, because languages order and bend words their way.
#[derive(Debug)]
pub struct Messages {
    // Areas with files of their own
    pub arrival: arrival::Arrival,
    pub board: Board,
    pub overview: overview::Overview,
    pub find: find::Find,
    pub table: table::Table,
    pub filters: filters::Filters,
    pub calendar: calendar::Calendar,
    pub timeline: timeline::Timeline,
    pub scope: scope::Scope,
    pub store: store::Store,
    pub charts: charts::Charts,
    pub scenarios: scenarios::Scenarios,
    pub results: results::Results,
    pub proposals: proposals::Proposals,
    pub review: review::Review,
    pub outreach: outreach::Outreach,
    pub trainings: trainings::Trainings,
    pub network: network::Network,
    pub views: &'static str,
    pub codes: codes::Codes,
    pub conflicts: conflicts::Conflicts,
    pub intake: intake::Intake,
    pub lists: lists::Lists,
    pub marking: marking::Marking,
    pub exports: export::Export,
    pub copies: copies::Copies,
    pub folder: folder::Folder,
    pub handover: handover::Handover,
    pub history: history::History,
    pub version: version::Version,
    // Frame
    pub skip: &'static str,
    pub main_menu: &'static str,
    pub quick_menu: &'static str,
    pub menu: &'static str,
    pub boards: &'static str,
    pub plan: &'static str,
    pub plans: &'static str,
    pub new_plan: &'static str,
    pub untitled_plan: &'static str,
    pub plan_not_opened: &'static str,
    pub duty: &'static str,
    pub share: &'static str,
    pub trash: &'static str,
    pub settings: &'static str,
    pub unknown_board: &'static str,
    pub open_records: &'static str,
    pub store_fill: fn(u8) -> String,
    // Search
    pub search_label: &'static str,
    pub search_key: &'static str,
    pub messages: &'static str,
    pub search_hint: &'static str,
    pub search_results: &'static str,
    pub nothing_found: &'static str,
    pub found: fn(usize) -> String,
    // Saving
    pub saved: &'static str,
    pub saving: &'static str,
    pub unsaved: fn(usize) -> String,
    pub save_failed: &'static str,
    pub only_in_memory: &'static str,
    pub blocked_title: &'static str,
    pub blocked: &'static str,
    pub full_title: &'static str,
    pub full: fn(usize) -> String,
    pub failed_title: &'static str,
    pub failed: fn(usize) -> String,
    pub unreadable_title: fn(usize) -> String,
    pub unreadable: &'static str,
    pub unreadable_texts: &'static str,
    pub show_unreadable: &'static str,
    pub understood: &'static str,
    pub characters: fn(usize) -> String,
    // Undo
    pub undo: &'static str,
    pub redo: &'static str,
    pub undone: &'static str,
    pub redone: &'static str,
    pub nothing_put_back: &'static str,
    pub nothing_to_undo: &'static str,
    pub nothing_to_redo: &'static str,
    pub deed_create: &'static str,
    pub deed_edit: &'static str,
    pub deed_move: &'static str,
    pub deed_trash: &'static str,
    pub deed_restore: &'static str,
    pub deed_merge: &'static str,
    // Board and card
    pub new_record: &'static str,
    pub add_record: &'static str,
    pub new_title: fn(&str) -> String,
    pub created: fn(&str) -> String,
    pub untitled: &'static str,
    pub unknown_kind: fn(&str) -> String,
    pub unknown_stage: fn(&str) -> String,
    pub records_noun: fn(usize) -> &'static str,
    pub fold: &'static str,
    pub unfold: &'static str,
    pub empty_board_title: &'static str,
    pub empty_board: &'static str,
    pub card_help: &'static str,
    pub marks: &'static str,
    pub today: &'static str,
    pub tomorrow: &'static str,
    pub ak: &'static str,
    pub conflict: &'static str,
    pub trashed_and_edited: &'static str,
    pub purged_and_edited: &'static str,
    pub steps_done: &'static str,
    pub deeds: &'static str,
    pub open: &'static str,
    pub move_to: &'static str,
    pub to_trash: &'static str,
    pub move_title: fn(&str) -> String,
    pub stage: &'static str,
    pub place_in_column: &'static str,
    pub place_of: fn(usize, usize) -> String,
    pub cancel: &'static str,
    pub move_record: &'static str,
    pub moved: fn(&str, &str) -> String,
    pub grabbed: fn(&str) -> String,
    pub over: fn(&str, &str, usize, usize) -> String,
    pub dropped: fn(&str, &str, usize, usize) -> String,
    pub put_back: fn(&str) -> String,
    pub trashed: fn(&str) -> String,
    // First start
    pub welcome_title: &'static str,
    pub welcome_what: &'static str,
    pub welcome_where: &'static str,
    pub welcome_out: &'static str,
    pub load_sample: &'static str,
    pub sample_loaded: &'static str,
    pub open_file: &'static str,
    // Record editor
    pub close_record: &'static str,
    pub next_stage: &'static str,
    pub no_choice: &'static str,
    pub add_more: &'static str,
    pub remove: &'static str,
    pub up: &'static str,
    pub down: &'static str,
    pub row_removed: &'static str,
    pub date_hint: &'static str,
    pub pick_date: &'static str,
    pub not_a_date: &'static str,
    pub not_a_number: &'static str,
    pub number_out_of_range: &'static str,
    pub too_many_places: &'static str,
    pub too_long: &'static str,
    pub title_needed: &'static str,
    pub gone: &'static str,
    pub not_possible: &'static str,
    pub due_before_start: &'static str,
    pub empty_value: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub restricted: &'static str,
    pub in_the_bin: &'static str,
    pub conflict_words: &'static str,
    pub writer: fn(&str) -> String,
    pub keep: &'static str,
    pub unknown_fields: &'static str,
    pub unknown_fields_hint: &'static str,
    // Parts of the record editor
    pub relations: relations::Relations,
    pub figures: figures::Figures,
    pub procurement: procurement::Procurement,
    pub markdown: markdown::Markdown,
    // Bin
    pub trash_lead: &'static str,
    pub trash_empty_title: &'static str,
    pub trash_empty: &'static str,
    pub restore: &'static str,
    pub restored: fn(&str) -> String,
    // Settings
    pub this_browser: &'static str,
    pub language: &'static str,
    pub theme: &'static str,
    pub theme_system: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub your_role: &'static str,
    pub role_hint: &'static str,
    // Sharing
    pub share_lead: &'static str,
    pub export: &'static str,
    pub export_words: &'static str,
    pub export_plan: &'static str,
    pub exported: fn(&str) -> String,
    pub import: &'static str,
    pub choose_files: &'static str,
    pub import_preview: &'static str,
    pub someone: &'static str,
    pub unknown_time: &'static str,
    pub other_files: &'static str,
    pub foreign_plan: &'static str,
    pub open_as_own: &'static str,
    pub copy_into_here: &'static str,
    pub left_out: fn(&str) -> String,
    pub verdict_new: &'static str,
    pub verdict_changed: &'static str,
    pub verdict_same: &'static str,
    pub record_number: fn(usize) -> String,
    pub and_more: fn(usize) -> String,
    pub imported: fn([usize; 3]) -> String,
    pub take_over: &'static str,
    pub leave_all: &'static str,
    pub import_cancelled: &'static str,
    pub nothing_changed: &'static str,
    pub refused: fn(&str) -> String,
    pub download: &'static str,
    // Why a file or a record cannot be read
    pub error_too_large: &'static str,
    pub error_not_utf8: &'static str,
    pub error_not_json: fn(&str, usize, usize) -> String,
    pub error_syntax: &'static str,
    pub error_duplicate_key: &'static str,
    pub error_too_deep: &'static str,
    pub error_number_range: &'static str,
    pub error_not_a_plan: &'static str,
    pub error_too_new: &'static str,
    pub error_view_only: &'static str,
    pub fault_not_an_object: &'static str,
    pub fault_no_kind: &'static str,
    pub fault_bad_id: &'static str,
    pub fault_duplicate_id: &'static str,
    pub fault_other_kind: &'static str,
    pub fault_wrong_type: &'static str,
    pub fault_bad_date: &'static str,
    pub fault_bad_merge: &'static str,
    // Areas with a file of their own
    pub archive: Archive,
    pub plan_page: Plans,
    pub templates: Templates,
}
