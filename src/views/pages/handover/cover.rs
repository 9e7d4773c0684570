//! The cover list: what the deputy has to know at a glance, on the screen as it will be on paper.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::Desk;
use crate::i18n::show;
use crate::model::due::{self, Standing};
use crate::model::handover::{self, Contact, Cover, Deadline, Wait};
use crate::model::kind::Duty;
use crate::model::kinds::{common, partner};
use crate::model::query;
use crate::model::record::Record;
use crate::views::app;
use crate::views::frame::page_title;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{day, field, kind, stage, t, title};
use crate::views::paper::Sheet;
use crate::views::route::Page;

/// How many steps of a record are told.
const STEPS: usize = 3;

/// The classes of a table, and of one whose columns are those of the tables beside it.
const PLAIN: &str = "data paper-list";
const OF_RECORDS: &str = "data paper-list of-records";

/// The list as it will be printed.
#[component]
pub fn Preview(desk: Desk) -> impl IntoView {
    let app = app();
    let cover = Memo::new(move |_| {
        // Texts and links stand on it, too.
        app.links.track();
        desk.offered.track();
        let today = app.today.get();
        desk.chosen.with(|chosen| app.ask(|plan| handover::cover(plan, chosen, today)))
    });
    let count = Memo::new(move |_| desk.chosen.with(BTreeSet::len));
    view! {
        <section class="cover" aria-label=t().handover.cover data-testid="cover">
            <Show
                when=move || { count.get() > 0 }
                fallback=|| view! { <div class="empty"><Icon glyph=Glyph::File/><p>{t().handover.nothing_chosen}</p></div> }
            >
                {move || view! { <Paper cover=cover.get() count=count.get() desk/> }}
            </Show>
        </section>
    }
}

#[component]
fn Paper(cover: Cover, count: usize, desk: Desk) -> impl IntoView {
    let app = app();
    let about = move || {
        let to = desk.to.with(|to| to.trim().to_owned());
        let to = (!to.is_empty()).then(|| (t().handover.cover_to)(&to));
        let by = app.choices.role.get().map(|by| (t().handover.cover_by)(&by));
        let parts = by.into_iter().chain(to).chain([(t().handover.cover_of)(count)]);
        parts.collect::<Vec<_>>().join(" · ")
    };
    let Cover { deadlines, open, waiting, contacts, is_restricted } = cover;
    let is_empty = deadlines.is_empty() && open.is_empty() && waiting.is_empty() && contacts.is_empty();
    view! {
        <Sheet name=t().handover.cover.to_owned() holds_restricted=is_restricted>
            <h2 class="cover-title">{t().handover.cover}</h2>
            <p class="muted">{about}</p>
            {is_empty.then(|| view! { <p>{t().handover.nothing_open}</p> })}
            {(!deadlines.is_empty()).then(|| self::deadlines(deadlines))}
            {(!waiting.is_empty()).then(|| self::waiting(waiting))}
            {(!open.is_empty()).then(|| self::open(open))}
            {(!contacts.is_empty()).then(|| self::contacts(contacts))}
        </Sheet>
    }
}

