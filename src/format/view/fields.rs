//! The fields that a reading copy may show, one by one. What does not stand here is in no copy, so a new field or a new
//! property of a row stays hidden until someone lists it; `tests/laws/view` says so of every field that is not listed.

use std::collections::BTreeSet;

use crate::model::field::Field;
use crate::model::kind::Kind;
use crate::model::kinds::{
    assignment, campaign, cooperation, discussion, foreign_practice, improvement, material, model_scenario,
    needs_mapping, other_activity, partner, programme, study_visit, system_proposal, trainer_contract, training,
    training_needs,
};

/// What may be shown of a kind: `field`, or `field.property` of its rows.
#[derive(Clone, Copy, Debug)]
pub struct Listed {
    /// The kind; none stands for what every kind has.
    pub kind: Option<&'static Kind>,
    /// What anyone may read: the work, its time, its result.
    pub public: &'static [&'static str],
    /// What a copy shows besides only if it is asked for: how the work is done, by whom, with what means.
    pub asked_for: &'static [&'static str],
}

impl Listed {
    fn kind_id(&self) -> Option<&'static str> {
        self.kind.map(|kind| kind.id)
    }

    /// The fields, each once, however many properties of its rows are listed.
    pub fn fields(&self) -> Vec<&'static str> {
        let mut fields: Vec<_> = self.names().filter_map(|name| name.split('.').next()).collect();
        fields.dedup();
        fields
    }

    /// All that is listed.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.public.iter().chain(self.asked_for).copied()
    }
}

