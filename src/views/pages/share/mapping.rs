//! What the columns of a table become, with its first rows, and which cells cannot be read so.

use leptos::prelude::*;

use super::foreign::{KindChoice, ToPreview};
use crate::format::error::CellFault;
use crate::model::field::Section;
use crate::model::kind::Kind;
use crate::model::record::Record;
use crate::state::intake::{Column, Problem, Reading, TableStep, Target};
use crate::views::app;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{field, kind as kind_name, language, t, value};

/// Rows that are shown.
const ROWS: usize = 5;
/// Most cells that are listed one by one.
const LISTED: usize = 50;

/// What the columns become, with the first rows, and the cells that do not fit.
#[component]
pub fn Columns(number: usize, step: ArcRwSignal<TableStep>) -> impl IntoView {
    let app = app();
    let step = RwSignal::from(step);
    let kind = Memo::new(move |_| step.with(TableStep::kind));
    let shown = Memo::new(move |_| step.with(|step| step.first_rows(ROWS)));
    let layout = Memo::new(move |_| step.with(|step| (step.kind(), step.names(), step.count(), step.has_head())));
    let says_kinds = Memo::new(move |_| shown.with(|columns| columns.iter().any(|it| it.target == Target::Kind)));
    let has_titles = Memo::new(move |_| step.with(TableStep::has_titles));
    let problems = Memo::new(move |_| step.with(|step| step.problems(LISTED)));
    let label = Signal::derive(move || if says_kinds.get() { t().intake.kind_of_others } else { t().intake.kind });
    let table = move || {
        let (kind, names, count, _) = layout.get();
        let rows = count.min(ROWS);
        let heads =
            (0..rows).map(|row| view! { <th scope="col">{t().intake.row}"\u{a0}"{step.with_untracked(|step| step.row_number(row))}</th> });
        let body = names.iter().enumerate().map(|(column, name)| column_row(step, shown, kind, column, name, rows));
        view! {
            <div class="scroll" tabindex="0" role="group" aria-label=t().intake.columns>
                <table class="data mapping" data-testid="import-mapping">
                    <caption>{t().intake.columns}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t().intake.column_head}</th>
                            <th scope="col">{t().intake.becomes}</th>
                            {heads.collect_view()}
                        </tr>
                    </thead>
                    <tbody>{body.collect_view()}</tbody>
                </table>
            </div>
            <p class="hint"><span>{(t().intake.first_rows)(rows, count)}" "{t().intake.columns_lead}</span></p>
        }
        .into_any()
    };
    view! {
        <KindChoice
            id=format!("kind-{number}")
            label
            kind
            choose=move |kind| step.update(|step| step.set_kind(kind))
        />
        {table}
        <div role="status" class="asked">
            {move || (!has_titles.get()).then(|| view! {
                <p class="hint is-warning"><Icon glyph=Glyph::Alert small=true/><span>{t().intake.no_titles}</span></p>
            })}
        </div>
        {move || problems.with(|(count, problems)| problem_list(
            *count,
            problems,
            (t().intake.problems)(*count),
            t().intake.problems_lead,
        ))}
        <ToPreview is_ready=Memo::new(move |_| step.with(|step| step.count() > 0)) go=move |()| app.take_table(number)/>
    }
}

/// The value of an option.
const fn id_of(target: Target) -> &'static str {
    match target {
        Target::Field(name) => name,
        Target::Id => "#id",
        Target::Kind => "#kind",
        Target::Lines => "#description",
        Target::LeftOut => "#follows",
    }
}

