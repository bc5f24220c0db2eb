//! The place of the map: the map itself once its shapes are here.

use std::rc::Rc;

use yew::prelude::*;

use super::chart::Chart;
use crate::present::{Assessed, RegionId, Zone};
use crate::session::{MapFile, use_map_file};

#[derive(Properties, PartialEq)]
pub struct WorldMapProps {
    pub assessed: Rc<Assessed>,
    pub window: usize,
    /// The region that is picked on the page.
    pub picked: Option<RegionId>,
    /// The reader's zone: its clock is shown before those of the largest regions.
    pub reader: Option<Zone>,
}

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
