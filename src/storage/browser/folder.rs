//! A folder of the computer that a plan is tied to, by the File System Access API
//! (<https://wicg.github.io/file-system-access/>). The browser hands out a handle, which it can keep in IndexedDB alone; the
//! permission for it may have to be given again after a restart.

use idb::{DatabaseEvent, Factory, ObjectStore, ObjectStoreParams, Query, TransactionMode};
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    File, FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemGetFileOptions, FileSystemHandle,
    FileSystemWritableFileStream,
};

use super::indexed::{committed, said};
use crate::format::folder::Admitted;
use crate::model::id::Id;

/// The database, and the object store in it: what is known of the folder, by plan.
const DATABASE: &str = "lepik/folders";
const FOLDERS: &str = "folders";
/// The names of what is kept of a folder.
const HANDLE: &str = "handle";
const FILE: &str = "file";
const RESTRICTED: &str = "restricted";
const CODES: &str = "codes";

/// What asks the person for a folder.
const PICKER: &str = "showDirectoryPicker";

/// Why something could not be done in a folder.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FolderFault {
    /// The person, or the browser for them, does not permit it.
    NotPermitted,
    /// The folder is not there any more.
    Gone,
    /// The computer has no room left.
    Full,
    /// Anything else.
    Failed,
}

impl From<JsValue> for FolderFault {
    fn from(error: JsValue) -> Self {
        // The names of DOMException (https://webidl.spec.whatwg.org/#idl-DOMException-error-names).
        let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
        match name.as_deref() {
            Some("NotAllowedError" | "SecurityError") => Self::NotPermitted,
            Some("NotFoundError") => Self::Gone,
            Some("QuotaExceededError") => Self::Full,
            _ => Self::Failed,
        }
    }
}

/// What tells two states of a file apart.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Stamp {
    /// Bytes.
    size: f64,
    /// When it was last changed, in milliseconds since 1970.
    changed: f64,
}

impl Stamp {
    fn of(file: &File) -> Self {
        Self { size: file.size(), changed: file.last_modified() }
    }
}

/// A file in a folder.
#[derive(Debug)]
pub struct InFolder {
    /// Its name.
    pub name: String,
    /// Its state.
    pub stamp: Stamp,
    file: File,
}

impl InFolder {
    /// Bytes.
    pub fn size(&self) -> f64 {
        self.stamp.size
    }

    /// What is in it.
    ///
    /// # Errors
    /// Where it cannot be read, or has been changed since it was found.
    pub async fn read(&self) -> Result<Vec<u8>, FolderFault> {
        let buffer = JsFuture::from(self.file.array_buffer()).await?;
        Ok(js_sys::Uint8Array::new(&buffer).to_vec())
    }
}

/// A folder that a plan is tied to.
#[derive(Clone, Debug)]
pub struct Folder {
    handle: FileSystemDirectoryHandle,
    /// The name of the file that this browser writes.
    pub file: String,
    /// What goes into it beside what everyone may see.
    pub admitted: Admitted,
}

impl Folder {
    /// Whether the browser lets plans be tied to folders.
    pub fn is_offered() -> bool {
        web_sys::window().is_some_and(|window| Reflect::has(&window, &PICKER.into()).unwrap_or(false))
    }

