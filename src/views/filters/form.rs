//! The form in which a condition is made: about what, and which values of it are wanted. One of them is enough.

use leptos::prelude::*;

use super::day::Day;
use super::words;
use crate::i18n::show;
use crate::model::date::Date;
use crate::model::decimal::Decimal;
use crate::model::field::Section;
use crate::model::filter::{Condition, Filter, Term, Test};
use crate::model::kind::Kind;
use crate::model::subject::{Asks, Subject};
use crate::views::browser::focus;
use crate::views::kit::dialog::{Dialog, DialogRef, close};
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::options::{Choice, of_subject, subject_name};
use crate::views::kit::pick_many::PickMany;
use crate::views::kit::texts::{kind as kind_name, language, t};

/// What has to be typed anew; the hand goes there.
const WRONG: &str = "[data-testid=filter-form] [aria-invalid=true]";

/// What has been typed and ticked.
#[derive(Clone, Copy)]
struct Draft {
    subject: RwSignal<Option<Subject>>,
    /// Ticked tests, each as its text.
    ticked: RwSignal<Vec<String>>,
    words: RwSignal<String>,
    from: RwSignal<String>,
    to: RwSignal<String>,
    first: RwSignal<Option<Date>>,
    last: RwSignal<Option<Date>>,
    /// What is typed for them is no day, which is said beside it.
    first_is_wrong: RwSignal<bool>,
    last_is_wrong: RwSignal<bool>,
}

impl Draft {
    fn new() -> Self {
        Self {
            subject: RwSignal::new(None),
            ticked: RwSignal::new(Vec::new()),
            words: RwSignal::new(String::new()),
            from: RwSignal::new(String::new()),
            to: RwSignal::new(String::new()),
            first: RwSignal::new(None),
            last: RwSignal::new(None),
            first_is_wrong: RwSignal::new(false),
            last_is_wrong: RwSignal::new(false),
        }
    }

    /// Begins with what is asked about a subject already.
    fn begin(self, subject: Option<Subject>, filter: &Filter) {
        let tests = subject.and_then(|subject| filter.of(subject)).map(|c| c.tests.clone()).unwrap_or_default();
        let find = |fits: fn(&Test) -> bool| tests.iter().find(|test| fits(test));
        self.words.set(match find(|test| matches!(test, Test::Says(_))) {
            Some(Test::Says(words)) => words.clone(),
            _ => String::new(),
        });
        let (from, to) = match find(|test| matches!(test, Test::Between(..))) {
            Some(Test::Between(from, to)) => (*from, *to),
            _ => (None, None),
        };
        let shown = |end: Option<Decimal>| end.map(|end| show::number(language(), end)).unwrap_or_default();
        self.from.set(shown(from));
        self.to.set(shown(to));
        let (first, last) = words::days(find(|test| matches!(test, Test::Days(..))));
        self.first.set(first);
        self.last.set(last);
        self.first_is_wrong.set(false);
        self.last_is_wrong.set(false);
        let is_ticked = |test: &&Test| !matches!(test, Test::Says(_) | Test::Between(..) | Test::Days(..));
        self.ticked.set(tests.iter().filter(is_ticked).map(Test::text).collect());
        self.subject.set(subject);
    }

    /// Whether a day is typed that is none.
    fn holds_no_day(self) -> bool {
        self.first_is_wrong.get_untracked() || self.last_is_wrong.get_untracked()
    }

    /// The tests that are wanted; what is wrong, in words.
    fn tests(self, asks: Asks) -> Result<Vec<Test>, String> {
        let mut tests: Vec<Test> =
            self.ticked.with_untracked(|ticked| ticked.iter().filter_map(|text| Test::parse(text)).collect());
        match asks {
            Asks::Choice => {}
            Asks::Words | Asks::Rows => {
                let words = self.words.get_untracked().trim().to_owned();
                tests.extend((!words.is_empty()).then_some(Test::Says(words)));
            }
            Asks::Number => {
                let read = |text: String| match text.trim() {
                    "" => Ok(None),
                    text => show::read_number(language(), text.trim_matches(['€', '%'])).map(Some),
                };
                let ends = (read(self.from.get_untracked()), read(self.to.get_untracked()));
                let (Ok(from), Ok(to)) = ends else { return Err(t().not_a_number.to_owned()) };
                tests.extend((from.is_some() || to.is_some()).then_some(Test::Between(from, to)));
            }
            Asks::Day => {
                let (first, last) = (self.first.get_untracked(), self.last.get_untracked());
                tests.extend((first.is_some() || last.is_some()).then_some(Test::Days(first, last)));
            }
        }
        Ok(tests)
    }
}

