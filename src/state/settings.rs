//! Language, theme, role, keys, how boards are looked at: signals over the settings of this browser.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::app::App;
use crate::format::settings::Settings;
use crate::i18n::Language;
use crate::storage::{Store, keys};

/// Which colours are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them in the order of the switch.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// Its id in settings and styles.
    pub const fn id(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The next one of the switch.
    pub const fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }

    fn parse(id: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.id() == id).unwrap_or_default()
    }
}

/// What stands for a choice that is switched off; without a word it is on.
const OFF: &str = "off";

/// The settings as signals.
#[derive(Clone, Copy, Debug)]
pub struct Choices {
    /// The language of the program.
    pub language: RwSignal<Language>,
    /// The colours.
    pub theme: RwSignal<Theme>,
    /// The role of the person at this browser.
    pub role: RwSignal<Option<String>>,
    /// What boards are split by, by duty.
    pub lanes: RwSignal<BTreeMap<String, String>>,
    /// Whether the person folded a column or lane of a board, or unfolded it.
    pub folds: RwSignal<BTreeMap<String, bool>>,
    /// Whether shortcuts of a single key work.
    pub single_keys: RwSignal<bool>,
    /// The commands of the palette that were used last, by id, the latest first.
    pub recent: RwSignal<Vec<String>>,
}

impl Choices {
    /// The signals as stored; Estonian, the system's colours and no role where nothing is.
    pub fn new(settings: &Settings) -> Self {
        Self {
            language: RwSignal::new(settings.language.as_deref().and_then(Language::parse).unwrap_or_default()),
            theme: RwSignal::new(settings.theme.as_deref().map(Theme::parse).unwrap_or_default()),
            role: RwSignal::new(settings.role.clone()),
            lanes: RwSignal::new(settings.lanes.clone()),
            folds: RwSignal::new(settings.folds.clone()),
            single_keys: RwSignal::new(settings.single_keys.as_deref() != Some(OFF)),
            recent: RwSignal::new(settings.recent.iter().flat_map(|ids| ids.lines()).map(str::to_owned).collect()),
        }
    }
}

impl App {
    /// Reads the settings of this browser.
    pub(super) fn read_settings(store: &impl Store) -> Settings {
        let text = store.get(keys::SETTINGS).ok().flatten();
        text.as_deref().map(Settings::read).unwrap_or_default()
    }

    /// Stores the settings. Where that fails they hold until the page closes; nothing of anyone's work is in them.
    pub fn write_settings(&self) {
        let settings = Settings {
            language: Some(self.choices.language.get_untracked().tag().to_owned()),
            theme: Some(self.choices.theme.get_untracked().id().to_owned()),
            role: self.choices.role.get_untracked(),
            single_keys: (!self.choices.single_keys.get_untracked()).then(|| OFF.to_owned()),
            recent: Some(self.choices.recent.with_untracked(|ids| ids.join("\n"))).filter(|ids| !ids.is_empty()),
            plan: Some(self.plan_id().to_string()),
            lanes: self.choices.lanes.get_untracked(),
            folds: self.choices.folds.get_untracked(),
        };
        self.with_core(|core| core.keeper.store().set(keys::SETTINGS, &settings.write()).ok());
    }

    /// Splits the board of a duty, or makes it whole again, and remembers that.
    pub fn split_board(&self, duty: &str, by: Option<&str>) {
        self.choices.lanes.update(|lanes| {
            match by {
                Some(by) => lanes.insert(duty.to_owned(), by.to_owned()),
                None => lanes.remove(duty),
            };
        });
        self.write_settings();
    }

    /// Folds a column or lane of a board, or unfolds it, and remembers that.
    pub fn fold(&self, part: &str, is_folded: bool) {
        let is_new = self.choices.folds.with_untracked(|folds| folds.get(part) != Some(&is_folded));
        if is_new {
            self.choices.folds.update(|folds| _ = folds.insert(part.to_owned(), is_folded));
            self.write_settings();
        }
    }
}
