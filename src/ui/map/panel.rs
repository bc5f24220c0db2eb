//! The place of the map.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::card::card;
use super::head::{colour_choice, key, zoom_buttons};
use super::keys::{Wish, wish};
use super::land::Land;
use super::over::{marks, plates, pointer};
use super::replay::Replay;
use crate::present::{
    self, Assessed, Assessment, Atlas, Camera, CameraMove, MapColours, MapView, RegionId, Zone, map_card,
    neighbour, night_side, place_of_zone,
};
use crate::session::{Action, Drag, DragListener, MapFile, hold, number_of, use_map_file, use_width};
use crate::ui::use_handle;

#[derive(Properties, PartialEq)]
pub struct WorldMapProps {
    pub assessed: Rc<Assessed>,
    pub window: usize,
    /// The region that is picked on the page.
    pub picked: Option<RegionId>,
    /// The reader's zone: its clock is shown before those of the largest regions.
    pub reader: Option<Zone>,
}

/// The element that is measured, and in which the map is dragged.
const BOX: &str = "map-box";
const WITHIN: &str = "#map-box";
/// Until it is measured.
const USUAL_WIDTH: f64 = 776.0;

#[component]
pub fn WorldMap(props: &WorldMapProps) -> Html {
    let (file, ask) = use_map_file();
    html! {
        <section class="map" aria-labelledby="map-title">
            {
                match file {
                    MapFile::Here(atlas) => html! {
                        <Chart
                            {atlas}
                            assessed={props.assessed.clone()}
                            window={props.window}
                            picked={props.picked}
                            reader={props.reader}
                        />
                    },
                    MapFile::OnItsWay => html! {
                        <>
                            <div class="head"><h2 id="map-title">{ "Who is in their day" }</h2></div>
                            <div class="map-box empty" aria-hidden="true"></div>
                        </>
                    },
                    MapFile::Missing => html! {
                        <>
                            <div class="head"><h2 id="map-title">{ "Who is in their day" }</h2></div>
                            <p class="empty">
                                { "The shapes of the regions did not arrive; the table has every figure. " }
                                <button class="button small" type="button" onclick={ask}>{ "Try again" }</button>
                            </p>
                        </>
                    },
                }
            }
        </section>
    }
}

