//! What belongs to the person in front of the page and never to a plan: theme, shortcuts, zones used lately, pins, zoom.

use crate::present::TideZoom;
use crate::time::{Instant, Zone};
use crate::world::{RegionId, region, region_by_id};

/// The most zones that are remembered.
const MAX_RECENT: usize = 6;
/// The most regions that are pinned.
const MAX_PINS: usize = 60;
/// A longer text is not ours.
const MAX_TEXT: usize = 8 * 1024;

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    /// The next one when the button is pressed: first the opposite of what is seen, then the other, then the
    /// system's again.
    #[must_use]
    pub const fn next(self, system_is_dark: bool) -> Self {
        match (self, system_is_dark) {
            (Self::System, true) | (Self::Dark, false) => Self::Light,
            (Self::System, false) | (Self::Light, true) => Self::Dark,
            (Self::Light, false) | (Self::Dark, true) => Self::System,
        }
    }

    pub const fn word(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

/// The viewer's own settings, kept in the browser.
#[derive(Clone, Debug, PartialEq)]
pub struct Viewer {
    pub theme: Theme,
    /// Whether single keys are shortcuts.
    pub keys: bool,
    /// Zones used lately, newest first.
    pub recent: Vec<Zone>,
    /// Regions kept on top of the table.
    pub pins: Vec<RegionId>,
    /// How much time the tide shows.
    pub zoom: TideZoom,
}

impl Default for Viewer {
    fn default() -> Self {
        Self { theme: Theme::System, keys: true, recent: vec![], pins: vec![], zoom: TideZoom::default() }
    }
}

impl Viewer {
    /// Remembers a zone that was chosen.
    pub fn remember(&mut self, zone: Zone) {
        self.recent.retain(|known| *known != zone);
        self.recent.insert(0, zone);
        self.recent.truncate(MAX_RECENT);
    }

    /// Pins a region, or takes it off again.
    pub fn toggle_pin(&mut self, region: RegionId) {
        let before = self.pins.len();
        self.pins.retain(|pinned| *pinned != region);
        if self.pins.len() == before && before < MAX_PINS {
            self.pins.push(region);
        }
    }

    /// `theme=dark;keys=off;recent=Europe/Berlin`, which [`Viewer::read`] reads back.
    pub fn written(&self) -> String {
        let recent: Vec<_> = self.recent.iter().map(|zone| zone.name()).collect();
        let pins: Vec<_> = self.pins.iter().map(|id| region(*id).id).collect();
        format!(
            "theme={};keys={};recent={};pins={};tide={}",
            self.theme.word().unwrap_or("system"),
            if self.keys { "on" } else { "off" },
            recent.join(","),
            pins.join(","),
            self.zoom.word(),
        )
    }

    /// Reads stored settings; what is not understood is left at its default.
    pub fn read(text: &str) -> Self {
        let mut viewer = Self::default();
        if text.len() > MAX_TEXT {
            return viewer;
        }
        for (key, value) in text.split(';').filter_map(|part| part.split_once('=')) {
            match key {
                "theme" => {
                    viewer.theme = [Theme::Light, Theme::Dark]
                        .into_iter()
                        .find(|theme| theme.word() == Some(value))
                        .unwrap_or_default();
                }
                "keys" => viewer.keys = value != "off",
                "recent" => {
                    let zones = value.split(',').filter_map(|name| Zone::parse(name).ok());
                    viewer.recent = zones.take(MAX_RECENT).collect();
                }
                "pins" => viewer.pins = value.split(',').filter_map(region_by_id).take(MAX_PINS).collect(),
                "tide" => {
                    let chosen = TideZoom::ALL.into_iter().find(|zoom| zoom.word() == value);
                    viewer.zoom = chosen.unwrap_or_default();
                }
                _ => {}
            }
        }
        viewer
    }
}

/// The person in front of the page, as far as the browser tells.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of the browser, and none follows from another"
)]
pub struct Reader {
    /// `None` where the browser hides it.
    pub zone: Option<Zone>,
    pub now: Option<Instant>,
    /// A random number of this visit.
    pub chance: u64,
    pub viewer: Viewer,
    /// Whether the system asks for dark pages.
    pub system_is_dark: bool,
    /// Whether the page is as narrow as on a phone.
    pub narrow: bool,
    /// Whether people of the browser's language read `9:15 PM`.
    pub twelve_hours: bool,
    /// The address of the page, without a plan.
    pub page: String,
    /// Whether the system has a sheet of programs to send a text to.
    pub shares: bool,
}

impl Reader {
    pub fn next_theme(&mut self) {
        self.viewer.theme = self.viewer.theme.next(self.system_is_dark);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_read_back_what_they_write() {
        let mut viewer =
            Viewer { theme: Theme::Dark, keys: false, zoom: TideZoom::Week, ..Viewer::default() };
        viewer.remember(Zone::parse("Europe/Berlin").unwrap());
        viewer.toggle_pin(region_by_id("IR/Asia/Tehran").unwrap());
        assert_eq!(Viewer::read(&viewer.written()), viewer);
        assert_eq!(Viewer::read(&Viewer::default().written()), Viewer::default());
    }

    #[test]
    fn settings_that_are_not_ours_are_left_alone() {
        for text in
            ["", "theme=pink;keys;tide=48", "recent=Mars/Olympus,,;pins=XX/Nowhere", &"x".repeat(9_000)]
        {
            assert_eq!(Viewer::read(text), Viewer::default(), "{text:?}");
        }
    }

    #[test]
    fn the_first_press_of_the_theme_button_always_changes_what_is_seen() {
        assert_eq!(Theme::System.next(true), Theme::Light);
        assert_eq!(Theme::System.next(false), Theme::Dark);
        for dark in [true, false] {
            let mut theme = Theme::System;
            for _ in 0..3 {
                theme = theme.next(dark);
            }
            assert_eq!(theme, Theme::System);
        }
    }

    #[test]
    fn the_newest_zones_are_remembered_once_each() {
        let mut viewer = Viewer::default();
        for name in ["Asia/Tokyo", "Europe/Berlin", "Asia/Tokyo"] {
            viewer.remember(Zone::parse(name).unwrap());
        }
        let names: Vec<_> = viewer.recent.iter().map(|zone| zone.name()).collect();
        assert_eq!(names, ["Asia/Tokyo", "Europe/Berlin"]);
    }
}
