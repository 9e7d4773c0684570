//! How a record's text is packed for the store. A browser gives an origin 5 242 880 UTF-16 units, and 10 000 records as
//! plain JSON need four times as much (rule S1); packed they fit.
//!
//! The text is compressed (DEFLATE, RFC 1951) as if `DICTIONARY` had come right before it, because a record alone is too
//! short to repeat itself much; an Adler-32 of the text follows (RFC 1950), so that damage is noticed; the bytes
//! become characters of 15 bits each, because the store counts UTF-16 units, not bytes. A text that begins otherwise than
//! `MARK` was never packed and is read as it is.
//!
//! The dictionary is part of the format: it is frozen, a better one needs a new `MARK`.

use std::sync::LazyLock;

use adler2::Adler32;
use miniz_oxide::deflate::core::{CompressorOxide, TDEFLFlush, compress_to_output, create_comp_flags_from_zip_params};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

/// What records have in common: names of fields, choices, usual words. What is most usual stands last.
const DICTIONARY: &[u8] = include_bytes!("dictionary.txt");

/// Begins a packed text, and names this way of packing.
const MARK: char = '1';

/// How hard DEFLATE looks for repetitions, of 10: with 4 records of the sample's size take a fiftieth less room and a
/// quarter more time.
const EFFORT: i32 = 3;

/// The character that stands for fifteen bits of nothing. All 32 768 that follow lie below the surrogates.
const FIRST: u32 = 0x4000;
const BITS: u32 = 15;

/// How many bytes of UTF-8 (RFC 3629) each of those letters takes.
const LETTER: usize = 3;

/// Letters and bytes that hold the same bits.
const GROUP_LETTERS: usize = 8;
const GROUP_BYTES: usize = 15;

/// A group of letters that stand for nothing, in UTF-8.
const NOTHING: [u8; LETTER * GROUP_LETTERS] =
    *b"\xe4\x80\x80\xe4\x80\x80\xe4\x80\x80\xe4\x80\x80\xe4\x80\x80\xe4\x80\x80\xe4\x80\x80\xe4\x80\x80";

/// Most bytes one record can unpack to; the store itself is smaller than a file may be.
const MOST: usize = crate::format::error::SIZE_LIMIT;

/// Packs a text for the store.
pub fn pack(text: &str) -> String {
    let mut packer = Packer::new();
    packer.add(text);
    packer.finish()
}

/// Packs a text that comes piece by piece.
pub(super) struct Packer {
    compressor: CompressorOxide,
    sum: Adler32,
    out: Vec<u8>,
}

impl Packer {
    /// Of an empty text.
    pub(super) fn new() -> Self {
        Self { compressor: PRIMED.clone(), sum: Adler32::new(), out: Vec::new() }
    }

    /// Adds a piece at the end.
    pub(super) fn add(&mut self, piece: &str) {
        self.sum.write_slice(piece.as_bytes());
        self.compress(piece.as_bytes(), TDEFLFlush::None);
    }

    /// How many units of the store are taken so far, but for what is still being looked at.
    pub(super) fn units(&self) -> usize {
        self.out.len() * 8 / BITS as usize
    }

    /// The packed text.
    pub(super) fn finish(mut self) -> String {
        self.compress(&[], TDEFLFlush::Finish);
        self.out.extend(self.sum.checksum().to_be_bytes());
        let mut packed = String::with_capacity(3 * (self.units() + 2));
        packed.push(MARK);
        for bytes in self.out.chunks(GROUP_BYTES) {
            let bits = bytes.iter().fold(0, |bits, byte| bits << 8 | u128::from(*byte));
            let bits = bits << (8 * (GROUP_BYTES - bytes.len()));
            let letters = (0..GROUP_LETTERS).rev().take((8 * bytes.len()).div_ceil(BITS as usize));
            packed.extend(letters.filter_map(|place| {
                let letter = (bits >> (BITS as usize * place)) as u32 & ((1 << BITS) - 1);
                char::from_u32(FIRST + letter)
            }));
        }
        packed
    }

    fn compress(&mut self, bytes: &[u8], flush: TDEFLFlush) {
        let out = &mut self.out;
        compress_to_output(&mut self.compressor, bytes, flush, |part| {
            out.extend_from_slice(part);
            true
        });
    }
}

