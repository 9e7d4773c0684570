//! The pages about what the work of a duty has come to.

/// The words in one language.
#[derive(Debug)]
pub struct Results {
    pub proposals: &'static str,
    pub outreach: &'static str,
    pub training: &'static str,
    pub network: &'static str,
    pub to_board: &'static str,
}

impl Results {
    /// What the page of a duty is called.
    pub fn page(&self, duty: &str) -> &'static str {
        match duty {
            "outreach" => self.outreach,
            "training" => self.training,
            "network" => self.network,
            _ => self.proposals,
        }
    }
}
