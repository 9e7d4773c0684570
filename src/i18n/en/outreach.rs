//! The page about what outreach has come to.

use crate::i18n::messages::outreach::Outreach;

pub(super) const OUTREACH: Outreach = Outreach {
    figures: "Key figures of outreach",
    reach: "People reached",
    inquiries: "Enquiries about the service",
    applications: "Applications for the service",
    campaigns: "Campaigns",
    no_campaigns_title: "No campaigns in this period",
    no_campaigns: "The metrics, costs and target groups of all campaigns appear here.",
    metrics: "Metrics",
    no_metrics: "No campaign has metrics yet.",
    reached: "Target reached",
    money: "Budget and actual cost",
    money_note: "The line shows the budget, the red part what is over it.",
    spent: "Spent",
    left: "Left",
    over: "Over budget",
    channels: "Channels by month",
    channels_note: "How many campaigns use the channel in each month.",
    no_channels: "There are no channels.",
    audiences: "Target groups",
    seen: "Running or over",
    ahead: "Still to come",
    nothing: "Not addressed",
    nothing_count: |count| match count {
        0 => "Every target group is addressed by a campaign.".to_owned(),
        1 => "One target group is not addressed by any campaign.".to_owned(),
        _ => format!("{count} target groups are not addressed by any campaign."),
    },
    total: "Total",
    campaign: "Campaign",
    of_budget: |budget| format!("of a budget of {budget}"),
};
