//! The sample plan: a file like any other, written by hand, read by the same reader.

use super::error::FileError;
use super::file::{PlanFile, read};
use crate::model::id::Id;

/// Reads the sample plan of section 9 of the domain.
///
/// # Errors
/// Never, as its test shows; the reader's signature asks for it.
pub fn sample(new_id: &mut dyn FnMut() -> Id) -> Result<PlanFile, FileError> {
    read(include_bytes!("sample.json"), new_id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_is_read_whole() {
        let mut n = 0;
        let file = sample(&mut || {
            n += 1;
            Id::from_bits(n)
        })
        .unwrap();
        assert_eq!(file.set_aside, []);
        assert_eq!(file.records.len(), 50);
        assert_eq!(n, 0, "everything in it has an id");
        assert!(file.records.iter().all(|incoming| incoming.record.kind().is_some()));
        let known = |incoming: &crate::model::merge::Incoming| {
            incoming.loose.iter().all(|(path, _)| incoming.record.field(&path.name).is_some())
        };
        assert!(file.records.iter().all(known), "no field is unknown");
    }
}
