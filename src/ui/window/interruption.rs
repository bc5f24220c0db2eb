//! How long the service is really away within the window, and how badly.

use yew::prelude::*;

use crate::plan::{Edit, Impact, Window};
use crate::present::impact_words;
use crate::session::{Field, Handle};
use crate::ui::widgets::{Choice, Entry, choices};

/// `value` is `all of it` or `30 min`; `faulty` tells whether the plan's problem is that of this field.
pub fn interruption(handle: &Handle, window: &Window, index: usize, value: String, faulty: bool) -> Html {
    let impacts: Vec<Choice> = Impact::ALL
        .map(|impact| Choice {
            label: impact_words(impact).into(),
            chosen: window.impact == impact,
            edit: Edit::Impact { window: index, impact },
        })
        .into();
    html! {
        <>
            <Entry
                key={format!("Interruption-{index}")}
                field={Field::Interruption}
                id="interruption"
                label="Interruption"
                {value}
                {index}
                window={window.clone()}
                {faulty}
            />
            { choices(handle, "Kind", impacts, "") }
        </>
    }
}
