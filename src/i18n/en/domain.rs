//! Domain texts in English: duties, phases, kinds, stages, fields, choices, hints.
//! British spelling; the same functions and ids as in the Estonian file, which is the norm.
//! Every function answers `None` for an id it does not know.

/// Name of one of the seven duties; each duty is a board.
pub(crate) fn duty(id: &str) -> Option<&'static str> {
    Some(match id {
        "model" => "Organisation and funding model",
        "outreach" => "Outreach",
        "guides" => "Guides and materials",
        "training" => "Trainings",
        "network" => "Cooperation network",
        "improvement" => "Improvements and other work",
        "assignment" => "One-off assignments",
        _ => return None,
    })
}

/// Name of a phase: a column of boards of mixed kinds.
pub(crate) fn phase(id: &str) -> Option<&'static str> {
    Some(match id {
        "planned" => "Planned",
        "active" => "In progress",
        "approval" => "In approval",
        "done" => "Completed",
        "closed" => "Cancelled or set aside",
        _ => return None,
    })
}

/// Name of a kind of record, with a capital first letter.
pub(crate) fn kind(id: &str) -> Option<&'static str> {
    Some(match id {
        "model_scenario" => "Model scenario",
        "campaign" => "Campaign",
        "training" => "Training",
        _ => return None,
    })
}

/// Name of a stage of a kind, as it stands on the card; every kind has `cancelled`.
pub(crate) fn stage(kind: &str, id: &str) -> Option<&'static str> {
    Some(match (kind, id) {
        ("model_scenario", "draft") => "Draft",
        ("model_scenario", "calculated") => "Calculated",
        ("model_scenario", "discussion") => "Under discussion",
        ("model_scenario", "approval") => "In approval",
        ("model_scenario", "chosen") => "Chosen",
        ("model_scenario", "rejected") => "Set aside",
        ("model_scenario", "superseded") => "Superseded",
        ("campaign", "idea") => "Idea",
        ("campaign", "planned") => "Planned",
        ("campaign", "preparing") => "In preparation",
        ("campaign", "approved") => "Approved",
        ("campaign", "running") => "Running",
        ("campaign", "ended") => "Ended",
        ("campaign", "assessed") => "Impact assessed",
        ("training", "planned") => "Planned",
        ("training", "registration") => "Registration open",
        ("training", "full") => "Group full",
        ("training", "running") => "Running",
        ("training", "held") => "Held",
        ("training", "feedback") => "Feedback collected",
        ("training", "assessed") => "Impact assessed",
        (_, "cancelled") => "Cancelled",
        _ => return None,
    })
}

/// Heading of a section of the record editor. The kind's own section is headed by the kind's name.
pub(crate) fn section(id: &str) -> Option<&'static str> {
    Some(match id {
        "basics" => "Basics",
        "schedule" => "Schedule and waiting",
        "parameters" => "Parameters",
        "rows" => "Areas and cases",
        "steps" => "Steps",
        "result" => "Result and metrics",
        "money" => "Money",
        "links" => "Links",
        "access" => "Access",
        "notes" => "Notes",
        "history" => "History",
        _ => return None,
    })
}

/// Label of a field: common fields, own fields of the kinds, fields of the plan.
pub(crate) fn field(id: &str) -> Option<&'static str> {
    Some(match id {
        // Common fields.
        "title" => "Title",
        "description" => "Description",
        "stage" => "Stage",
        "owner" => "Owner",
        "involved" => "Involved",
        "start" => "Start",
        "due" => "Due",
        "ended" => "Completed",
        "priority" => "Priority",
        "expected_result" => "Expected result",
        "metrics" => "Metrics",
        "budget" => "Budget",
        "actual_cost" => "Actual cost",
        "funding_source" => "Funding source",
        "areas" => "Areas",
        "languages" => "Languages",
        "workload" => "Workload",
        "access" => "Access",
        "register_ref" => "Reference",
        "links" => "Links",
        "waiting_for" => "Waiting for",
        "waiting_until" => "Waiting until",
        "labels" => "Labels",
        "steps" => "Steps",
        "notes" => "Notes",
        "close_reason" => "Reason for cancelling",
        "rank" => "Place in the column",
        "trashed" => "In the bin",
        "changed" => "Changed",
        // Campaign.
        "goal" => "Goal",
        "audiences" => "Target groups",
        "messages" => "Key messages",
        "channels" => "Channels",
        "reach" => "People reached",
        "inquiries" => "Enquiries",
        "applications" => "Applications",
        // Training.
        "form" => "Format",
        "place" => "Venue",
        "seats" => "Seats",
        "registered" => "Registered",
        "attended" => "Attended",
        "hours" => "Training hours",
        "satisfaction" => "Satisfaction",
        "impact" => "Impact",
        "price_per_participant" => "Price per participant",
        // Model scenario.
        "rows" => "Areas and cases",
        "meetings_per_case" => "Meetings per case",
        "meeting_fee" => "Meeting fee",
        "co_mediation_share" => "Co-mediation share",
        "no_show_share" => "No-show share",
        "no_show_fee_share" => "No-show fee share",
        "child_hearing_share" => "Child hearing share",
        "child_hearing_fee" => "Child hearing fee",
        "interpreter_share" => "Interpreted meeting share",
        "interpreter_fee" => "Interpreter fee",
        "travel_per_meeting" => "Travel per meeting",
        "room_per_meeting" => "Room per meeting",
        "mediators" => "Mediators",
        "meetings_per_mediator" => "Meetings per mediator",
        "training_per_mediator" => "Training per mediator",
        "supervision_per_mediator" => "Supervision per mediator",
        "coordination" => "Coordination",
        "systems" => "Information systems",
        "outreach" => "Outreach",
        "overhead_share" => "Overhead share",
        "agreement_share" => "Agreement share",
        "reference_cost" => "Reference cost per case",
        "growth_share" => "Growth in cases",
        "indexation_share" => "Price increase",
        "years" => "Number of years",
        "sources" => "Sources",
        // Plan.
        "year" => "Year",
        "roles" => "Roles",
        "funding_sources" => "Funding sources",
        _ => return None,
    })
}

