//! The folder that colleagues share: tying the plan to one, and what goes on in it.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::state::app::App;
use crate::state::folder::{Admitted, FolderFault, Found, Other, Tie, TieState, Tied};
use crate::state::leaving::{Found as Leaves, everything};
use crate::state::version::NewerData;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{moment, t};

/// The tile.
#[component]
pub fn SharedFolder() -> impl IntoView {
    let app = app();
    let tie = app.sharing.tie;
    let state = Memo::new(move |_| tie.with(Tie::state));
    let content = move || match state.get() {
        _ if !App::can_share() => view! { <p class="muted">{t().folder.not_offered}</p> }.into_any(),
        TieState::Free => view! { <Free/> }.into_any(),
        TieState::Asks => view! { <Asks/> }.into_any(),
        TieState::Tied => view! { <InUse/> }.into_any(),
    };
    view! {
        <section class="tile narrow stack" tabindex="-1" data-testid="folder" data-state=move || state.get().id()>
            <h2>{t().folder.title}</h2>
            {content}
        </section>
    }
}

/// Nothing is tied. Where a newer version has taken over, nothing is tied here any more.
#[component]
fn Free() -> impl IntoView {
    let newer = app().version.newer_data;
    view! {
        <p class="muted">{t().folder.lead}</p>
        <Show when=move || newer.get() != NewerData::Came>
            <p><Choose/></p>
        </Show>
    }
}

#[component]
fn Choose() -> impl IntoView {
    view! {
        <button class="button" type="button" data-testid="folder-tie" on:click=move |_| choose()>
            <Icon glyph=Glyph::Link/>
            {t().folder.tie}
        </button>
    }
}

/// Lets the person choose a folder.
fn choose() {
    let app = app();
    app.finish_draft();
    spawn_local(async move {
        match app.tie().await {
            Ok(true) => focus::later("[data-testid='folder-untie']"),
            Ok(false) => {}
            Err(fault) => app.toast(reason(fault), false),
        }
    });
}

/// Why something did not work, and what to do.
fn reason(fault: FolderFault) -> &'static str {
    match fault {
        FolderFault::NotPermitted => t().folder.not_permitted,
        FolderFault::Gone => t().folder.gone,
        FolderFault::Full => t().folder.full,
        FolderFault::Failed => t().folder.failed,
    }
}

/// The browser wants to be asked once more.
#[component]
fn Asks() -> impl IntoView {
    let tie = app().sharing.tie;
    let question = move || {
        tie.with(|tie| match tie {
            Tie::Asks(name) => (t().folder.asks)(name),
            Tie::Free | Tie::Tied(_) => String::new(),
        })
    };
    view! {
        <p>{question}</p>
        <p class="muted">{t().folder.asks_why}</p>
        <p class="row">
            <button class="button button-main" type="button" data-testid="folder-allow" on:click=move |_| allow("[data-testid='folder-untie']")>
                {t().folder.allow}
            </button>
            <Untie/>
        </p>
    }
}

/// Lets the browser ask the person for permission. The hand goes to `then`: what was pressed is no more.
pub fn allow(then: &'static str) {
    let app = app();
    spawn_local(async move {
        if app.resume_sharing(true).await {
            app.announce(t().folder.tied_again);
            focus::later(then);
        } else {
            app.toast(t().folder.not_permitted, false);
        }
    });
}

/// The end of the tie.
#[component]
fn Untie() -> impl IntoView {
    let app = app();
    let untie = move |_| {
        spawn_local(async move {
            app.untie().await;
            app.toast(t().folder.untied, false);
            focus::later("[data-testid='folder-tie']");
        });
    };
    view! {
        <button class="button" type="button" data-testid="folder-untie" on:click=untie>
            {t().folder.untie}
        </button>
    }
}

