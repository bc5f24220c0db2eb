//! First day or last, begin or end: a date, and a time where times are asked for.

use yew::prelude::*;

use crate::present::{OwnDating, OwnEventChange, OwnEventForm, OwnField, OwnFieldProblem, WayOut};
use crate::session::{focus_soon, typed};

pub(super) fn problem_of(problems: &[OwnFieldProblem], field: OwnField) -> Option<&OwnFieldProblem> {
    problems.iter().find(|problem| problem.field == field)
}

pub(super) fn moment(
    form: &OwnEventForm,
    field: OwnField,
    problems: &[OwnFieldProblem],
    change: &Callback<OwnEventChange>,
) -> Html {
    let with_time = form.dating == OwnDating::Times;
    let (id, time_id, said, moment) = match field {
        OwnField::To => ("own-to", "own-to-time", "own-to-problem", &form.to),
        _ => ("own-from", "own-from-time", "own-from-problem", &form.from),
    };
    let label = match (field, with_time) {
        (OwnField::To, true) => "Ends",
        (OwnField::To, false) => "Last day",
        (_, true) => "Begins",
        (_, false) => "First day",
    };
    let wrong = problem_of(problems, field);
    let input = |id: &'static str,
                 kind: &'static str,
                 value: &str,
                 label: String,
                 make: fn(OwnField, String) -> OwnEventChange| {
        html! {
            <div class="field">
                <label for={id}>{ label }</label>
                <input
                    {id}
                    type={kind}
                    value={value.to_owned()}
                    min={(kind == "date").then_some("2000-01-01")}
                    max={(kind == "date").then_some("2069-12-31")}
                    aria-invalid={wrong.is_some().then_some("true")}
                    aria-describedby={wrong.is_some().then_some(said)}
                    oninput={change.reform(move |event: InputEvent| make(field, typed(&event)))}
                />
            </div>
        }
    };
    let way = |way: &WayOut| {
        let taken = way.clone();
        let onclick = change.reform(move |_: MouseEvent| {
            focus_soon(id.to_owned(), false);
            OwnEventChange::Take(field, taken.clone())
        });
        html! { <button class="button small" type="button" {onclick}>{ &way.label }</button> }
    };
    html! {
        <div class="own-moment">
            { input(id, "date", &moment.date, label.to_owned(), OwnEventChange::Date) }
            if with_time {
                { input(time_id, "time", &moment.time, format!("{label} at"), OwnEventChange::Time) }
            }
            if let Some(problem) = wrong {
                <p class="problem" id={said}>{ &problem.text }</p>
                { for problem.ways.iter().map(way) }
            }
        </div>
    }
}
