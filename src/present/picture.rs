//! One window as a picture: what stands in it. How it is laid out is `export::picture`'s.

use super::daytime_words::is_curve;
use super::map::{Atlas, Camera, Fill, Hatch, MapView};
use super::number::{percent, tenths};
use super::reading::{Reading, readings};
use super::tide::{Stretch, TideView, TideZoom, tide_caption, tide_span};
use super::{MapColours, headline};
use crate::assess::{Assessment, Assessor, Band};
use crate::export::{
    Paint, Picture, PictureAxis, PictureBand, PictureClock, PictureLand, PictureMap, PictureTide,
};
use crate::plan::{Plan, Window};
use crate::time::{TZDB_VERSION, Zone};
use crate::world::DATA_AS_OF;

/// What a picture is made of.
pub struct Pictured<'a> {
    pub plan: &'a Plan,
    /// Of its window number `window`, by `assessor`.
    pub assessment: &'a Assessment,
    pub assessor: &'a Assessor,
    pub window: usize,
    /// The picture has no map without it.
    pub atlas: Option<&'a Atlas>,
    /// Whose clock stands beside UTC and the plan's.
    pub reader: Option<Zone>,
    /// May be empty.
    pub link: &'a str,
}

/// The pixels that the map is about wide.
const MAP_PIXELS: f64 = 564.0;

pub fn picture(of: &Pictured) -> Picture {
    let Pictured { plan, assessment, assessor, reader, .. } = *of;
    let window = &assessment.window;
    let view = tide_span(TideZoom::TwoDays, window.span, None);
    let tide = TideView::of(assessor, &plan.set_aside, window.zone, view);
    // The view is laid around the window.
    let at = Stretch::of(window.span, view).map_or_else(Default::default, |at| (at.x, at.width));
    let axis = |row: super::AxisRow| {
        let ticks = row.ticks.into_iter();
        let ticks = ticks.map(|tick| (tick.x, tick.label + &tick.month.unwrap_or_default(), tick.anchor));
        PictureAxis { name: row.name, ticks: ticks.collect() }
    };
    Picture {
        title: title(plan, &plan.windows[of.window]),
        sentence: headline(assessment, &plan.audience),
        level: assessment.verdict.level_with_set_aside,
        clocks: readings(window, plan.rules.crew, reader, false).into_iter().map(clock).collect(),
        bands: bands(assessment),
        tide: PictureTide {
            caption: super::sentence_case(&tide_caption(&plan.audience.weights, assessment.daytime)),
            minutes: view.minutes(),
            day: tide.day,
            edge: tide.edge,
            window: at,
            midnights: tide.midnights,
            axes: tide.rows.into_iter().map(axis).collect(),
        },
        map: of.atlas.map(|atlas| map(atlas, assessment)),
        data: format!("Clock rules: IANA {TZDB_VERSION}. Data of {DATA_AS_OF}."),
        link: of.link.to_owned(),
    }
}

/// `lowtide-2009-06-16`, by the UTC date of the window.
pub fn picture_name(assessment: &Assessment) -> String {
    format!("lowtide-{}", assessment.window.span.start.utc().date())
}

/// What stops, else what the plan is called, and which of several windows it is.
fn title(plan: &Plan, window: &Window) -> String {
    let named = [&plan.record.service, &plan.title].into_iter().find(|text| !text.trim().is_empty());
    let mut title = named.map_or_else(|| "Maintenance window".to_owned(), |text| text.trim().to_owned());
    if !window.name.is_empty() {
        title += " · ";
        title += &window.name;
    }
    title
}

fn clock(reading: Reading) -> PictureClock {
    let mut date = format!("{}, ", reading.date);
    if let Some(end) = reading.end_mark.as_deref().and_then(|mark| mark.split(',').next()) {
        date += end;
        date += ", ";
    }
    date += &reading.offset;
    PictureClock { place: reading.place, span: reading.span, date }
}

/// The parts of the audience. A curve counts the hours of the edge in its one figure.
fn bands(assessment: &Assessment) -> Vec<PictureBand> {
    let totals = assessment.totals;
    let curve = is_curve(assessment.daytime);
    let edge = if curve { 0.0 } else { totals.edge_share };
    let night = (1.0 - totals.daytime_share - edge).max(0.0);
    let part = |band, share: f64, word: &str| {
        let label =
            if curve && band != Band::Day { String::new() } else { format!("{} {word}", percent(share)) };
        PictureBand { band, thousandths: (share * 1000.0).round() as u32, label }
    };
    vec![
        part(Band::Day, totals.daytime_share, if curve { "active" } else { "day" }),
        part(Band::Edge, edge, "edge"),
        part(Band::Night, night, "night"),
    ]
}

fn map(atlas: &Atlas, assessment: &Assessment) -> PictureMap {
    let camera = Camera::default();
    let unit = camera.unit(MAP_PIXELS);
    let fills = MapView::of_window(assessment, MapColours::Hours).fills;
    let mut land: Vec<PictureLand> = vec![];
    for outline in &atlas.outlines {
        let paint = paint(fills[outline.region.index()]);
        let alike = land.iter().position(|each| each.paint == paint).unwrap_or_else(|| {
            land.push(PictureLand { paint, path: String::new() });
            land.len() - 1
        });
        land[alike].path.push_str(&outline.path);
    }
    let dot = |id| match fills[crate::world::RegionId::index(id)] {
        Fill::Bands(band, _) => {
            let (x, y) = atlas.city(id);
            Some((tenths(x), tenths(y), band))
        }
        Fill::Out | Fill::Heat(_) => None,
    };
    PictureMap {
        view_box: camera.view_box(),
        unit: camera.width() as u32 / 1000,
        globe: atlas.globe.clone(),
        coast: atlas.coast.clone(),
        borders: atlas.borders.clone(),
        land,
        dots: atlas.dots(unit).filter_map(dot).collect(),
    }
}

const fn paint(fill: Fill) -> Paint {
    match fill {
        Fill::Bands(band, None) => Paint::Flat(band),
        Fill::Bands(ground, Some(Hatch { band, broad })) => Paint::Hatched(ground, band, broad),
        // No map of losses is asked for here.
        Fill::Out | Fill::Heat(_) => Paint::Out,
    }
}
