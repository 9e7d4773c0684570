//! Files that the person chooses, and files that the person gets.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, FileList, HtmlAnchorElement, Url};

use crate::state::app::App;

/// Takes what was chosen or dropped, if anything was: beside the files that are there already, or in their place.
pub fn take(app: App, files: Option<FileList>, beside: bool) {
    if let Some(files) = files.filter(|files| files.length() > 0) {
        read(app, &files, beside);
    }
}

/// Reads the chosen files and hands them over. One that is too large is not read at all.
fn read(app: App, files: &FileList, beside: bool) {
    let files: Vec<File> = (0..files.length()).filter_map(|index| files.get(index)).collect();
    spawn_local(async move {
        let mut read = Vec::new();
        for file in files {
            let bytes = if App::is_too_large(file.size()) { None } else { Some(bytes(&file).await) };
            read.push((file.name(), bytes));
        }
        app.read_files(read, beside).await;
    });
}

async fn bytes(file: &File) -> Vec<u8> {
    let buffer = JsFuture::from(file.array_buffer()).await;
    // A file that vanished while it was chosen reads as an empty one, and is refused as such.
    buffer.map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec()).unwrap_or_default()
}

/// What a file is for the program that opens it, by the ending of its name.
fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "json" => "application/json",
        "csv" => "text/csv;charset=utf-8",
        "ics" => "text/calendar;charset=utf-8",
        "md" => "text/markdown;charset=utf-8",
        "svg" => "image/svg+xml",
        _ => "text/plain;charset=utf-8",
    }
}

fn blob(name: &str, text: &str) -> Option<Blob> {
    let parts = js_sys::Array::of1(&text.into());
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type(name));
    Blob::new_with_str_sequence_and_options(&parts, &kind).ok()
}

/// The address of a text as a file, within this page.
pub fn address(name: &str, text: &str) -> Option<String> {
    Url::create_object_url_with_blob(&blob(name, text)?).ok()
}

/// Gives the person a text as a file.
pub fn download(name: &str, text: &str) {
    if let Some(file) = blob(name, text) {
        give(name, &file);
    }
}

/// Gives the person a file.
pub fn give(name: &str, file: &Blob) {
    let Ok(address) = Url::create_object_url_with_blob(file) else { return };
    if let Ok(Ok(link)) = document().create_element("a").map(JsCast::dyn_into::<HtmlAnchorElement>) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // The browser takes the file when it gets round to it.
    set_timeout(move || drop(Url::revoke_object_url(&address)), std::time::Duration::from_secs(60));
}
