//! The files of this folder, and what a program without records does with one.

use std::fs;
use std::path::{Path, PathBuf};

use lepik::format::error::FileError;
use lepik::format::file::{self, PlanFile};
use lepik::model::command::{Author, Command};
use lepik::model::date::Moment;
use lepik::model::id::{Id, ReplicaId};
use lepik::model::plan::Plan;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

/// The names of the files of a folder that end so, without the ending.
pub fn names(in_folder: &str, ending: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder(in_folder))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| name.strip_suffix(ending).map(str::to_owned))
        .collect();
    names.sort();
    names
}

pub fn bytes(in_folder: &str, name: &str) -> Vec<u8> {
    let path = folder(in_folder).join(format!("{name}.json"));
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Reads a file; ids that it lacks are counted from 1.
pub fn read(bytes: &[u8]) -> Result<PlanFile, FileError> {
    let mut n = 0;
    file::read(bytes, &mut || {
        n += 1;
        Id::from_bits(n)
    })
}

pub fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

/// The person at this program.
pub fn author() -> Author {
    Author { replica: ReplicaId::parse("-golden-").unwrap(), now: Moment::from_unix_seconds(1_800_000_000) }
}

/// Merges a file; answers whether anything changed.
pub fn merge(plan: &mut Plan, file: &PlanFile) -> bool {
    let incoming = std::iter::once(&file.plan).chain(&file.records).cloned().collect();
    !plan.apply(&Command::Merge { incoming }, author()).unwrap().is_empty()
}

/// What a program without records makes of a file: it adopts its plan (rule F3).
pub fn adopt(file: &PlanFile) -> Plan {
    let mut plan = Plan::new(file.plan.record.id().clone());
    merge(&mut plan, file);
    plan
}

/// What differs from a frozen file, if anything does.
pub fn differs(name: &str, written: &str) -> Option<String> {
    let advice = "Files of version 1 keep their bytes for ever; what must change is a new version with a migration.";
    differs_from("v1", &format!("{name}.out.json"), written, advice)
}

/// What differs from a frozen text, if anything does, and what to do.
pub fn differs_from(in_folder: &str, file_name: &str, written: &str, advice: &str) -> Option<String> {
    let frozen = folder(in_folder).join(file_name);
    if fs::read_to_string(&frozen).is_ok_and(|frozen| frozen == written) {
        return None;
    }
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/golden");
    fs::create_dir_all(&target).unwrap();
    let got = target.join(file_name);
    fs::write(&got, written).unwrap();
    Some(format!("{file_name} is not as it was frozen; compare {} with {}. {advice}", got.display(), frozen.display()))
}
