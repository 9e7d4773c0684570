//! The way to a contract with a trainer, and its fulfilment (duty 3.4).

use crate::model::date::Date;
use crate::model::decimal::Money;
use crate::model::field::{Field, FieldType, Options, Section, Typed, Unit};
use crate::model::kind::{CANCELLED, Kind, Phase, Stage};

/// Its estimated value, without value added tax; held against the thresholds.
pub const ESTIMATED_VALUE: Typed<Money> = Typed::money("estimated_value", Section::Own);

/// The first day of the contract.
pub const CONTRACT_START: Typed<Date> = Typed::date("contract_start", Section::Own);

/// The last day of the contract.
pub const CONTRACT_END: Typed<Date> = Typed::date("contract_end", Section::Own);

const BID_FIELDS: &[Field] = &[
    Field::new("bidder", FieldType::Text, Section::Own),
    Field::new("price", FieldType::Money, Section::Own),
    Field::new("points", FieldType::Number(Unit::Count), Section::Own),
];

/// The kind.
pub const KIND: Kind = Kind {
    id: "trainer_contract",
    duty: Some("training"),
    stages: &[
        Stage::new("need", Phase::Planned),
        Stage::new("estimated", Phase::Planned),
        Stage::new("invited", Phase::Active),
        Stage::new("assessing", Phase::Active),
        Stage::new("signing", Phase::Approval),
        Stage::new("in_force", Phase::Active),
        Stage::new("accepted", Phase::Active),
        Stage::new("paid", Phase::Done),
        Stage::new("failed", Phase::Closed),
        CANCELLED,
    ],
    fields: &[
        ESTIMATED_VALUE.field,
        Field::new("procedure", FieldType::Text, Section::Own),
        Field::new("invited", FieldType::Number(Unit::Count), Section::Own),
        Field::new("bids", FieldType::Items(BID_FIELDS), Section::Own),
        Field::new(
            "contract_type",
            FieldType::Choice(Options::Fixed(&["käsundusleping", "töövõtuleping", "raamleping"])),
            Section::Own,
        ),
        CONTRACT_START.field,
        CONTRACT_END.field,
        Field::new("dpa_needed", FieldType::YesNo, Section::Own),
        Field::new("accepted_on", FieldType::Date, Section::Own),
        Field::new("invoice_ref", FieldType::Text, Section::Own),
    ],
};
