//! The page about the state of the network.

use crate::i18n::messages::network::Network;

pub(super) const NETWORK: Network = Network {
    map: "Partners by county",
    map_words: |county, count| {
        if count == 1 { format!("{county}: 1 partner") } else { format!("{county}: {count} partners") }
    },
    map_note: "Each square is a county; the number shows how many partners work there.",
    anywhere: |count| format!("Partners without an area: {count}"),
    county: "County",
    partners: "Partners",
    no_partners_title: "No partners yet",
    no_partners: "Partners, study visits, foreign-practice notes and cooperation activities appear here.",
    freshness_note: "How many partners of each type there are, and how long ago they were last in touch.",
    freshness: "Freshness of contacts by type of partner",
    fresh: "Up to 90 days",
    ageing: "91–180 days",
    old: "Over 180 days",
    never: "No contact recorded",
    no_sector: "No type",
    partner: "Partner",
    count: "Partners",
    visit: "Study visit",
    note: "Foreign-practice note",
    activity: "Cooperation activity",
    when: "When",
    days_ago: |days| match days {
        0 => "today".to_owned(),
        1 => "1 day ago".to_owned(),
        _ => format!("{days} days ago"),
    },
    overdue: "Time to get in touch",
    visits: "Study visits and lessons learnt",
    no_visits: "There are no study visits in this period.",
    no_lesson: "Lessons learnt not recorded",
    practices: "Practice of other countries",
    no_practices: "There are no foreign-practice notes in this period.",
    stale: "Out of date",
    exchanges: "Information exchanged",
    no_exchanges: "There are no cooperation activities in this period.",
    no_outcome: "Outcome not recorded",
    follow_ups: |count| if count == 1 { "1 follow-up action".to_owned() } else { format!("{count} follow-up actions") },
};
