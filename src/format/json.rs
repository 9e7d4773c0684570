//! JSON as every program reads it alike: no name twice in an object, no number that binary64 cannot hold, a limit to
//! the depth. serde_json alone would keep the last of two equal names and round large numbers without a word.

use std::cell::Cell;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::error::{DEPTH_LIMIT, FileError, JsonFault};

/// Largest integer that binary64 holds with all its neighbours (RFC 7493 section 2.2).
pub(super) const INTEGER_LIMIT: u64 = (1 << 53) - 1;

/// Reads one JSON text.
pub(super) fn parse(text: &str) -> Result<Value, FileError> {
    let fault = Cell::new(JsonFault::Syntax);
    let mut reader = serde_json::Deserializer::from_str(text);
    // The depth is counted below, to say what is wrong.
    reader.disable_recursion_limit();
    let read = Node { depth: 0, fault: &fault }.deserialize(&mut reader).and_then(|value| reader.end().map(|()| value));
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

struct Node<'a> {
    depth: usize,
    fault: &'a Cell<JsonFault>,
}

impl Node<'_> {
    fn refuse<E: Error>(&self, fault: JsonFault) -> E {
        self.fault.set(fault);
        E::custom("")
    }

    fn inner<E: Error>(&self) -> Result<Self, E> {
        let depth = self.depth + 1;
        if depth > DEPTH_LIMIT { Err(self.refuse(JsonFault::TooDeep)) } else { Ok(Self { depth, ..*self }) }
    }
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        if value <= INTEGER_LIMIT { Ok(value.into()) } else { Err(self.refuse(JsonFault::NumberOutOfRange)) }
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        if value.unsigned_abs() <= INTEGER_LIMIT {
            Ok(value.into())
        } else {
            Err(self.refuse(JsonFault::NumberOutOfRange))
        }
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        // Integers beyond 64 bits arrive here already rounded.
        if value.is_finite() && value.abs() <= INTEGER_LIMIT as f64 {
            Ok(value.into())
        } else {
            Err(self.refuse(JsonFault::NumberOutOfRange))
        }
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(self.inner()?)? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let mut values = Map::new();
        while let Some(key) = object.next_key::<String>()? {
            // Before its value is read, so that the place is that of the name.
            if values.contains_key(&key) {
                return Err(self.refuse(JsonFault::DuplicateKey));
            }
            let value = object.next_value_seed(self.inner()?)?;
            values.insert(key, value);
        }
        Ok(Value::Object(values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<&str, JsonFault>) {
        let read = parse(text).map(|value| value.to_string()).map_err(|error| match error {
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
