//! What the map needs of the browser: the table of shapes, which is read once the page stands, its width,
//! and the clock of its replay.

use std::cell::OnceCell;

use yew::prelude::*;

use crate::browser::{self, Timer};
use crate::present::Atlas;

/// Beside the page, where the build copies it.
pub(super) const FILE: &str = "map.txt";
/// How long a quarter of an hour of the replay takes.
const QUARTER_MILLISECONDS: u32 = 110;

/// Where the table of shapes is.
#[derive(Clone, Copy)]
pub enum MapFile {
    OnItsWay,
    /// It did not arrive, or is not the table.
    Missing,
    /// What was read stays for the life of the page, as the bundled tables do.
    Here(&'static Atlas),
}

thread_local! {
    /// The map goes while a window names no instant, and finds the shapes again when it comes back.
    static ATLAS: OnceCell<&'static Atlas> = const { OnceCell::new() };
}

/// The first that was read, whichever is read later.
fn keep(atlas: Atlas) -> &'static Atlas {
    ATLAS.with(|kept| *kept.get_or_init(|| Box::leak(Box::new(atlas))))
}

/// The table of shapes, and a way to ask for it again.
#[hook]
pub fn use_map_file() -> (MapFile, Callback<MouseEvent>) {
    let known = ATLAS.with(|kept| kept.get().copied());
    let file = use_state(|| known.map_or(MapFile::OnItsWay, MapFile::Here));
    let ask = {
        let setter = file.setter();
        Callback::from(move |()| {
            let setter = setter.clone();
            setter.set(MapFile::OnItsWay);
            browser::read_file(FILE, move |text| {
                let atlas = text.and_then(|text| Atlas::read(&text).ok());
                let file = atlas.map_or(MapFile::Missing, |atlas| MapFile::Here(keep(atlas)));
                // Drawing it is work as well.
                browser::soon(move || setter.set(file));
            });
        })
    };
    {
        let ask = ask.clone();
        use_effect_with((), move |()| {
            if known.is_none() {
                ask.emit(());
            }
        });
    }
    (*file, ask.reform(|_| ()))
}

/// The width of the element `id` in pixels, as it is and as it becomes.
#[hook]
pub fn use_width(id: &'static str, at_first: f64) -> f64 {
    let width = use_state_eq(|| at_first);
    let setter = width.setter();
    use_effect_with((), move |()| {
        let measure = move || {
            if let Some(width) = browser::width_of(id) {
                setter.set(width);
            }
        };
        measure();
        let listener = browser::on_resize(measure);
        move || drop(listener)
    });
    *width
}

/// Calls `next` for every quarter of an hour of a replay, as long as it plays; `step` is where it is.
#[hook]
pub fn use_playing(playing: bool, step: i64, next: Callback<()>) {
    use_effect_with((playing, step), move |(playing, _)| {
        let timer = playing.then(|| Timer::after(QUARTER_MILLISECONDS, move || next.emit(())));
        move || drop(timer)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shapes_are_kept_once_however_often_they_are_read() {
        let read = || Atlas::read(include_str!("../../data/built/map.txt")).unwrap();
        assert!(std::ptr::eq(keep(read()), keep(read())));
    }
}
