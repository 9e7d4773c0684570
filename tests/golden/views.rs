//! Reading copies, frozen: `view/*.json` is what this program writes of two files of `v1`, for the public and with all
//! that can be shown. They may change when someone decides anew what a copy shows; look at the difference before.

use lepik::format::error::FileError;
use lepik::format::file::{Exported, Scope};
use lepik::format::view::fields::ViewFields;
use lepik::format::view::{View, write_view};
use lepik::model::date::Moment;

use super::files::{adopt, bytes, differs_from, read};

#[test]
fn copies_are_written_as_frozen_and_not_read_back() {
    let at = Some(Moment::from_unix_seconds(1_800_000_000));
    let exported = Exported {
        id: Some("kB3xw_Qz".into()),
        at,
        by: Some("nõunik".into()),
        app: Some("Lepik 0.1.0".into()),
        scope: Scope::Full,
        base: Some("pP0aa-11".into()),
    };
    let public = View::default_for_public();
    let all = View { fields: ViewFields::all(), ..public.clone() };
    let mut different = Vec::new();
    for of in ["full", "every-kind"] {
        let plan = adopt(&read(&bytes("v1", of)).unwrap());
        for (name, view) in [("public", &public), ("all", &all)] {
            let text = write_view(&plan, view, &exported).unwrap();
            assert_eq!(read(text.as_bytes()).unwrap_err(), FileError::ViewOnly, "{of}");
            let advice = "Every new line must be one that the reader may see.";
            different.extend(differs_from("view", &format!("{of}.{name}.json"), &text, advice));
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}
