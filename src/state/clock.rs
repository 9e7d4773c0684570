//! What the pure core is given from outside: today, now, new ids, randomness; and what long work waits for.

use uuid::Uuid;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

use crate::model::date::{Date, Moment};
use crate::model::id::{Id, ReplicaId};

/// The wall clock.
pub fn now() -> Moment {
    Moment::from_unix_seconds((js_sys::Date::now() / 1000.0) as i64)
}

/// Today where the person is.
pub fn today() -> Date {
    let local = js_sys::Date::new_0();
    let whole = |number: u32| i8::try_from(number).unwrap_or_default();
    i16::try_from(local.get_full_year())
        .ok()
        .and_then(|year| Date::new(year, whole(local.get_month() + 1), whole(local.get_date())).ok())
        .unwrap_or_else(|| now().date())
}

/// Minutes that the person's clock is ahead of universal time at a moment.
pub fn minutes_ahead(moment: Moment) -> i64 {
    let at = js_sys::Date::new(&((moment.unix_seconds() as f64) * 1000.0).into());
    -(at.get_timezone_offset() as i64)
}

/// A new id for a record or an item (UUIDv7, RFC 9562): ids made later sort later.
pub fn new_id() -> Id {
    Id::from_bits(Uuid::now_v7().as_u128())
}

/// A fresh mark of an export, short enough to be read out.
pub fn new_mark() -> String {
    ReplicaId::from_bits(Uuid::new_v4().as_u128()).to_string()
}

/// A fresh replica id (rule M8).
pub fn new_replica() -> ReplicaId {
    ReplicaId::from_bits(Uuid::new_v4().as_u128())
}

/// Random bytes of the browser, fit for keys; none where it has no such thing. A secure context is not needed.
pub fn random<const COUNT: usize>() -> Option<[u8; COUNT]> {
    let mut bytes = [0; COUNT];
    web_sys::window()?.crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

/// Milliseconds that only tell how long something takes.
pub fn ticks() -> f64 {
    js_sys::Date::now()
}

/// Begins work that no one waits for. Unlike Leptos's own way it works before anything is shown.
pub fn begin(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(work);
}

/// Lets the browser do what is waiting: a message to oneself comes after it, and sooner than any timer.
pub async fn pause() {
    let Ok(channel) = MessageChannel::new() else {
        return;
    };
    let (to, from) = (channel.port1(), channel.port2());
    let heard = js_sys::Promise::new(&mut |resolve, _| {
        from.set_onmessage(Some(&resolve));
        to.post_message(&JsValue::NULL).ok();
    });
    JsFuture::from(heard).await.ok();
    from.close();
}

/// Waits until what was just shown is on the screen, or would be if anyone looked.
pub async fn painted() {
    let waited = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            window.request_animation_frame(&resolve).ok();
            // No frame comes while no one looks.
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 40).ok();
        }
    });
    JsFuture::from(waited).await.ok();
    // A frame is told of before it is painted; the message comes after it.
    pause().await;
}