/// One column: its name, what it becomes, its first cells.
fn column_row(
    step: RwSignal<TableStep>,
    shown: Memo<Vec<Column>>,
    kind: &'static Kind,
    column: usize,
    name: &str,
    rows: usize,
) -> impl IntoView + use<> {
    let guessed = step.with_untracked(|step| step.target(column));
    let target = Memo::new(move |_| step.with(|step| step.target(column)));
    let option = move |offered: Target, words: String| {
        view! { <option value=id_of(offered) prop:selected=move || target.get() == offered>{words}</option> }
    };
    let fields = |section: Section| {
        let fields = kind.all_fields().filter(move |field| field.section == Some(section));
        fields.map(move |known| option(Target::Field(known.name), field(known.name))).collect::<Vec<_>>()
    };
    let groups = Section::ALL.into_iter().filter(|section| *section != Section::Head).filter_map(|section| {
        let options = fields(section);
        let label = section.id().map_or_else(|| kind_name(kind.id), |id| language().section(id).to_owned());
        (!options.is_empty()).then(|| view! { <optgroup label=label>{options}</optgroup> })
    });
    let choose = move |id: String| {
        let special = [Target::Lines, Target::Kind, Target::Id, Target::LeftOut];
        let chosen = special.into_iter().find(|target| id_of(*target) == id);
        let chosen = chosen.or_else(|| kind.field(&id).map(|field| Target::Field(field.name)));
        if let Some(chosen) = chosen {
            step.update(|step| step.set_target(column, chosen));
        }
    };
    let cells = (0..rows).map(|row| {
        let label = step.with_untracked(|step| step.row_number(row));
        let content = move || shown.with(|columns| Some(cell(columns.get(column)?, row, kind)));
        view! { <td data-label=label>{content}</td> }
    });
    view! {
        <tr>
            <th scope="row">{name.to_owned()}</th>
            <td class="mapping-choice">
                <select
                    class="select input-small"
                    aria-label=(t().intake.column)(name)
                    data-testid="import-column"
                    data-column=column
                    on:change=move |event| choose(event_target_value(&event))
                >
                    {option(Target::Lines, t().intake.into_description.to_owned())}
                    {(guessed == Target::LeftOut).then(|| option(Target::LeftOut, t().intake.follows.to_owned()))}
                    {fields(Section::Head)}
                    {option(Target::Kind, t().intake.record_kind.to_owned())}
                    {option(Target::Id, t().intake.record_id.to_owned())}
                    {groups.collect_view()}
                </select>
            </td>
            {cells.collect_view()}
        </tr>
    }
}

/// A cell as it is read, or as it stands and why it is not.
fn cell(column: &Column, row: usize, kind: &'static Kind) -> AnyView {
    let Some((text, reading)) = column.cells.get(row) else {
        return ().into_any();
    };
    let name = match column.target {
        Target::Field(name) => name,
        Target::Id | Target::Kind | Target::Lines | Target::LeftOut => "",
    };
    // A value is shown as one of a record of its kind.
    let show = |read| value(&Record::new(app().plan_id(), kind.id), name, read);
    match reading {
        Ok(Reading::Empty) => ().into_any(),
        Ok(Reading::Value(read)) => view! { <p class="mapping-cell">{show(read)}</p> }.into_any(),
        Ok(Reading::Kind(kind)) => view! { <p class="mapping-cell">{kind_name(kind.id)}</p> }.into_any(),
        Ok(Reading::Rows(_) | Reading::Id(_)) => view! { <p class="mapping-cell">{text.clone()}</p> }.into_any(),
        Ok(Reading::Line | Reading::LeftOut) => view! { <p class="mapping-cell muted">{text.clone()}</p> }.into_any(),
        Err(fault) => view! {
            <p class="mapping-cell">{text.clone()}</p>
            <p class="hint is-warning"><Icon glyph=Glyph::Alert small=true/><span>{fault_words(*fault)}</span></p>
        }
        .into_any(),
    }
}

/// The cells that cannot be taken for what they should be.
pub fn problem_list(count: usize, problems: &[Problem], title: String, lead: &'static str) -> Option<AnyView> {
    let more = count.saturating_sub(problems.len());
    let rows = problems.iter().map(|Problem { row, column, text, fault }| {
        let short: String = text.chars().take(80).collect();
        view! {
            <li>
                <Icon glyph=Glyph::Alert/>
                <div class="list-text">
                    <p class="list-title">{(t().intake.problem)(*row, column, &short)}</p>
                    <p class="list-meta">{fault_words(*fault)}</p>
                </div>
            </li>
        }
    });
    (count > 0).then(|| {
        view! {
            <div class="notice notice-warning" data-testid="cell-problems" data-count=count>
                <Icon glyph=Glyph::Alert/>
                <h3 class="notice-title">{title}</h3>
                <p>{lead}</p>
                <ul class="list">{rows.collect_view()}</ul>
                {(more > 0).then(|| view! { <p class="muted">{(t().and_more)(more)}</p> })}
            </div>
        }
        .into_any()
    })
}

/// Why a cell is not what its column was taken for, in a few words.
fn fault_words(fault: CellFault) -> &'static str {
    let words = &t().intake;
    match fault {
        CellFault::NotADate => words.not_a_date,
        CellFault::NotANumber => words.not_a_number,
        CellFault::NumberOutOfRange => words.number_out_of_range,
        CellFault::TooManyPlaces => words.too_many_places,
        CellFault::NotYesOrNo => words.not_yes_or_no,
        CellFault::UnknownChoice => words.unknown_choice,
        CellFault::UnknownKind => words.unknown_kind,
        CellFault::NoSuchField => words.no_such_field,
        CellFault::Filled => words.filled,
        CellFault::NotRows => words.not_rows,
        CellFault::NotAMarking => words.not_a_marking,
        CellFault::TooLong => words.too_long,
        CellFault::BadId => words.bad_id,
        CellFault::IdTwice => words.id_twice,
        CellFault::NoTitle => words.no_title,
    }
}
