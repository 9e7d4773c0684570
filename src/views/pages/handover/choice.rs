//! The records on offer, each with a tick.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::Desk;
use crate::i18n::show;
use crate::model::handover::Filter;
use crate::model::kinds::common;
use crate::model::query;
use crate::model::record::Record;
use crate::views::browser::focus;
use crate::views::kit::icon::{Glyph, Icon, Pip};
use crate::views::kit::texts::{kind, stage, t, title};

/// The list.
#[component]
pub fn Choice(desk: Desk) -> impl IntoView {
    let all = NodeRef::<html::Input>::new();
    let offered = Memo::new(move |_| desk.offered.with(Vec::len));
    let chosen = Memo::new(move |_| desk.chosen.with(BTreeSet::len));
    Effect::new(move |_| {
        let (chosen, offered) = (chosen.get(), offered.get());
        if let Some(all) = all.get() {
            all.set_indeterminate(chosen > 0 && chosen < offered);
        }
    });
    let is_whole = move || desk.filter.with(|filter| *filter == Filter::default());
    view! {
        <section class="tile pick-list" aria-labelledby="handover-count" data-testid="handover-records">
            <Show when=move || { offered.get() > 0 } fallback=move || view! { <Nothing desk is_whole=is_whole()/> }>
                <div class="pick-all">
                    <label class="check">
                        <input
                            type="checkbox"
                            data-testid="choose-all"
                            node_ref=all
                            prop:checked=move || chosen.get() == offered.get()
                            on:change=move |event| {
                                let ids = desk.offered.get_untracked().into_iter().map(|record| record.id().clone());
                                let left_out = if event_target_checked(&event) { BTreeSet::new() } else { ids.collect() };
                                desk.left_out.set(left_out);
                            }
                        />
                        <span>{t().handover.choose_all}</span>
                    </label>
                    <span class="push" id="handover-count" role="status" data-testid="chosen" data-count=move || chosen.get()>
                        {move || (t().handover.chosen)(chosen.get(), offered.get())}
                    </span>
                </div>
                <ul>
                    // A record that changed is another value: its row is drawn anew.
                    <For each=move || desk.offered.get() key=|record| (record.id().clone(), record.seen().count()) let:record>
                        <Row desk record/>
                    </For>
                </ul>
            </Show>
        </section>
    }
}

#[component]
fn Row(desk: Desk, record: Arc<Record>) -> impl IntoView {
    let id = record.id().clone();
    let ticked = {
        let id = id.clone();
        move || !desk.left_out.with(|left_out| left_out.contains(&id))
    };
    let restricted = query::is_restricted(&record).then(|| {
        view! { <span class="badge badge-restricted"><Icon glyph=Glyph::Lock/>{t().ak}</span> }
    });
    let facts = [
        Some(kind(record.kind_id())),
        record.get(&common::OWNER).cloned(),
        record.get(&common::DUE).map(|due| (t().handover.due)(&show::date(*due))),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let hook = id.to_string();
    view! {
        <li data-testid="handover-record" data-id=hook>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=ticked
                    on:change=move |event| {
                        let (id, along) = (id.clone(), event_target_checked(&event));
                        desk.left_out.update(|left_out| _ = if along { left_out.remove(&id) } else { left_out.insert(id) });
                    }
                />
                <span>
                    <b>{title(&record)}</b>
                    <small>
                        <Pip phase=record.phase().id()/>
                        {stage(record.kind_id(), record.stage_id())}" · "{facts.join(" · ")}" "
                        {restricted}
                    </small>
                </span>
            </label>
        </li>
    }
}

/// What stands where no record is on offer.
#[component]
fn Nothing(desk: Desk, is_whole: bool) -> impl IntoView {
    let (name, words) = if is_whole {
        (t().handover.empty_title, t().handover.empty)
    } else {
        (t().board.nothing_fits_title, t().handover.nothing_fits)
    };
    let show_all = (!is_whole).then(|| {
        view! {
            <button class="button" type="button" on:click=move |_| {
                desk.filter.set(Filter::default());
                focus::later("#handover-owner");
            }>
                {t().board.show_all}
            </button>
        }
    });
    view! {
        <div class="empty">
            <Icon glyph=Glyph::Search/>
            <h2 id="handover-count">{name}</h2>
            <p>{words}</p>
            {show_all}
        </div>
    }
}
