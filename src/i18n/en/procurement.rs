//! What contracts cost, against the thresholds of procurement.

use crate::i18n::messages::procurement::Procurement;

pub(super) const PROCUREMENT: Procurement = Procurement {
    title: "Procurement thresholds",
    sum: "Estimated value of the linked contracts, without VAT",
    too_large: "The sum is too large to be calculated.",
    contracts: |count| format!("{count} {}", if count == 1 { "contract" } else { "contracts" }),
    unknown: |count| {
        let whose = if count == 1 { "One contract has".to_owned() } else { format!("{count} contracts have") };
        format!("{whose} no estimated value yet: the sum may be larger.")
    },
    not_counted: "This contract is cancelled or has failed, so it does not count.",
    linked: "Contracts counted with this one",
    thresholds_on: |date| format!("Simple-procedure thresholds on {date}"),
    since: |date| format!("in force since {date}"),
    below: |rest| format!("Below the threshold, {rest} left"),
    reached: "Threshold reached: simple procedure needed",
    no_threshold: "No threshold on that day",
    edit: "Change thresholds in settings",
};
