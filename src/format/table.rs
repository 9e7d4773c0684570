//! Bytes → a table of texts (CSV, RFC 4180, as spreadsheets and web pages write it). The encoding, what stands between
//! cells and whether the first row names the columns are guessed: nothing in such a file says it.

use super::cells::as_typed;
use super::error::{COLUMN_LIMIT, ROW_LIMIT, SIZE_LIMIT, TableError};
use super::readings;
use super::words::fold;

/// How the letters are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16 with a byte order mark.
    Utf16,
    /// Windows-1257: Excel with Estonian settings.
    Windows1257,
    /// Windows-1252: Excel with English settings.
    Windows1252,
}

impl Encoding {
    /// All of them, in the order of a choice.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Windows1257, Self::Windows1252, Self::Utf16];
}

/// What may stand between cells, the likeliest first.
pub const DELIMITERS: [char; 3] = [';', '\t', ','];

/// What a person says about a table instead of the guess.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Layout {
    /// How the letters are written.
    pub encoding: Option<Encoding>,
    /// What stands between cells.
    pub delimiter: Option<char>,
}

/// How many rows are looked at to tell what stands between cells.
const LOOKED_AT: usize = 50;

/// A table as read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table {
    /// What stands above the columns; empty texts where nothing does.
    pub headers: Vec<String>,
    /// The rows below; one may be shorter than the table is wide.
    pub rows: Vec<Vec<String>>,
    /// What stands between cells.
    pub delimiter: char,
    /// How the letters were written.
    pub encoding: Encoding,
    /// Whether the first row names the columns.
    pub has_head: bool,
}

impl Table {
    /// Reads a table, guessing how it is written.
    ///
    /// # Errors
    /// Where it is too large, no text or empty.
    pub fn read(bytes: &[u8]) -> Result<Self, TableError> {
        Self::read_as(bytes, Layout::default())
    }

    /// Reads a table as a person says it is written.
    ///
    /// # Errors
    /// As [`Table::read`]; and where it is no text in that encoding.
    pub fn read_as(bytes: &[u8], layout: Layout) -> Result<Self, TableError> {
        let (text, encoding) = decode(bytes, layout.encoding)?;
        // A line by which Excel is told what stands between cells.
        let (told, text) = match text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n')) {
            Some((sign, rest)) => (sign.trim_end_matches('\r').bytes().next(), rest),
            None => (None, text.as_str()),
        };
        let said = layout.delimiter.and_then(|sign| u8::try_from(sign).ok()).or(told);
        let delimiter = said.filter(u8::is_ascii).unwrap_or_else(|| guess_delimiter(text));
        let mut rows: Vec<Vec<String>> = Vec::new();
        for record in records(text, delimiter) {
            let record = record.map_err(|_| TableError::NotText)?;
            if record.len() > COLUMN_LIMIT {
                return Err(TableError::TooManyColumns);
            }
            let mut row: Vec<&str> = record.iter().map(as_typed).collect();
            // Spreadsheets write as many cells as the sheet was ever wide.
            row.truncate(row.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1));
            if row.is_empty() {
                continue;
            }
            // One more than may be: the head.
            if rows.len() > ROW_LIMIT {
                return Err(TableError::TooManyRows);
            }
            rows.push(row.into_iter().map(str::to_owned).collect());
        }
        let width = rows.iter().map(Vec::len).max().ok_or(TableError::Empty)?;
        let has_head = rows.first().is_some_and(|first| is_head(first));
        let headless = Self {
            headers: vec![String::new(); width],
            rows,
            delimiter: char::from(delimiter),
            encoding,
            has_head: false,
        };
        let table = headless.with_head(has_head);
        if table.rows.len() > ROW_LIMIT { Err(TableError::TooManyRows) } else { Ok(table) }
    }

    /// The same table, its first row taken for the names of the columns or not, where the guess was wrong.
    #[must_use]
    pub fn with_head(mut self, has_head: bool) -> Self {
        if has_head && !self.has_head && !self.rows.is_empty() {
            let mut first = self.rows.remove(0);
            first.resize(self.headers.len(), String::new());
            self.headers = first;
            self.has_head = true;
        } else if !has_head && self.has_head {
            let width = self.headers.len();
            self.rows.insert(0, std::mem::replace(&mut self.headers, vec![String::new(); width]));
            self.has_head = false;
        }
        self
    }

    /// A cell; empty where the row is shorter.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|row| row.get(column)).map_or("", String::as_str)
    }

    /// What a column is called: its head, else its letters, as spreadsheets count.
    pub fn name(&self, column: usize) -> String {
        match self.headers.get(column).map(|head| head.trim()) {
            Some(head) if !head.is_empty() => head.to_owned(),
            _ => letters(column),
        }
    }
}

