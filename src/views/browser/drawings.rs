//! Drawings as files: the colours that they take along, and pictures made from them.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, HtmlImageElement, Url};

use super::files;

/// A picture has so many of its pixels for one of the drawing: sharp on paper and on fine screens.
const FINENESS: f64 = 2.0;

/// The colour of this name in the style sheet as it is in the light theme, whatever the screen is.
pub fn light_colour(token: &str) -> String {
    let probe = || -> Option<String> {
        let probe = document().create_element("span").ok()?.dyn_into::<HtmlElement>().ok()?;
        probe.style().set_property("color-scheme", "light").ok()?;
        probe.style().set_property("color", &format!("var({token})")).ok()?;
        document().body()?.append_child(&probe).ok()?;
        let colour = window().get_computed_style(&probe).ok()??.get_property_value("color").ok();
        probe.remove();
        colour
    };
    probe().unwrap_or_default()
}

/// The list of fonts of the page.
pub fn font() -> String {
    let body = document().body();
    let style = body.and_then(|body| window().get_computed_style(&body).ok().flatten());
    style.and_then(|style| style.get_property_value("font-family").ok()).unwrap_or_default()
}

/// Gives the person an SVG as a PNG picture, and says whether that went well.
pub fn download_picture(name: String, svg: &str, done: impl FnOnce(bool) + 'static) {
    let Some(address) = files::address("chart.svg", svg) else { return done(false) };
    spawn_local(async move {
        let canvas = draw(&address).await;
        Url::revoke_object_url(&address).ok();
        let done = std::cell::Cell::new(Some(done));
        let say = move |went_well: bool| {
            if let Some(done) = done.take() {
                done(went_well);
            }
        };
        let Some(canvas) = canvas else { return say(false) };
        let take = Closure::once_into_js(move |picture: Option<Blob>| {
            if let Some(picture) = &picture {
                files::give(&name, picture);
            }
            say(picture.is_some());
        });
        canvas.to_blob(take.unchecked_ref()).ok();
    });
}

async fn draw(address: &str) -> Option<HtmlCanvasElement> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await.ok()?;
    let canvas = document().create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
    let (width, height) = (f64::from(image.width()) * FINENESS, f64::from(image.height()) * FINENESS);
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height).ok()?;
    Some(canvas)
}
