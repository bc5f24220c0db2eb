//! The place of the tide.

use std::rc::Rc;

use yew::prelude::*;

use super::FOOT;
use super::block::{block, ghost};
use super::hands::hands;
use super::head::head;
use super::marks::low_water;
use super::sliders::sliders;
use super::water::Water;
use crate::plan::{SetAside, Weights, Window};
use crate::present::{
    Assessed, Assessor, Span, TideView, TideZoom, away_words, snap, tide_blocks, tide_caption, tide_ghost,
};
use crate::ui::use_handle;

#[derive(Properties, PartialEq)]
pub struct TideProps {
    pub assessed: Rc<Assessed>,
    /// The same with what is looked at in the place of its window.
    pub shown: Rc<Assessed>,
    /// The window looked at, which names an instant.
    pub window: usize,
    /// The same as the plan has it.
    pub planned: Window,
    pub weights: Weights,
    pub set_aside: SetAside,
    pub zoom: TideZoom,
    /// The time that is shown.
    pub view: Span,
    pub read_only: bool,
    /// Suggested spans with their numbers.
    #[prop_or_default]
    pub marks: Vec<(usize, Span)>,
    /// A span that is only looked at, as a ghost.
    #[prop_or_default]
    pub preview: Option<Span>,
}

/// An assessor that is equal to itself alone.
struct This(Rc<Assessor>);

impl PartialEq for This {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[component]
pub fn Tide(props: &TideProps) -> Html {
    let handle = use_handle();
    let windows = &props.assessed.windows;
    let Some(Ok(assessment)) = windows.get(props.window) else { return html! {} };
    let span = props.view;
    let held = use_mut_ref(|| None);
    let hands =
        (!props.read_only).then(|| hands(&handle, &held, &props.planned, props.window, span, snap(span)));
    let of = (This(props.assessed.assessor.clone()), props.set_aside.clone(), assessment.window.zone, span);
    let view =
        use_memo(of, |(assessor, aside, zone, span)| Rc::new(TideView::of(&assessor.0, aside, *zone, *span)));
    let (selected, others) = tide_blocks(windows, props.window, &view);
    let looked_at = props.preview.and_then(|preview| {
        let number =
            props.marks.iter().find(|(_, mark)| mark.start == preview.start).map(|(number, _)| *number);
        tide_ghost(props.shown.windows.get(props.window)?.as_ref().ok()?, number, &view)
    });
    let away = props.preview.and_then(|preview| away_words(assessment.window.span, preview, span));
    let minutes = assessment.window.span.minutes();
    let height = FOOT + 20 + 16 * view.rows.len() as u32;
    html! {
        <section class="tide" aria-labelledby="tide-title">
            { head(&handle, tide_caption(&props.weights, assessment.daytime), props.zoom, minutes, !props.marks.is_empty()) }
            <p class="vh">{ &view.summary }</p>
            <div class="tide-box">
                <div class="tide-plot">
                    <svg width="100%" height={height.to_string()} overflow="visible" aria-hidden="true">
                        if let Some(hands) = &hands {
                            <rect class="reach" width="100%" height={FOOT.to_string()} onclick={hands.call.clone()} />
                        }
                        <Water view={(*view).clone()} />
                        { low_water(&handle, &props.marks, span) }
                        { for others.iter().map(|other| block(other, "other", None)) }
                        { for looked_at.iter().map(ghost) }
                        if let Some((to_the_left, words)) = away {
                            <text
                                class="away"
                                x={if to_the_left { "0" } else { "100%" }}
                                y="14"
                                text-anchor={if to_the_left { "start" } else { "end" }}
                            >
                                { words }
                            </text>
                        }
                        { for selected.iter().map(|selected| block(selected, "selected", hands.as_ref())) }
                    </svg>
                    if hands.is_some() {
                        { sliders(&handle, &props.planned, assessment, props.window, span) }
                    }
                </div>
            </div>
        </section>
    }
}