/// `A`, …, `Z`, `AA`, …
fn letters(column: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(column % 26).unwrap_or_default());
    match column / 26 {
        0 => letter.to_string(),
        more => format!("{}{letter}", letters(more - 1)),
    }
}

fn records(text: &str, delimiter: u8) -> csv::StringRecordsIntoIter<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
        .into_records()
}

/// What cuts the head and the most of the rows into the same number of cells.
fn guess_delimiter(text: &str) -> u8 {
    let fitness = |delimiter: u8| -> Option<(bool, usize)> {
        let widths: Vec<usize> =
            records(text, delimiter).take(LOOKED_AT).filter_map(|record| Some(record.ok()?.len())).collect();
        let share = |width: usize| 1000 * widths.iter().filter(|other| **other == width).count() / widths.len();
        let best = widths.iter().filter(|width| **width > 1).max_by_key(|width| share(**width));
        best.map(|width| (widths.first() == Some(width), share(*width)))
    };
    // Of equals the last would be taken; the first is the likeliest.
    let delimiters = DELIMITERS.into_iter().rev().filter_map(|sign| u8::try_from(sign).ok());
    delimiters.max_by_key(|delimiter| fitness(*delimiter)).unwrap_or(b';')
}

/// Whether a row names columns: different texts, none of which could be a value.
fn is_head(row: &[String]) -> bool {
    let names: Vec<String> = row.iter().filter(|cell| !cell.trim().is_empty()).map(|cell| fold(cell)).collect();
    let is_value =
        |cell: &String| readings::date(cell).is_ok() || readings::number(cell, false).is_ok() || cell.contains('\n');
    let twice = names.iter().enumerate().any(|(index, name)| names.iter().skip(index + 1).any(|other| other == name));
    !names.is_empty() && !twice && !row.iter().any(is_value)
}

fn decode(bytes: &[u8], encoding: Option<Encoding>) -> Result<(String, Encoding), TableError> {
    if bytes.len() > SIZE_LIMIT {
        return Err(TableError::TooLarge);
    }
    let read = match (encoding, bytes) {
        (None | Some(Encoding::Utf16), [0xff, 0xfe, rest @ ..]) => utf_16(rest, u16::from_le_bytes),
        (None | Some(Encoding::Utf16), [0xfe, 0xff, rest @ ..]) => utf_16(rest, u16::from_be_bytes),
        (None, _) => utf_8(bytes).or_else(|| windows(bytes)),
        (Some(Encoding::Utf8), _) => utf_8(bytes),
        (Some(Encoding::Utf16), _) => utf_16(bytes, u16::from_le_bytes),
        (Some(encoding @ Encoding::Windows1257), _) => one_byte_a_letter(bytes, windows_1257, encoding),
        (Some(encoding @ Encoding::Windows1252), _) => one_byte_a_letter(bytes, windows_1252, encoding),
    };
    // No text has zeros; workbooks, pictures and UTF-16 without its mark do.
    read.filter(|(text, _)| !text.contains('\0')).ok_or(TableError::NotText)
}

