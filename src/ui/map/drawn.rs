//! What the map shows whatever is pointed at: computed anew only with another window or instant.

use std::rc::Rc;

use crate::present::{
    Assessed, Atlas, Instant, MapColours, MapView, Mark, NightSide, RegionId, heaviest, marks, night_side,
};

pub struct Drawn {
    pub view: Rc<MapView>,
    pub instant: Instant,
    pub night: NightSide,
    /// What happens where.
    pub marks: Vec<Mark>,
    /// The regions by weight.
    pub heaviest: Vec<RegionId>,
}

impl Drawn {
    /// Of the whole window, or at one instant; `None` where the window names no instant.
    pub fn of(
        assessed: &Assessed,
        window: usize,
        colours: MapColours,
        at: Option<Instant>,
        atlas: &Atlas,
    ) -> Option<Self> {
        let assessment = assessed.windows.get(window)?.as_ref().ok()?;
        let whole = || MapView::of_window(assessment, colours);
        let span = assessment.window.span;
        let instant = at.unwrap_or_else(|| span.start.plus_minutes(span.minutes() / 2));
        Some(Self {
            view: Rc::new(at.map_or_else(whole, |at| MapView::at(&assessed.assessor, assessment, at))),
            instant,
            night: night_side(instant),
            marks: marks(assessment, atlas),
            heaviest: heaviest(assessment),
        })
    }
}
