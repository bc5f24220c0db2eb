//! The window that is looked at as a picture that is saved. The shapes are asked for once more: the browser has them.

use super::action::Action;
use super::delivery::NOT_SAVED;
use super::map::FILE;
use super::workspace::Workspace;
use crate::assess::Assessor;
use crate::browser;
use crate::export::{self, HEIGHT, WIDTH};
use crate::present::{Atlas, Pictured, picture, picture_name};

/// What kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    Png,
    Svg,
}

/// Pixels of a PNG for one of the picture: it is shown on dense screens.
const DENSE: u32 = 2;

pub(super) fn save_picture(workspace: &Workspace, kind: PictureKind, tell: impl Fn(Action) + 'static) {
    let (plan, almanac) = (workspace.plan().clone(), workspace.almanac);
    let (window, reader) = (workspace.selected, workspace.reader.zone);
    let link = workspace.link().map_or_else(
        |_| String::new(),
        |link| {
            tell(Action::Exported(link.exported));
            link.address
        },
    );
    let say = move |said: &'static str| tell(Action::Say(Some(said.into())));
    browser::read_file(FILE, move |text| {
        let atlas = text.and_then(|text| Atlas::read(&text).ok());
        let assessor = Assessor::for_plan(&plan, almanac);
        let Ok(resolved) = plan.windows[window].resolve() else { return };
        let assessment = assessor.assess(&resolved, |event| plan.set_aside.get(event).cloned());
        let drawn = picture(&Pictured {
            plan: &plan,
            assessment: &assessment,
            assessor: &assessor,
            window,
            atlas: atlas.as_ref(),
            reader,
            link: &link,
        });
        let done = match atlas {
            Some(_) => "Picture saved",
            None => "Picture saved without the map, whose file did not arrive",
        };
        let (name, svg) = (picture_name(&assessment), export::picture(&drawn));
        match kind {
            PictureKind::Svg => {
                let taken = browser::save(&format!("{name}.svg"), "image/svg+xml", svg.as_bytes());
                say(if taken { done } else { NOT_SAVED });
            }
            PictureKind::Png => browser::png_of_svg(svg, (WIDTH * DENSE, HEIGHT * DENSE), move |png| {
                let taken = png.map(|png| browser::save(&format!("{name}.png"), "image/png", &png));
                say(match taken {
                    Some(true) => done,
                    Some(false) => NOT_SAVED,
                    None => "The browser draws no picture: save it as SVG",
                });
            }),
        }
    });
}
