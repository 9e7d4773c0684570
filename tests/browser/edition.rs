//! A later version of the program: a copy of `dist/` whose page carries a mark, with the worker that the build writes for
//! such a folder.

use crate::server::dist;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

/// The folder of a version; it goes when dropped.
pub struct Edition {
    folder: PathBuf,
}

impl Edition {
    /// A version whose page says `data-edition` at its root.
    pub fn marked(mark: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("lepik-edition-{}-{}", process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let edition = Self { folder: env::temp_dir().join(name) };
        copy(&dist(), &edition.folder);
        let page = edition.folder.join("index.html");
        let html = fs::read_to_string(&page).expect("the page is there");
        let marked = html.replacen("<html ", &format!("<html data-edition=\"{mark}\" "), 1);
        assert_ne!(marked, html, "the page has a root to mark");
        fs::write(&page, marked).expect("the copy can be changed");
        let built = Command::new("node")
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join(".ci/offline.mjs"))
            .env("TRUNK_STAGING_DIR", &edition.folder)
            .status();
        assert!(built.is_ok_and(|status| status.success()), "the worker of the edition is not written");
        edition
    }

    /// Changes a file of it afterwards, so that it is not the one that the worker names.
    pub fn damage(&self, name: &str) {
        let path = self.folder.join(name);
        let mut bytes = fs::read(&path).expect("the file is there");
        bytes.push(b'\n');
        fs::write(&path, bytes).expect("the copy can be changed");
    }

    /// Lets a script run in its page before the program does.
    pub fn watch(&self, script: &str) {
        fs::write(self.folder.join("watch.js"), script).expect("the copy can be changed");
        let page = self.folder.join("index.html");
        let html = fs::read_to_string(&page).expect("the page is there");
        let watched = html.replacen("<title>", "<script src=\"watch.js\"></script><title>", 1);
        assert_ne!(watched, html, "the page has a title");
        fs::write(&page, watched).expect("the copy can be changed");
    }

    /// Takes away the file whose name begins so.
    pub fn lose(&self, beginning: &str) {
        let files = fs::read_dir(&self.folder).expect("the folder is there").flatten();
        let lost = files.filter(|file| file.file_name().to_string_lossy().starts_with(beginning));
        let paths: Vec<_> = lost.map(|file| file.path()).collect();
        let [path] = paths.as_slice() else { panic!("{} files begin with {beginning}", paths.len()) };
        fs::remove_file(path).expect("the copy can be changed");
    }

    /// Where it lies.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Edition {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Copies a folder, but for the single file, which is no part of what is served.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a temporary folder");
    for entry in fs::read_dir(from).expect("the folder is there").flatten() {
        let (path, copied) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &copied);
        } else if entry.file_name() != "lepik.html" {
            fs::copy(&path, &copied).expect("a file can be copied");
        }
    }
}
