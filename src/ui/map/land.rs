//! The regions: shapes with one line between two of them, and dots for those too small to be seen.

use std::rc::Rc;

use yew::prelude::*;

use super::hatches::hatches;
use crate::present::{Atlas, Fill, MapView, RegionId, tenths};

#[derive(Properties)]
pub struct LandProps {
    pub atlas: &'static Atlas,
    pub view: Rc<MapView>,
    /// The width of a pixel in units of the map.
    pub unit: f64,
    pub picked: Option<RegionId>,
}

impl PartialEq for LandProps {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.atlas, other.atlas)
            && self.view.fills == other.view.fills
            && self.unit.total_cmp(&other.unit).is_eq()
            && self.picked == other.picked
    }
}

/// Pixels: of a dot, and of what takes a pointer around it.
const DOT: f64 = 2.6;
const REACH: f64 = 8.0;

#[component]
pub fn Land(props: &LandProps) -> Html {
    let LandProps { atlas, view, unit, picked } = props;
    let fill = |id: RegionId| view.fills[id.index()].paint();
    html! {
        <g class="land">
            { hatches(*unit) }
            <path class="coast" d={AttrValue::from(atlas.coast.clone())} />
            for shape in &atlas.outlines {
                <path
                    id={name(shape.region)}
                    data-fill={fill(shape.region).0}
                    fill={fill(shape.region).1}
                    d={AttrValue::from(shape.path.clone())}
                />
            }
            <path class="borders" d={AttrValue::from(atlas.borders.clone())} />
            if let Some(shape) = picked.and_then(|id| atlas.outline(id)) {
                <path class="picked" d={AttrValue::from(shape.path.clone())} />
            }
            { for atlas.dots(*unit).filter(|id| view.fills[id.index()] != Fill::Out).map(|id| dot(atlas, id, fill(id).0, *unit)) }
        </g>
    }
}

fn dot(atlas: &Atlas, id: RegionId, fill: &'static str, unit: f64) -> Html {
    let (x, y) = atlas.city(id);
    let (x, y) = (tenths(x), tenths(y));
    // A dot has no room for two bands: it has that of the longer part.
    let ground =
        fill.split_once('-').filter(|_| !fill.starts_with("heat")).map_or(fill, |(ground, _)| ground);
    html! {
        <g key={id.index()} id={format!("dot-{}", id.index())}>
            <circle class="reach" cx={x.clone()} cy={y.clone()} r={tenths(REACH * unit)} />
            <circle class="dot" data-fill={ground.to_owned()} cx={x} cy={y} r={tenths(DOT * unit)} />
        </g>
    }
}

/// The id of a region's shape: its number is read from it.
fn name(id: RegionId) -> String {
    format!("land-{}", id.index())
}