fn utf_8(bytes: &[u8]) -> Option<(String, Encoding)> {
    let text = str::from_utf8(bytes).ok()?;
    Some((text.strip_prefix('\u{feff}').unwrap_or(text).to_owned(), Encoding::Utf8))
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<(String, Encoding)> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let text = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<String, _>>().ok()?;
    rest.is_empty().then_some((text, Encoding::Utf16))
}

/// One byte a letter. Both code pages have Estonian's vowels at the same place; those bytes that 1257 does not define,
/// or has for an accent that stands alone, are š and ž of 1252.
fn windows(bytes: &[u8]) -> Option<(String, Encoding)> {
    if bytes.iter().any(|byte| matches!(byte, 0x8a | 0x8e | 0x9a | 0x9e)) {
        one_byte_a_letter(bytes, windows_1252, Encoding::Windows1252)
    } else {
        one_byte_a_letter(bytes, windows_1257, Encoding::Windows1257)
    }
}

fn one_byte_a_letter(bytes: &[u8], letter: fn(u8) -> Option<char>, encoding: Encoding) -> Option<(String, Encoding)> {
    let text: Option<String> = bytes.iter().map(|byte| letter(*byte)).collect();
    Some((text?, encoding))
}

fn windows_1257(byte: u8) -> Option<char> {
    high(byte, &WINDOWS_1257, 0x80)
}

fn windows_1252(byte: u8) -> Option<char> {
    // From 0xA0 on it is Latin-1, the first letters of Unicode.
    if byte < 0xa0 { high(byte, &WINDOWS_1252, 0x80) } else { Some(char::from(byte)) }
}

fn high(byte: u8, table: &[u16], first: u8) -> Option<char> {
    match byte.checked_sub(first) {
        None => Some(char::from(byte)),
        Some(place) => {
            table.get(usize::from(place)).filter(|code| **code != 0).and_then(|code| char::from_u32(u32::from(*code)))
        }
    }
}

/// The letters of Windows-1257 from 0x80 on, 0 where there is none. Source: unicode.org,
/// Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1257.TXT.
#[rustfmt::skip]
const WINDOWS_1257: [u16; 128] = [
    0x20AC, 0x0000, 0x201A, 0x0000, 0x201E, 0x2026, 0x2020, 0x2021,
    0x0000, 0x2030, 0x0000, 0x2039, 0x0000, 0x00A8, 0x02C7, 0x00B8,
    0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x0000, 0x2122, 0x0000, 0x203A, 0x0000, 0x00AF, 0x02DB, 0x0000,
    0x00A0, 0x0000, 0x00A2, 0x00A3, 0x00A4, 0x0000, 0x00A6, 0x00A7,
    0x00D8, 0x00A9, 0x0156, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00C6,
    0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7,
    0x00F8, 0x00B9, 0x0157, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x00E6,
    0x0104, 0x012E, 0x0100, 0x0106, 0x00C4, 0x00C5, 0x0118, 0x0112,
    0x010C, 0x00C9, 0x0179, 0x0116, 0x0122, 0x0136, 0x012A, 0x013B,
    0x0160, 0x0143, 0x0145, 0x00D3, 0x014C, 0x00D5, 0x00D6, 0x00D7,
    0x0172, 0x0141, 0x015A, 0x016A, 0x00DC, 0x017B, 0x017D, 0x00DF,
    0x0105, 0x012F, 0x0101, 0x0107, 0x00E4, 0x00E5, 0x0119, 0x0113,
    0x010D, 0x00E9, 0x017A, 0x0117, 0x0123, 0x0137, 0x012B, 0x013C,
    0x0161, 0x0144, 0x0146, 0x00F3, 0x014D, 0x00F5, 0x00F6, 0x00F7,
    0x0173, 0x0142, 0x015B, 0x016B, 0x00FC, 0x017C, 0x017E, 0x02D9,
];

