//! The icon set: one sprite for the whole page, and the small elements that draw from it.
//!
//! An icon never stands alone: a word is beside it, or its button carries a label. So every drawing is
//! hidden from screen readers.

use leptos::prelude::*;

/// What an icon shows; each has one symbol in [`Sprite`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// Late, failed or refused.
    Alert,
    /// The archive.
    Archive,
    /// A board.
    Board,
    /// A date.
    Calendar,
    /// Right, accepted.
    Check,
    /// Soon due.
    Clock,
    /// Close, or take away.
    Close,
    /// The columns of a table.
    Columns,
    /// Two values for one field.
    Conflict,
    /// A copy.
    Copy,
    /// Opens downwards; turned by CSS it points up.
    Down,
    /// Save as a file.
    Download,
    /// The last day.
    Due,
    /// A file.
    File,
    /// What narrows a list.
    Filter,
    /// High priority.
    Flag,
    /// What has changed.
    History,
    /// A remark without alarm.
    Info,
    /// The previous one.
    Left,
    /// A link to another record.
    Link,
    /// Restricted to internal use.
    Lock,
    /// The rest of the menu, on a phone.
    Menu,
    /// Less.
    Minus,
    /// An amount.
    Money,
    /// More actions.
    More,
    /// Move to another stage.
    Move,
    /// Words to be written.
    Note,
    /// The overview.
    Overview,
    /// Add, or new.
    Plus,
    /// Paper.
    Print,
    /// Do again.
    Redo,
    /// A report.
    Report,
    /// The next one, or folded.
    Right,
    /// Who is responsible.
    Role,
    /// Everything is saved.
    Saved,
    /// Being saved.
    Saving,
    /// Scenarios.
    Scenario,
    /// Search.
    Search,
    /// Settings.
    Settings,
    /// Sharing files.
    Share,
    /// Steps of a record.
    Steps,
    /// A table.
    Table,
    /// Light or dark.
    Theme,
    /// Bars over the year.
    Timeline,
    /// The bin.
    Trash,
    /// Take back.
    Undo,
    /// Not saved yet.
    Unsaved,
    /// Take in a file.
    Upload,
    /// Waiting for someone.
    Wait,
}

impl Glyph {
    /// Where the symbol is found, as a `<use>` element wants it.
    #[must_use]
    pub const fn href(self) -> &'static str {
        match self {
            Self::Alert => "#i-alert",
            Self::Archive => "#i-archive",
            Self::Board => "#i-board",
            Self::Calendar => "#i-calendar",
            Self::Check => "#i-check",
            Self::Clock => "#i-clock",
            Self::Close => "#i-close",
            Self::Columns => "#i-columns",
            Self::Conflict => "#i-conflict",
            Self::Copy => "#i-copy",
            Self::Down => "#i-down",
            Self::Download => "#i-download",
            Self::Due => "#i-due",
            Self::File => "#i-file",
            Self::Filter => "#i-filter",
            Self::Flag => "#i-flag",
            Self::History => "#i-history",
            Self::Info => "#i-info",
            Self::Left => "#i-left",
            Self::Link => "#i-link",
            Self::Lock => "#i-lock",
            Self::Menu => "#i-menu",
            Self::Minus => "#i-minus",
            Self::Money => "#i-money",
            Self::More => "#i-more",
            Self::Move => "#i-move",
            Self::Note => "#i-note",
            Self::Overview => "#i-overview",
            Self::Plus => "#i-plus",
            Self::Print => "#i-print",
            Self::Redo => "#i-redo",
            Self::Report => "#i-report",
            Self::Right => "#i-right",
            Self::Role => "#i-role",
            Self::Saved => "#i-saved",
            Self::Saving => "#i-saving",
            Self::Scenario => "#i-scenario",
            Self::Search => "#i-search",
            Self::Settings => "#i-settings",
            Self::Share => "#i-share",
            Self::Steps => "#i-steps",
            Self::Table => "#i-table",
            Self::Theme => "#i-theme",
            Self::Timeline => "#i-timeline",
            Self::Trash => "#i-trash",
            Self::Undo => "#i-undo",
            Self::Unsaved => "#i-unsaved",
            Self::Upload => "#i-upload",
            Self::Wait => "#i-wait",
        }
    }
}

