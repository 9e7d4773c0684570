//! The files of the repository.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::source::Source;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Everything that is committed or would be, relative to the root.
pub fn all() -> Vec<String> {
    let git = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .expect("git lists the files");
    assert!(git.status.success(), "{}", String::from_utf8_lossy(&git.stderr));
    let names = String::from_utf8(git.stdout).expect("file names are UTF-8");
    let mut files: Vec<String> =
        names.split_terminator('\0').filter(|name| root().join(name).is_file()).map(str::to_owned).collect();
    files.sort();
    files.dedup();
    assert!(files.iter().any(|name| name == "Cargo.toml"), "the list is that of this repository");
    files
}

/// The text of a file; `None` for pictures and the like.
pub fn text(name: &str) -> Option<String> {
    String::from_utf8(fs::read(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))).ok()
}

/// The Rust files of some folder.
pub fn rust(folder: &str) -> Vec<Source> {
    let files: Vec<Source> = all()
        .iter()
        .filter(|name| Path::new(name).starts_with(folder) && name.ends_with(".rs"))
        .map(|name| Source::read(name, &text(name).expect("Rust is UTF-8")))
        .collect();
    assert!(!files.is_empty(), "{folder} holds Rust");
    files
}