/// Reads what [`pack`] wrote, or a text that was never packed. The texts of a plan are unpacked before its first page is
/// drawn, one in the place of another: the dictionary is put in front once.
pub struct Unpacker {
    decompressor: Box<DecompressorOxide>,
    /// What the letters stand for.
    bytes: Vec<u8>,
    /// The dictionary, and behind it the text.
    out: Vec<u8>,
}

impl Default for Unpacker {
    fn default() -> Self {
        let mut out = DICTIONARY.to_vec();
        out.resize(2 * DICTIONARY.len(), 0);
        Self { decompressor: Box::default(), bytes: Vec::new(), out }
    }
}

impl Unpacker {
    /// The text; `None` if it is damaged.
    pub fn unpack<'a>(&'a mut self, stored: &'a str) -> Option<&'a str> {
        let Some(packed) = stored.strip_prefix(MARK) else {
            return Some(stored);
        };
        read_letters(packed, &mut self.bytes)?;
        self.decompressor.init();
        let (mut rest, mut written) = (self.bytes.as_slice(), DICTIONARY.len());
        loop {
            let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
            let (status, took, gave) = decompress(&mut self.decompressor, rest, &mut self.out, written, flags);
            rest = rest.get(took..)?;
            written += gave;
            match status {
                TINFLStatus::Done => break,
                TINFLStatus::HasMoreOutput if self.out.len() < MOST => self.out.resize(2 * self.out.len(), 0),
                _ => return None,
            }
        }
        let text = self.out.get(DICTIONARY.len()..written)?;
        let sum = adler2::adler32_slice(text).to_be_bytes();
        // The bits that fill up the last character can make one more byte.
        (matches!(rest.strip_prefix(&sum)?, [] | [0])).then_some(())?;
        str::from_utf8(text).ok()
    }
}

/// What the letters of a packed text stand for, in place of what stood there. They are read in groups.
fn read_letters(packed: &str, bytes: &mut Vec<u8>) -> Option<()> {
    bytes.clear();
    let (groups, rest) = packed.as_bytes().as_chunks();
    for group in groups {
        bytes.extend_from_slice(&bytes_of(group)?);
    }
    let mut last = NOTHING;
    last.get_mut(..rest.len())?.copy_from_slice(rest);
    // The bits that fill up the last letter are no byte.
    bytes.extend_from_slice(bytes_of(&last)?.get(..BITS as usize * (rest.len() / LETTER) / 8)?);
    Some(())
}

/// The bytes of a group; `None` where a letter is none of ours. There are hundreds of thousands of groups: they are read
/// without a branch for each letter, and each half of one in a register.
fn bytes_of(group: &[u8; LETTER * GROUP_LETTERS]) -> Option<[u8; GROUP_BYTES]> {
    const HALF: usize = GROUP_LETTERS / 2;
    let (mut halves, mut is_strange) = ([0_u64; 2], false);
    for (half, letters) in halves.iter_mut().zip(group.as_chunks::<{ LETTER * HALF }>().0) {
        for &[first, second, third] in letters.as_chunks::<LETTER>().0 {
            let code = u32::from(first & 0x0f) << 12 | u32::from(second & 0x3f) << 6 | u32::from(third & 0x3f);
            let code = code.wrapping_sub(FIRST);
            is_strange |= first >> 4 != 0xe || code >> BITS != 0;
            *half = *half << BITS | u64::from(code);
        }
    }
    let [first, second] = halves.map(u128::from);
    let [_, bytes @ ..] = (first << (BITS as usize * HALF) | second).to_be_bytes();
    (!is_strange).then_some(bytes)
}

