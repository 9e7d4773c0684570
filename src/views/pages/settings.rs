//! Settings: the plan's own fields, and what only this browser knows: language, theme, role.

use leptos::prelude::*;

use super::lists::Lists;
use super::room::Room;
use crate::i18n::{Language, lists::entries};
use crate::model::kinds::{common, plan};
use crate::state::settings::Theme;
use crate::views::app;
use crate::views::editor::FieldView;
use crate::views::frame::{page_title, set_language, theme_name};
use crate::views::kit::texts::t;
use crate::views::paper::PageHead;
use crate::views::route::Page;

/// The page.
#[component]
pub fn Settings() -> impl IntoView {
    let app = app();
    let head = Memo::new(move |_| app.head.get());
    let id = app.plan_id();
    let languages = Language::ALL
        .into_iter()
        .map(|language| {
            let is_chosen = move || app.choices.language.get() == language;
            view! { <option value=language.tag() lang=language.tag() selected=is_chosen>{language.name()}</option> }
        })
        .collect_view();
    let themes = Theme::ALL
        .into_iter()
        .map(|theme| {
            view! {
                <option value=theme.id() selected=move || app.choices.theme.get() == theme>{theme_name(theme)}</option>
            }
        })
        .collect_view();
    // The one that is chosen is offered even where the plan's list lacks it.
    let roles = move || {
        let mut roles = app.head.with(|head| entries(head, plan::ROLES.name, app.today.get()));
        let chosen = app.choices.role.get();
        roles.extend(chosen.clone().filter(|chosen| !roles.contains(chosen)));
        let option = |role: String| {
            let is_chosen = chosen.as_ref() == Some(&role);
            let text = role.clone();
            view! { <option value=role prop:selected=is_chosen>{text}</option> }
        };
        roles.into_iter().map(option).collect_view()
    };
    view! {
        <main class="page" id="content" tabindex="-1">
            <PageHead name=page_title(Page::Settings)/>
            <div class="page-head">
                <h1><span class="eyebrow">{t().plan}</span>{page_title(Page::Settings)}</h1>
            </div>
            <div class="tiles">
                <section class="tile stack">
                    <h2>{t().plan}</h2>
                    <FieldView record=head id=id.clone() field=&common::TITLE.field/>
                    <FieldView record=head id field=&plan::YEAR.field/>
                </section>
                <section class="tile stack">
                    <h2>{t().this_browser}</h2>
                    <div class="field">
                        <label class="label" for="language">{t().language}</label>
                        <select
                            class="select"
                            id="language"
                            data-testid="language"
                            on:change=move |event| set_language(&event_target_value(&event))
                        >
                            {languages}
                        </select>
                    </div>
                    <div class="field">
                        <label class="label" for="theme">{t().theme}</label>
                        <select class="select" id="theme" on:change=move |event| {
                            let id = event_target_value(&event);
                            let theme = Theme::ALL.into_iter().find(|theme| theme.id() == id).unwrap_or_default();
                            app.choices.theme.set(theme);
                            app.write_settings();
                        }>
                            {themes}
                        </select>
                    </div>
                    <div class="field">
                        <label class="label" for="role">{t().your_role}</label>
                        <select class="select" id="role" aria-describedby="role-hint" on:change=move |event| {
                            let role = event_target_value(&event);
                            app.choices.role.set((!role.is_empty()).then_some(role));
                            app.write_settings();
                        }>
                            <option value="" selected=move || app.choices.role.with(Option::is_none)>
                                {t().no_choice}
                            </option>
                            {roles}
                        </select>
                        <p class="hint" id="role-hint"><span>{t().role_hint}</span></p>
                    </div>
                    <label class="check">
                        <input
                            type="checkbox"
                            data-testid="single-keys"
                            prop:checked=move || app.choices.single_keys.get()
                            on:change=move |event| {
                                app.choices.single_keys.set(event_target_checked(&event));
                                app.write_settings();
                            }
                        />
                        <span>{t().find.single_keys_switch}</span>
                    </label>
                    <p class="row">
                        <button
                            class="button button-small"
                            type="button"
                            data-testid="show-shortcuts"
                            on:click=move |_| app.shortcuts.set(true)
                        >
                            {t().find.show_shortcuts}
                        </button>
                    </p>
                    <p class="hint" data-testid="offline" data-ready=move || app.version.is_offline.get().to_string()>
                        {move || if app.version.is_offline.get() {
                            t().version.starts_offline
                        } else {
                            t().version.needs_network
                        }}
                    </p>
                </section>
                <Room/>
            </div>
            <Lists/>
        </main>
    }
}
