//! The page about the state of the network.

use crate::i18n::messages::network::Network;

pub(super) const NETWORK: Network = Network {
    map: "Partners by county",
    map_words: |county, count| {
        if count == 1 { format!("{county}: 1 partner") } else { format!("{county}: {count} partners") }
    },
    map_note: "One square is a county; the number is how many partners work there.",
    anywhere: |count| format!("Partners without an area: {count}"),
    county: "County",
    partners: "Partners",
    no_partners_title: "No partners yet",
    no_partners: "Partners, study visits, and what was exchanged and learnt gather here.",
    freshness_note: "How many partners each sector has, and how long ago they were last heard from.",
    freshness: "Freshness of contacts by sector",
    fresh: "Up to 90 days",
    ageing: "91–180 days",
    old: "Over 180 days",
    never: "No contact",
    no_sector: "No sector",
    partner: "Partner",
    count: "Partners",
    visit: "Study visit",
    note: "Note",
    activity: "Cooperation activity",
    when: "When",
    days_ago: |days| match days {
        0 => "today".to_owned(),
        1 => "1 day ago".to_owned(),
        _ => format!("{days} days ago"),
    },
    overdue: "Time to get in touch",
    visits: "Study visits and what was learnt",
    no_visits: "There are no study visits in this period.",
    no_lesson: "What was learnt is not written down",
    practices: "Practice of other countries",
    no_practices: "There are no foreign-practice notes in this period.",
    stale: "Out of date",
    exchanges: "Information exchanged",
    no_exchanges: "There is no cooperation in this period.",
    no_outcome: "The outcome is not written down",
    follow_ups: |count| if count == 1 { "1 follow-up".to_owned() } else { format!("{count} follow-ups") },
};
