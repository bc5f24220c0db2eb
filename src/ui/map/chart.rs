//! The map: land, night, marks and clocks; what is pointed at, and how near it is looked at.

use std::rc::Rc;

use yew::prelude::*;

use super::card::card;
use super::drawn::Drawn;
use super::hands::hands;
use super::head::{colour_choice, key, zoom_buttons};
use super::keys::on_key;
use super::land::Land;
use super::over::{marks, plates, pointer};
use super::replay::{Replay, use_end_of_replay};
use crate::present::{
    self, Assessed, Atlas, Camera, CameraMove, MapColours, Mark, RegionId, Zone, map_card, place_of_zone,
};
use crate::session::{Action, use_width};
use crate::ui::use_handle;

#[derive(Properties)]
pub struct ChartProps {
    pub atlas: &'static Atlas,
    pub assessed: Rc<Assessed>,
    /// The window looked at, which names an instant.
    pub window: usize,
    /// The region that is picked on the page.
    pub picked: Option<RegionId>,
    /// The reader's zone: its clock is shown before those of the largest regions.
    pub reader: Option<Zone>,
}

impl PartialEq for ChartProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.assessed, &other.assessed)
            && self.window == other.window
            && self.picked == other.picked
            && self.reader == other.reader
    }
}

/// What the reader has made of the map, and no part of a plan.
#[derive(Clone)]
pub struct Looks {
    pub camera: UseStateHandle<Camera>,
    pub pointed: UseStateHandle<Option<RegionId>>,
}

/// The element that is measured, and in which the map is dragged.
pub const BOX: &str = "map-box";
/// Until it is measured.
const USUAL_WIDTH: f64 = 776.0;

#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let handle = use_handle();
    let looks = Looks { camera: use_state(Camera::default), pointed: use_state_eq(|| None) };
    let colours = use_state_eq(MapColours::default);
    let at = use_state_eq(|| None);
    let held = use_mut_ref(|| None);
    let dragged = use_mut_ref(|| false);
    let pixels = use_width(BOX, USUAL_WIDTH);
    let shown = props.assessed.windows.get(props.window).and_then(|found| found.as_ref().ok());
    use_end_of_replay(shown.map(|found| found.window.span), &at);
    let of = (props.assessed.clone(), props.window, *colours, *at);
    // A pointer that moves over the map changes none of this.
    let drawn = use_memo(of, |(assessed, window, colours, at)| {
        Drawn::of(assessed, *window, *colours, *at, props.atlas)
    });
    let (Some(Ok(assessment)), Some(drawn)) = (props.assessed.windows.get(props.window), &*drawn) else {
        return html! {};
    };
    let Drawn { view, instant, night, marks: found, heaviest } = drawn;
    let (atlas, camera) = (props.atlas, *looks.camera);
    let (unit, span) = (camera.unit(pixels), assessment.window.span);
    // The text of a mark is to the left of it where there is no room to the right.
    let wide = found.first().map_or(0.0, Mark::width);
    let left = found.first().is_some_and(|mark| (mark.at.0 - camera.x) / unit + wide > pixels);
    let taken: Vec<_> =
        found.iter().map(|mark| (mark.at, if left { -mark.width() } else { mark.width() })).collect();
    let own = [Some(assessment.window.zone), props.reader].into_iter().flatten().filter_map(place_of_zone);
    let wanted = own.chain(heaviest.iter().copied());
    let clocks = present::plates(atlas, wanted, *instant, camera, pixels, &taken);
    let onmove = {
        let (camera, focus) = (looks.camera.clone(), looks.pointed.map(|id| atlas.city(id)));
        Callback::from(move |wish: CameraMove| camera.set(camera.after(wish, focus)))
    };
    let hands = hands(&handle, &looks, &held, &dragged);
    let keys = on_key(&handle, &looks, atlas, assessment, props.picked, *at);
    let blur = {
        let (handle, pointed) = (handle.clone(), looks.pointed.setter());
        Callback::from(move |_: FocusEvent| {
            pointed.set(None);
            handle.act(Action::Hint(None));
        })
    };
    let told = looks.pointed.or(props.picked).map(|id| map_card(assessment, id, *at));
    html! {
        <>
            <div class="head">
                <h2 id="map-title">{ "Who is in their day" }</h2>
                <Replay window={span} at={*at} count={view.count.clone()} onchange={setter(&at)} />
                { colour_choice(*colours, &setter(&colours)) }
            </div>
            <div class="map-frame">
            <div id={BOX} class="map-box" data-near={(!camera.is_whole()).to_string()}>
                { zoom_buttons(camera, &onmove) }
                <svg
                    class="world"
                    viewBox={camera.view_box()}
                    tabindex="0"
                    role="application"
                    aria-roledescription="map"
                    aria-label="Map of the regions"
                    aria-describedby="map-summary"
                    onpointerover={hands.over}
                    onpointerleave={hands.leave}
                    onpointerdown={hands.press}
                    onclick={hands.click}
                    onkeydown={keys}
                    onblur={blur}
                >
                    <path class="globe" d={AttrValue::from(atlas.globe.clone())} />
                    <g class="night-side"><path d={night.down.clone()} /><path d={night.dark.clone()} /></g>
                    <Land {atlas} view={view.clone()} {unit} picked={props.picked} />
                    { pointer(atlas, *looks.pointed, unit) }
                    { plates(&clocks, unit) }
                    { marks(found, unit, left) }
                </svg>
            </div>
                { key(*colours) }
            </div>
            <div class="map-foot">
                { card(told.as_ref()) }
                <p class="hint">{ "Boundaries imply no position." }</p>
            </div>
            <p id="map-summary" class="vh">
                { "Arrow keys walk from region to region, Enter picks one, plus and minus magnify, Shift with an arrow moves. " }
                { &view.summary }
            </p>
        </>
    }
}

fn setter<T: PartialEq + 'static>(state: &UseStateHandle<T>) -> Callback<T> {
    let setter = state.setter();
    Callback::from(move |value| setter.set(value))
}
