//! Every word that a person reads, in Estonian, English and Russian. A [`Messages`] lacks no field in any language, or
//! it does not compile; the domain's texts are looked up by id, and a test walks all ids in all languages.
//!
//! Numbers and dates are shown by [`show`], which is pure: exports and reports need it without a browser.

pub mod heads;
pub mod lists;
pub mod messages;
pub mod places;
pub mod show;
pub mod term;
pub mod words;

mod en;
mod et;
mod ru;

pub use messages::Messages;

/// What the program is called, in every language.
pub const NAME: &str = "Lepik";

/// A name as it begins a sentence.
fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}", letters.as_str())
}

/// A language of the program. Content stays in the language it was written in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Language {
    /// Estonian, the default.
    #[default]
    Et,
    /// English.
    En,
    /// Russian.
    Ru,
}

macro_rules! by_language {
    ($self:expr, $function:ident($($argument:expr),*)) => {
        match $self {
            Self::Et => et::domain::$function($($argument),*),
            Self::En => en::domain::$function($($argument),*),
            Self::Ru => ru::domain::$function($($argument),*),
        }
    };
}

impl Language {
    /// All of them, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Et, Self::En, Self::Ru];

    /// The tag of BCP 47.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Et => "et",
            Self::En => "en",
            Self::Ru => "ru",
        }
    }

    /// Its own name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Et => "eesti",
            Self::En => "English",
            Self::Ru => "русский",
        }
    }

    /// The language of a tag.
    pub fn parse(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The words of the program.
    pub const fn messages(self) -> &'static Messages {
        match self {
            Self::Et => &et::MESSAGES,
            Self::En => &en::MESSAGES,
            Self::Ru => &ru::MESSAGES,
        }
    }

    /// A duty's name.
    pub fn duty(self, id: &str) -> &'static str {
        by_language!(self, duty(id)).unwrap_or_default()
    }

    /// A phase's name.
    pub fn phase(self, id: &str) -> &'static str {
        by_language!(self, phase(id)).unwrap_or_default()
    }

    /// A kind's name; `None` for one that this program does not know.
    pub fn kind(self, id: &str) -> Option<&'static str> {
        by_language!(self, kind(id))
    }

    /// A stage's name; `None` for one that this program does not know.
    pub fn stage(self, kind: &str, id: &str) -> Option<&'static str> {
        by_language!(self, stage(kind, id))
    }

    /// The name of a section of the editor.
    pub fn section(self, id: &str) -> &'static str {
        by_language!(self, section(id)).unwrap_or_default()
    }

    /// A field's name; `None` for one that this program does not know.
    pub fn field(self, id: &str) -> Option<&'static str> {
        by_language!(self, field(id))
    }

    /// The name of a property of an item.
    pub fn item_field(self, collection: &str, id: &str) -> Option<&'static str> {
        by_language!(self, item_field(collection, id))
    }

    /// The words of the button that adds an item.
    pub fn item_name(self, collection: &str) -> &'static str {
        by_language!(self, item_name(collection)).unwrap_or_default()
    }

    /// The name of a fixed choice of a field.
    pub fn choice(self, field: &str, id: &str) -> Option<&'static str> {
        by_language!(self, choice(field, id))
    }

    /// What helps at a field, where something does.
    pub fn hint(self, field: &str) -> Option<&'static str> {
        by_language!(self, hint(field))
    }

    /// The sign of a unit.
    pub fn unit(self, id: &str) -> &'static str {
        by_language!(self, unit(id)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
