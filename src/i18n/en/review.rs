//! The page `report`: the review of a year.

use crate::format::words::review::ReviewWords;
use crate::i18n::messages::review::Review;

const PAGE: &str = "Yearly review";

pub(super) const REVIEW: Review = Review {
    page: PAGE,
    document: ReviewWords {
        title: PAGE,
        // Word for word what the domain says.
        expected: |duty| match duty {
            "model" => {
                "needs of the target group mapped, partners involved; model described, on time; study visits made; target and stakeholder groups advised and informed"
            }
            "outreach" => "activities on time, effective, to their purpose; awareness of the service has risen",
            "guides" => "substantial guides and materials compiled and published",
            "training" => "trainings planned, method chosen; held; quality of the mediators' work has risen",
            "network" => "network formed; information exchanged; up-to-date knowledge of other countries' practice",
            "improvement" => {
                "other work carried out on own initiative or as directed; reasoned proposals within the agency's means and goals"
            }
            "assignment" => "done properly and on time",
            _ => "",
        },
        clause: |id| match id {
            "needs" => "Needs of the target group mapped, partners involved",
            "described" => "Model described, on time",
            "visits" => "Study visits made",
            "advised" => "Target and stakeholder groups advised and informed",
            "effective" => "Activities on time, effective, to their purpose",
            "awareness" => "Awareness of the service has risen",
            "compiled" => "Substantial guides and materials compiled",
            "published" => "Guides and materials published",
            "method" => "Trainings planned, method chosen",
            "held" => "Trainings held",
            "quality" => "Quality of the mediators’ work has risen",
            "formed" => "Network formed",
            "exchanged" => "Information exchanged",
            "abroad" => "Up-to-date knowledge of other countries’ practice",
            "carried_out" => "Other work carried out on own initiative or as directed",
            "proposals" => "Reasoned proposals within the agency’s means and goals",
            "in_time" => "Done properly and on time",
            _ => "",
        },
        expected_head: "Expected result",
        counted: "Work done",
        documented: "Of these, with evidence",
        gaps: "Without evidence",
        carried_over: "Work carried over",
        gap: "No evidence",
        bare: "No evidence: add a reference, a metric that has reached its target or an address of publication",
        pinned: "counted as evidence",
        ended: |date| format!("completed {date}"),
        due: |date| format!("due {date}"),
        in_time: "on time",
        late: |days| format!("{days} working {} late", if days == 1 { "day" } else { "days" }),
        reference: |reference| format!("Reference: {reference}"),
        address: |address| format!("Published: {address}"),
        contact: |date| format!("Last contact: {date}"),
        steps: |done, all| format!("Steps done: {done} / {all}"),
        metric: |name, baseline, target, actual| {
            format!("{name}: actual {actual} (baseline {baseline}, target {target})")
        },
    },
    jump: "Duties",
    figures: "The review in figures",
    words: "Assessment",
    words_hint: "A sentence or two: what you achieved and what has changed because of it. The text goes into the review.",
    public_hint: "Restricted records are left out, assessments are not. Check that no assessment holds restricted information.",
    left_out: |count| format!("Left out ({count})"),
    rest: |count| format!("Other records of the duty ({count})"),
    pin: "Count as evidence",
    unpin: "Do not count as evidence",
    leave_out: "Leave out",
    put_back: "Put back",
    is_pinned: |title| format!("“{title}” counts as evidence"),
    is_left_out: |title| format!("“{title}” is left out of the review"),
    is_as_before: |title| format!("“{title}” counts in the review by its stage and dates"),
    markdown: "Markdown",
    html: "HTML file",
    in_name: "review",
};
