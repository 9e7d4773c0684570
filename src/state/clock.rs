//! What the pure core is given from outside: today, now, new ids, randomness.

use uuid::Uuid;

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
