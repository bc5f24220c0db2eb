//! When people need the service: a rule, hours of one's own, or a curve.

use yew::prelude::*;

use super::activity::ActivityForm;
use crate::plan::{Activity, Daytime, Edit, OwnHours};
use crate::present::{DAYTIMES, WEEKDAY_INITIALS, Weekdays, daytime_words, is_curve};
use crate::session::{Action, Handle, typed};
use crate::ui::use_handle;

/// What own hours begin as.
const PROPOSED: OwnHours = OwnHours { from: 9 * 60, to: 18 * 60, days: Weekdays::ALL };

pub fn hours(handle: &Handle, daytime: Daytime) -> Html {
    let (own, curve) = match daytime {
        Daytime::Own(hours) => (Some(hours), None),
        Daytime::Activity(activity) => (None, Some(activity)),
        _ => (None, None),
    };
    let activity = Daytime::Activity(curve.unwrap_or(Activity::PUBLISHED));
    let option = |daytime: Daytime, chosen: bool, words: String| {
        html! {
            <label class="tick">
                <input
                    type="radio"
                    name="daytime"
                    checked={chosen}
                    onchange={handle.on(Action::Edit(Edit::Daytime(Some(daytime))))}
                />
                { " " }{ words }
            </label>
        }
    };
    html! {
        <fieldset class="hours">
            <legend>{ "When they need it, by their own clocks" }</legend>
            for rule in DAYTIMES {
                if !is_curve(rule) {
                    { option(rule, daytime == rule, daytime_words(rule)) }
                }
            }
            { option(Daytime::Own(own.unwrap_or(PROPOSED)), own.is_some(), "Own hours; edge is the hour before and after".to_owned()) }
            if let Some(hours) = own {
                <OwnHoursForm {hours} />
            }
            { option(activity, curve.is_some(), daytime_words(activity)) }
            if let Some(activity) = curve {
                <ActivityForm {activity} />
            }
        </fieldset>
    }
}

#[derive(Properties, PartialEq)]
struct OwnHoursProps {
    hours: OwnHours,
}

#[component]
fn OwnHoursForm(props: &OwnHoursProps) -> Html {
    let handle = use_handle();
    let hours = props.hours;
    let typing = use_state(|| None::<String>);
    let text = typing.as_ref().cloned().unwrap_or_else(|| Daytime::Own(hours).to_string());
    let read = text.parse::<Daytime>();
    let oninput = {
        let (handle, typing) = (handle.clone(), typing.clone());
        Callback::from(move |event: InputEvent| {
            // The dash of our own spans, and spaces around it, mean the same.
            let text = typed(&event).replace('–', "-").replace(' ', "");
            if let Ok(Daytime::Own(read)) = text.parse() {
                let own = Daytime::Own(OwnHours { days: hours.days, ..read });
                handle.act(Action::Type(Edit::Daytime(Some(own))));
            }
            typing.set(Some(text));
        })
    };
    let day = |(day, (initial, name)): (usize, (&'static str, &'static str))| {
        let days = Weekdays::from_bits(hours.days.bits() ^ (1 << day));
        html! {
            <label class="day" title={name}>
                <input
                    type="checkbox"
                    aria-label={name}
                    checked={hours.days.contains(day)}
                    onchange={handle.on(Action::Edit(Edit::Daytime(Some(Daytime::Own(OwnHours { days, ..hours })))))}
                />
                { initial }
            </label>
        }
    };
    html! {
        <div class="own-hours">
            <label for="own-hours">{ "From–to" }</label>
            <input
                id="own-hours"
                type="text"
                value={text}
                maxlength="11"
                autocomplete="off"
                aria-invalid={read.is_err().then_some("true")}
                aria-describedby="own-hours-said"
                {oninput}
                onblur={handle.on(Action::Settle)}
            />
            <span class="days" role="group" aria-label="On these days">
                { for WEEKDAY_INITIALS.into_iter().enumerate().map(day) }
            </span>
            <p id="own-hours-said" class={if read.is_err() { "problem" } else { "hint" }}>
                { if read.is_err() { "write them like 07:30-19:00" } else { "On the days on which they begin." } }
            </p>
        </div>
    }
}
