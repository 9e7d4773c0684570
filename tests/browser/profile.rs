//! One person's browser on disk, and the files that person gets and gives.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

/// User data (and so local storage), downloads, files to import. Removed when the last session with it is over.
pub struct Profile {
    folder: PathBuf,
    files: AtomicU32,
    denies_storage: bool,
}

impl Profile {
    /// An empty profile.
    pub fn fresh() -> Arc<Self> {
        Self::new(false)
    }

    /// An empty profile whose person lets no page keep anything.
    pub fn that_denies_storage() -> Arc<Self> {
        Self::new(true)
    }

    fn new(denies_storage: bool) -> Arc<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("lepik-browser-{}-{}", process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let folder = env::temp_dir().join(name);
        for part in ["data", "downloads", "files"] {
            fs::create_dir_all(folder.join(part)).expect("a temporary folder");
        }
        Arc::new(Self { folder, files: AtomicU32::new(0), denies_storage })
    }

    /// Whether pages may keep nothing.
    pub fn denies_storage(&self) -> bool {
        self.denies_storage
    }

    /// What the browser remembers.
    pub fn user_data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// Where the browser puts what the page downloads.
    pub fn downloads(&self) -> PathBuf {
        self.folder.join("downloads")
    }

    /// The processes of the browser that runs on it, with their arguments.
    pub fn processes(&self) -> Vec<(String, String)> {
        let mark = self.folder.display().to_string();
        let names = fs::read_dir("/proc").expect("Linux").flatten().map(|entry| entry.file_name());
        let ids = names.filter_map(|name| name.into_string().ok());
        // The arguments of a process stand behind each other with zeros between them.
        let arguments = |id: &String| fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        let all = ids.map(|id| (String::from_utf8_lossy(&arguments(&id)).into_owned(), id));
        all.filter(|(arguments, _)| arguments.contains(&mark)).map(|(arguments, id)| (id, arguments)).collect()
    }

    /// Kills the browser that runs on it, as a crash does.
    pub fn kill(&self) {
        let ids: Vec<String> = self.processes().into_iter().map(|(id, _)| id).collect();
        assert!(!ids.is_empty(), "no browser runs on {}", self.folder.display());
        let script = format!("kill -KILL {}", ids.join(" "));
        // Helpers that went with the browser before their turn came are no fault.
        let _ = process::Command::new("sh").args(["-c", &script]).stderr(process::Stdio::null()).status();
        // A browser that was killed cannot take its lock off.
        for lock in ["SingletonLock", "SingletonCookie", "SingletonSocket"] {
            let _ = fs::remove_file(self.user_data().join(lock));
        }
    }

    /// Writes a file to import. Each gets a name of its own, so choosing it is a change of the file input.
    pub fn file(&self, content: &[u8], ending: &str) -> PathBuf {
        let name = format!("{}.{ending}", self.files.fetch_add(1, Ordering::Relaxed));
        let path = self.folder.join("files").join(name);
        fs::write(&path, content).expect("a temporary file");
        path
    }

    /// The text of the one finished download; see [`Profile::take_file`].
    pub fn take_download(&self) -> Result<String, String> {
        self.take_file().map(|(_, text)| text)
    }

    /// Whether nothing has been downloaded, or is being.
    pub fn has_no_download(&self) -> bool {
        fs::read_dir(self.downloads()).expect("the folder is there").next().is_none()
    }

    /// Name and text of the one finished download, which is removed, so that the next is alone again; `Err` says what
    /// is there instead.
    pub fn take_file(&self) -> Result<(String, String), String> {
        let (name, bytes) = self.take_bytes(&["json", "csv", "ics", "md", "html", "svg"])?;
        Ok((name, String::from_utf8(bytes).map_err(|error| error.to_string())?))
    }

    /// The same of a file that may be no text, by the ending that it may have.
    pub fn take_bytes(&self, endings: &[&str]) -> Result<(String, Vec<u8>), String> {
        let folder = fs::read_dir(self.downloads()).expect("the folder is there");
        let files: Vec<PathBuf> = folder.flatten().map(|entry| entry.path()).collect();
        // Browsers write under another ending and rename at the end; both may be there for a moment.
        let [path] = files.as_slice() else {
            return Err(format!("{files:?} in the download folder"));
        };
        if path.extension().and_then(OsStr::to_str).is_none_or(|ending| !endings.contains(&ending)) {
            return Err(format!("{} is not finished", path.display()));
        }
        let bytes = fs::read(path).map_err(|error| error.to_string())?;
        // The name may be reserved by an empty file before the content comes.
        if bytes.is_empty() {
            return Err(format!("{} is empty", path.display()));
        }
        fs::remove_file(path).expect("a finished download can be removed");
        let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
        Ok((name, bytes))
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // Helpers of the browser that has just ended may still write; what stays behind lies in the temporary folder.
        let _ = fs::remove_dir_all(&self.folder).or_else(|_| fs::remove_dir_all(&self.folder));
    }
}
