//! What is shown when the program has broken. A panic leaves nothing in memory that could be relied on, so there is no
//! going on within this page: the notice says so, and leads out of it by plain links, which need no program.
//!
//! It is built without signals and without the state of the program. What is stored is read anew and is ready to be
//! downloaded before anyone asks for it. Pages show no value that could be an error (readings that can fail are told in
//! `state`), so there is nothing for an error boundary of the framework to catch.

use std::panic;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use super::files;
use crate::i18n::Language;
use crate::state::rescue;

/// The id of the notice.
const ID: &str = "fault";

/// From now on a panic is told in the console, with its place, and to the person.
pub fn watch() {
    panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        show();
    }));
}

fn show() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    // The first fault says it all; the ones that follow from it say nothing new.
    if document.get_element_by_id(ID).is_none() {
        build(&document);
    }
}

/// Builds the notice; where the browser refuses a part of it, the others still stand.
fn build(document: &Document) -> Option<()> {
    let body = document.body()?;
    let language = document.document_element()?.get_attribute("lang");
    let words = &language.as_deref().and_then(Language::parse).unwrap_or_default().messages().history;
    // Nothing else on the page works: it can still be read, but neither the focus nor a click goes there.
    let dialogs = document.query_selector_all("dialog[open]").ok()?;
    for index in 0..dialogs.length() {
        dialogs.get(index).and_then(|dialog| dialog.parent_node()?.remove_child(&dialog).ok());
    }
    body.class_list().add_1("is-broken").ok();
    let others = body.children();
    for index in 0..others.length() {
        others.item(index).and_then(|other| other.set_attribute("inert", "").ok());
    }
    let notice = add(document, &body, "main", &[("id", ID), ("class", "fault"), ("data-testid", "fault")])?;
    let within = add(document, &notice, "div", &[("class", "fault-within"), ("role", "alert")])?;
    let title = add(document, &within, "h1", &[("id", "fault-title"), ("tabindex", "-1")])?;
    title.set_text_content(Some(words.fault_title));
    notice.set_attribute("aria-labelledby", "fault-title").ok()?;
    for text in [words.fault, words.fault_again] {
        add(document, &within, "p", &[])?.set_text_content(Some(text));
    }
    let links = add(document, &notice, "p", &[("class", "fault-ways")])?;
    let way = |name: &str, class: &str, attributes: &[(&str, &str)]| {
        let link = add(document, &links, "a", attributes)?;
        link.set_attribute("class", class).ok()?;
        link.set_text_content(Some(name));
        Some(())
    };
    // The address without what follows "#": with it the browser would not load the page anew.
    let address = document.location()?.href().ok()?;
    let address = address.split('#').next().unwrap_or_default();
    let overview = address.split('?').next().unwrap_or_default();
    way(words.reload, "button button-main", &[("href", address), ("rel", "external"), ("data-testid", "fault-reload")]);
    way(words.to_overview, "button", &[("href", overview), ("rel", "external"), ("data-testid", "fault-overview")]);
    title.dyn_ref::<HtmlElement>().and_then(|title| title.focus().ok());
    match rescue::stored_plan().and_then(|(name, text)| Some((files::address(&name, &text)?, name))) {
        Some((address, name)) => {
            way(words.download, "button", &[("href", &address), ("download", &name), ("data-testid", "fault-download")])
        }
        None => {
            add(document, &notice, "p", &[("class", "muted")])?.set_text_content(Some(words.no_download));
            Some(())
        }
    }
}

fn add(document: &Document, parent: &Element, tag: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let element = document.create_element(tag).ok()?;
    for (name, value) in attributes {
        element.set_attribute(name, value).ok()?;
    }
    parent.append_child(&element).ok()?;
    Some(element)
}
