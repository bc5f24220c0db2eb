//! The sheet: everything that is known of the window looked at, by place on the page.

use std::rc::Rc;

use yew::prelude::*;

use super::compare::{Compare, Head};
use super::events::Events;
use super::map::WorldMap;
use super::reader::announced;
use super::side::side;
use super::tide::Tide;
use super::timeline::Timelines;
use super::verdict::verdict_panel;
use super::window::window_panel;
use crate::present::{Assessed, Assessment, Span, looking_words};
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

impl Pictures {
    pub(super) fn is_drawn(&self, part: Part) -> bool {
        self.drawn >= part
    }

    /// The window looked at, following a drag when it rests.
    pub(super) fn resting(&self, workspace: &Workspace) -> Option<&Rc<Assessment>> {
        self.calm.windows.get(workspace.selected)?.as_ref().ok()
    }
}

/// `said` is the sentence.
pub fn sheet(handle: &Handle, workspace: &Workspace, pictures: &Pictures, said: &AttrValue) -> Html {
    let Pictures { assessed, shown, calm, view, .. } = pictures;
    let is_drawn = |part| pictures.is_drawn(part);
    let resting = pictures.resting(workspace);
    let plan = workspace.plan();
    let read_only = workspace.read_only();
    let current = &assessed.windows[workspace.selected];
    let looked_at: Option<AttrValue> = match &shown.windows[workspace.selected] {
        Ok(found) if workspace.previewed_span().is_some() => {
            Some(looking_words(workspace.previewed_number(), found).into())
        }
        _ => None,
    };
    let verdict = if is_drawn(Part::Verdict) {
        verdict_panel(workspace, current, said)
    } else {
        html! {}
    };
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
            { side(handle, workspace, pictures, looked_at.clone()) }
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
