//! What a better window has to keep to, as a form that reads like a sentence.

use yew::prelude::*;

use super::rules::RuleEntry;
use crate::plan::{Crew, Edit, Rules, Window};
use crate::present::{RulesForm, WEEKDAY_INITIALS, Weekdays, Zone, rules_form, rules_over, sentence_case};
use crate::session::{Action, Handle, RuleField, Workspace};
use crate::ui::widgets::{Modal, place_list, zone_list};

/// How far a search goes at a click; none is the days around the window.
const RANGES: [(&str, Option<i64>); 4] =
    [("the week around it", None), ("30 days", Some(30)), ("a year", Some(365)), ("two years", Some(731))];

pub fn rules_dialog(handle: &Handle, workspace: &Workspace, speaker: Html) -> Html {
    let (rules, window) = (&workspace.plan().rules, &workspace.plan().windows[workspace.selected]);
    let form = rules_form(rules, window);
    let entry = |field: RuleField, id: &'static str, label: &'static str, value: &str, empty: &str| {
        html! {
            <RuleEntry
                {field}
                {id}
                {label}
                value={value.to_owned()}
                placeholder={empty.to_owned()}
                rules={rules.clone()}
                window={window.clone()}
                now={workspace.reader.now}
            />
        }
    };
    let ranges = RANGES.into_iter().map(|(name, days)| {
        let over = rules_over(rules, window, days);
        html! {
            <button
                class="button small"
                type="button"
                aria-pressed={(over == *rules).to_string()}
                onclick={handle.on(Action::Edit(Edit::Rules(Box::new(over))))}
            >
                { name }
            </button>
        }
    });
    html! {
        <Modal title="What a better window has to keep to" leaves_wrong={false} {speaker}>
            <div class="rules">
                <p class="sentence">
                    { "It starts between " }
                    { entry(RuleField::From, "rule-from", "First date of the start", &form.from, &form.between.0) }
                    { " and " }
                    { entry(RuleField::To, "rule-to", "Last date of the start", &form.to, &form.between.1) }
                    { ", at " }
                    { entry(RuleField::Hours, "rule-hours", "Hours of the start", &form.hours, "any hour") }
                    { ", on" }
                </p>
                { weekdays(handle, rules) }
                <div class="ranges" role="group" aria-label="How far to look">{ "Look through " }{ for ranges }</div>
                { zone(handle, rules, window, &form) }
                <p class="sentence">
                    { "The crew works " }
                    { entry(RuleField::CrewHours, "rule-crew", "Hours of the crew", &form.crew_hours, "at any hour") }
                    { ": the whole window lies within." }
                </p>
                { crew_zone(handle, rules, &form) }
                <p class="sentence">
                    { "It is at least " }
                    { entry(RuleField::Notice, "rule-notice", "Notice in days", &form.notice, "0") }
                    { " days from now, and " }
                    { entry(RuleField::Gap, "rule-gap", "Gap to the other windows", &form.gap, "0 min") }
                    { " from the plan’s other windows." }
                </p>
                <p class="sentence">
                    { "It never touches " }
                    { entry(RuleField::Never, "rule-never", "Dates to keep clear", &form.never, "2026-12-20..2027-01-03") }
                </p>
                { protect(handle, rules) }
                <p class="left">{ left(workspace) }</p>
            </div>
        </Modal>
    }
}

/// What the rules leave, as soon as it is known.
fn left(workspace: &Workspace) -> String {
    match &workspace.search.problem {
        Some(problem) => format!("{}.", sentence_case(&problem.to_string())),
        None => workspace
            .starts_left()
            .map_or_else(|| "Counting the starts that are left …".to_owned(), |left| format!("{left}.")),
    }
}

fn with(handle: &Handle, rules: Rules) -> Callback<Event> {
    handle.on(Action::Edit(Edit::Rules(Box::new(rules))))
}

fn weekdays(handle: &Handle, rules: &Rules) -> Html {
    let day = |(day, (initial, name)): (usize, (&'static str, &'static str))| {
        // None chosen means any.
        let weekdays = Weekdays::from_bits(rules.weekdays.bits() ^ (1 << day));
        html! {
            <label class="day" title={name}>
                <input
                    type="checkbox"
                    aria-label={name}
                    checked={rules.weekdays.contains(day)}
                    onchange={with(handle, Rules { weekdays, ..rules.clone() })}
                />
                { initial }
            </label>
        }
    };
    html! {
        <span class="days" role="group" aria-label="Days of the week; none chosen means any">
            { for WEEKDAY_INITIALS.into_iter().enumerate().map(day) }
        </span>
    }
}

fn zone(handle: &Handle, rules: &Rules, window: &Window, form: &RulesForm) -> Html {
    let (handle, rules, own) = (handle.clone(), rules.clone(), window.zone);
    let choose = Callback::from(move |zone: Zone| {
        let zone = Some(zone).filter(|zone| *zone != own);
        handle.act(Action::Edit(Edit::Rules(Box::new(Rules { zone, ..rules.clone() }))));
    });
    zone_list("rule-zone", "Dates, days and hours are those of", form.zone, &choose)
}

fn crew_zone(handle: &Handle, rules: &Rules, form: &RulesForm) -> Html {
    let Some(crew) = rules.crew else { return html! {} };
    let (handle, rules) = (handle.clone(), rules.clone());
    let choose = Callback::from(move |zone: Zone| {
        let crew = Some(Crew { zone, ..crew });
        handle.act(Action::Edit(Edit::Rules(Box::new(Rules { crew, ..rules.clone() }))));
    });
    zone_list("rule-crew-zone", "The crew’s clock", form.crew_zone, &choose)
}

fn protect(handle: &Handle, rules: &Rules) -> Html {
    let change = {
        let (handle, rules) = (handle.clone(), rules.clone());
        Callback::from(move |protect| {
            let rules = Box::new(Rules { protect, ..rules.clone() });
            handle.act(Action::Answer(Edit::Rules(rules), "rule-protect"));
        })
    };
    let empty = "No place is protected: add one that may not lose a daytime minute.";
    place_list("rule-protect", "No daytime minute is lost in", empty, &rules.protect, &change)
}
