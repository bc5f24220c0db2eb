//! The public holidays, as one group that unfolds to its list.

use yew::prelude::*;

use super::set_aside::set_aside;
use crate::present::{EventsChange, EventsView, HolidayGroup, HolidayLine};
use crate::session::Handle;
use crate::ui::widgets::icon_of;

/// `open` where they were asked for.
pub fn holidays(
    group: &HolidayGroup,
    open: bool,
    handle: Option<&Handle>,
    view: &EventsView,
    change: &Callback<EventsChange>,
) -> Html {
    let line = |line: &HolidayLine| {
        let aside = line.set_aside.as_deref();
        html! {
            <li key={line.id.as_str()} data-event={line.id.clone()}>
                <b>{ &line.title }</b>{ ", " }{ &line.date }
                <div class="detail">{ &line.places }</div>
                if aside.is_some() {
                    { set_aside(handle, view, change, (&line.id, &line.title), aside) }
                }
            </li>
        }
    };
    html! {
        <details class="may-fall holidays" {open}>
            <summary>{ icon_of("calendar", 14) }<span>{ &group.title }</span></summary>
            <ul>{ for group.lines.iter().map(line) }</ul>
        </details>
    }
}
