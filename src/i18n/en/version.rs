//! Versions of the program, and starting it without the network, in English.

use crate::i18n::messages::version::Version;

/// The words.
pub(super) const VERSION: Version = Version {
    // A newer version waits
    is_ready: "A new version of Lepik is ready",
    is_ready_words: "The page reloads once. Your plan and what you have written stay.",
    take: "Use it now",
    later: "Later",
    // A part of the program is loaded, or is missing
    part_loading: "Opening the page…",
    part_missing: "Part of Lepik did not load",
    part_missing_words: "The plan is safe, and the overview and the boards work, but other pages and records do not open. Check the network connection and try again.",
    try_again: "Try again",
    // Data of a newer version
    newer_data: "A newer version of Lepik has stored the plan here",
    newer_data_found: "This version is older and cannot read that plan, so it neither opens nor changes it. Reload the page, or open the newer file of Lepik. What you do here now stays in this page’s memory only.",
    newer_data_came: "The newer version runs in another window, and this page stores nothing any more. Go on there, or reload this page. If you have changed anything here since, export the plan to a file first.",
    // Without the network
    starts_offline: "Lepik opens in this browser without a network, too.",
    needs_network: "Lepik needs a network to open in this browser; once open, it works without one.",
    newer_save: "Save the newer Lepik’s data",
};