#[derive(Properties)]
pub struct ChartProps {
    pub atlas: &'static Atlas,
    pub assessed: Rc<Assessed>,
    pub window: usize,
    pub picked: Option<RegionId>,
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

#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let handle = use_handle();
    let camera = use_state(Camera::default);
    let colours = use_state_eq(MapColours::default);
    let at = use_state_eq(|| None);
    let pointed = use_state_eq(|| None::<RegionId>);
    let held = use_mut_ref(|| None::<DragListener>);
    let dragged = use_mut_ref(|| Cell::new(false));
    let pixels = use_width(BOX, USUAL_WIDTH);
    let of = (props.assessed.clone(), props.window, *colours, *at);
    let view = use_memo(of, |(assessed, window, colours, at)| {
        let assessment = assessed.windows.get(*window)?.as_ref().ok()?;
        Some(Rc::new(at.map_or_else(
            || MapView::of_window(assessment, *colours),
            |at| MapView::at(&assessed.assessor, assessment, at),
        )))
    });
    let (Some(Ok(assessment)), Some(view)) = (props.assessed.windows.get(props.window), &*view) else {
        return html! {};
    };
    let atlas = props.atlas;
    let (unit, span) = (camera.unit(pixels), assessment.window.span);
    let instant = at.unwrap_or_else(|| span.start.plus_minutes(span.minutes() / 2));
    let night = night_side(instant);
    let found = present::marks(assessment, atlas);
    // The text of a mark is to the left of it where there is no room to the right.
    let wide = found.first().map_or(0.0, present::Mark::width);
    let left = found.first().is_some_and(|mark| (mark.at.0 - camera.x) / unit + wide > pixels);
    let told: Vec<_> =
        found.iter().map(|mark| (mark.at, if left { -mark.width() } else { mark.width() })).collect();
    let own = [Some(assessment.window.zone), props.reader].into_iter().flatten().filter_map(place_of_zone);
    let wanted = own.chain(by_weight(assessment));
    let clocks = present::plates(atlas, wanted, instant, *camera, pixels, &told);
    let onmove = {
        let (camera, focus) = (camera.clone(), (*pointed).map(|id| atlas.city(id)));
        Callback::from(move |wish: CameraMove| camera.set(camera.after(wish, focus)))
    };
    let pick = {
        let handle = handle.clone();
        move |id: RegionId| handle.act(Action::Pick(Some(id)))
    };
    let region_of = |event: &Event| number_of(event).and_then(|number| RegionId::all().nth(number));
    let over = {
        let pointed = pointed.setter();
        Callback::from(move |event: PointerEvent| pointed.set(region_of(&event)))
    };
    let leave = {
        let pointed = pointed.setter();
        Callback::from(move |_: PointerEvent| pointed.set(None))
    };
    let click = {
        let (pick, pointed, dragged) = (pick.clone(), pointed.setter(), dragged.clone());
        Callback::from(move |event: MouseEvent| {
            // What ends a drag is no click.
            let region = region_of(&event).filter(|_| !dragged.borrow().replace(false));
            pointed.set(region);
            if let Some(region) = region {
                pick(region);
            }
        })
    };
    let press = {
        let (camera, held, dragged) = (camera.clone(), held, dragged);
        Callback::from(move |press: PointerEvent| {
            dragged.borrow().set(false);
            if camera.is_whole() {
                return;
            }
            let (from, camera, dragged) = (*camera, camera.setter(), dragged.clone());
            let told = move |drag| match drag {
                Drag::Moved(right, down) => {
                    dragged.borrow().set(true);
                    let down = down * from.width() / from.height();
                    camera.set(from.after(CameraMove::By(-right, -down), None));
                }
                Drag::GivenUp => camera.set(from),
                Drag::Dropped => {}
            };
            held.replace(hold(&press, WITHIN, told));
        })
    };
    let keys = {
        let (camera, pointed, pick, handle) = (camera.clone(), pointed.clone(), pick, handle.clone());
        let (assessment, picked, at) = (assessment.clone(), props.picked, *at);
        Callback::from(move |key: KeyboardEvent| {
            let plain = !key.ctrl_key() && !key.meta_key() && !key.alt_key();
            let Some(wish) = wish(&key.key(), key.shift_key()).filter(|_| plain) else { return };
            key.prevent_default();
            key.stop_propagation();
            let here = (*pointed).or(picked).or_else(|| by_weight(&assessment).next());
            match wish {
                Wish::Walk(direction) => {
                    let to = match (*pointed, here) {
                        (Some(from), _) => {
                            neighbour(atlas, by_weight(&assessment), from, direction).or(Some(from))
                        }
                        (None, first) => first,
                    };
                    if let Some(to) = to {
                        let (x, y) = atlas.city(to);
                        camera.set(camera.after(CameraMove::Show(x, y), None));
                        let card = map_card(&assessment, to, at);
                        handle.act(Action::Hint(Some(card.words())));
                    }
                    pointed.set(to);
                }
                Wish::Look(wish) => camera.set(camera.after(wish, here.map(|id| atlas.city(id)))),
                Wish::Pick => here.into_iter().for_each(&pick),
                Wish::Leave => {
                    pointed.set(None);
                    camera.set(Camera::default());
                }
            }
        })
    };
    let blur = {
        let (handle, pointed) = (handle.clone(), pointed.setter());
        Callback::from(move |_: FocusEvent| {
            pointed.set(None);
            handle.act(Action::Hint(None));
        })
    };
    let told = (*pointed).or(props.picked).map(|id| map_card(assessment, id, *at));
    html! {
        <>
            <div class="head">
                <h2 id="map-title">{ "Who is in their day" }</h2>
                <Replay window={span} at={*at} count={view.count.clone()} onchange={setter(&at)} />
                { colour_choice(*colours, &setter(&colours)) }
            </div>
            <div id={BOX} class="map-box" data-near={(!camera.is_whole()).to_string()}>
                { zoom_buttons(*camera, &onmove) }
                <svg
                    class="world"
                    viewBox={camera.view_box()}
                    tabindex="0"
                    role="application"
                    aria-roledescription="map"
                    aria-label="Map of the regions"
                    aria-describedby="map-summary"
                    onpointerover={over}
                    onpointerleave={leave}
                    onpointerdown={press}
                    onclick={click}
                    onkeydown={keys}
                    onblur={blur}
                >
                    <path class="globe" d={present::globe()} />
                    <g class="night-side"><path d={night.down} /><path d={night.dark} /></g>
                    <Land {atlas} view={view.clone()} {unit} picked={props.picked} />
                    { pointer(atlas, *pointed, unit) }
                    { plates(&clocks, unit) }
                    { marks(&found, unit, left) }
                </svg>
            </div>
            <div class="map-foot">
                { card(told.as_ref()) }
                { key(*colours) }
            </div>
            <p id="map-summary" class="vh">
                { "Arrow keys walk from region to region, Enter picks one, plus and minus magnify, Shift with an arrow moves. " }
                { &view.summary }
            </p>
        </>
    }
}

/// The inhabited regions of the audience, the heaviest first.
fn by_weight(assessment: &Assessment) -> impl Iterator<Item = RegionId> + use<> {
    present::heaviest(assessment).into_iter()
}

fn setter<T: PartialEq + 'static>(state: &UseStateHandle<T>) -> Callback<T> {
    let setter = state.setter();
    Callback::from(move |value| setter.set(value))
}
