//! The fields of an own event.

use yew::prelude::*;

use super::moment::{moment, problem_of};
use crate::plan::{EventKind, MAX_TITLE};
use crate::present::{OwnDating, OwnEventChange, OwnEventForm, OwnField, OwnFieldProblem, kind_words};
use crate::session::{focus_soon, typed};
use crate::ui::widgets::{List, place_list};

pub(super) const TITLE: &str = "own-title";
const PLACES: &str = "own-places";

/// Those that people bring most come first.
fn kinds() -> Vec<EventKind> {
    let first = [EventKind::Freeze, EventKind::Own];
    let others = EventKind::ALL.iter().copied().filter(|kind| !first.contains(kind));
    first.into_iter().chain(others).collect()
}

pub(super) fn fields(
    form: &OwnEventForm,
    problems: &[OwnFieldProblem],
    change: &Callback<OwnEventChange>,
) -> Html {
    let wrong = problem_of(problems, OwnField::Title);
    let place = form.zone.place();
    let datings = OwnDating::ALL.map(|dating| {
        let words = match dating {
            OwnDating::Dates => format!("Whole days in {place}"),
            OwnDating::LocalDates => "Whole days, each region’s own".to_owned(),
            OwnDating::Times => format!("From and to at a time in {place}"),
        };
        (words.into(), form.dating == dating)
    });
    let scope = change.reform(|places| {
        focus_soon(PLACES.to_owned(), false);
        OwnEventChange::Scope(places)
    });
    html! {
        <fieldset>
            <legend>{ if form.number == 0 { "New event or freeze" } else { "Change an event" } }</legend>
            <div class="field">
                <label for={TITLE}>{ "Title" }</label>
                <input
                    id={TITLE}
                    type="text"
                    value={form.title.clone()}
                    placeholder="Year-end freeze"
                    autocomplete="off"
                    autofocus=true
                    maxlength={MAX_TITLE.to_string()}
                    aria-invalid={wrong.is_some().then_some("true")}
                    aria-describedby={wrong.is_some().then_some("own-title-problem")}
                    oninput={change.reform(|event: InputEvent| OwnEventChange::Title(typed(&event)))}
                />
                if let Some(problem) = wrong {
                    <p class="problem" id="own-title-problem">{ &problem.text }</p>
                }
            </div>
            <div class="own-choices">
                <List
                    label="Kind"
                    names={kinds().into_iter().map(|kind| (kind_words(kind).into(), form.kind == kind)).collect::<Vec<_>>()}
                    onchoose={change.reform(|index: usize| OwnEventChange::Kind(kinds()[index]))}
                />
                if form.kind != EventKind::Freeze {
                    <List
                        label="Counts as"
                        names={["Note", "Avoid", "Do not"].iter().zip(1..).map(|(words, severity)| ((*words).into(), form.severity == severity)).collect::<Vec<_>>()}
                        onchoose={change.reform(|index: usize| OwnEventChange::Severity(index as u8 + 1))}
                    />
                }
                <List
                    label="When"
                    names={datings.to_vec()}
                    onchoose={change.reform(|index: usize| OwnEventChange::Dating(OwnDating::ALL[index]))}
                />
            </div>
            <div class="own-moments">
                { moment(form, OwnField::From, problems, change) }
                { moment(form, OwnField::To, problems, change) }
            </div>
            { place_list(PLACES, "Where", "Everywhere: add places to narrow it down.", &form.scope, &scope) }
        </fieldset>
    }
}