    /// Lets the person choose a folder. `None` where they did not.
    ///
    /// # Errors
    /// Where the browser does not permit it.
    pub async fn choose(file: String) -> Result<Option<Self>, FolderFault> {
        let window = web_sys::window().ok_or(FolderFault::Failed)?;
        let chosen = match call(&window, PICKER) {
            Ok(asked) => JsFuture::from(asked).await,
            Err(error) => Err(error),
        };
        match chosen {
            Ok(handle) => Ok(Some(Self { handle: handle.dyn_into()?, file, admitted: Admitted::default() })),
            Err(error) if Reflect::get(&error, &"name".into()).is_ok_and(|name| name == "AbortError") => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Whether this browser writes the same file there, and as much into it, as of another state of the tie.
    pub fn is_as(&self, other: &Self) -> bool {
        self.file == other.file && self.admitted == other.admitted
    }

    /// Its name.
    pub fn name(&self) -> String {
        self.handle.name()
    }

    /// Whether the program may read and write there; with `ask` the browser asks the person if need be.
    pub async fn is_permitted(&self, ask: bool) -> bool {
        let asked = call(&self.handle, if ask { "requestPermission" } else { "queryPermission" });
        let Ok(asked) = asked else { return false };
        JsFuture::from(asked).await.is_ok_and(|answer| answer == "granted")
    }

    /// The JSON files in it.
    ///
    /// # Errors
    /// Where the folder cannot be read.
    pub async fn files(&self) -> Result<Vec<InFolder>, FolderFault> {
        let mut files = Vec::new();
        let handles = self.handle.values();
        loop {
            let next = JsFuture::from(handles.next()?).await?;
            if Reflect::get(&next, &"done".into())?.is_truthy() {
                return Ok(files);
            }
            let handle: FileSystemHandle = Reflect::get(&next, &"value".into())?.dyn_into()?;
            let name = handle.name();
            if let (true, Ok(handle)) = (name.ends_with(".json"), handle.dyn_into::<FileSystemFileHandle>())
                // One that is being replaced just now is there again at the next look.
                && let Ok(file) = JsFuture::from(handle.get_file()).await
            {
                let file: File = file.dyn_into()?;
                files.push(InFolder { name, stamp: Stamp::of(&file), file });
            }
        }
    }

    /// Writes this browser's file, unless someone has changed it since it was known: then it stays as it is, and the answer
    /// is `None`. Until all of it is written the file stays as it was.
    ///
    /// # Errors
    /// Where it was not written.
    pub async fn write(&self, text: &str, known: Option<Stamp>) -> Result<Option<Stamp>, FolderFault> {
        let options = FileSystemGetFileOptions::new();
        options.set_create(true);
        let file = JsFuture::from(self.handle.get_file_handle_with_options(&self.file, &options)).await?;
        let file: FileSystemFileHandle = file.dyn_into()?;
        let there = stamp(&file).await?;
        // One that has just been made is empty.
        if there.size > 0.0 && known != Some(there) {
            return Ok(None);
        }
        let stream: FileSystemWritableFileStream = JsFuture::from(file.create_writable()).await?.dyn_into()?;
        JsFuture::from(stream.write_with_str(text)?).await?;
        if stamp(&file).await? != there {
            JsFuture::from(stream.abort()).await?;
            return Ok(None);
        }
        JsFuture::from(stream.close()).await?;
        stamp(&file).await.map(Some)
    }

    /// Remembers the folder of a plan, or that it has none any more.
    ///
    /// # Errors
    /// Where the browser keeps no handles; the tie lasts until the page is closed.
    pub async fn keep(plan: &Id, folder: Option<&Self>) -> Result<(), FolderFault> {
        let transaction = begin(TransactionMode::ReadWrite).await?;
        let store = transaction.object_store(FOLDERS).map_err(said)?;
        match folder {
            Some(folder) => folder.put(&store, plan)?,
            None => drop(store.delete(Query::Key(plan.as_str().into())).map_err(said)?),
        }
        Ok(committed(transaction).await?)
    }

    /// Changes what is remembered of the folder of a plan, whatever another window has made of it until now. Answers what
    /// is remembered then; `None` where the plan is tied to none any more.
    ///
    /// # Errors
    /// As [`Folder::keep`].
    pub async fn change(plan: &Id, change: impl FnOnce(&mut Self)) -> Result<Option<Self>, FolderFault> {
        let transaction = begin(TransactionMode::ReadWrite).await?;
        let store = transaction.object_store(FOLDERS).map_err(said)?;
        let mut folder = Self::kept(&store, plan).await?;
        if let Some(folder) = &mut folder {
            change(folder);
            folder.put(&store, plan)?;
        }
        committed(transaction).await?;
        Ok(folder)
    }

    fn put(&self, store: &ObjectStore, plan: &Id) -> Result<(), FolderFault> {
        let value = Object::new();
        Reflect::set(&value, &HANDLE.into(), &self.handle)?;
        Reflect::set(&value, &FILE.into(), &self.file.as_str().into())?;
        Reflect::set(&value, &RESTRICTED.into(), &self.admitted.restricted.into())?;
        Reflect::set(&value, &CODES.into(), &self.admitted.codes.into())?;
        drop(store.put(&value, Some(&plan.as_str().into())).map_err(said)?);
        Ok(())
    }

    /// The folder that a plan is tied to; `None` where it is tied to none.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub async fn of(plan: &Id) -> Result<Option<Self>, FolderFault> {
        let transaction = begin(TransactionMode::ReadOnly).await?;
        Self::kept(&transaction.object_store(FOLDERS).map_err(said)?, plan).await
    }

    async fn kept(store: &ObjectStore, plan: &Id) -> Result<Option<Self>, FolderFault> {
        let value = store.get(Query::Key(plan.as_str().into())).map_err(said)?.await.map_err(said)?;
        let part = |name: &str| Reflect::get(value.as_ref()?, &name.into()).ok();
        let read = || {
            Some(Self {
                handle: part(HANDLE)?.dyn_into().ok()?,
                file: part(FILE)?.as_string()?,
                admitted: Admitted { restricted: part(RESTRICTED)?.as_bool()?, codes: part(CODES)?.as_bool()? },
            })
        };
        Ok(read())
    }
}

/// The state of a file.
async fn stamp(file: &FileSystemFileHandle) -> Result<Stamp, FolderFault> {
    let file: File = JsFuture::from(file.get_file()).await?.dyn_into()?;
    Ok(Stamp::of(&file))
}

/// Calls what web-sys has no stable word for: it promises something for reading and writing.
fn call(object: &JsValue, name: &str) -> Result<Promise, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"mode".into(), &"readwrite".into())?;
    let function: Function = Reflect::get(object, &name.into())?.dyn_into()?;
    function.call1(object, &options)?.dyn_into()
}

async fn begin(mode: TransactionMode) -> Result<idb::Transaction, FolderFault> {
    let mut request = Factory::new().and_then(|factory| factory.open(DATABASE, Some(1))).map_err(said)?;
    request.on_upgrade_needed(|event| {
        // Where this fails, the database lacks its store, and every transaction says so.
        event.database().and_then(|made| made.create_object_store(FOLDERS, ObjectStoreParams::new())).ok();
    });
    let database = request.await.map_err(said)?;
    let transaction = database.transaction(&[FOLDERS], mode).map_err(said);
    // It closes once the transaction has ended.
    database.close();
    Ok(transaction?)
}
