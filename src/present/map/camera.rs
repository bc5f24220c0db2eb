//! Which part of the map is shown.

use crate::world::{MAP_WIDTH, onto_map};

/// From the north of Greenland to Cape Horn: what lies beyond has no people.
const NORTH: f64 = 83.7;
const SOUTH: f64 = -56.5;
/// The largest magnification, in doublings.
const MOST: u32 = 4;

/// The part of the map that is shown, in its units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    pub x: f64,
    pub y: f64,
    /// How often the map has been doubled in size.
    doublings: u32,
}

/// A wish of the reader.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CameraMove {
    In,
    Out,
    Whole,
    /// By so much of what is shown, to the right and down.
    By(f64, f64),
    /// Into view, if it is not.
    Show(f64, f64),
}

impl Default for Camera {
    fn default() -> Self {
        Self { x: 0.0, y: onto_map(NORTH, 0.0).1.floor(), doublings: 0 }
    }
}

impl Camera {
    pub fn width(self) -> f64 {
        f64::from(MAP_WIDTH) / f64::from(1 << self.doublings)
    }

    pub fn height(self) -> f64 {
        whole_height() / f64::from(1 << self.doublings)
    }

    /// For the attribute of that name.
    pub fn view_box(self) -> String {
        format!("{} {} {} {}", self.x as i32, self.y as i32, self.width() as i32, self.height() as i32)
    }

    pub const fn is_whole(self) -> bool {
        self.doublings == 0
    }

    pub const fn is_closest(self) -> bool {
        self.doublings == MOST
    }

    /// The width of a pixel in units, where the map is so many pixels wide.
    pub fn unit(self, pixels: f64) -> f64 {
        self.width() / pixels.max(1.0)
    }

    /// Whether a place is in view, with a margin of so many units.
    pub fn shows(self, (x, y): (f64, f64), margin: f64) -> bool {
        let within = |at: f64, from: f64, long: f64| from + margin <= at && at <= from + long - margin;
        within(x, self.x, self.width()) && within(y, self.y, self.height())
    }

    /// The camera after a move. Magnified, it keeps `around` where it is in view, else the middle.
    #[must_use]
    pub fn after(self, wish: CameraMove, around: Option<(f64, f64)>) -> Self {
        let middle = (self.x + self.width() / 2.0, self.y + self.height() / 2.0);
        let kept = around.filter(|at| self.shows(*at, 0.0)).unwrap_or(middle);
        match wish {
            CameraMove::In if !self.is_closest() => self.magnified(self.doublings + 1, kept),
            CameraMove::Out if !self.is_whole() => self.magnified(self.doublings - 1, kept),
            CameraMove::In | CameraMove::Out => self,
            CameraMove::Whole => Self::default(),
            CameraMove::By(right, down) => {
                self.at(self.x + right * self.width(), self.y + down * self.height())
            }
            CameraMove::Show(x, y) if self.shows((x, y), self.width() * 0.1) => self,
            CameraMove::Show(x, y) => self.at(x - self.width() / 2.0, y - self.height() / 2.0),
        }
    }

    /// With another magnification, and `kept` where it was on the screen.
    fn magnified(self, doublings: u32, kept: (f64, f64)) -> Self {
        let next = Self { doublings, ..self };
        let ratio = next.width() / self.width();
        next.at(kept.0 - (kept.0 - self.x) * ratio, kept.1 - (kept.1 - self.y) * ratio)
    }

    /// At another place, as far as the map reaches.
    fn at(self, x: f64, y: f64) -> Self {
        let whole = Self::default();
        Self {
            x: within(x, 0.0, whole.width() - self.width()),
            y: within(y, whole.y, whole.y + whole.height() - self.height()),
            ..self
        }
    }
}

/// As [`f64::clamp`], which can panic and prints numbers for it: 6 kB of the page.
fn within(value: f64, low: f64, high: f64) -> f64 {
    value.min(high).max(low)
}

fn whole_height() -> f64 {
    (onto_map(SOUTH, 0.0).1 - onto_map(NORTH, 0.0).1).ceil()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn magnifying_keeps_what_is_looked_at_where_it_is() {
        let tehran = (6100.0, 1400.0);
        let whole = Camera::default();
        let near = whole.after(CameraMove::In, Some(tehran));
        let on_screen = |camera: Camera| {
            ((tehran.0 - camera.x) / camera.width(), (tehran.1 - camera.y) / camera.height())
        };
        let (before, after) = (on_screen(whole), on_screen(near));
        assert!((before.0 - after.0).abs() < 1e-9 && (before.1 - after.1).abs() < 1e-9);
        assert_eq!(near.after(CameraMove::Out, Some(tehran)), whole);
    }

    #[test]
    fn the_camera_never_leaves_the_map() {
        let mut camera = Camera::default();
        assert_eq!(camera.after(CameraMove::By(1.0, 1.0), None), camera, "the whole map has nowhere to go");
        for _ in 0..10 {
            camera = camera.after(CameraMove::In, None);
        }
        assert!(camera.is_closest() && (camera.width() - 625.0).abs() < 1e-9);
        for (right, down) in [(-90.0, 0.0), (0.0, -90.0), (90.0, 90.0)] {
            camera = camera.after(CameraMove::By(right, down), None);
        }
        assert!((camera.x + camera.width() - f64::from(MAP_WIDTH)).abs() < 1e-9);
        assert_eq!(camera.after(CameraMove::Whole, None), Camera::default());
    }

    #[test]
    fn what_is_out_of_view_is_brought_to_the_middle() {
        let near = Camera::default().after(CameraMove::In, Some((1000.0, 1000.0)));
        let shown = near.after(CameraMove::Show(8000.0, 1500.0), None);
        assert!(shown.shows((8000.0, 1500.0), shown.width() * 0.1));
        assert_eq!(shown.after(CameraMove::Show(8000.0, 1500.0), None), shown);
    }
}
