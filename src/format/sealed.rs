//! Sealed files: any file of this program, locked with a passphrase. Salt and nonce come in as arguments.
//!
//! A sealed file is one line of JSON and a line break; it begins with its marker, and `data` comes last:
//!
//! ```json
//! {"format":"lepik-sealed","version":1,"kdf":{"name":"argon2id","memory_kib":65536,"passes":3,"lanes":4,"salt":"AAECAwQFBgcICQoLDA0ODw"},"cipher":"xchacha20-poly1305","nonce":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYX","data":"…"}
//! ```
//!
//! - **Key**: Argon2id, version 0x13 (RFC 9106), 32 bytes, of the passphrase in Unicode's form C as UTF-8 and the salt of
//!   16 bytes. The costs stand in the file, so later ones need no new version.
//! - **Cipher**: XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03) with the nonce of 24 bytes; `data` is the ciphertext and
//!   behind it the tag of 16 bytes. What is sealed is taken as bytes.
//! - **Associated data**: everything but `data`, as the bytes that stand above, that is the line up to `,"data"` and a
//!   closing brace, without white space and with the keys in this order. Whoever changes a cost, the salt, the nonce or a
//!   name locks the file for good. A reader builds these bytes from what it has read, so it does not matter if someone
//!   laid the file out anew.
//! - Bytes are base64url without padding (RFC 4648 section 5), whose spare bits must be zero: there is one way to write
//!   them.
//!
//! Nothing is derived before the costs are held against a limit (256 MiB, ten passes, four lanes): a file must not take the
//! memory of the one who opens it. `tests/golden/sealed/open_sealed.py` does all this once more with other libraries.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305};
use icu_normalizer::ComposingNormalizerBorrowed;
use zeroize::Zeroizing;

use super::error::{OpenError, SIZE_LIMIT, SealError};
use super::json::{self, Json, Object};

/// What marks a file as sealed.
const MARKER: &str = "lepik-sealed";
/// The version that this program writes and the newest it opens.
const VERSION: u64 = 1;
const KDF: &str = "argon2id";
const CIPHER: &str = "xchacha20-poly1305";

/// Random bytes that make the key of one file differ from that of any other under the same passphrase.
pub type Salt = [u8; 16];
/// Random bytes that must never be used twice with a key.
pub type Nonce = [u8; 24];

/// Largest sealed file, in bytes (28 MiB): one of [`SIZE_LIMIT`] fits, as base64 takes a third more.
pub const SEALED_LIMIT: usize = 28 * 1024 * 1024;

/// What a key costs whoever tries a passphrase.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Costs {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

/// What this program asks for: the second recommendation of RFC 9106 section 4, five times OWASP's least (19 MiB, two
/// passes). Half a second in a browser of an office machine, which has one thread for it.
const COSTS: Costs = Costs { memory_kib: 64 * 1024, passes: 3, lanes: 4 };
/// The most that a file may ask for.
const COST_LIMIT: Costs = Costs { memory_kib: 256 * 1024, passes: 10, lanes: 4 };

impl Costs {
    fn read(kdf: &mut Object) -> Result<Self, OpenError> {
        let mut cost = |key: &str, limit: u32| {
            let asked = kdf.remove(key).and_then(|json| json.as_u64()).ok_or(OpenError::Damaged)?;
            u32::try_from(asked).ok().filter(|cost| *cost <= limit).ok_or(OpenError::TooCostly)
        };
        Ok(Self {
            memory_kib: cost("memory_kib", COST_LIMIT.memory_kib)?,
            passes: cost("passes", COST_LIMIT.passes)?,
            lanes: cost("lanes", COST_LIMIT.lanes)?,
        })
    }
}

/// All that a sealed file says in the open.
struct Header {
    costs: Costs,
    salt: Salt,
    nonce: Nonce,
}