/// What goes on in the folder. Each part follows its own figures: a round must not take a button from under the hand.
#[component]
fn InUse() -> impl IntoView {
    let app = app();
    let tie = app.sharing.tie;
    let tied = Memo::new(move |_| {
        tie.with(|tie| match tie {
            Tie::Tied(tied) => Some(tied.clone()),
            Tie::Free | Tie::Asks(_) => None,
        })
    });
    let words = move |of: fn(&Tied) -> String| tied.with(|tied| tied.as_ref().map(of).unwrap_or_default());
    let written = |tied: &Tied| match tied.written {
        Some(at) => (t().folder.written)(&moment(at)),
        None => t().folder.not_written.to_owned(),
    };
    let left_out = Memo::new(move |_| tied.with(|tied| tied.as_ref().map_or(0, |tied| tied.left_out)));
    let admitted = Memo::new(move |_| tied.with(|tied| tied.as_ref().map(|tied| tied.admitted).unwrap_or_default()));
    let fault = Memo::new(move |_| tied.with(|tied| tied.as_ref().and_then(|tied| tied.fault)));
    let others =
        Memo::new(move |_| tied.with(|tied| tied.as_ref().map(|tied| tied.others.clone()).unwrap_or_default()));
    view! {
        <p class="list-title">{move || words(|tied| (t().folder.tied)(&tied.name))}</p>
        <p class="muted">{move || words(|tied| (t().folder.own_file)(&tied.file))}<br/>{move || words(written)}</p>
        {move || fault.get().map(|fault| view! { <Fault fault/> })}
        <Show when=move || { left_out.get() > 0 }>
            <p class="row" data-testid="folder-left-out">
                <span class="badge badge-warning">
                    <Icon glyph=Glyph::Lock small=true/>
                    {move || (t().folder.left_out)(left_out.get())}
                </span>
                <button
                    class="button button-small"
                    type="button"
                    data-testid="folder-let-in"
                    on:click=move |_| let_in(admitted.get_untracked())
                >
                    {t().folder.let_in}
                </button>
            </p>
        </Show>
        <Show when=move || admitted.get() != Admitted::default()>
            <p class="row">
                <span class="badge badge-warning"><Icon glyph=Glyph::Lock small=true/>{t().folder.all_goes}</span>
                <button
                    class="button button-small"
                    type="button"
                    data-testid="folder-keep-out"
                    on:click=move |_| admit(Admitted::default())
                >
                    {t().folder.keep_out}
                </button>
            </p>
        </Show>
        <h3>{t().folder.others}</h3>
        <Show
            when=move || !others.with(BTreeMap::is_empty)
            fallback=|| view! { <p class="muted">{t().folder.no_others}</p> }
        >
            <ul class="list">
                <For each=move || others.get() key=Clone::clone let((name, other))>
                    <OtherFile name other/>
                </For>
            </ul>
        </Show>
        <p><Untie/></p>
    }
}

/// Why the last round came to nothing.
#[component]
fn Fault(fault: FolderFault) -> impl IntoView {
    let again = (fault == FolderFault::Gone).then(|| view! { <div class="row"><Choose/></div> });
    view! {
        <div class="notice notice-warning" role="alert" data-testid="folder-fault">
            <Icon glyph=Glyph::Alert/>
            <p>{reason(fault)}</p>
            {again}
        </div>
    }
}

/// Lets into the folder what stays out of it, once the person has seen what that is.
fn let_in(admitted: Admitted) {
    let app = app();
    let records = app.ask(everything);
    let Leaves { restricted, codes } = Leaves::among(&records);
    let admitted =
        Admitted { restricted: admitted.restricted || restricted > 0, codes: admitted.codes || !codes.is_empty() };
    let plan = app.plan_id();
    app.leave(&records, move || {
        // Another window can have brought another plan into view meanwhile, of which the person has seen nothing.
        if plan == app.plan_id() {
            admit(admitted);
        }
    });
}

/// Changes what goes into the folder. The button that was pressed goes, and the one that takes it back may be some time in
/// coming: the hand waits at the tile.
fn admit(admitted: Admitted) {
    spawn_local(app().admit(admitted));
    focus::last("[data-testid='folder']");
}

/// A colleague's file.
#[component]
fn OtherFile(name: String, other: Other) -> impl IntoView {
    let app = app();
    let (glyph, words, found) = match other.found {
        Found::Taken => (Glyph::Check, t().folder.taken, "taken"),
        Found::NeedsLook => (Glyph::Alert, t().folder.needs_look, "needs-look"),
        Found::Unreadable => (Glyph::Alert, t().folder.unreadable, "unreadable"),
    };
    let meta =
        other.by.into_iter().chain(other.at.map(moment)).chain([words.to_owned()]).collect::<Vec<_>>().join(" · ");
    let look = (other.found == Found::NeedsLook).then(|| {
        let label = (t().folder.look_at)(&name);
        let name = name.clone();
        view! {
            <button
                class="button button-small"
                type="button"
                data-testid="folder-look"
                aria-label=label
                on:click=move |_| spawn_local(app.look_in_folder(name.clone()))
            >
                {t().folder.look}
            </button>
        }
    });
    view! {
        <li data-testid="folder-file" data-found=found>
            <Icon glyph/>
            <div class="list-text">
                <p class="list-title">{name}</p>
                <p class="list-meta">{meta}</p>
            </div>
            {look}
        </li>
    }
}