/// Label of a field of an item in a collection, such as the baseline of a metric.
pub(crate) fn item_field(collection: &str, id: &str) -> Option<&'static str> {
    Some(match (collection, id) {
        ("metrics", "name") => "Metric",
        ("metrics", "unit") => "Unit",
        ("metrics", "baseline") => "Baseline",
        ("metrics", "target") => "Target",
        ("metrics", "actual") => "Actual",
        ("steps", "text") => "Step",
        ("steps", "done") => "Done",
        ("steps", "due") => "Due",
        ("steps", "owner") => "Owner",
        ("notes", "at") => "Time",
        ("notes", "by") => "Written by",
        ("notes", "text") => "Note",
        ("links", "to") => "Record",
        ("links", "relation") => "Relation",
        ("rows", "area") => "Area",
        ("rows", "cases") => "Cases",
        ("sources", "parameter") => "Parameter",
        ("sources", "source") => "Source",
        ("sources", "as_of") => "As of",
        _ => return None,
    })
}

/// Whole text of the button that adds an item to a collection.
pub(crate) fn item_name(collection: &str) -> Option<&'static str> {
    Some(match collection {
        "steps" => "Add step",
        "metrics" => "Add metric",
        "notes" => "Add note",
        "links" => "Add link",
        "rows" => "Add area",
        "sources" => "Add source",
        _ => return None,
    })
}

/// Text of a choice of a field with a closed list of choices.
pub(crate) fn choice(field: &str, id: &str) -> Option<&'static str> {
    Some(match (field, id) {
        ("priority", "high") => "High",
        ("priority", "medium") => "Medium",
        ("priority", "low") => "Low",
        ("languages", "et") => "Estonian",
        ("languages", "ru") => "Russian",
        ("languages", "en") => "English",
        ("form", "base") => "Basic training",
        ("form", "further") => "Further training",
        ("form", "supervision") => "Supervision",
        ("form", "covision") => "Peer supervision",
        ("form", "exam") => "Exam",
        ("form", "network_day") => "Network day",
        ("relation", "feeds") => "Feeds into",
        ("relation", "blocks") => "Blocks",
        ("relation", "belongs_to") => "Part of",
        ("relation", "replaces") => "Replaces",
        ("relation", "relates") => "Related to",
        ("access", "public") => "Public",
        ("access", "AK") => "For internal use (AK)",
        _ => return None,
    })
}

/// Short hint under a field; most fields need none.
pub(crate) fn hint(field: &str) -> Option<&'static str> {
    Some(match field {
        "description" => "Markup: **bold**, *italic*, list items start with “- ”.",
        "areas" => "County, city or rural municipality.",
        "workload" => "In hours.",
        "register_ref" => "For example 5.2-9/5517-1.",
        "waiting_for" => "A role, an institution or a task, for example TEHIK.",
        "satisfaction" => "Participants’ average rating, 1–5.",
        "impact" => "What has changed in six months?",
        "co_mediation_share" => "Per cent of meetings.",
        "no_show_share" => "Per cent of meetings.",
        "no_show_fee_share" => "Per cent of the meeting fee.",
        "child_hearing_share" => "Per cent of cases.",
        "child_hearing_fee" => "For one hearing.",
        "interpreter_share" => "Per cent of meetings.",
        "interpreter_fee" => "For one meeting.",
        "meetings_per_mediator" => "Meetings a year.",
        "training_per_mediator" => "For one mediator a year.",
        "supervision_per_mediator" => "For one mediator a year.",
        "coordination" => "Cost a year.",
        "systems" => "Cost a year.",
        "outreach" => "Cost a year.",
        "overhead_share" => "Per cent of the subtotal.",
        "agreement_share" => "Per cent of cases.",
        "reference_cost" => "For example the court’s cost of one case.",
        "growth_share" => "Per cent a year.",
        "indexation_share" => "Per cent a year.",
        "years" => "1–5 years.",
        "sources" => "Where the value comes from, and as of which date.",
        _ => return None,
    })
}

/// Sign of a unit of measure.
pub(crate) fn unit(id: &str) -> Option<&'static str> {
    Some(match id {
        "percent" => "%",
        "euro" => "€",
        "hours" => "h",
        _ => return None,
    })
}
