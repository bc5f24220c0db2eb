//! The sheet: everything that is known of the window looked at, by place on the page.

use std::rc::Rc;

use yew::prelude::*;

use super::compare::{Compare, Head};
use super::events::Events;
use super::map::WorldMap;
use super::reader::{announced, considered_windows};
use super::regions::Regions;
use super::suggest::BetterWindows;
use super::tide::Tide;
use super::timeline::Timelines;
use super::verdict::verdict_panel;
use super::window::window_panel;
use crate::present::{Assessed, Span, TableView, looking_words};
use crate::session::{Handle, Part, Workspace};

/// What it costs, as it is drawn.
pub struct Pictures {
    /// As it is.
    pub assessed: Rc<Assessed>,
    /// With a start that is only looked at in the place of the window's own.
    pub shown: Rc<Assessed>,
    /// The same, following a drag when it rests.
    pub calm: Rc<Assessed>,
    /// The time that is shown around the window.
    pub view: Option<Span>,
    /// Up to which part.
    pub drawn: Part,
}

/// `said` is the sentence.
pub fn sheet(handle: &Handle, workspace: &Workspace, pictures: &Pictures, said: &AttrValue) -> Html {
    let Pictures { assessed, shown, calm, view, drawn } = pictures;
    let is_drawn = |part| *drawn >= part;
    let resting = calm.windows.get(workspace.selected).and_then(|found| found.as_ref().ok());
    let plan = workspace.plan();
    let read_only = workspace.read_only();
    let current = &assessed.windows[workspace.selected];
    let looked_at: Option<AttrValue> = match &shown.windows[workspace.selected] {
        Ok(found) if workspace.previewed_span().is_some() => {
            Some(looking_words(workspace.previewed_number(), found).into())
        }
        _ => None,
    };
    let verdict = verdict_panel(workspace, current, said);
    let window = if is_drawn(Part::Window) {
        window_panel(workspace, assessed)
    } else {
        html! {}
    };
    // Whoever opens a link wants to know when before what it costs.
    let [first, second] = if read_only { [window, verdict] } else { [verdict, window] };
    html! {
        <main>
            if read_only {
                { announced(handle, workspace, assessed) }
            }
            <div class={classes!("page", read_only.then_some("shared"))}>
            { first }
            { second }
            if let (true, Ok(_), Some(view)) = (is_drawn(Part::Tide), current, *view) {
                <Tide
                    assessed={assessed.clone()}
                    shown={shown.clone()}
                    window={workspace.selected}
                    planned={plan.windows[workspace.selected].clone()}
                    {view}
                    weights={plan.audience.weights.clone()}
                    set_aside={plan.set_aside.clone()}
                    zoom={workspace.reader.viewer.zoom}
                    {read_only}
                    marks={workspace.low_water()}
                    preview={workspace.previewed_span()}
                />
            }
            // The order is that of a phone; wide, these two are the right column.
            <div class="side">
                if read_only {
                    { considered_windows(handle, workspace, assessed) }
                }
                if is_drawn(Part::Suggestions) && current.is_ok() {
                    <BetterWindows
                        search={workspace.search.clone()}
                        window={workspace.selected}
                        reader={workspace.reader.zone}
                        twelve_hours={workspace.reader.twelve_hours}
                        {read_only}
                    />
                }
                if is_drawn(Part::Regions) && resting.is_some() {
                    <Regions
                        assessed={calm.clone()}
                        looked_at={looked_at.clone()}
                        window={workspace.selected}
                        weights={plan.audience.weights.clone()}
                        pins={workspace.reader.viewer.pins.clone()}
                        picked={workspace.picked}
                        view={TableView::begun(workspace.reader.narrow)}
                    />
                }
            </div>
            if is_drawn(Part::Map) && resting.is_some() {
                <WorldMap
                    assessed={calm.clone()}
                    window={workspace.selected}
                    picked={workspace.picked}
                    reader={workspace.reader.zone}
                />
            }
            if let (true, Some(_), Some(view)) = (is_drawn(Part::Timelines), resting, *view) {
                <Timelines
                    assessed={calm.clone()}
                    window={workspace.selected}
                    {view}
                    chosen={workspace.chosen_regions()}
                    picked={workspace.picked}
                />
            }
            if let (true, Some(assessment)) = (is_drawn(Part::Events), resting) {
                <Events assessment={assessment.clone()} {read_only} held={plan.own_events.len()} {looked_at} />
            }
            if is_drawn(Part::Comparison) {
                <Compare
                    assessed={calm}
                    heads={plan.windows.iter().map(Head::of).collect::<Vec<_>>()}
                    selected={workspace.selected}
                    against={workspace.against}
                    audience={plan.audience.clone()}
                    reader={workspace.reader.zone}
                    {read_only}
                />
            }
            </div>
        </main>
    }
}
