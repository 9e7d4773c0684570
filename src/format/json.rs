//! JSON as every program reads it alike: no name twice in an object, no number that binary64 cannot hold, a limit to
//! the depth. serde_json alone would keep the last of two equal names and round large numbers without a word.
//!
//! What is read borrows its texts, so that a file of ten thousand records is not copied name by name.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Number, Value};

use super::error::{DEPTH_LIMIT, FileError, JsonFault};
use crate::model::sort::gathered;

/// Largest integer that binary64 holds with all its neighbours (RFC 7493 section 2.2).
pub(super) const INTEGER_LIMIT: u64 = (1 << 53) - 1;

/// Up to so many names of an object are searched one by one.
const FEW: usize = 64;

/// A value whose texts are where they were read, unless escapes stand in them.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Json<'a> {
    Null,
    Bool(bool),
    Number(Number),
    String(Cow<'a, str>),
    Array(Vec<Json<'a>>),
    Object(Object<'a>),
}

/// Names and values in the order of the text.
#[derive(Clone, PartialEq, Default, Debug)]
pub(super) struct Object<'a>(Vec<(Cow<'a, str>, Json<'a>)>);

impl<'a> Json<'a> {
    /// The text, if it is one.
    pub(super) fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::Array(_) | Self::Object(_) => None,
        }
    }

    /// The whole number from 0, if it is one.
    pub(super) fn as_u64(&self) -> Option<u64> {
        match self {
            Self::Number(number) => number.as_u64(),
            Self::Null | Self::Bool(_) | Self::String(_) | Self::Array(_) | Self::Object(_) => None,
        }
    }

    /// What stands under a name, if it is an object.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(object) => object.get(name),
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::String(_) | Self::Array(_) => None,
        }
    }
}

impl<'a> Object<'a> {
    /// What stands under a name.
    pub(super) fn get(&self, name: &str) -> Option<&Json<'a>> {
        self.0.iter().find(|(other, _)| is_same(other, name)).map(|(_, value)| value)
    }

    /// Takes out what stands under a name.
    pub(super) fn remove(&mut self, name: &str) -> Option<Json<'a>> {
        let place = self.0.iter().position(|(other, _)| is_same(other, name))?;
        Some(self.0.remove(place).1)
    }

    /// Adds a name that is not there yet.
    pub(super) fn add(&mut self, name: impl Into<Cow<'a, str>>, value: Json<'a>) {
        self.0.push((name.into(), value));
    }

    /// Names and values.
    pub(super) fn iter(&self) -> impl Iterator<Item = &(Cow<'a, str>, Json<'a>)> {
        self.0.iter()
    }

    /// How many names there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is left.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'a> IntoIterator for Object<'a> {
    type Item = (Cow<'a, str>, Json<'a>);
    type IntoIter = std::vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// Whether two names are the same. Asked for each pair of an object's: lengths alone tell most of them apart.
fn is_same(name: &str, other: &str) -> bool {
    name.len() == other.len() && name == other
}

/// On its own, with sorted names.
impl From<Json<'_>> for Value {
    fn from(json: Json<'_>) -> Self {
        match json {
            Json::Null => Self::Null,
            Json::Bool(yes) => Self::Bool(yes),
            Json::Number(number) => Self::Number(number),
            Json::String(text) => Self::String(text.into_owned()),
            Json::Array(list) => list.into_iter().map(Self::from).collect(),
            Json::Object(object) => {
                Self::Object(gathered(object.into_iter().map(|(name, json)| (name.into_owned(), Self::from(json)))))
            }
        }
    }
}

/// Reads one JSON text.
pub(super) fn parse(text: &str) -> Result<Json<'_>, FileError> {
    parse_with(text, 0, Later::Nothing).map(|(json, _)| json)
}

/// Reads one JSON text; what is in the list of this name at its top is only looked through, and returned beside it for
/// [`parse_listed`].
pub(super) fn parse_but<'a>(text: &'a str, list: &str) -> Result<(Json<'a>, Vec<&'a str>), FileError> {
    parse_with(text, 0, Later::List(list))
}

/// Reads a value that [`parse_but`] left. The place of a fault is that in the value.
pub(super) fn parse_listed(text: &str) -> Result<Json<'_>, FileError> {
    parse_with(text, 2, Later::Nothing).map(|(json, _)| json)
}

