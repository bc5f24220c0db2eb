//! A row for each region: its day, edge and night, its midnights, and the window across all of them.

use std::rc::Rc;

use yew::prelude::*;

use crate::present::{Assessed, Band, RegionId, Span, Stretch, Timeline, level_words, timelines};
use crate::session::Action;
use crate::ui::use_handle;
use crate::ui::widgets::{icon_of, level_icon};

#[derive(Properties, PartialEq)]
pub struct TimelinesProps {
    pub assessed: Rc<Assessed>,
    /// The window looked at, which names an instant.
    pub window: usize,
    /// The time that is shown: that of the tide.
    pub view: Span,
    /// Regions that have a row whatever they lose.
    pub chosen: Vec<RegionId>,
    pub picked: Option<RegionId>,
}

#[component]
pub fn Timelines(props: &TimelinesProps) -> Html {
    let handle = use_handle();
    let Some(Ok(assessment)) = props.assessed.windows.get(props.window) else { return html! {} };
    let window = assessment.window.span;
    let view = props.view;
    let rows = timelines(&props.assessed, assessment, view, &props.chosen);
    let across = Stretch::of(window, view);
    let row_of = |row: &Timeline| {
        let picked = props.picked == Some(row.region);
        html! {
            <li key={row.region.index()} data-picked={picked.then_some("true")}>
                <button type="button" aria-pressed={picked.to_string()} onclick={handle.on(Action::Pick(Some(row.region)))}>
                    { words(row) }
                </button>
                <svg class="hours" width="100%" height="16" aria-hidden="true">{ hours(row) }</svg>
            </li>
        }
    };
    html! {
        <section class="timelines" aria-labelledby="timelines-title">
            <div class="head">
                <h2 id="timelines-title">{ "Their hours" }</h2>
                <p>{ "on the axis of the tide; a stroke is local midnight" }</p>
            </div>
            <div class="timeline-box">
                <ul>{ for rows.iter().map(row_of) }</ul>
                if let Some(Stretch { x, width }) = across {
                    <svg class="across" width="100%" height="100%" aria-hidden="true">
                        <rect {x} {width} height="100%" />
                    </svg>
                }
            </div>
        </section>
    }
}

fn words(row: &Timeline) -> Html {
    html! {
        <>
            if let Some(level) = row.level {
                <span class="level" data-level={level.word()}>
                    { icon_of(level_icon(level), 13) }
                    <span class="vh">{ level_words(level) }{ ": " }</span>
                </span>
            }
            <b>{ row.country }</b>
            if !row.part.is_empty() {
                { " " }<span class="part">{ row.part }</span>
            }
            { " " }
            <span class="when">{ &row.when }</span>
            if let Some(mark) = &row.day_mark {
                { " " }<span class="mark">{ mark }</span>
            }
            if let Some(clocks) = &row.clocks {
                <span class="clocks" data-inside={clocks.inside.to_string()} title={clocks.text.clone()}>
                    { icon_of("clock", 13) }
                    <span class="vh">{ ", " }{ &clocks.text }</span>
                </span>
            }
            <span class="vh">{ ", mostly " }{ row.band.word() }</span>
        </>
    }
}

/// Height as well as colour tells day, edge and night.
fn hours(row: &Timeline) -> Html {
    let band = |(band, at): &(Band, Stretch)| {
        let height = if *band == Band::Day { 12_u32 } else { 7 };
        html! {
            <rect
                class={band.word()}
                x={at.x.clone()}
                y={(14 - height).to_string()}
                width={at.width.clone()}
                height={height.to_string()}
            />
        }
    };
    html! {
        <>
            <rect class="night" y="11" width="100%" height="3" />
            { for row.bands.iter().map(band) }
            for midnight in &row.midnights {
                <line class="midnight" x1={midnight.x.clone()} x2={midnight.x.clone()} y2="16" />
                <text class="day-name" x={midnight.x.clone()} dx="3" y="8">{ midnight.day }</text>
            }
            for (x, words) in &row.changes {
                <line class="change" x1={x.clone()} x2={x.clone()} y2="16"><title>{ words }</title></line>
            }
        </>
    }
}
