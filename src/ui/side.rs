//! What could be done instead, and whom it costs.

use yew::prelude::*;

use super::reader::considered_windows;
use super::regions::Regions;
use super::sheet::Pictures;
use super::suggest::BetterWindows;
use crate::present::TableView;
use crate::session::{Handle, Part, Workspace};

/// The order is that of a phone; wide, this is the right column.
pub(super) fn side(
    handle: &Handle,
    workspace: &Workspace,
    pictures: &Pictures,
    looked_at: Option<AttrValue>,
) -> Html {
    let Pictures { assessed, calm, .. } = pictures;
    let read_only = workspace.read_only();
    html! {
        <div class="side">
            if read_only {
                { considered_windows(handle, workspace, assessed) }
            }
            if pictures.is_drawn(Part::Suggestions) && assessed.windows[workspace.selected].is_ok() {
                <BetterWindows
                    search={workspace.search.clone()}
                    window={workspace.selected}
                    reader={workspace.reader.zone}
                    twelve_hours={workspace.reader.twelve_hours}
                    {read_only}
                />
            }
            if pictures.is_drawn(Part::Regions) && pictures.resting(workspace).is_some() {
                <Regions
                    assessed={calm.clone()}
                    {looked_at}
                    window={workspace.selected}
                    weights={workspace.plan().audience.weights.clone()}
                    pins={workspace.reader.viewer.pins.clone()}
                    picked={workspace.picked}
                    view={TableView::begun(workspace.reader.narrow)}
                />
            }
        </div>
    }
}