/// A compressor that has just seen the dictionary: it was run through up to a byte's border, and what came out of that is
/// dropped. Copying it is many times faster than running it anew for each record.
static PRIMED: LazyLock<CompressorOxide> = LazyLock::new(|| {
    let mut compressor = CompressorOxide::new(create_comp_flags_from_zip_params(EFFORT, 0, 0));
    compress_to_output(&mut compressor, DICTIONARY, TDEFLFlush::Sync, |_| true);
    compressor
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::units;

    fn unpack(stored: &str) -> Option<String> {
        Unpacker::default().unpack(stored).map(str::to_owned)
    }

    fn check(text: &str) -> usize {
        let packed = pack(text);
        assert_eq!(unpack(&packed).as_deref(), Some(text));
        units(&packed)
    }

    #[test]
    fn what_is_packed_is_unpacked() {
        check("");
        check("{}");
        check("{\"title\":\"Õ – 🙂\"}");
        for length in 1..200 {
            check(&"õx".repeat(length));
        }
        assert!(check(&"a".repeat(1 << 20)) < 2_000);
    }

    /// One text after another, longer and shorter, whole and damaged: nothing of one is left for the next.
    #[test]
    fn what_was_unpacked_before_makes_no_difference() {
        let mut unpacker = Unpacker::default();
        for length in [1, 50_000, 3, 0, 7_000, 200] {
            let text = "põhjus ja mõju ".repeat(length);
            let packed = pack(&text);
            let mut damaged = packed.clone();
            damaged.pop();
            assert_eq!(unpacker.unpack(&damaged), None, "{length}");
            assert_eq!(unpacker.unpack(&packed), Some(&*text), "{length}");
            assert_eq!(unpacker.unpack("plain"), Some("plain"));
        }
    }

    #[test]
    fn plain_texts_are_read_as_they_are() {
        assert_eq!(unpack("{\"id\":1}").as_deref(), Some("{\"id\":1}"));
        assert_eq!(unpack("").as_deref(), Some(""));
    }

    /// Every cut, and every character changed in each of its bits: the text is as it was (a few bits only fill up) or none.
    #[test]
    fn damage_is_noticed() {
        let text = "{\"id\":\"a\",\"kind\":\"training\",\"title\":\"Täienduskoolitus: lähisuhtevägivald, I rühm\"}";
        let packed: Vec<char> = pack(text).chars().collect();
        let mut noticed = 0;
        let mut check = |damaged: &[char]| match unpack(&damaged.iter().collect::<String>()) {
            Some(read) => assert_eq!(read, text),
            None => noticed += 1,
        };
        for at in 1..packed.len() {
            check(&packed[..at]);
            for bit in 0..BITS {
                let mut damaged = packed.clone();
                damaged[at] = char::from_u32(((u32::from(damaged[at]) - FIRST) ^ 1 << bit) + FIRST).unwrap();
                check(&damaged);
            }
        }
        let tried = (packed.len() - 1) * (1 + BITS as usize);
        assert!(noticed > tried * 9 / 10, "{noticed} of {tried}");
    }

    /// Whoever packs piece by piece stops where it becomes too much: what is told must not lag far behind.
    #[test]
    fn what_is_taken_so_far_is_told_but_for_the_last_pieces() {
        let mut packer = Packer::new();
        assert_eq!(packer.units(), 0);
        // Numbers without a pattern: what is packed of them takes about half of their room.
        let mut number = 1_u64;
        for _ in 0..20_000 {
            number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            packer.add(&number.to_string());
        }
        let told = packer.units();
        let taken = units(&packer.finish());
        assert!(told <= taken && told > taken / 4 * 3, "{told} of {taken}");
    }

    #[test]
    fn letters_that_stand_for_no_bits_are_damage() {
        let packed: Vec<char> = pack("põhjus, mõju ja 1 234,50 €").chars().collect();
        for strange in ['a', 'õ', '\u{3fff}', '\u{c000}', '\u{ffff}', '🙂'] {
            for at in 1..packed.len() {
                let (before, after) = packed.split_at(at);
                for rest in [after, &after[1..]] {
                    let damaged: String = before.iter().chain([&strange]).chain(rest).collect();
                    let packed = damaged.strip_prefix(MARK).unwrap();
                    assert_eq!(read_letters(packed, &mut Vec::new()), None, "{strange:?} at {at}, before {rest:?}");
                }
            }
        }
    }

    #[test]
    fn what_would_unpack_to_more_than_a_file_may_hold_is_damage() {
        assert_eq!(unpack(&pack(&"a".repeat(2 * MOST))), None);
    }

    /// A store that was written once must be readable for ever.
    #[test]
    fn the_way_of_packing_is_frozen() {
        let text = "{\"id\":\"a\",\"kind\":\"training\",\"title\":\"Koolitus\"}";
        assert_eq!(adler2::adler32_slice(DICTIONARY), 2_808_374_161);
        assert_eq!(unpack("1膺萄䑑䕠觧緩䝧汒嚀噴䇨瀀").as_deref(), Some(text));
    }
}