/// The letters of Windows-1252 from 0x80 to 0x9F. Source: as above, CP1252.TXT.
#[rustfmt::skip]
const WINDOWS_1252: [u16; 32] = [
    0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x0000, 0x017D, 0x0000,
    0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x0000, 0x017E, 0x0178,
];

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Table {
        Table::read(text.as_bytes()).unwrap()
    }

    #[test]
    fn the_encoding_is_told() {
        let check = |bytes: &[u8], encoding: Encoding, expected: &str| {
            let table = Table::read(bytes).unwrap();
            assert_eq!((table.encoding, table.headers[0].as_str()), (encoding, expected));
        };
        let utf_16 = |mark: [u8; 2], bytes: fn(u16) -> [u8; 2]| {
            let units = "Lõpp šž 🎈".encode_utf16().flat_map(bytes);
            mark.into_iter().chain(units).collect::<Vec<u8>>()
        };
        check("Lõpp šž 🎈".as_bytes(), Encoding::Utf8, "Lõpp šž 🎈");
        check("\u{feff}Lõpp".as_bytes(), Encoding::Utf8, "Lõpp");
        check(&utf_16([0xff, 0xfe], u16::to_le_bytes), Encoding::Utf16, "Lõpp šž 🎈");
        check(&utf_16([0xfe, 0xff], u16::to_be_bytes), Encoding::Utf16, "Lõpp šž 🎈");
        check(b"L\xf5pp \xf0\xfe \xd0\xde \x84\x93 \x96 \x80", Encoding::Windows1257, "Lõpp šž ŠŽ „“ – €");
        check(b"\xe4\xf6\xfc\xf5\xc4\xd6\xdc\xd5", Encoding::Windows1257, "äöüõÄÖÜÕ");
        check(b"L\xf5pp \x9a\x9e \x8a\x8e", Encoding::Windows1252, "Lõpp šž ŠŽ");
    }

    #[test]
    fn a_person_may_say_how_it_is_written() {
        let check = |bytes: &[u8], layout: Layout, expected: Result<(Encoding, char, &[&str]), TableError>| {
            let table = Table::read_as(bytes, layout);
            let found = table.map(|table| (table.encoding, table.delimiter, table.headers));
            let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
            assert_eq!(found, expected.map(|(encoding, sign, heads)| (encoding, sign, owned(heads))), "{layout:?}");
        };
        use Encoding::{Utf8, Utf16, Windows1252, Windows1257};
        let encoding = |encoding| Layout { encoding: Some(encoding), delimiter: None };
        let delimiter = |sign| Layout { encoding: None, delimiter: Some(sign) };
        check(b"\xf0\xfe;a", Layout::default(), Ok((Windows1257, ';', &["šž", "a"])));
        check(b"\xf0\xfe;a", encoding(Windows1252), Ok((Windows1252, ';', &["ðþ", "a"])));
        check(b"\xf0\xfe;a", encoding(Utf8), Err(TableError::NotText));
        check("õ;a".as_bytes(), encoding(Windows1257), Ok((Windows1257, ';', &["Ćµ", "a"])));
        check(b"a\0;\0b\0", encoding(Utf16), Ok((Utf16, ';', &["a", "b"])));
        check(b"\xfe\xff\0a\0;\0b", encoding(Utf16), Ok((Utf16, ';', &["a", "b"])));
        check(b"a;b,c\n1;2,3", delimiter(','), Ok((Utf8, ',', &["a;b", "c"])));
        check(b"sep=;\na;b,c\n1;2,3", delimiter(','), Ok((Utf8, ',', &["a;b", "c"])));
        check(b"a|b", delimiter('|'), Ok((Utf8, '|', &["a", "b"])));
        check(b"a;b", delimiter('\u{b7}'), Ok((Utf8, ';', &["a", "b"])));
    }

    #[test]
    fn what_is_no_table_is_refused() {
        let check = |bytes: &[u8], expected: TableError| assert_eq!(Table::read(bytes), Err(expected));
        check(b"", TableError::Empty);
        check(b"\xef\xbb\xbf", TableError::Empty);
        check(b"\xff\xfe", TableError::Empty);
        check(b";;\r\n ; \r\n", TableError::Empty);
        check(b"PK\x03\x04\x14\0\x06\0", TableError::NotText);
        check(b"\xff\xfea\0b", TableError::NotText);
        check(b"\xff\xfe\x00\xd8a\0", TableError::NotText);
        check(b"a\0;\0b\0", TableError::NotText);
        check(b"a\x81b", TableError::NotText);
        check(&vec![b'a'; SIZE_LIMIT + 1], TableError::TooLarge);
        check(";".repeat(COLUMN_LIMIT).as_bytes(), TableError::TooManyColumns);
        check("a\n".repeat(ROW_LIMIT + 2).as_bytes(), TableError::TooManyRows);
        assert_eq!(read(&"a\n".repeat(ROW_LIMIT + 1)).rows.len(), ROW_LIMIT);
        assert_eq!(Table::read("1\n".repeat(ROW_LIMIT + 1).as_bytes()), Err(TableError::TooManyRows), "without a head");
        assert_eq!(read(&format!("a{}b", ";".repeat(COLUMN_LIMIT - 1))).headers.len(), COLUMN_LIMIT);
    }

    #[test]
    fn what_stands_between_cells_is_told() {
        let check = |text: &str, delimiter: char, width: usize| {
            let table = read(text);
            assert_eq!((table.delimiter, table.headers.len()), (delimiter, width), "{text:?}");
        };
        check("a;b\n1,5;2,5\n", ';', 2);
        check("1,5;2,5\n3,5;4,5\n", ';', 2);
        check("a,b,c\n1,2,3\n\"x;y\",2,3\n", ',', 3);
        check("a\tb\n1,5\t2;3\n", '\t', 2);
        check("\"a;b\",c\n\"d;e\",f", ',', 2);
        check("Pealkiri\nüks\n", ';', 1);
        check("a;b\n\"1, 2\n3, 4\n5, 6\n7, 8\";c\n", ';', 2);
        check("a;b\nc;1,5\nd;2,5\ne\n", ';', 2);
        check("Tööplaan 2027\na,b\n1,2\n3,4\n", ',', 2);
        check("sep=,\r\na;b,c\r\n", ',', 2);
        check("sep=;\na,b;c,d;e\n", ';', 3);
    }

    #[test]
    fn quotes_hold_what_separates() {
        let table = read("a;b\r\n\"x;\r\ny\";\"say \"\"õ\"\"\"\r\n'=1;\"'-2+3\"\r\nlone\r\n");
        assert_eq!(table.rows, [vec!["x;\r\ny", "say \"õ\""], vec!["=1", "-2+3"], vec!["lone"]]);
        assert_eq!((table.cell(2, 1), table.cell(9, 9)), ("", ""));
        assert_eq!(read("a;b;;;\nc;;;;\n").rows, [["c"]], "empty cells at the end are none");
        assert_eq!(read("a;b\n\"never closed;x\ny").rows, [["never closed;x\ny"]]);
    }

    #[test]
    fn the_first_row_names_the_columns_unless_it_holds_values() {
        let check = |text: &str, expected: bool| assert_eq!(read(text).has_head, expected, "{text:?}");
        check("Pealkiri;Eelarve\nA;1", true);
        check("Pealkiri;\nA;1", true);
        check("A;31.03.2027\nB;30.04.2027", false);
        check("A;12,50\nB;3", false);
        check("A;A\nB;C", false);
        let table = read("Pealkiri;Eelarve\nA;1");
        let headless = table.clone().with_head(false);
        assert_eq!((headless.rows.len(), headless.name(0)), (2, "A".to_owned()));
        assert_eq!(headless.with_head(true), table);
    }

    #[test]
    fn a_column_without_a_head_is_called_by_its_letters() {
        let check = |column: usize, expected: &str| assert_eq!(letters(column), expected);
        check(0, "A");
        check(25, "Z");
        check(26, "AA");
        check(701, "ZZ");
        check(702, "AAA");
    }
}
