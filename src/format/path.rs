//! Paths as text: `due`, `steps/<item id>`, and with a slash in front what stands at the top of the file: `/replicas/…`.

use std::borrow::Cow;

use crate::model::field::Field;
use crate::model::id::Id;
use crate::model::kind::Kind;
use crate::model::kinds;
use crate::model::plan::REPLICAS;
use crate::model::record::Path;
use crate::model::value::Name;

/// What a record keeps for itself, beside its fields.
const OWN: [&str; 4] = ["id", "kind", "merge", "purged"];
/// What the top of a file keeps for itself.
const TOP: [&str; 5] = ["format", "version", "plan", "exported", "records"];

/// The kind of a record, if this program knows it; looked up once for all its fields.
pub(super) type Known = Option<&'static Kind>;

/// The field of this name, if this program knows it.
pub(super) fn field(kind: Known, name: &str) -> Option<&'static Field> {
    kind.map_or_else(|| kinds::common::field(name), |kind| kind.field(name))
}

/// The name of a field or collection, borrowed if this program knows it: ten thousand records share it then.
pub(super) fn name_of(field: Option<&'static Field>, text: &str) -> Name {
    field.map_or_else(|| Name::Owned(text.to_owned()), |field| Name::Borrowed(field.name))
}

/// Whether a field stands at the top of a file instead of in its plan. What the top keeps for itself cannot.
pub(super) fn is_at_top(name: &str) -> bool {
    name.strip_prefix('/').is_some_and(|name| !TOP.contains(&name))
}

/// Whether a name of a record is that of the labels of the replicas.
pub(super) fn is_labels(kind: Known, name: &str) -> bool {
    name == REPLICAS && kind == Some(&kinds::plan::KIND)
}

/// Writes a path. A slash within the name of an unknown field stands as `~1`, a tilde as `~0` (RFC 6901).
pub(super) fn write(path: &Path) -> Cow<'_, str> {
    let name = match path.name.strip_prefix('/') {
        Some(rest) => format!("/{}", escape(rest)).into(),
        None => escape(&path.name),
    };
    match &path.item {
        Some(item) => [&*name, "/", item.as_str()].concat().into(),
        None => name,
    }
}

fn escape(name: &str) -> Cow<'_, str> {
    if name.contains(['~', '/']) { name.replace('~', "~0").replace('/', "~1").into() } else { name.into() }
}

/// Reads a path of a record; `None` if its item's id is none, or the name is none of a field. Rows stand only under a
/// collection, a value only under a field; what a later program calls its own may be either.
pub(super) fn read(kind: Known, text: &str) -> Option<Path> {
    let start = usize::from(text.starts_with('/'));
    let slash = text.get(start..)?.find('/').map(|at| at + start);
    let (name, item) = match slash.and_then(|at| text.split_at_checked(at)) {
        Some((collection, item)) => (collection, Some(Id::parse(item.get(1..)?)?)),
        None => (text, None),
    };
    let name = if name.contains('~') { name.replace("~1", "/").replace("~0", "~").into() } else { Cow::from(name) };
    let field = field(kind, &name);
    let fits = match field {
        Some(field) => field.item_fields().is_some() == item.is_some(),
        None if is_labels(kind, &name) => item.is_some(),
        // Rows at the top of a file: only the labels.
        None => !OWN.contains(&&*name) && (start == 0 || item.is_none()),
    };
    fits.then(|| Path { name: name_of(field, &name), item })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_read_as_it_was_written() {
        let check = |kind: &str, name: &'static str, item: Option<&str>, expected: &str| {
            let path = Path { name: name.into(), item: item.map(|item| Id::parse(item).unwrap()) };
            assert_eq!(write(&path), expected);
            assert_eq!(read(kinds::find(kind), expected), Some(path), "{expected}");
        };
        check("training", "due", None, "due");
        check("training", "steps", Some("s0"), "steps/s0");
        check("training", "later", Some("s0"), "later/s0");
        check("training", "", None, "");
        check("training", "a/b", None, "a~1b");
        check("training", "a~1b", None, "a~01b");
        check("training", "/replicas", None, "/replicas");
        check("plan", "/replicas", Some("kB3xw_Qz"), "/replicas/kB3xw_Qz");
        check("plan", "/signature", None, "/signature");
        check("plan", "/a/b", None, "/a~1b");
        check("plan", "//a", None, "/~1a");
    }

    #[test]
    fn a_name_that_the_file_keeps_for_itself_is_none_of_a_field() {
        for text in ["id", "kind", "merge", "purged", "id/x", "merge/x", "steps/", "steps/a/b", "/later/x"] {
            assert_eq!(read(kinds::find("plan"), text), None, "{text}");
        }
        assert_eq!(read(kinds::find("training"), "/replicas/kB3xw_Qz"), None);
        assert!(is_at_top("/signature") && !is_at_top("/records") && !is_at_top("signature"));
    }
}
