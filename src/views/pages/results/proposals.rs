//! The register of development proposals: by system, how old each is, for whom it waits, what it comes from; and an extract
//! for the owner of a system.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::show;
use crate::model::due::{self, Waiting};
use crate::model::id::Id;
use crate::model::kinds::{common, system_proposal};
use crate::model::proposals::{self, Proposal};
use crate::model::query;
use crate::model::record::Record;
use crate::state::leaving::Instead;
use crate::views::kit::icon::{Glyph, Icon, Pip};
use crate::views::kit::texts::{choice, field, kind, stage, t, title};
use crate::views::pages::share::give;
use crate::views::scope::Scope;
use crate::views::{app, way};

/// What stands for what is not known.
const NOTHING: &str = "–";

/// The content of the page.
#[component]
pub fn Proposals() -> impl IntoView {
    let app = app();
    let scope = Scope::asked();
    let all = Memo::new(move |_| {
        app.follow_edits();
        let (scope, today) = (scope.get(), app.today.get());
        app.ask(|plan| proposals::of(plan, scope.period, today, |record| scope.admits(record)))
    });
    // None stands for all systems; an empty name for the proposals that name none.
    let system = RwSignal::new(None::<String>);
    let only_open = RwSignal::new(false);
    let shown = Memo::new(move |_| {
        let fits = |proposal: &Proposal| {
            (!only_open.get() || proposal.is_open())
                && system.with(|system| system.as_ref().is_none_or(|system| proposal.system() == system))
        };
        all.with(|all| all.iter().filter(|proposal| fits(proposal)).cloned().collect::<Vec<_>>())
    });
    let systems = Memo::new(move |_| {
        let mut named: Vec<String> = all.with(|all| all.iter().map(|proposal| proposal.system().to_owned()).collect());
        // What was chosen stays to choose, whatever has become of its proposals.
        named.extend(system.get().filter(|chosen| !named.contains(chosen)));
        named.dedup();
        named
    });
    let options = move || {
        let option = |name: String| {
            let is_chosen = {
                let name = name.clone();
                move || system.with(|system| system.as_deref() == Some(&*name))
            };
            view! { <option value=format!("={name}") prop:selected=is_chosen>{system_name(&name)}</option> }
        };
        systems.get().into_iter().map(option).collect_view()
    };
    let extract = move |_| {
        let ids: Vec<Id> = shown.with_untracked(|shown| shown.iter().map(|p| p.record.id().clone()).collect());
        let of = system.with_untracked(|system| system.as_ref().map(|name| system_name(name)));
        let of = of.unwrap_or_else(|| t().proposals.all_systems.to_owned());
        send(ids, false, format!("{} · {of}", t().results.proposals));
    };
    let table = move || {
        let rows = shown.with(|shown| shown.iter().map(row).collect_view());
        view! {
            <div class="tile flush scroll" role="region" tabindex="0" aria-label=t().results.proposals>
                <table class="data proposals">
                    <thead>
                        <tr>
                            <th scope="col">{t().proposals.proposal}</th>
                            <th scope="col">{t().proposals.system}</th>
                            <th scope="col">{t().stage}</th>
                            <th scope="col" class="num">{t().proposals.age}</th>
                            <th scope="col">{t().proposals.waits}</th>
                            <th scope="col">{field(common::PRIORITY.name())}</th>
                            <th scope="col">{field(system_proposal::TICKET.name())}</th>
                            <th scope="col">{t().proposals.linked}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    };
    let empty = || {
        view! {
            <div class="empty">
                <Icon glyph=Glyph::Report/>
                <h2>{t().proposals.empty_title}</h2>
                <p>{t().proposals.empty}</p>
            </div>
        }
    };
    view! {
        <Show when=move || !all.with(Vec::is_empty) fallback=empty>
            {move || all.with(|all| open_line(all))}
            <div class="toolbar proposals-bar">
                <label class="row small">
                    <span class="muted">{t().proposals.system}</span>
                    <select
                        class="select"
                        data-testid="proposals-system"
                        on:change=move |event| {
                            system.set(event_target_value(&event).strip_prefix('=').map(str::to_owned));
                            say_how_many(shown.with_untracked(Vec::len));
                        }
                    >
                        <option value="" prop:selected=move || system.with(Option::is_none)>{t().proposals.all_systems}</option>
                        {options}
                    </select>
                </label>
                <label class="check small">
                    <input
                        type="checkbox"
                        data-testid="proposals-open"
                        prop:checked=move || only_open.get()
                        on:change=move |event| {
                            only_open.set(event_target_checked(&event));
                            say_how_many(shown.with_untracked(Vec::len));
                        }
                    />
                    <span>{t().proposals.only_open}</span>
                </label>
                <button
                    class="button button-small"
                    type="button"
                    data-testid="proposals-extract"
                    aria-describedby="proposals-hint"
                    disabled=move || shown.with(Vec::is_empty)
                    on:click=extract
                >
                    <Icon glyph=Glyph::Download small=true/>
                    {t().proposals.extract}
                </button>
                <p class="hint" id="proposals-hint"><span>{t().proposals.extract_hint}</span></p>
            </div>
            <Show
                when=move || !shown.with(Vec::is_empty)
                fallback=|| view! { <p class="muted">{t().proposals.none_fit}</p> }
            >
                {table}
            </Show>
        </Show>
    }
}

fn say_how_many(count: usize) {
    app().announce((t().proposals.shown)(count));
}

/// A system's name, or that none is named.
fn system_name(name: &str) -> String {
    if name.is_empty() { t().proposals.no_system.to_owned() } else { name.to_owned() }
}

/// How many are open, by system.
fn open_line(all: &[Proposal]) -> impl IntoView + use<> {
    let figures = proposals::open_by_system(all).into_iter().map(|(name, count)| {
        view! {
            <div data-testid="proposals-figure" data-system=name.to_owned() data-count=count>
                <dt>{system_name(name)}</dt>
                <dd>{count}</dd>
            </div>
        }
    });
    view! {
        <section class="proposals-open">
            <h2>{t().proposals.open}</h2>
            <dl class="review-figures">{figures.collect_view()}</dl>
        </section>
    }
}

fn row(proposal: &Proposal) -> AnyView {
    let record = &proposal.record;
    let restricted = query::is_restricted(record)
        .then(|| view! { " "<span class="badge badge-restricted"><Icon glyph=Glyph::Lock/>{t().ak}</span> });
    let priority =
        record.get(&common::PRIORITY).map(|id| choice(common::PRIORITY.name(), common::PRIORITY.field.field_type, id));
    let ticket = record.get(&system_proposal::TICKET).cloned();
    let linked = proposal.linked.iter().map(|other| {
        view! { <li><a href=here(other) data-noscroll="">{title(other)}</a>" "<small class="muted">{kind(other.kind_id())}</small></li> }
    });
    let linked = linked.collect_view();
    view! {
        <tr data-testid="proposal" data-id=record.id().to_string() data-system=proposal.system().to_owned()>
            <th scope="row"><a href=here(record) data-noscroll="">{title(record)}</a>{restricted}</th>
            <td>{system_name(proposal.system())}</td>
            <td><span class="row proposal-stage"><Pip phase=record.phase().id()/>{stage(record.kind_id(), record.stage_id())}</span></td>
            <td class="num nowrap">{proposal.age.map_or_else(|| NOTHING.to_owned(), |days| (t().proposals.days)(days))}</td>
            <td>{waiting(record)}</td>
            <td>{priority.unwrap_or_else(|| NOTHING.to_owned())}</td>
            <td>{ticket.unwrap_or_else(|| NOTHING.to_owned())}</td>
            <td>{if proposal.linked.is_empty() { NOTHING.into_any() } else { view! { <ul>{linked}</ul> }.into_any() }}</td>
        </tr>
    }
    .into_any()
}

/// For whom it waits and until when; that the day has passed is marked.
fn waiting(record: &Record) -> AnyView {
    let until = record.get(&common::WAITING_UNTIL).map(|day| (t().proposals.until)(&show::date(*day)));
    let words: Vec<String> = record.get(&common::WAITING_FOR).cloned().into_iter().chain(until).collect();
    if words.is_empty() {
        return NOTHING.into_any();
    }
    let words = words.join(", ");
    match due::waiting(record, app().today.get()) {
        Some(Waiting::Passed(_)) => {
            view! { <span class="badge badge-danger"><Icon glyph=Glyph::Alert/>{words}</span> }.into_any()
        }
        _ => words.into_any(),
    }
}

/// The address of a record that opens on this page.
fn here(record: &Arc<Record>) -> String {
    way().place.with_untracked(|place| place.with(Some(record.id().clone()))).href()
}

/// Downloads the extract; one with something to think about is asked about first.
fn send(ids: Vec<Id>, public_only: bool, title: String) {
    let app = app();
    app.finish_draft();
    let records = app.proposals_to_send(&ids, public_only);
    let instead = {
        let (ids, title) = (ids.clone(), title.clone());
        Instead::LeaveOut(Arc::new(move || send(ids.clone(), true, title.clone())))
    };
    let send = move || give(Some(app.proposals_file(&ids, public_only, title.clone())), t().exports.downloaded);
    app.leave_or(&records, send, Some(instead));
}
