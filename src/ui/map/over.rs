//! What lies over the land: clocks of cities, marks of events, the ring of the region that is pointed at.

use yew::prelude::*;

use crate::present::{Atlas, MARK_TEXT, Mark, PLATE_HEIGHT, Plate, RegionId, tenths};
use crate::ui::widgets::level_icon;

/// A group whose units are pixels, at a place of the map.
fn at((x, y): (f64, f64), unit: f64, inside: Html) -> Html {
    // Hundredths, since a pixel of a map far off is some thirty units, and one near by not even one.
    let scale = format!("{}.{:02}", unit as i64, ((unit * 100.0) as i64).rem_euclid(100));
    html! { <g transform={format!("translate({} {}) scale({scale})", tenths(x), tenths(y))}>{ inside }</g> }
}

pub fn plates(plates: &[Plate], unit: f64) -> Html {
    let plate = |plate: &Plate| {
        let from = plate.from;
        at(
            plate.at,
            unit,
            html! {
                <>
                    <circle class="city" r="2" />
                    <rect class="plate" x={tenths(from)} y={tenths(-PLATE_HEIGHT / 2.0)} width={tenths(plate.width)} height={tenths(PLATE_HEIGHT)} rx="3" />
                    <text x={tenths(from + plate.width / 2.0)} y="4" text-anchor="middle">
                        { plate.city }{ " " }<tspan class="time">{ &plate.time }</tspan>
                    </text>
                </>
            },
        )
    };
    html! { <g class="plates">{ for plates.iter().map(plate) }</g> }
}

/// The text of the first is to the `left` of it, or to the right.
pub fn marks(marks: &[Mark], unit: f64, left: bool) -> Html {
    let (anchor, x) = if left { ("end", -MARK_TEXT) } else { ("start", MARK_TEXT) };
    let x = AttrValue::from(x.to_string());
    let mark = |mark: &Mark| {
        let inside = html! {
            <>
                <title>{ &mark.title }</title>
                if mark.callout.is_some() {
                    <circle class="ring" r="11" />
                }
                <svg class="level" data-level={mark.level.word()} x="-7" y="-7" width="14" height="14" viewBox="0 0 16 16">
                    <use href={format!("#i-{}", level_icon(mark.level))} />
                </svg>
                if let Some([what, how]) = &mark.callout {
                    <text class="callout" data-level={mark.level.word()} text-anchor={anchor} x={x.clone()} y="-2">
                        <tspan class="place">{ what }</tspan>
                        <tspan x={x.clone()} dy="14">{ how }</tspan>
                    </text>
                }
            </>
        };
        at(mark.at, unit, inside)
    };
    // The most severe on top.
    html! { <g class="marks">{ for marks.iter().rev().map(mark) }</g> }
}

pub fn pointer(atlas: &Atlas, pointed: Option<RegionId>, unit: f64) -> Html {
    let Some(id) = pointed else { return html! {} };
    html! {
        <g class="pointed">
            if let Some(shape) = atlas.outline(id) {
                <path d={AttrValue::from(shape.path.clone())} />
            }
            { at(atlas.city(id), unit, html! { <circle r="6" /> }) }
        </g>
    }
}
