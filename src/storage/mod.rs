//! Where a plan is kept between two starts (rules S1–S7): the port ([`Store`]), an in-memory adapter that can be told to
//! fail ([`memory`]), the [`keeper`] that writes one record under one key, the [`plans`] that a
//! store holds, and their points to [`restore`]. Each text of a record also goes to a [`second`] copy (rule S9).

pub mod keeper;
pub mod keys;
mod many;
pub mod memory;
pub mod packing;
pub mod plans;
pub mod restore;
pub mod second;

/// What a place to keep texts must be able to do.
pub trait Store {
    /// All keys that begin so, ours and others'.
    ///
    /// # Errors
    /// Where the store does not answer.
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError>;

    /// The text under a key.
    ///
    /// # Errors
    /// Where the store does not answer.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// The texts under the keys that are wanted, each with its key. Each key there is has been asked about when this returns.
    ///
    /// # Errors
    /// Where the store does not answer, at once or at a text.
    fn texts(&self, wanted: &dyn Fn(&str) -> bool) -> Result<Texts<'_>, StoreError> {
        let mut keys = self.keys("")?;
        keys.retain(|key| wanted(key));
        Ok(Box::new(keys.into_iter().filter_map(|key| Some(self.get(&key).transpose()?.map(|text| (key, text))))))
    }

    /// Puts a text under a key.
    ///
    /// # Errors
    /// [`StoreError::Full`], or where the store does not answer.
    fn set(&self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Removes a key.
    ///
    /// # Errors
    /// Where the store does not answer.
    fn remove(&self, key: &str) -> Result<(), StoreError>;

    /// Takes the text that a record's key is to hold, or the word that it is to hold none, to a second copy, for the case
    /// that the store loses what it has said yes to (rule S9). It does not wait, and does nothing where there is none.
    fn also(&self, _key: &str, _text: Option<&str>) {}

    /// How much is used, in UTF-16 units of all keys and texts, ours and others'.
    ///
    /// # Errors
    /// Where the store does not answer.
    fn used(&self) -> Result<usize, StoreError> {
        let mut used = 0;
        for key in self.keys("")? {
            used += units(&key) + self.get(&key)?.as_deref().map_or(0, units);
        }
        Ok(used)
    }
}

/// Keys and their texts, as a store hands them over one after another.
pub type Texts<'a> = Box<dyn Iterator<Item = Result<(String, String), StoreError>> + 'a>;

/// Why a store did not do it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum StoreError {
    /// There is no room.
    Full,
    /// It does not work, for whatever reason.
    Failed,
    /// A newer version keeps its plans there, which an older one does not touch.
    Newer,
}

/// How much room a text takes: a browser counts UTF-16 units.
pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
