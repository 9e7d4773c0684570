//! Paths as text: `due`, `steps/<item id>`, and with a slash in front what stands at the top of the file: `/replicas/…`.

use serde_json::{Map, Value};

use crate::model::id::Id;
use crate::model::kinds;
use crate::model::plan::REPLICAS;
use crate::model::record::Path;
use crate::model::value::Name;

/// The name of a field or collection, borrowed if this program knows it: ten thousand records share it then.
pub(super) fn name(kind: &str, text: &str) -> Name {
    let known = match kinds::find(kind) {
        Some(kind) => kind.field(text),
        None => kinds::common::field(text),
    };
    known.map_or_else(|| Name::Owned(text.to_owned()), |field| Name::Borrowed(field.name))
}

/// Writes a path.
pub(super) fn write(path: &Path) -> String {
    match &path.item {
        Some(item) => format!("{}/{item}", path.name),
        None => path.name.to_string(),
    }
}

/// Reads a path of a record; `None` if its item's id is none.
pub(super) fn read(kind: &str, record: &Map<String, Value>, text: &str) -> Option<Path> {
    let start = text.strip_prefix(REPLICAS).filter(|rest| rest.starts_with('/')).map_or(0, |_| REPLICAS.len());
    let slash = text.get(start..).and_then(|rest| rest.find('/')).map(|at| at + start);
    match slash.and_then(|at| text.split_at_checked(at)) {
        // The name of an unknown field may hold a slash itself.
        Some((collection, item)) if !collection.is_empty() && !record.contains_key(text) => {
            Some(Path::item(name(kind, collection), Id::parse(item.get(1..)?)?))
        }
        _ => Some(Path::field(name(kind, text))),
    }
}
