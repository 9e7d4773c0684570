//! Links between records.

use crate::model::kinds::common;

/// The words about links.
#[derive(Debug)]
pub struct Relations {
    // What the other record is to this one, where the link leads here
    pub fed_by: &'static str,
    pub blocked_by: &'static str,
    pub has_part: &'static str,
    pub replaced_by: &'static str,
    pub unsaid: &'static str,
    // The chain
    pub chain: &'static str,
    pub before: &'static str,
    pub this_record: &'static str,
    pub after: &'static str,
    // The list
    pub none: &'static str,
    pub in_bin: &'static str,
    pub purged: &'static str,
    pub absent: &'static str,
    pub no_record: &'static str,
    pub removed: fn(&str) -> String,
    // Adding
    pub find: &'static str,
    pub found: &'static str,
    pub added: fn(&str, &str) -> String,
}

impl Relations {
    /// What the record at the other end is to this one, for a link that leads here; `None` for a relation that this
    /// program does not know, or that is the same from both ends.
    pub fn leading_here(&self, relation: &str) -> Option<&'static str> {
        match relation {
            common::FEEDS => Some(self.fed_by),
            common::BLOCKS => Some(self.blocked_by),
            common::BELONGS_TO => Some(self.has_part),
            common::REPLACES => Some(self.replaced_by),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::i18n::Language;

    #[test]
    fn every_relation_has_words_for_both_ends() {
        for language in Language::ALL {
            let mut words = BTreeSet::new();
            for relation in common::RELATIONS {
                let away = language.choice(common::LINK_RELATION.name(), relation).unwrap();
                let here = language.messages().relations.leading_here(relation);
                assert_eq!(here.is_none(), *relation == common::RELATES, "{relation} in {language:?}");
                words.insert(away);
                words.extend(here);
            }
            assert_eq!(words.len(), 2 * common::RELATIONS.len() - 1, "{language:?}: {words:?}");
        }
    }
}
