//! Date, time, length or end, zone.

use yew::prelude::*;

use crate::plan::Window;
use crate::present::{window_form, zone_names};
use crate::session::Field;
use crate::ui::widgets::Entry;

#[derive(Properties, PartialEq)]
pub struct FieldsProps {
    pub window: Window,
    pub index: usize,
}

#[component]
pub fn Fields(props: &FieldsProps) -> Html {
    let form = window_form(&props.window);
    let (window, index) = (&props.window, props.index);
    html! {
        <div class="fields">
            <Entry key={format!("Date-{index}")} field={Field::Date} id="date" label="Date" kind="date" value={form.date} {index} window={window.clone()} />
            <Entry key={format!("Time-{index}")} field={Field::Time} id="time" label="Start" numeric=true value={form.time} {index} window={window.clone()} />
            <Entry key={format!("Length-{index}")} field={Field::Length} id="length" label="Length" value={form.length} {index} window={window.clone()} />
            <Entry key={format!("End-{index}")} field={Field::End} id="end" label="or end" numeric=true value={form.end} {index} window={window.clone()} />
            <Entry key={format!("Zone-{index}")} field={Field::Zone} id="zone" label="Zone" list="zones" value={form.zone} {index} window={window.clone()} />
            <ZoneList />
        </div>
    }
}

/// The names that the zone field completes; they never change, so neither does this.
#[component]
fn ZoneList() -> Html {
    html! {
        <datalist id="zones">
            for name in zone_names() {
                <option value={name} />
            }
        </datalist>
    }
}