fn parse_with<'a>(text: &'a str, depth: usize, later: Later<'_>) -> Result<(Json<'a>, Vec<&'a str>), FileError> {
    let (fault, unread) = (Cell::new(JsonFault::Syntax), RefCell::default());
    let mut reader = serde_json::Deserializer::from_str(text);
    // The depth is counted below, to say what is wrong.
    reader.disable_recursion_limit();
    let node = Node { depth, fault: &fault, later, unread: &unread };
    let read = node.deserialize(&mut reader).and_then(|value| reader.end().map(|()| value));
    let read = read.map(|value| (value, unread.take()));
    read.map_err(|error| {
        // serde_json itself refuses what overflows binary64.
        let fault = if error.to_string().starts_with("number out of range") {
            JsonFault::NumberOutOfRange
        } else {
            fault.get()
        };
        FileError::NotJson { line: error.line(), column: error.column(), fault }
    })
}

/// What is only looked through.
#[derive(Clone, Copy)]
enum Later<'a> {
    Nothing,
    /// The values of the list under this name.
    List(&'a str),
    /// The values, if it is a list.
    Values,
}

struct Node<'a, 'de> {
    depth: usize,
    fault: &'a Cell<JsonFault>,
    later: Later<'a>,
    unread: &'a RefCell<Vec<&'de str>>,
}

impl<'a> Node<'a, '_> {
    fn refuse<E: Error>(&self, fault: JsonFault) -> E {
        self.fault.set(fault);
        E::custom("")
    }

    fn inner<E: Error>(&self, later: Later<'a>) -> Result<Self, E> {
        let depth = self.depth + 1;
        if depth > DEPTH_LIMIT { Err(self.refuse(JsonFault::TooDeep)) } else { Ok(Self { depth, later, ..*self }) }
    }
}

