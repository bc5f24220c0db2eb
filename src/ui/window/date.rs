//! The calendar of the date field, where the browser has one.

use yew::prelude::*;

use crate::plan::Window;
use crate::session::{Action, Field, Handle, read_field, show_picker, typed};
use crate::ui::widgets::icon_of;

const PICKER: &str = "date-picker";

pub fn calendar(handle: &Handle, window: &Window, index: usize) -> Html {
    let date = window.start.date().to_string();
    let (handle, window) = (handle.clone(), window.clone());
    let oninput = Callback::from(move |event: InputEvent| {
        // Emptied by its own button: nothing is meant by that.
        if let Ok(edit) = read_field(Field::Date, &typed(&event), index, &window, None) {
            handle.act(Action::Edit(edit));
        }
    });
    html! {
        <span class="calendar">
            <button
                type="button"
                aria-label="Pick the date from a calendar"
                onclick={Callback::from(|_: MouseEvent| show_picker(PICKER))}
            >
                { icon_of("calendar", 14) }
            </button>
            <input
                id={PICKER}
                type="date"
                tabindex="-1"
                aria-hidden="true"
                value={date}
                min="2000-01-01"
                max="2069-12-31"
                {oninput}
            />
        </span>
    }
}
