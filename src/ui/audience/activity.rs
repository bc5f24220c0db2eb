//! The activity curve: its numbers in one field, and a small picture of them.

use yew::prelude::*;

use crate::plan::{Activity, Daytime, Edit};
use crate::present::{activity_peaks, activity_source, band_of};
use crate::session::{Action, typed_lines};
use crate::ui::use_handle;

const FIELD: &str = "activity";

#[derive(Properties, PartialEq)]
pub struct ActivityProps {
    pub activity: Activity,
}

#[component]
pub fn ActivityForm(props: &ActivityProps) -> Html {
    let handle = use_handle();
    let activity = props.activity;
    let typing = use_state(String::new);
    // What is typed stands as it was typed, unless the plan has gone another way since.
    let typed = Activity::read(&typing);
    let stands = !typing.is_empty() && typed.as_ref().map_or(true, |typed| *typed == activity);
    let text = if stands { (*typing).clone() } else { activity.to_string().replace(',', ", ") };
    let problem = typed.err().filter(|_| stands);
    let oninput = {
        let (handle, typing) = (handle.clone(), typing.clone());
        Callback::from(move |event: InputEvent| {
            let text = typed_lines(&event);
            if let Ok(own) = Activity::read(&text) {
                handle.act(Action::Type(Edit::Daytime(Some(Daytime::Activity(own)))));
            }
            typing.set(text);
        })
    };
    html! {
        <div class="activity">
            { picture(activity) }
            <label for={FIELD}>{ "24 numbers, from midnight on" }</label>
            <textarea
                id={FIELD}
                rows="2"
                spellcheck="false"
                value={text}
                aria-invalid={problem.is_some().then_some("true")}
                aria-describedby="activity-said"
                {oninput}
                onblur={handle.on(Action::Settle)}
            />
            <p id="activity-said" class={if problem.is_some() { "problem" } else { "hint" }}>
                { problem.map_or_else(|| activity_source(activity).to_owned(), |problem| problem.to_string()) }
            </p>
        </div>
    }
}

/// A bar for each hour, as high as it is busy.
fn picture(activity: Activity) -> Html {
    let bar = |(hour, percent): (usize, &u8)| {
        let height = percent.div_ceil(2);
        html! {
            <rect
                class={band_of(*percent).word()}
                x={(hour * 8).to_string()}
                y={(50 - height).to_string()}
                width="7"
                height={height.to_string()}
            />
        }
    };
    html! {
        <svg class="curve" viewBox="0 0 191 50" width="191" height="50" role="img" aria-label={activity_peaks(activity)}>
            { for activity.percentages().iter().enumerate().map(bar) }
        </svg>
    }
}
