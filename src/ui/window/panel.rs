//! The place of the window.

use yew::prelude::*;

use super::fields::fields;
use super::fold::fold;
use super::nudges::nudges;
use super::readings::reading_table;
use super::record::record_list;
use super::tabs::{one_more, tabs};
use super::when::WhenLine;
use crate::plan::{Crew, Window};
use crate::present::{
    Assessed, Fact, Instant, Level, Zone, interruption_note, notice_words, readings, record_facts,
    sentence_case, window_notes,
};
use crate::session::{Workspace, own_clock_note, zone_caution};
use crate::ui::use_handle;
use crate::ui::widgets::icon_of;

#[derive(Properties, PartialEq)]
pub struct WindowPanelProps {
    pub windows: Vec<Window>,
    /// The level of each window, where it names a time.
    pub levels: Vec<Option<Level>>,
    pub selected: usize,
    pub reader: Option<Zone>,
    /// Zones used lately.
    pub recent: Vec<Zone>,
    pub now: Option<Instant>,
    pub twelve_hours: bool,
    /// What the change record says.
    pub record: Vec<Fact>,
    pub crew: Option<Crew>,
    /// So many days of notice the rules ask for.
    pub notice_days: u16,
    pub read_only: bool,
}

/// The panel for a workspace. What somebody's link says of the change stands above all else, and not here.
pub fn window_panel(workspace: &Workspace, assessed: &Assessed) -> Html {
    let (plan, reader, read_only) = (workspace.plan(), &workspace.reader, workspace.read_only());
    let current = assessed.windows[workspace.selected].as_ref().ok().map(|found| &found.window);
    html! {
        <WindowPanel
            windows={plan.windows.clone()}
            levels={assessed.levels()}
            selected={workspace.selected}
            reader={reader.zone}
            recent={reader.viewer.recent.clone()}
            now={reader.now}
            twelve_hours={reader.twelve_hours}
            record={if read_only { vec![] } else { record_facts(plan, current) }}
            crew={plan.rules.crew}
            notice_days={if read_only { 0 } else { plan.rules.notice_days }}
            {read_only}
        />
    }
}

#[component]
pub fn WindowPanel(props: &WindowPanelProps) -> Html {
    let handle = use_handle();
    let (window, index) = (&props.windows[props.selected], props.selected);
    let resolved = window.resolve().ok();
    let note = |text: String| html! { <p class="clock-note">{ icon_of("note", 14) }{ sentence_case(&text) }{ "." }</p> };
    html! {
        <section class={classes!("window", props.read_only.then_some("read-only"))} aria-labelledby="window-title">
            <h2 class="vh" id="window-title">{ "Window" }</h2>
            <div class="window-head">
                if props.windows.len() > 1 {
                    { tabs(&handle, &props.windows, &props.levels, index) }
                }
                if !props.read_only {
                    { one_more(&handle, index, props.windows.len()) }
                    { nudges(&handle, index, resolved.is_some()) }
                }
            </div>
            if !props.read_only {
                <WhenLine key={index} window={window.clone()} {index} now={props.now} reader={props.reader} />
                { fields(&handle, window, index, &likely_zones(window.zone, props), props.now) }
                { fold(&handle, window, index) }
            }
            { for zone_caution(window).map(note) }
            if let Some(resolved) = resolved {
                { reading_table(&readings(&resolved, props.crew, props.reader, props.twelve_hours), props.reader, props.now) }
                { for own_clock_note(&resolved, props.reader).map(note) }
                { for interruption_note(&resolved).map(note) }
                { for window_notes(&resolved).into_iter().map(note) }
                { for props.now.and_then(|now| notice_words(props.notice_days, &resolved, now)).map(note) }
            }
            { record_list(&props.record) }
        </section>
    }
}

/// What the list of zones begins with: the plan's, the reader's, those used lately.
fn likely_zones(current: Zone, props: &WindowPanelProps) -> Vec<Zone> {
    [current].into_iter().chain(props.reader).chain(props.recent.iter().copied()).collect()
}
