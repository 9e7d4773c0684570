//! The register of development proposals.

use crate::i18n::messages::proposals::Proposals;

pub(super) const PROPOSALS: Proposals = Proposals {
    open: "Open proposals",
    system: "Information system",
    all_systems: "All information systems",
    no_system: "No information system named",
    only_open: "Open ones only",
    extract: "Extract (Markdown)",
    extract_hint: "The extract contains the proposals shown below: current and desired situation, expected benefit, legal basis and acceptance criteria.",
    in_name: "development-proposals",
    shown: |count| format!("{count} {} shown", if count == 1 { "proposal" } else { "proposals" }),
    proposal: "Proposal",
    age: "Age",
    days: |days| format!("{days} {}", if days == 1 { "day" } else { "days" }),
    waits: "Waiting for",
    until: |date| format!("until {date}"),
    linked: "Linked needs and discussions",
    empty_title: "No development proposals in this period",
    empty: "Development proposals that are worked on in the chosen period, or have no dates, appear here.",
    none_fit: "No proposal matches. Choose another information system, or show completed ones too.",
};