/// A table under its heading.
fn table<const N: usize>(
    heading: AnyView,
    name: String,
    class: &'static str,
    heads: [String; N],
    rows: Vec<AnyView>,
) -> AnyView {
    let heads = heads.map(|head| view! { <th scope="col">{head}</th> }.into_any()).into_iter().collect_view();
    view! {
        <section>
            {heading}
            // Where it is wider than the screen it is moved by keyboard, too.
            <div class="scroll" tabindex="0" role="region" aria-label=name>
                <table class=class>
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// A record's title, and that it is restricted.
fn named(record: &Record) -> impl IntoView + use<> {
    let mark = query::is_restricted(record).then(|| view! { " "<span class="badge badge-restricted">{t().ak}</span> });
    view! { {title(record)}{mark} }
}

fn deadlines(deadlines: Vec<Deadline>) -> AnyView {
    let today = app().today.get();
    let rows = deadlines
        .into_iter()
        .map(|Deadline { due, record, step, owner }| {
            let late = match due::standing(due, today) {
                Standing::Late(days) => {
                    Some(view! { <span class="badge badge-danger">{(t().board.late)(days)}</span> })
                }
                _ => None,
            };
            let under = if step.is_some() { title(&record) } else { kind(record.kind_id()) };
            let step = step.map(|step| if step.is_empty() { t().untitled.to_owned() } else { step });
            let what = match step {
                Some(step) => step.into_any(),
                None => named(&record).into_any(),
            };
            let hook = late.is_some().then_some("true");
            view! {
                <tr data-testid="deadline" data-late=hook>
                    <td class="nowrap">{show::date(due)}</td>
                    <th scope="row">{what}<small>{under}</small>{late}</th>
                    <td>{owner}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let heads = [t().handover.day.to_owned(), t().handover.work.to_owned(), field(common::OWNER.name())];
    table(view! { <h3>{t().handover.deadlines}</h3> }.into_any(), t().handover.deadlines.to_owned(), PLAIN, heads, rows)
}

fn waiting(waiting: Vec<Wait>) -> AnyView {
    let rows = waiting
        .into_iter()
        .map(|Wait { record, whom, since, until, is_over }| {
            let over = is_over.then(|| view! { " "<span class="badge badge-danger">{t().handover.over}</span> });
            view! {
                <tr data-testid="waiting">
                    <th scope="row">{named(&record)}</th>
                    <td>{whom}</td>
                    <td class="nowrap">{since.map(day)}</td>
                    <td class="nowrap">{until.map(show::date)}{over}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let words = &t().handover;
    let heads = [words.record, words.awaited, words.since, words.until].map(str::to_owned);
    table(view! { <h3>{words.waiting}</h3> }.into_any(), words.waiting.to_owned(), PLAIN, heads, rows)
}

type OfDuty = (Option<&'static Duty>, Vec<Arc<Record>>);

fn open(open: Vec<OfDuty>) -> impl IntoView {
    let words = &t().handover;
    let parts = open
        .into_iter()
        .map(|(duty, records)| {
            let name = match duty {
                Some(duty) => format!("{} {}", duty.number, page_title(Page::Board(duty))),
                None => page_title(Page::Unknown),
            };
            let rows = records
                .iter()
                .map(|record| {
                    view! {
                        <tr data-testid="open-item">
                            <th scope="row">{named(record)}<small>{kind(record.kind_id())}</small></th>
                            <td>{stage(record.kind_id(), record.stage_id())}</td>
                            <td>{record.get(&common::OWNER).cloned()}</td>
                            <td>{next_steps(record)}</td>
                        </tr>
                    }
                    .into_any()
                })
                .collect();
            let heads = [
                words.record.to_owned(),
                t().stage.to_owned(),
                field(common::OWNER.name()),
                words.next_steps.to_owned(),
            ];
            table(view! { <h4>{name.clone()}</h4> }.into_any(), name, OF_RECORDS, heads, rows)
        })
        .collect_view();
    view! { <h3>{words.open}</h3>{parts} }
}

/// The first steps that are not done.
fn next_steps(record: &Record) -> impl IntoView + use<> {
    let steps = record.items(common::STEPS.name).into_iter().map(|(_, step)| step);
    let left: Vec<String> = steps
        .filter(|step| common::STEP_DONE.in_item(step).is_none_or(|done| !done))
        .filter_map(|step| common::STEP_TEXT.in_item(step).cloned())
        .collect();
    let more = left.len().saturating_sub(STEPS);
    let lines = left.into_iter().take(STEPS).map(|step| view! { <li>{step}</li> }).collect_view();
    view! { <ul class="cover-steps">{lines}{(more > 0).then(|| view! { <li class="muted">{(t().and_more)(more)}</li> })}</ul> }
}

fn contacts(contacts: Vec<Contact>) -> AnyView {
    let rows = contacts
        .into_iter()
        .map(|Contact { record, of }| {
            let organisation = record.get(&partner::ORGANISATION).filter(|name| *name != record.title()).cloned();
            let of: Vec<String> = of.iter().map(|record| title(record)).collect();
            view! {
                <tr data-testid="contact">
                    <th scope="row">{named(&record)}{organisation.map(|name| view! { <small>{name}</small> })}</th>
                    <td>{record.get(&partner::CONTACT_ROLE).cloned()}</td>
                    <td class="address">{record.get(&partner::CONTACT_ADDRESS).cloned()}</td>
                    <td class="nowrap">{record.get(&partner::NEXT_CONTACT).map(|next| show::date(*next))}</td>
                    <td>{of.join("; ")}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let words = &t().handover;
    let heads = [
        words.partner.to_owned(),
        field(partner::CONTACT_ROLE.name()),
        field(partner::CONTACT_ADDRESS.name()),
        field(partner::NEXT_CONTACT.name()),
        words.linked.to_owned(),
    ];
    table(view! { <h3>{words.contacts}</h3> }.into_any(), words.contacts.to_owned(), PLAIN, heads, rows)
}
