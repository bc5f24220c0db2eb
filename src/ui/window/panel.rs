//! The place of the window.

use yew::prelude::*;

use super::fields::Fields;
use super::nudges::Nudges;
use super::readings::ReadingTable;
use super::tabs::Tabs;
use crate::plan::Window;
use crate::present::{Level, Zone, readings, sentence_case, window_notes};
use crate::ui::widgets::Icon;

#[derive(Properties, PartialEq)]
pub struct WindowPanelProps {
    pub windows: Vec<Window>,
    /// The level of each window, where it names a time.
    pub levels: Vec<Option<Level>>,
    pub selected: usize,
    pub reader: Option<Zone>,
}

#[component]
pub fn WindowPanel(props: &WindowPanelProps) -> Html {
    let window = &props.windows[props.selected];
    let resolved = window.resolve().ok();
    html! {
        <section class="window" aria-label="Window">
            <div class="window-head">
                <Tabs windows={props.windows.clone()} levels={props.levels.clone()} selected={props.selected} />
                <Nudges window={props.selected} />
            </div>
            <Fields window={window.clone()} index={props.selected} />
            if let Some(resolved) = resolved {
                <ReadingTable readings={readings(&resolved, props.reader)} reader_known={props.reader.is_some()} />
                for note in window_notes(&resolved) {
                    <p class="clock-note"><Icon name="note" size=14 />{ sentence_case(&note) }{ "." }</p>
                }
            }
        </section>
    }
}
