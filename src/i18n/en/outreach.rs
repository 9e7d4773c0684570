//! The page about what outreach has come to.

use crate::i18n::messages::outreach::Outreach;

pub(super) const OUTREACH: Outreach = Outreach {
    figures: "Key figures of outreach",
    reach: "People reached",
    inquiries: "Inquiries about the service",
    applications: "Applications for the service",
    campaigns: "Campaigns",
    no_campaigns_title: "No campaigns in this period",
    no_campaigns: "The metrics, costs and audiences of all campaigns gather here.",
    metrics: "Metrics",
    no_metrics: "No campaign has a metric yet.",
    reached: "Target reached",
    reached_of: |reached, all| format!("{reached} of {all} reached"),
    money: "Budget and actual cost",
    money_note: "The line is the budget; the red part is over it.",
    spent: "Spent",
    left: "Left",
    over: "Over budget",
    no_money: "No campaign has a budget or a cost.",
    channels: "Channels by month",
    channels_note: "How many campaigns use the channel in the month.",
    no_channels: "There are no channels.",
    audiences: "Audiences",
    seen: "Running or over",
    ahead: "Still to come",
    nothing: "Got nothing",
    nothing_count: |count| match count {
        0 => "Every audience has got something.".to_owned(),
        1 => "One audience has got nothing.".to_owned(),
        _ => format!("{count} audiences have got nothing."),
    },
    total: "Total",
    campaign: "Campaign",
    of_budget: |budget| format!("of a budget of {budget}"),
};
