//! The page about what outreach has come to.

/// The words in one language.
#[derive(Debug)]
pub struct Outreach {
    pub figures: &'static str,
    pub reach: &'static str,
    pub inquiries: &'static str,
    pub applications: &'static str,
    pub campaigns: &'static str,
    pub no_campaigns_title: &'static str,
    pub no_campaigns: &'static str,
    pub metrics: &'static str,
    pub no_metrics: &'static str,
    pub reached: &'static str,
    pub money: &'static str,
    pub money_note: &'static str,
    pub spent: &'static str,
    pub left: &'static str,
    pub over: &'static str,
    pub channels: &'static str,
    pub channels_note: &'static str,
    pub no_channels: &'static str,
    pub audiences: &'static str,
    pub seen: &'static str,
    pub ahead: &'static str,
    pub nothing: &'static str,
    pub nothing_count: fn(usize) -> String,
    pub total: &'static str,
    pub campaign: &'static str,
    pub of_budget: fn(String) -> String,
}