/// All symbols, once a page: the icons, and the pips that show the phase of a record.
#[component]
pub fn Sprite() -> impl IntoView {
    view! {
        <svg hidden aria-hidden="true">
            <symbol id="i-alert" viewBox="0 0 20 20"><path d="M10 3.5 17.5 16.5h-15z"/><path d="M10 8.5v3.5M10 14.2v.1"/></symbol>
            <symbol id="i-archive" viewBox="0 0 20 20"><rect x="3" y="4" width="14" height="4" rx="1"/><path d="M4.5 8v8.5h11V8M8 11h4"/></symbol>
            <symbol id="i-board" viewBox="0 0 20 20"><rect x="3" y="4" width="3.6" height="12" rx="1"/><rect x="8.2" y="4" width="3.6" height="8" rx="1"/><rect x="13.4" y="4" width="3.6" height="10" rx="1"/></symbol>
            <symbol id="i-calendar" viewBox="0 0 20 20"><rect x="3" y="4.5" width="14" height="12" rx="1.5"/><path d="M3 8.5h14M7 3v3M13 3v3"/></symbol>
            <symbol id="i-check" viewBox="0 0 20 20"><path d="m4 10.5 4 4 8-9"/></symbol>
            <symbol id="i-clock" viewBox="0 0 20 20"><circle cx="10" cy="10" r="7"/><path d="M10 6v4l2.7 1.8"/></symbol>
            <symbol id="i-close" viewBox="0 0 20 20"><path d="m5 5 10 10M15 5 5 15"/></symbol>
            <symbol id="i-columns" viewBox="0 0 20 20"><rect x="3" y="4" width="14" height="12" rx="1.5"/><path d="M8 4v12M12.5 4v12"/></symbol>
            <symbol id="i-conflict" viewBox="0 0 20 20"><path d="M10 17v-5.5M10 11.5 5 6.5M10 11.5l5-5"/><path d="M5 10V6h4M15 10V6h-4"/></symbol>
            <symbol id="i-copy" viewBox="0 0 20 20"><rect x="7" y="7" width="9.5" height="9.5" rx="1.5"/><path d="M13 4.5a1 1 0 0 0-1-1H4.5a1 1 0 0 0-1 1V12a1 1 0 0 0 1 1"/></symbol>
            <symbol id="i-down" viewBox="0 0 20 20"><path d="m5 8 5 5 5-5"/></symbol>
            <symbol id="i-download" viewBox="0 0 20 20"><path d="M10 3.5v9m0 0L6.5 9m3.5 3.5L13.5 9M3.5 16.5h13"/></symbol>
            <symbol id="i-due" viewBox="0 0 20 20"><path d="M10 3.5 16.5 10 10 16.5 3.5 10z"/></symbol>
            <symbol id="i-file" viewBox="0 0 20 20"><path d="M5 3h7l3.5 3.5V17H5z"/><path d="M12 3v3.5h3.5"/></symbol>
            <symbol id="i-filter" viewBox="0 0 20 20"><path d="M3 5h14M5.5 10h9M8 15h4"/></symbol>
            <symbol id="i-flag" viewBox="0 0 20 20"><path d="M5 17V3.5M5 4h9.5l-2 3 2 3H5"/></symbol>
            <symbol id="i-history" viewBox="0 0 20 20"><path d="M3.5 10a6.5 6.5 0 1 0 2-4.7L3.5 7"/><path d="M3.5 3.5V7H7M10 6.5V10l2.5 1.5"/></symbol>
            <symbol id="i-info" viewBox="0 0 20 20"><circle cx="10" cy="10" r="7"/><path d="M10 9.2v4.3M10 6.5v.1"/></symbol>
            <symbol id="i-left" viewBox="0 0 20 20"><path d="m12 5-5 5 5 5"/></symbol>
            <symbol id="i-link" viewBox="0 0 20 20"><path d="M8.5 11.5a3 3 0 0 0 4.3 0l2.7-2.7a3 3 0 0 0-4.3-4.3l-1 1"/><path d="M11.5 8.5a3 3 0 0 0-4.3 0l-2.7 2.7a3 3 0 0 0 4.3 4.3l1-1"/></symbol>
            <symbol id="i-lock" viewBox="0 0 20 20"><rect x="4.5" y="9" width="11" height="7.5" rx="1.5"/><path d="M7 9V6.5a3 3 0 0 1 6 0V9"/></symbol>
            <symbol id="i-menu" viewBox="0 0 20 20"><path d="M3 5.5h14M3 10h14M3 14.5h14"/></symbol>
            <symbol id="i-minus" viewBox="0 0 20 20"><path d="M4 10h12"/></symbol>
            <symbol id="i-money" viewBox="0 0 20 20"><path d="M14.5 5.6a5 5 0 1 0 0 8.8M3.5 8.6h7.5M3.5 11.4h7"/></symbol>
            <symbol id="i-more" viewBox="0 0 20 20"><circle cx="4.5" cy="10" r=".8"/><circle cx="10" cy="10" r=".8"/><circle cx="15.5" cy="10" r=".8"/></symbol>
            <symbol id="i-move" viewBox="0 0 20 20"><path d="M3 10h14M10 3v14M6 7l-3 3 3 3M14 7l3 3-3 3M7 6l3-3 3 3M7 14l3 3 3-3"/></symbol>
            <symbol id="i-note" viewBox="0 0 20 20"><path d="M4 4h12v9l-3.5 3.5H4z"/><path d="M16 13h-3.5v3.5M7 8h6M7 11h3"/></symbol>
            <symbol id="i-overview" viewBox="0 0 20 20"><path d="M3 10.5 10 4l7 6.5"/><path d="M5 9v7h10V9"/><path d="M8.5 16v-4h3v4"/></symbol>
            <symbol id="i-plus" viewBox="0 0 20 20"><path d="M10 4v12M4 10h12"/></symbol>
            <symbol id="i-print" viewBox="0 0 20 20"><path d="M6 7.5V3.5h8v4M6 14H3.5V7.5h13V14H14"/><path d="M6 11.5h8v5H6z"/></symbol>
            <symbol id="i-redo" viewBox="0 0 20 20"><path d="m13 5 3.5 3.5L13 12"/><path d="M16 8.5H8.5a4 4 0 0 0 0 8H11"/></symbol>
            <symbol id="i-report" viewBox="0 0 20 20"><path d="M5 3h7l3.5 3.5V17H5z"/><path d="M12 3v3.5h3.5M7.5 10h5M7.5 13h5"/></symbol>
            <symbol id="i-right" viewBox="0 0 20 20"><path d="m8 5 5 5-5 5"/></symbol>
            <symbol id="i-role" viewBox="0 0 20 20"><circle cx="10" cy="7" r="3"/><path d="M4.5 16.5c.6-3 2.8-4.5 5.5-4.5s4.9 1.5 5.5 4.5"/></symbol>
            <symbol id="i-saved" viewBox="0 0 20 20"><circle cx="10" cy="10" r="7"/><path d="m6.8 10.3 2.2 2.2 4.2-4.7"/></symbol>
            <symbol id="i-saving" viewBox="0 0 20 20"><path d="M10 3a7 7 0 1 1-7 7"/></symbol>
            <symbol id="i-scenario" viewBox="0 0 20 20"><path d="M10 3.5v13M6 16.5h8M4 6.5h12"/><path d="m4 6.5-2 5a2.2 2.2 0 0 0 4 0l-2-5ZM16 6.5l-2 5a2.2 2.2 0 0 0 4 0l-2-5Z"/></symbol>
            <symbol id="i-search" viewBox="0 0 20 20"><circle cx="9" cy="9" r="5"/><path d="m13 13 4 4"/></symbol>
            <symbol id="i-settings" viewBox="0 0 20 20"><path d="M3 6h8M15 6h2M3 14h2M9 14h8"/><circle cx="13" cy="6" r="2"/><circle cx="7" cy="14" r="2"/></symbol>
            <symbol id="i-share" viewBox="0 0 20 20"><path d="M6.5 8.5v-5m0 0L4 6m2.5-2.5L9 6M13.5 11.5v5m0 0 2.5-2.5m-2.5 2.5L11 14"/><path d="M3 11v5.5h5M12 3.5h5V9"/></symbol>
            <symbol id="i-steps" viewBox="0 0 20 20"><path d="m3 5.5 1.3 1.3L6.8 4M3 13.5l1.3 1.3L6.8 12M9.5 5.7H17M9.5 13.7H17"/></symbol>
            <symbol id="i-table" viewBox="0 0 20 20"><rect x="3" y="4" width="14" height="12" rx="1.5"/><path d="M3 8h14M3 12h14M8 8v8"/></symbol>
            <symbol id="i-theme" viewBox="0 0 20 20"><circle cx="10" cy="10" r="6.5"/><path d="M10 3.5v13a6.5 6.5 0 0 0 0-13Z" fill="currentColor"/></symbol>
            <symbol id="i-timeline" viewBox="0 0 20 20"><path d="M3 5h7M6 10h8M10 15h7"/><path d="M3 3v14" stroke-opacity=".35"/></symbol>
            <symbol id="i-trash" viewBox="0 0 20 20"><path d="M4 6h12M8 6V4h4v2M5.5 6l.7 10.5h7.6L14.5 6M8.5 9v5M11.5 9v5"/></symbol>
            <symbol id="i-undo" viewBox="0 0 20 20"><path d="M7 5 3.5 8.5 7 12"/><path d="M4 8.5h7.5a4 4 0 0 1 0 8H9"/></symbol>
            <symbol id="i-unsaved" viewBox="0 0 20 20"><circle cx="10" cy="10" r="7" stroke-dasharray="3 2.5"/><path d="M10 6.5v4M10 13.4v.1"/></symbol>
            <symbol id="i-upload" viewBox="0 0 20 20"><path d="M10 12.5v-9m0 0L6.5 7M10 3.5 13.5 7M3.5 16.5h13"/></symbol>
            <symbol id="i-wait" viewBox="0 0 20 20"><path d="M5.5 3h9M5.5 17h9M6.5 3v2.5L10 10l3.5-4.5V3M6.5 17v-2.5L10 10l3.5 4.5V17"/></symbol>
            <symbol id="p-planned" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.5" stroke-dasharray="2.6 1.72"/></symbol>
            <symbol id="p-active" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.5"/><path d="M8 5.2a2.8 2.8 0 0 1 0 5.6Z" fill="currentColor" stroke-width="1"/></symbol>
            <symbol id="p-approval" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.5"/><path d="M6.5 6.2v3.6M9.5 6.2v3.6"/></symbol>
            <symbol id="p-done" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.5" fill="currentColor"/><path d="m5.6 8.2 1.7 1.7 3.2-3.6" stroke="var(--surface-card)"/></symbol>
            <symbol id="p-closed" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.5"/><path d="m6 6 4 4M10 6l-4 4"/></symbol>
        </svg>
    }
}