impl<'de> DeserializeSeed<'de> for Node<'_, 'de> {
    type Value = Json<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_, 'de> {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Json<'de>, E> {
        Ok(Json::Bool(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Json<'de>, E> {
        if value <= INTEGER_LIMIT {
            Ok(Json::Number(value.into()))
        } else {
            Err(self.refuse(JsonFault::NumberOutOfRange))
        }
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Json<'de>, E> {
        if value.unsigned_abs() <= INTEGER_LIMIT {
            Ok(Json::Number(value.into()))
        } else {
            Err(self.refuse(JsonFault::NumberOutOfRange))
        }
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Json<'de>, E> {
        // Integers beyond 64 bits arrive here already rounded.
        match Number::from_f64(value) {
            Some(number) if value.abs() <= INTEGER_LIMIT as f64 => Ok(Json::Number(number)),
            Some(_) | None => Err(self.refuse(JsonFault::NumberOutOfRange)),
        }
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::String(value.into()))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Json<'de>, E> {
        Ok(Json::String(value.to_owned().into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json<'de>, A::Error> {
        let mut values = Vec::new();
        if let Later::Values = self.later {
            while let Some(value) = list.next_element::<&RawValue>()? {
                self.unread.borrow_mut().push(value.get());
            }
        } else {
            while let Some(value) = list.next_element_seed(self.inner(Later::Nothing)?)? {
                values.push(value);
            }
        }
        Ok(Json::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json<'de>, A::Error> {
        let mut values: Vec<(Cow<'de, str>, Json<'de>)> = Vec::new();
        // The names of an object of many.
        let mut many = BTreeSet::new();
        while let Some(name) = object.next_key_seed(Name)? {
            if values.len() == FEW {
                many.extend(values.iter().map(|(name, _)| name.clone()));
            }
            let is_twice = if values.len() < FEW {
                values.iter().any(|(other, _)| is_same(other, &name))
            } else {
                !many.insert(name.clone())
            };
            // Before its value is read, so that the place is that of the name.
            if is_twice {
                return Err(self.refuse(JsonFault::DuplicateKey));
            }
            let later = match self.later {
                Later::List(list) if is_same(list, &name) => Later::Values,
                Later::List(_) | Later::Values | Later::Nothing => Later::Nothing,
            };
            values.push((name, object.next_value_seed(self.inner(later)?)?));
        }
        Ok(Json::Object(Object(values)))
    }
}

/// A name of an object.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cow<'de, str>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Name {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a name")
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Cow<'de, str>, E> {
        Ok(value.to_owned().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<&str, JsonFault>) {
        let read = parse(text).map(|json| Value::from(json).to_string()).map_err(|error| match error {
            FileError::NotJson { fault, .. } => fault,
            other => panic!("{other:?}"),
        });
        assert_eq!(read, expected.map(str::to_owned), "{:.60}", text);
    }

    #[test]
    fn only_json_that_all_programs_read_alike_is_read() {
        check(r#"{"b":[1,-2,0.5,null,true,"õ"],"a":{}}"#, Ok(r#"{"a":{},"b":[1,-2,0.5,null,true,"õ"]}"#));
        check(r#"{"a":1,"a":1}"#, Err(JsonFault::DuplicateKey));
        check(r#"{"a":{"b":1,"b":2}}"#, Err(JsonFault::DuplicateKey));
        check("9007199254740991", Ok("9007199254740991"));
        check("9007199254740992", Err(JsonFault::NumberOutOfRange));
        check("-9007199254740992", Err(JsonFault::NumberOutOfRange));
        check("123456789012345678901234567890", Err(JsonFault::NumberOutOfRange));
        check("1e400", Err(JsonFault::NumberOutOfRange));
        check("[1,]", Err(JsonFault::Syntax));
        check("{} {}", Err(JsonFault::Syntax));
        check(r#""\ud800""#, Err(JsonFault::Syntax));
        check("", Err(JsonFault::Syntax));
    }

    #[test]
    fn a_name_twice_is_noticed_among_few_and_many() {
        let object = |names: &[usize]| {
            let entries: Vec<_> = names.iter().map(|name| format!("\"{name}\":0")).collect();
            format!("{{{}}}", entries.join(","))
        };
        for count in [1, FEW - 1, FEW, FEW + 1, 3 * FEW] {
            let mut names: Vec<_> = (0..count).collect();
            assert!(parse(&object(&names)).is_ok(), "{count}");
            for twice in [0, count / 2, count - 1] {
                names.push(twice);
                check(&object(&names), Err(JsonFault::DuplicateKey));
                names.pop();
            }
        }
    }

    #[test]
    fn texts_are_borrowed_where_nothing_is_escaped() {
        let text = r#"["õ","\u00f5"]"#;
        let Json::Array(list) = parse(text).unwrap() else { panic!() };
        assert!(matches!(list.as_slice(), [Json::String(Cow::Borrowed("õ")), Json::String(Cow::Owned(_))]), "{list:?}");
    }

    #[test]
    fn the_values_of_one_list_are_left_for_later() {
        let check = |text: &str, rest: &str, expected: &[&str]| {
            assert_eq!(parse_but(text, "list"), Ok((parse(rest).unwrap(), expected.to_vec())), "{text}");
        };
        check(r#"{"list":[]}"#, r#"{"list":[]}"#, &[]);
        check(
            r#"{"a":{"list":[1]},"list":[ {"a" : 1} ,"\u00f5",[2]],"b":[3]}"#,
            r#"{"a":{"list":[1]},"list":[],"b":[3]}"#,
            &[r#"{"a" : 1}"#, r#""\u00f5""#, "[2]"],
        );
        check(r#"{"list":{"a":1}}"#, r#"{"list":{"a":1}}"#, &[]);
        check("[[1]]", "[[1]]", &[]);
        let refused = |text: &str| assert!(parse_but(text, "list").is_err(), "{text}");
        refused(r#"{"list":[{]}"#);
        refused(r#"{"list":[],"list":[]}"#);
    }

    #[test]
    fn what_is_left_for_later_stands_two_levels_deep() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(parse_listed(&nested(126)).is_ok());
        assert!(parse_listed(&nested(127)).is_err());
    }

    #[test]
    fn depth_128_is_read_and_depth_129_refused() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(parse(&nested(128)).is_ok());
        check(&nested(129), Err(JsonFault::TooDeep));
        check(&"[".repeat(5_000_000), Err(JsonFault::TooDeep));
    }

    #[test]
    fn the_place_is_named() {
        let FileError::NotJson { line, column, .. } = parse("{\n  \"a\": oops}").unwrap_err() else { panic!() };
        assert_eq!((line, column), (2, 8));
    }
}
