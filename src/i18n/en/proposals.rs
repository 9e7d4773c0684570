//! The register of development proposals.

use crate::i18n::messages::proposals::Proposals;

pub(super) const PROPOSALS: Proposals = Proposals {
    open: "Open proposals",
    system: "Information system",
    all_systems: "All information systems",
    no_system: "No system named",
    only_open: "Open ones only",
    extract: "Extract (Markdown)",
    extract_hint: "The extract holds the proposals shown below: as it is, as it should be, benefit, legal basis, acceptance criteria.",
    in_name: "development-proposals",
    shown: |count| format!("{count} {} shown", if count == 1 { "proposal" } else { "proposals" }),
    proposal: "Proposal",
    age: "Age",
    days: |days| format!("{days} {}", if days == 1 { "day" } else { "days" }),
    waits: "Waiting for",
    until: |date| format!("until {date}"),
    linked: "Linked needs and discussions",
    empty_title: "No development proposals in this period",
    empty: "Development proposals with work in the chosen period, or without dates, appear here.",
    none_fit: "No proposal fits. Choose another system, or show completed ones too.",
};