/// The form. Without a subject it asks for one first.
#[component]
pub fn Form(
    /// What is asked at the moment.
    filter: Filter,
    /// About what a condition is made.
    subject: Option<Subject>,
    /// The only kind whose records are shown.
    kind: Option<&'static Kind>,
    /// Takes the condition.
    #[prop(into)]
    take: Callback<Condition>,
    /// What happens when it closes.
    #[prop(into)]
    on_close: UnsyncCallback<()>,
) -> impl IntoView {
    let dialog = DialogRef::new();
    let draft = Draft::new();
    let error = RwSignal::new(None::<String>);
    draft.begin(subject, &filter);
    let title = match subject {
        Some(subject) => subject_name(subject),
        None => t().filters.add.to_owned(),
    };
    let filter = StoredValue::new(filter);
    let choose = (subject.is_none()).then(|| {
        let select = move |event| {
            error.set(None);
            let subject = Subject::parse(&event_target_value(&event));
            filter.with_value(|filter| draft.begin(subject, filter));
        };
        view! {
            <div class="field">
                <label class="label" for="filter-subject">{t().filters.about}</label>
                <select class="select" id="filter-subject" data-testid="filter-subject" on:change=select>
                    <option value="">{t().filters.choose}</option>
                    {subjects(kind)}
                </select>
            </div>
        }
    });
    let submit = move || {
        let Some(subject) = draft.subject.get_untracked() else {
            error.set(Some(t().filters.choose_first.to_owned()));
            return;
        };
        if draft.holds_no_day() {
            focus::later(WRONG);
            return;
        }
        match draft.tests(subject.asks()) {
            Ok(tests) => {
                take.run(Condition { subject, tests });
                close(dialog);
            }
            Err(words) => error.set(Some(words)),
        }
    };
    view! {
        <Dialog dialog title on_close testid="filter-form">
            <form method="dialog" on:submit=move |event| {
                event.prevent_default();
                submit();
            }>
                {choose}
                {move || draft.subject.get().map(|subject| controls(draft, subject, kind))}
                {move || error.get().map(|words| view! {
                    <p class="hint is-danger" id="filter-error" role="alert">
                        <Icon glyph=Glyph::Alert small=true/>
                        <span>{words}</span>
                    </p>
                })}
                <div class="dialog-actions">
                    <button class="button button-quiet" type="button" on:click=move |_| close(dialog)>{t().cancel}</button>
                    <button class="button button-main" type="submit" data-testid="filter-take">{t().filters.take}</button>
                </div>
            </form>
        </Dialog>
    }
}

/// All there is to ask about, in the parts of the record's form.
fn subjects(kind: Option<&'static Kind>) -> impl IntoView {
    let all = Subject::of(kind);
    let option = |subject: &Subject| {
        let subject = *subject;
        view! { <option value=subject.id()>{subject_name(subject)}</option> }
    };
    let others = all.iter().filter(|subject| !matches!(subject, Subject::Field(_))).map(option).collect_view();
    let parts = Section::ALL
        .into_iter()
        .filter_map(|section| {
            let of_part = |subject: &&Subject| match subject {
                Subject::Field(field) => field.section.unwrap_or(Section::Schedule) == section,
                Subject::Text | Subject::Kind | Subject::Duty | Subject::Phase | Subject::Mark => false,
            };
            let rows: Vec<_> = all.iter().filter(of_part).map(option).collect();
            let name = match section.id() {
                Some(id) => language().section(id).to_owned(),
                None if section == Section::Own => kind_name(kind?.id),
                None => t().filters.head.to_owned(),
            };
            (!rows.is_empty()).then(|| view! { <optgroup label=name>{rows}</optgroup> })
        })
        .collect_view();
    view! { <optgroup label=t().filters.whole_record>{others}</optgroup>{parts} }
}

/// What can be ticked and typed about a subject.
fn controls(draft: Draft, subject: Subject, kind: Option<&'static Kind>) -> AnyView {
    let asks = subject.asks();
    let there = [Test::Empty, Test::Filled].into_iter().filter(|_| subject != Subject::Text);
    let as_choice = |test: Test| (test.text(), words::test(subject, &test));
    let mut options: Vec<Choice> = match asks {
        Asks::Choice => {
            let choices = of_subject(subject, kind).into_iter();
            choices.map(|(id, name)| (Test::Is(id).text(), name)).collect()
        }
        Asks::Day => Term::ALL.into_iter().map(|term| as_choice(Test::Term(term))).collect(),
        Asks::Words | Asks::Number | Asks::Rows => Vec::new(),
    };
    options.extend(there.map(as_choice));
    let typed = match asks {
        Asks::Choice => ().into_any(),
        Asks::Words | Asks::Rows => text("filter-words", t().filters.contains, draft.words),
        Asks::Number => view! {
            <div class="fields">
                {text("filter-from", t().filters.from, draft.from)}
                {text("filter-to", t().filters.to, draft.to)}
            </div>
        }
        .into_any(),
        Asks::Day => {
            let (first, last) = (draft.first, draft.last);
            view! {
                <div class="fields">
                    <Day
                        id="filter-first"
                        label=t().filters.from
                        date=Memo::new(move |_| first.get())
                        pick=move |day| first.set(day)
                        is_wrong=draft.first_is_wrong
                    />
                    <Day
                        id="filter-last"
                        label=t().filters.to
                        date=Memo::new(move |_| last.get())
                        pick=move |day| last.set(day)
                        is_wrong=draft.last_is_wrong
                    />
                </div>
            }
            .into_any()
        }
    };
    let ticks = (!options.is_empty()).then(|| {
        let options = StoredValue::new(options);
        view! {
            <PickMany legend=t().filters.one_of.to_owned() options=Signal::derive(move || options.get_value()) chosen=draft.ticked/>
        }
    });
    view! { {typed}{ticks} }.into_any()
}

fn text(id: &'static str, label: &'static str, text: RwSignal<String>) -> AnyView {
    view! {
        <div class="field">
            <label class="label" for=id>{label}</label>
            <input
                class="input"
                type="text"
                id=id
                autocomplete="off"
                prop:value=move || text.get()
                on:input=move |event| text.set(event_target_value(&event))
            />
        </div>
    }
    .into_any()
}
