//! Date, time, length or end, zone, interruption.

use yew::prelude::*;

use super::date::calendar;
use super::interruption::interruption;
use super::zone::zone;
use crate::plan::Window;
use crate::present::{Instant, Zone, faulty_field, window_form};
use crate::session::{Field, Handle};
use crate::ui::widgets::Entry;

/// `recent` are the zones that the list begins with.
pub fn fields(handle: &Handle, window: &Window, index: usize, recent: &[Zone], now: Option<Instant>) -> Html {
    let form = window_form(window);
    let resolved = window.resolve();
    let faulty = resolved.as_ref().err().map(faulty_field);
    let at = resolved.ok().map(|window| window.span.start);
    let entry = |field: Field, id: &'static str, label: &'static str, value: String, numeric: bool| {
        html! {
            <Entry
                key={format!("{id}-{index}")}
                {field}
                {id}
                {label}
                {numeric}
                value={value}
                {index}
                {now}
                window={window.clone()}
                faulty={faulty == Some(id)}
            />
        }
    };
    html! {
        <div class="fields">
            <div class="date-field">
                { entry(Field::Date, "date", "Date", form.date, false) }
                { calendar(handle, window, index) }
            </div>
            { entry(Field::Time, "time", "Start", form.time, true) }
            { entry(Field::Length, "length", "Length", form.length, false) }
            { entry(Field::End, "end", "or end", form.end, true) }
            { zone(handle, window, index, recent, at) }
            { interruption(handle, window, index, form.interruption, faulty == Some("interruption")) }
        </div>
    }
}
