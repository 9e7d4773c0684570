//! What goes out, in English.

use crate::i18n::messages::export::Export;

fn restricted_records(count: usize) -> String {
    format!("{count} {}", if count == 1 { "AK record" } else { "AK records" })
}

fn found(restricted: usize, codes: usize) -> String {
    let restricted = (restricted > 0).then(|| restricted_records(restricted));
    let codes = (codes > 0).then(|| {
        format!("{codes} {}", if codes == 1 { "personal identification code" } else { "personal identification codes" })
    });
    restricted.into_iter().chain(codes).collect::<Vec<_>>().join(" and ")
}

/// The words.
pub(super) const EXPORT: Export = Export {
    // Copies
    copies: "Copies for readers and other programs",
    copies_lead: "To a colleague who goes on working on the plan, send the whole plan: copies cannot be merged back without loss.",
    downloaded: |name| format!("The file has been downloaded: {name}"),
    view: "Reading copy",
    view_words: "For partners or the public. Records for internal use (AK) are always left out completely.",
    view_count: |shown, restricted| {
        let noun = if shown == 1 { "record is" } else { "records are" };
        match restricted {
            0 => format!("{shown} {noun} included."),
            1 => format!("{shown} {noun} included, 1 AK record is left out."),
            _ => format!("{shown} {noun} included, {restricted} AK records are left out."),
        }
    },
    view_get: "Download copy",
    view_choose: "Choose what the reading copy shows",
    view_in_name: "reading-copy",
    boards: "Boards",
    kinds: "Kinds of record",
    fields: "Fields",
    fields_words: "Notes, bids and anything else meant only for colleagues are never included, whatever you choose.",
    fields_public: "Choose the fields suitable for the public",
    fields_all: "Choose all fields",
    fields_of_all: "Fields of all records",
    archived: "Include archived records",
    table: "Table (CSV)",
    table_words: "Opens in Excel. The table of one kind has that kind’s own fields, too.",
    table_get: "Download table",
    all_kinds: "All kinds",
    calendar: "Calendar (ICS)",
    calendar_words: "For Outlook and Teams: records with dates, deadlines of steps and agreements.",
    calendar_get: "Download calendar",
    list: "List (Markdown)",
    list_words: "Text for a letter or a document: a table for each board.",
    list_get: "Download list",
    all_boards: "All boards",
    record_get: "Download as Markdown",
    // The question before an export
    goes_out: |restricted, codes| format!("The file holds {}", found(restricted, codes)),
    restricted_words: "Information for internal use (AK) may reach only those who have a right to it.",
    seal_advice: "Encrypt the file with a passphrase. The agency uses DigiDoc to send such information.",
    leave_out_advice: "Leave the AK records out, or encrypt the file before you send it: the agency uses DigiDoc for this.",
    digidoc_advice: "Encrypt the file before you send it: the agency uses DigiDoc for this.",
    leave_out: |count| format!("Leave out {}", restricted_records(count)),
    seal_instead: "Encrypt with a passphrase…",
    // Sealed files
    seal: "Export encrypted…",
    seal_title: "Encrypted file",
    seal_words: "The file opens only with the passphrase. A forgotten passphrase cannot be recovered, and without it no one can open the file.",
    seal_channel: "Pass the passphrase on another way, by phone for example, not in the same message.",
    seal_digidoc: "The agency uses DigiDoc to send information for internal use (AK).",
    passphrase: "Passphrase",
    passphrase_again: "Passphrase again",
    passphrase_hint: |least| format!("At least {least} characters. Four or five random words do well."),
    passphrase_show: "Show passphrase",
    passphrase_short: |least| format!("The passphrase needs at least {least} characters."),
    passphrases_differ: "The passphrases differ. Enter the same one on both lines.",
    seal_deed: "Encrypt and download",
    sealing: "Encrypting…",
    sealed: |name| format!("The encrypted file has been downloaded: {name}"),
    sealed_in_name: "encrypted",
    seal_too_large: "The plan is larger than 20\u{a0}MiB. Lepik does not encrypt files of that size; export the plan and encrypt it with DigiDoc.",
    seal_no_memory: "There was too little memory to encrypt. Close some tabs and try again.",
    seal_no_randomness: "This browser gives no random numbers to encrypt with. Try another browser.",
    seal_not_verified: "The encrypted file did not open when it was checked, so it was not downloaded. Try again.",
};