const fn of(kind: &'static Kind, public: &'static [&'static str], asked_for: &'static [&'static str]) -> Listed {
    Listed { kind: Some(kind), public, asked_for }
}

/// Every field that a copy may show.
pub const LISTED: &[Listed] = &[
    Listed {
        kind: None,
        public: &[
            "title",
            "stage",
            "description",
            "owner",
            "areas",
            "languages",
            "start",
            "due",
            "ended",
            "expected_result",
            "metrics.name",
            "metrics.unit",
            "metrics.baseline",
            "metrics.target",
            "metrics.actual",
            "links.to",
            "links.relation",
        ],
        asked_for: &[
            "labels",
            "priority",
            "involved",
            "waiting_for",
            "waiting_until",
            "workload",
            "close_reason",
            "steps.text",
            "steps.done",
            "steps.due",
            "steps.owner",
            "budget",
            "actual_cost",
            "funding_source",
            "register_ref",
        ],
    },
    of(
        &needs_mapping::KIND,
        &["target_group", "question", "method", "sample", "answered", "finding", "conclusion"],
        &["effect_on_model"],
    ),
    of(
        &model_scenario::KIND,
        &[],
        &[
            "rows.area",
            "rows.cases",
            "rows.mediators",
            "meetings_per_case",
            "meeting_fee",
            "co_mediation_share",
            "no_show_share",
            "no_show_fee_share",
            "child_hearing_share",
            "child_hearing_fee",
            "interpreter_share",
            "interpreter_fee",
            "travel_per_meeting",
            "room_per_meeting",
            "mediators",
            "meetings_per_mediator",
            "training_per_mediator",
            "supervision_per_mediator",
            "coordination",
            "systems",
            "outreach",
            "overhead_share",
            "agreement_share",
            "reference_cost",
            "growth_share",
            "indexation_share",
            "years",
            "sources.parameter",
            "sources.source",
            "sources.as_of",
        ],
    ),
    of(
        &system_proposal::KIND,
        &["system", "to_be", "benefit"],
        &["as_is", "legal_basis", "ticket", "acceptance_criteria"],
    ),
    of(
        &discussion::KIND,
        &["place", "participants", "agenda"],
        &["participant_roles", "positions", "agreements.what", "agreements.who", "agreements.due", "open_questions"],
    ),
    of(
        &study_visit::KIND,
        &["country", "host", "learning_goal", "participants", "lesson"],
        &["travel_cost", "lodging_cost", "daily_allowance"],
    ),
    of(&campaign::KIND, &["goal", "audiences", "messages", "channels", "reach", "inquiries", "applications"], &[]),
    of(
        &material::KIND,
        &[
            "form",
            "version",
            "version_date",
            "reader",
            "published_at",
            "next_review",
            "accessibility_checked",
            "replaces",
        ],
        &[],
    ),
    of(
        &training_needs::KIND,
        &["target_group", "sent", "answered", "preferred_form"],
        &["competences.name", "competences.current", "competences.needed", "competences.importance"],
    ),
    of(
        &programme::KIND,
        &["outcomes", "modules.name", "modules.hours", "methodology", "assessment", "legal_basis", "version"],
        &["covers"],
    ),
    of(
        &training::KIND,
        &["form", "place", "seats", "registered", "attended", "hours", "satisfaction", "impact"],
        &["covers"],
    ),
    of(
        &trainer_contract::KIND,
        &["contract_type", "contract_start", "contract_end"],
        &["procedure", "invited", "dpa_needed", "accepted_on"],
    ),
    of(&partner::KIND, &["organisation", "sector", "topics"], &["contact_role", "contact_address", "mutual_benefit"]),
    of(
        &cooperation::KIND,
        &["form", "recurrence", "outcome"],
        &["follow_ups.what", "follow_ups.who", "follow_ups.due"],
    ),
    of(&foreign_practice::KIND, &["country", "source", "source_date", "difference"], &["fit", "stale_on"]),
    of(&improvement::KIND, &["problem", "solution", "benefit"], &["cost", "fit_to_goals", "submitted_to", "answer"]),
    of(&other_activity::KIND, &[], &["initiator", "basis"]),
    of(&assignment::KIND, &[], &["given_by", "received_on", "output", "urgent", "effect_on_plan"]),
];

/// The fields that one copy shows. It holds nothing that is not [`LISTED`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ViewFields(BTreeSet<(Option<&'static str>, &'static str)>);

/// A field that a copy shows.
#[derive(Clone, Debug)]
pub struct ViewField {
    /// The field.
    pub field: &'static Field,
    /// The properties that it shows of its rows; none of a field without rows.
    pub properties: Vec<&'static Field>,
}

impl ViewFields {
    /// What anyone may read.
    pub fn public() -> Self {
        Self(LISTED.iter().flat_map(|listed| listed.public.iter().map(|name| (listed.kind_id(), *name))).collect())
    }

    /// All that a copy may show.
    pub fn all() -> Self {
        Self(LISTED.iter().flat_map(|listed| listed.names().map(|name| (listed.kind_id(), name))).collect())
    }

    /// Shows or hides a field of a kind, or of every kind, with all that is listed of its rows.
    pub fn set(&mut self, kind: Option<&Kind>, field: &str, shown: bool) {
        for listed in LISTED.iter().filter(|listed| listed.kind == kind) {
            for name in listed.names().filter(|name| name.split('.').next() == Some(field)) {
                if shown {
                    self.0.insert((listed.kind_id(), name));
                } else {
                    self.0.remove(&(listed.kind_id(), name));
                }
            }
        }
    }

    /// Whether anything of a field is shown.
    pub fn shows(&self, kind: Option<&Kind>, field: &str) -> bool {
        let of = kind.map(|kind| kind.id);
        self.0.iter().any(|(kind, name)| *kind == of && name.split('.').next() == Some(field))
    }

    /// What is shown of a kind, in the order of its fields.
    pub fn of_kind(&self, kind: &Kind) -> Vec<ViewField> {
        kind.all_fields()
            .filter_map(|field| {
                let Some(rows) = field.item_fields() else {
                    return self.has(kind, field.name).then(|| ViewField { field, properties: Vec::new() });
                };
                let shown = |property: &&Field| self.has(kind, &format!("{}.{}", field.name, property.name));
                let properties: Vec<_> = rows.iter().filter(shown).collect();
                (!properties.is_empty()).then_some(ViewField { field, properties })
            })
            .collect()
    }

    fn has(&self, kind: &Kind, name: &str) -> bool {
        [None, Some(kind.id)].into_iter().any(|of| self.0.contains(&(of, name)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::kinds;

    #[test]
    fn what_is_listed_is_there_and_stands_once() {
        let names = LISTED.iter().flat_map(Listed::names);
        assert_eq!(ViewFields::all().0.len(), names.count(), "a name stands twice");
        for kind in kinds::ALL {
            let listed = LISTED.iter().filter(|listed| listed.kind.is_none_or(|of| of == *kind));
            let count = listed.flat_map(Listed::names).count();
            let shown = ViewFields::all().of_kind(kind);
            let found: usize = shown.iter().map(|shown| shown.properties.len().max(1)).sum();
            assert_eq!(found, count, "a name of {} is no field", kind.id);
        }
    }

    #[test]
    fn a_field_is_shown_and_hidden_with_its_rows() {
        let names = |fields: &ViewFields, kind: &Kind| {
            let name = |shown: ViewField| {
                let properties: Vec<_> = shown.properties.iter().map(|property| property.name).collect();
                format!("{}: {}", shown.field.name, properties.join(" "))
            };
            fields.of_kind(kind).into_iter().map(name).collect::<Vec<_>>().join(", ")
        };
        let nothing = ViewFields(BTreeSet::new());
        let mut fields = nothing.clone();
        fields.set(None, "steps", true);
        fields.set(Some(&programme::KIND), "modules", true);
        // Not listed, or not of this kind.
        fields.set(None, "notes", true);
        fields.set(Some(&partner::KIND), "strength", true);
        fields.set(Some(&partner::KIND), "title", true);
        assert_eq!(names(&fields, &programme::KIND), "steps: done text due owner, modules: name hours");
        assert_eq!(names(&fields, &partner::KIND), "steps: done text due owner");
        assert!(fields.shows(None, "steps") && fields.shows(Some(&programme::KIND), "modules"));
        assert!(!fields.shows(Some(&programme::KIND), "steps") && !fields.shows(None, "step"));
        fields.set(None, "steps", false);
        fields.set(Some(&programme::KIND), "modules", false);
        assert_eq!(fields, nothing);
    }
}