impl Header {
    /// The associated data, and the beginning of the file.
    fn bytes(&self) -> String {
        let Costs { memory_kib, passes, lanes } = self.costs;
        let (salt, nonce) = (BASE64.encode(self.salt), BASE64.encode(self.nonce));
        let kdf = format!(
            r#"{{"name":"{KDF}","memory_kib":{memory_kib},"passes":{passes},"lanes":{lanes},"salt":"{salt}"}}"#
        );
        format!(r#"{{"format":"{MARKER}","version":{VERSION},"kdf":{kdf},"cipher":"{CIPHER}","nonce":"{nonce}"}}"#)
    }

    /// The cipher under the key that the passphrase gives.
    fn cipher(&self, passphrase: &str) -> Result<XChaCha20Poly1305, OpenError> {
        let Costs { memory_kib, passes, lanes } = self.costs;
        // No pass, no lane, or fewer than eight blocks a lane.
        let params = Params::new(memory_kib, passes, lanes, None).map_err(|_| OpenError::Damaged)?;
        let mut memory = Zeroizing::new(Vec::new());
        memory.try_reserve_exact(params.block_count()).map_err(|_| OpenError::NoMemory)?;
        memory.resize(params.block_count(), Block::new());
        // Keyboards compose the same letter in different ways.
        let passphrase = Zeroizing::new(ComposingNormalizerBorrowed::new_nfc().normalize(passphrase).into_owned());
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(
                passphrase.as_bytes(),
                &self.salt,
                key.as_mut_slice(),
                memory.as_mut_slice(),
            )
            .map_err(|_| OpenError::Damaged)?;
        Ok(XChaCha20Poly1305::new((&*key).into()))
    }

    /// The sealed file.
    fn seal(&self, bytes: &[u8], passphrase: &str) -> Result<String, OpenError> {
        let mut header = self.bytes();
        let mut data = bytes.to_vec();
        let cipher = self.cipher(passphrase)?;
        // It refuses nothing below 256 GiB.
        cipher.encrypt_in_place(&self.nonce.into(), header.as_bytes(), &mut data).map_err(|_| OpenError::TooLarge)?;
        header.pop();
        Ok(format!("{header},\"data\":\"{}\"}}\n", BASE64.encode(data)))
    }
}

/// Whether a file says that it is sealed. Looks at its beginning only.
pub fn is_sealed(bytes: &[u8]) -> bool {
    let mut rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    ["{", "\"format\"", ":", "\"", MARKER, "\""].iter().all(|part| {
        let after = rest.trim_ascii_start().strip_prefix(part.as_bytes());
        rest = after.unwrap_or_default();
        after.is_some()
    })
}

/// Seals a text. It is opened again before it is handed out.
///
/// # Errors
/// Why it is not sealed.
pub fn seal(text: &str, passphrase: &str, salt: Salt, nonce: Nonce) -> Result<String, SealError> {
    if passphrase.is_empty() {
        return Err(SealError::NoPassphrase);
    }
    if text.len() > SIZE_LIMIT {
        return Err(SealError::TooLarge);
    }
    let header = Header { costs: COSTS, salt, nonce };
    let sealed = header.seal(text.as_bytes(), passphrase);
    let opened = sealed.as_ref().map_err(|error| *error).and_then(|sealed| open(sealed.as_bytes(), passphrase));
    match (sealed, opened) {
        (Ok(sealed), Ok(opened)) if opened == text.as_bytes() => Ok(sealed),
        (_, Err(OpenError::NoMemory)) => Err(SealError::NoMemory),
        _ => Err(SealError::NotVerified),
    }
}

/// Opens a sealed file: what was sealed.
///
/// # Errors
/// Why it is not opened.
pub fn open(bytes: &[u8], passphrase: &str) -> Result<Vec<u8>, OpenError> {
    let (header, mut data) = read(bytes)?;
    let cipher = header.cipher(passphrase)?;
    let opened = cipher.decrypt_in_place(&header.nonce.into(), header.bytes().as_bytes(), &mut data);
    opened.map(|()| data).map_err(|_| OpenError::Locked)
}

/// Takes a sealed file apart. Nothing is derived yet.
fn read(bytes: &[u8]) -> Result<(Header, Vec<u8>), OpenError> {
    if !is_sealed(bytes) {
        return Err(OpenError::NotSealed);
    }
    if bytes.len() > SEALED_LIMIT {
        return Err(OpenError::TooLarge);
    }
    let text = str::from_utf8(bytes).map_err(|_| OpenError::Damaged)?;
    let Ok(Json::Object(mut top)) = json::parse(text.strip_prefix('\u{feff}').unwrap_or(text)) else {
        return Err(OpenError::Damaged);
    };
    top.remove("format");
    match top.remove("version").and_then(|version| version.as_u64()) {
        Some(VERSION) => {}
        Some(newer) if newer > VERSION => return Err(OpenError::TooNew),
        _ => return Err(OpenError::Damaged),
    }
    let Some(Json::Object(mut kdf)) = top.remove("kdf") else {
        return Err(OpenError::Damaged);
    };
    let costs = Costs::read(&mut kdf)?;
    let parts = (read_bytes(&mut kdf, "salt"), read_bytes(&mut top, "nonce"), read_bytes(&mut top, "data"));
    let is_known = says(&mut kdf, "name", KDF) && says(&mut top, "cipher", CIPHER);
    // What else stands there is not authenticated.
    let is_all = kdf.is_empty() && top.is_empty();
    match parts {
        (Some(salt), Some(nonce), Some(data)) if is_known && is_all => {
            let salt = salt.try_into().map_err(|_| OpenError::Damaged)?;
            let nonce = nonce.try_into().map_err(|_| OpenError::Damaged)?;
            Ok((Header { costs, salt, nonce }, data))
        }
        _ => Err(OpenError::Damaged),
    }
}

fn says(object: &mut Object, key: &str, text: &str) -> bool {
    object.remove(key).is_some_and(|json| json.as_str() == Some(text))
}

fn read_bytes(object: &mut Object, key: &str) -> Option<Vec<u8>> {
    BASE64.decode(object.remove(key)?.as_str()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: Costs = Costs { memory_kib: 8, passes: 1, lanes: 1 };
    const HEADER: Header = Header { costs: CHEAP, salt: [7; 16], nonce: [9; 24] };

    fn sealed(text: &str, passphrase: &str) -> String {
        HEADER.seal(text.as_bytes(), passphrase).unwrap()
    }

    fn fault(file: &str) -> Option<OpenError> {
        read(file.as_bytes()).err()
    }

    #[test]
    fn what_is_sealed_opens_under_its_passphrase_alone() {
        let check = |text: &str, passphrase: &str, tried: &str, opens: bool| {
            let expected = if opens { Ok(text.as_bytes().to_vec()) } else { Err(OpenError::Locked) };
            assert_eq!(open(sealed(text, passphrase).as_bytes(), tried), expected, "{passphrase:?} {tried:?}");
        };
        check("Tööplaan", "kask ja kuusk", "kask ja kuusk", true);
        check("", "a", "a", true);
        check("Tööplaan", "kask ja kuusk", "Kask ja kuusk", false);
        check("Tööplaan", "kask", "kask ", false);
        check("Tööplaan", "kask", "", false);
        // Composed here, a letter and its mark there; but a ligature is no pair of letters.
        check("Tööplaan", "p\u{f5}\u{f5}sas", "po\u{303}o\u{303}sas", true);
        check("Tööplaan", "po\u{303}o\u{303}sas", "p\u{f5}\u{f5}sas", true);
        check("Tööplaan", "\u{fb01}", "fi", false);
    }

    #[test]
    fn a_file_is_sealed_at_full_cost_and_says_so() {
        let file = seal("Tööplaan", "kask ja kuusk", [1; 16], [2; 24]).unwrap();
        let begins =
            r#"{"format":"lepik-sealed","version":1,"kdf":{"name":"argon2id","memory_kib":65536,"passes":3,"lanes":4,"#;
        assert!(file.starts_with(begins) && file.ends_with("\"}\n") && is_sealed(file.as_bytes()), "{file}");
        assert_eq!(open(file.as_bytes(), "kask ja kuusk"), Ok("Tööplaan".into()));
    }

    #[test]
    fn what_could_not_be_opened_or_read_is_not_sealed() {
        assert_eq!(seal("a", "", [1; 16], [2; 24]), Err(SealError::NoPassphrase));
        assert_eq!(seal(&"a".repeat(SIZE_LIMIT + 1), "kask", [1; 16], [2; 24]), Err(SealError::TooLarge));
        let largest = 4 * (SIZE_LIMIT + 16).div_ceil(3);
        assert!(HEADER.bytes().len() + largest + 100 < SEALED_LIMIT, "the largest file fits");
    }

    #[test]
    fn a_sealed_file_is_told_by_its_beginning() {
        let check = |text: &str, expected: bool| assert_eq!(is_sealed(text.as_bytes()), expected, "{text}");
        check(r#"{"format":"lepik-sealed""#, true);
        check("\u{feff}\r\n{ \"format\" : \"lepik-sealed\"", true);
        check(r#"{"format":"lepik-plan""#, false);
        check(r#"{"version":1,"format":"lepik-sealed"}"#, false);
        check(r#"{"format":"lepik-sealed2""#, false);
        check("", false);
    }

    /// `read` comes before any key is derived.
    #[test]
    fn costs_are_held_against_the_limit_before_anything_is_derived() {
        let check = |memory_kib: &str, passes: &str, lanes: &str, expected: Option<OpenError>| {
            let ours = r#""memory_kib":8,"passes":1,"lanes":1"#;
            let theirs = format!(r#""memory_kib":{memory_kib},"passes":{passes},"lanes":{lanes}"#);
            let file = sealed("a", "kask").replace(ours, &theirs);
            assert_eq!(fault(&file), expected, "{theirs}");
        };
        check("262144", "10", "4", None);
        check("262145", "1", "1", Some(OpenError::TooCostly));
        check("4294967296", "1", "1", Some(OpenError::TooCostly));
        check("9007199254740991", "1", "1", Some(OpenError::TooCostly));
        check("8", "11", "1", Some(OpenError::TooCostly));
        check("8", "1", "5", Some(OpenError::TooCostly));
        check("-8", "1", "1", Some(OpenError::Damaged));
        check("8.5", "1", "1", Some(OpenError::Damaged));
        check("\"8\"", "1", "1", Some(OpenError::Damaged));
        check("1e400", "1", "1", Some(OpenError::Damaged));
        let none = |costs: Costs| Header { costs, ..HEADER }.cipher("kask").err();
        assert_eq!(none(Costs { memory_kib: 7, ..CHEAP }), Some(OpenError::Damaged));
        assert_eq!(none(Costs { passes: 0, ..CHEAP }), Some(OpenError::Damaged));
        assert_eq!(none(Costs { lanes: 0, ..CHEAP }), Some(OpenError::Damaged));
        assert_eq!(none(Costs { lanes: 2, ..CHEAP }), Some(OpenError::Damaged));
    }

    #[test]
    fn a_file_that_is_not_as_it_was_written_is_damaged() {
        let whole = sealed("Tööplaan", "kask");
        let check = |from: &str, to: &str, expected: OpenError| {
            let file = whole.replacen(from, to, 1);
            assert_ne!(file, whole, "{from}");
            assert_eq!(fault(&file), Some(expected), "{file}");
        };
        check("lepik-sealed", "lepik-plan", OpenError::NotSealed);
        check("\"version\":1", "\"version\":2", OpenError::TooNew);
        check("\"version\":1", "\"version\":0", OpenError::Damaged);
        check("\"version\":1", "\"version\":1,\"version\":1", OpenError::Damaged);
        check("\"version\":1", "\"version\":1,\"note\":\"\"", OpenError::Damaged);
        check("\"lanes\":1", "\"lanes\":1,\"note\":0", OpenError::Damaged);
        check("argon2id", "argon2d", OpenError::Damaged);
        check("xchacha20", "chacha20", OpenError::Damaged);
        check("\"salt\":\"B", "\"salt\":\"", OpenError::Damaged);
        check("\"nonce\":\"C", "\"nonce\":\"*", OpenError::Damaged);
        check("\"data\":\"", "\"data\":\"=", OpenError::Damaged);
        check("\"data\":", "\"date\":", OpenError::Damaged);
        check("}\n", "", OpenError::Damaged);
        check("}\n", "}{}", OpenError::Damaged);
        let salt = BASE64.encode(HEADER.salt);
        assert!(salt.ends_with('w'));
        // The same bytes, with spare bits that are not zero.
        check(&salt, &salt.replace('w', "x"), OpenError::Damaged);
        let mut bytes = whole.clone().into_bytes();
        bytes.insert(40, 0xff);
        assert_eq!(open(&bytes, "kask"), Err(OpenError::Damaged));
        bytes = whole.into_bytes();
        bytes.resize(SEALED_LIMIT + 1, b' ');
        assert_eq!(open(&bytes, "kask"), Err(OpenError::TooLarge));
    }

    #[test]
    fn data_shorter_than_its_tag_stays_locked() {
        let whole = sealed("", "kask");
        let (header, _) = whole.split_once("\"data\":").unwrap();
        for data in ["", "AAAA", "AAAAAAAAAAAAAAAAAAAA"] {
            assert_eq!(open(format!("{header}\"data\":\"{data}\"}}").as_bytes(), "kask"), Err(OpenError::Locked));
        }
    }

    #[test]
    fn a_file_that_was_laid_out_anew_opens() {
        let whole = sealed("Tööplaan", "kask");
        let json: serde_json::Value = serde_json::from_str(&whole).unwrap();
        let entries = ["nonce", "kdf", "data", "cipher", "version"].map(|key| format!("\"{key}\" : {:#}", json[key]));
        let anew = format!("\u{feff}{{\r\n\"format\": \"lepik-sealed\",\r\n{}}}", entries.join(",\r\n"));
        assert_eq!(open(anew.as_bytes(), "kask"), Ok("Tööplaan".into()));
    }
}