/// One icon: 20 px, or 16 px in small places.
#[component]
pub fn Icon(
    /// What it shows.
    glyph: Glyph,
    /// Beside small text.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let class = if small { "icon icon-small" } else { "icon" };
    view! {
        <svg class=class aria-hidden="true">
            <use_ href=glyph.href()></use_>
        </svg>
    }
}

/// The phase of a record as one shape, the same everywhere.
#[component]
pub fn Pip(
    /// The phase's id: `planned`, `active`, `approval`, `done` or `closed`.
    phase: &'static str,
) -> impl IntoView {
    view! {
        <svg class="pip" data-phase=phase aria-hidden="true">
            <use_ href=format!("#p-{phase}")></use_>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    /// A missing symbol draws nothing and nobody is told, so names and symbols are compared here.
    #[test]
    fn every_glyph_has_its_symbol() {
        let source = include_str!("icon.rs");
        let between = |start: &str| -> BTreeSet<&str> {
            source
                .lines()
                .filter_map(|line| line.trim_start().strip_prefix(start))
                .filter_map(|rest| rest.split_once("i-"))
                .filter_map(|(_, name)| name.split_once('"'))
                .map(|(name, _)| name)
                .collect()
        };
        let glyphs = between("Self::");
        assert!(!glyphs.is_empty());
        assert_eq!(glyphs, between("<symbol id=\""));
    }
}
