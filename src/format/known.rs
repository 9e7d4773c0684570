//! Records by the texts that they were read from. Most of what a colleague's file says is what is here already, letter by
//! letter, and a text that comes again need not be read again: an import costs what differs.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hasher};
use std::sync::{Arc, Weak};

use memchr::memchr2;

use crate::model::record::Record;

/// Records that someone still holds, by the hash of a text that says just this. A record never changes under its pointer,
/// so what is noted here stays true. Of ten thousand texts two have the same hash once in 10¹¹ plans.
#[derive(Clone, Default, Debug)]
pub struct Known(HashMap<Mark, Weak<Record>>);

/// What a text is known by.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Mark(u64);

impl Known {
    /// The record that the text of this mark was read as.
    pub fn get(&self, mark: Mark) -> Option<Arc<Record>> {
        self.0.get(&mark)?.upgrade()
    }

    /// Notes what a text was read as: all of it, ids included, came from the text.
    pub fn note(&mut self, mark: Mark, record: &Arc<Record>) {
        self.0.insert(mark, Arc::downgrade(record));
    }

    /// Adds what is known from elsewhere.
    pub fn add(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Lets go of records that no one holds any more.
    pub fn tidy(&mut self) {
        self.0.retain(|_, record| record.strong_count() > 0);
    }
}

impl Mark {
    /// The mark of JSON without white space between its values, which is how it is stored; with such space its mark is that
    /// of no file's text.
    pub fn of_compact(json: &str) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(json.as_bytes());
        Self(hasher.finish())
    }

    /// The mark of JSON, whatever white space stands between its values: a file is set out over lines, what is stored is
    /// not.
    pub fn of(json: &str) -> Self {
        let mut hasher = DefaultHasher::new();
        let bytes = json.as_bytes();
        let (mut at, mut start) = (0, 0);
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'"' => at = end_of_text(bytes, at + 1),
                b' ' | b'\n' | b'\r' | b'\t' => {
                    hasher.write(bytes.get(start..at).unwrap_or_default());
                    start = at + 1;
                }
                _ => {}
            }
            at += 1;
        }
        hasher.write(bytes.get(start..).unwrap_or_default());
        Self(hasher.finish())
    }
}

/// Where the quotation mark stands that ends a text.
fn end_of_text(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(ahead) = memchr2(b'"', b'\\', bytes.get(at..).unwrap_or_default()) {
        at += ahead;
        if bytes.get(at) == Some(&b'"') {
            return at;
        }
        // What is escaped ends nothing.
        at += 2;
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::Id;

    #[test]
    fn only_white_space_between_values_makes_no_difference() {
        let check = |a: &str, b: &str, expected: bool| assert_eq!(Mark::of(a) == Mark::of(b), expected, "{a} {b}");
        check("{\n  \"a\": [1, 2]\r\n}", r#"{"a":[1,2]}"#, true);
        check(" {} ", "{}", true);
        check(r#"{"a":"x y"}"#, r#"{"a":"xy"}"#, false);
        check(r#"{"a":"x\" y"}"#, r#"{"a":"x\"y"}"#, false);
        check(r#"{"a":"x\\" , "b":1}"#, r#"{"a":"x\\","b":1}"#, true);
        check("[1,2]", "[12]", false);
        check("", "\n", true);
        let compact = r#"{"a":[1,"x \" y"]}"#;
        assert_eq!(Mark::of_compact(compact), Mark::of(&compact.replace(':', " :\t")));
    }

    #[test]
    fn a_record_is_known_by_its_text_as_long_as_someone_holds_it() {
        let record = Arc::new(Record::new(Id::from_bits(1), "campaign"));
        let [mark, other] = ["{}", "[]"].map(Mark::of);
        let mut known = Known::default();
        known.note(mark, &record);
        assert!(known.get(mark).is_some_and(|found| Arc::ptr_eq(&found, &record)));
        assert_eq!(known.get(other), None);
        drop(record);
        assert_eq!(known.get(mark), None);
        known.tidy();
        assert!(known.0.is_empty());
    }
}
