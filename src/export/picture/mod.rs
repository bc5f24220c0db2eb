//! A window as one picture for change tickets, chats and slides: an SVG of 1200 × 630.
//!
//! Only lays out and escapes; every word, share and path is made by `present::picture`. The picture holds all it needs:
//! no font, no script, no style, nothing to be fetched. Light, whatever the page's theme is, since it goes onto paper and
//! into other people's windows.

mod chart;
mod land;
mod text;

use std::rc::Rc;

use crate::assess::{Band, Level};
use text::{cut, escaped, width, wrapped};

pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

/// What stands in the picture.
#[derive(Clone, Debug)]
pub struct Picture {
    /// What it is about.
    pub title: String,
    pub sentence: String,
    pub level: Level,
    /// The clocks, at most three.
    pub clocks: Vec<PictureClock>,
    /// The bar of the audience, from left to right.
    pub bands: Vec<PictureBand>,
    pub tide: PictureTide,
    /// Missing where the shapes could not be had.
    pub map: Option<PictureMap>,
    /// Which clock rules and data it was made with.
    pub data: String,
    /// All of it where there is room, else the page alone; may be empty.
    pub link: String,
}

#[derive(Clone, Debug)]
pub struct PictureClock {
    pub place: String,
    pub span: String,
    pub date: String,
}

#[derive(Clone, Debug)]
pub struct PictureBand {
    pub band: Band,
    pub thousandths: u32,
    /// `67 % day`; a part without a label is only drawn.
    pub label: String,
}

/// Paths over the minutes of the view and a height of 1000; places as percentages of the width.
#[derive(Clone, Debug)]
pub struct PictureTide {
    pub caption: String,
    pub minutes: i64,
    pub day: String,
    pub edge: String,
    /// Where the window begins, and how wide it is.
    pub window: (String, String),
    pub midnights: Vec<String>,
    /// One for each clock, at most two.
    pub axes: Vec<PictureAxis>,
}

#[derive(Clone, Debug)]
pub struct PictureAxis {
    pub name: String,
    /// Where, what, and which part of it lies there.
    pub ticks: Vec<(String, String, &'static str)>,
}

/// Paths in units of the map.
#[derive(Clone, Debug)]
pub struct PictureMap {
    pub view_box: String,
    /// Units in a thousandth of the width.
    pub unit: u32,
    pub globe: Rc<str>,
    pub coast: Rc<str>,
    pub borders: Rc<str>,
    pub land: Vec<PictureLand>,
    /// Regions too small for their shape to be seen.
    pub dots: Vec<(String, String, Band)>,
}

/// Regions that are painted alike.
#[derive(Clone, Debug)]
pub struct PictureLand {
    pub paint: Paint,
    pub path: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// Not in the audience.
    Out,
    Flat(Band),
    /// The ground, what hatches it, and whether that is broad.
    Hatched(Band, Band, bool),
}

const INK: &str = "#10141c";
const GREY: &str = "#454e5c";
const LINE: &str = "#cdd2da";
/// Around everything.
const MARGIN: u32 = 48;
const FULL: u32 = WIDTH - 2 * MARGIN;
/// The left column, beside the map.
const COLUMN: u32 = 500;
/// The sizes of the sentence and how many lines there is room for.
const SENTENCE: [(u32, usize); 4] = [(36, 3), (30, 4), (25, 5), (20, 6)];

/// The picture as a document of its own.
pub fn picture(of: &Picture) -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
         font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, Inter, 'Noto Sans', sans-serif\" fill=\"{INK}\" \
         role=\"img\">\n<title>{}</title>\n<desc>{}</desc>\n<rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#ffffff\"/>\n",
        escaped(&of.title),
        escaped(&of.sentence),
    );
    text_at(&mut svg, (MARGIN, 60), 20, GREY, &cut(&of.title, 20, FULL - 140));
    svg += &format!(
        "<text x=\"{}\" y=\"60\" font-size=\"20\" font-weight=\"600\" text-anchor=\"end\">Lowtide</text>\n",
        WIDTH - MARGIN
    );
    sentence(&mut svg, of);
    for (clock, row) in of.clocks.iter().zip(0..) {
        let y = 254 + 54 * row;
        text_at(&mut svg, (MARGIN, y), 24, INK, &cut(&clock.span, 24, COLUMN - 110));
        let place = MARGIN + 8 + (width(&clock.span) * 24 / 1000).min(COLUMN - 110);
        text_at(&mut svg, (place, y), 16, GREY, &cut(&clock.place, 16, MARGIN + COLUMN - place));
        text_at(&mut svg, (MARGIN, y + 21), 15, GREY, &cut(&clock.date, 15, COLUMN));
    }
    bar(&mut svg, &of.bands);
    if let Some(map) = &of.map {
        land::draw(&mut svg, map);
    }
    chart::draw(&mut svg, &of.tide);
    text_at(&mut svg, (MARGIN, 612), 13, GREY, &of.data);
    let room = FULL - 20 - width(&of.data) * 13 / 1000;
    let page = of.link.split('#').next().unwrap_or_default();
    let link = [&*of.link, page].into_iter().find(|link| width(link) * 13 <= room * 1000).unwrap_or_default();
    svg += &format!(
        "<text x=\"{}\" y=\"612\" font-size=\"13\" fill=\"{GREY}\" text-anchor=\"end\">{}</text>\n</svg>\n",
        WIDTH - MARGIN,
        escaped(link)
    );
    svg
}

/// A line that begins at a place; bold from 20 on.
fn text_at(svg: &mut String, (x, y): (u32, u32), size: u32, fill: &str, text: &str) {
    let weight = if size >= 20 { " font-weight=\"600\"" } else { "" };
    *svg += &format!(
        "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{weight} fill=\"{fill}\">{}</text>\n",
        escaped(text)
    );
}

/// The sentence as large as there is room for, its opening words in the colour of a severe level.
fn sentence(svg: &mut String, of: &Picture) {
    let text = of.sentence.replace(" %", "\u{a0}%");
    let fitted = SENTENCE.map(|(size, most)| (size, most, wrapped(&text, size, FULL)));
    let last = fitted.len() - 1;
    let Some((size, most, lines)) = fitted
        .into_iter()
        .enumerate()
        .find(|(at, (_, most, lines))| *at == last || lines.len() <= *most)
        .map(|found| found.1)
    else {
        return;
    };
    let colour = match of.level {
        Level::Block => "#b3261e",
        Level::Avoid => "#8a4b00",
        _ => INK,
    };
    let opening = text.split_inclusive(':').next().filter(|_| colour != INK).unwrap_or_default();
    for (line, at) in lines.iter().take(most).zip(1..) {
        let y = 72 + size * 6 / 5 * at;
        let (first, rest) = match line.strip_prefix(opening) {
            Some(rest) if at == 1 => (opening, rest),
            _ => ("", line.as_str()),
        };
        *svg += &format!(
            "<text x=\"{MARGIN}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"600\"><tspan fill=\"{colour}\">{}</tspan>{}</text>\n",
            escaped(first),
            escaped(rest)
        );
    }
}

/// How much of the audience is in each band: the key of map and tide as well.
fn bar(svg: &mut String, bands: &[PictureBand]) {
    let mut x = MARGIN;
    let mut label = MARGIN;
    for PictureBand { band, thousandths, label: words } in bands {
        let (wide, colour) = (COLUMN * thousandths / 1000, colour(*band));
        *svg += &format!("<rect x=\"{x}\" y=\"416\" width=\"{wide}\" height=\"12\" fill=\"{colour}\"/>\n");
        x += wide;
        if !words.is_empty() {
            *svg += &format!(
                "<rect x=\"{label}\" y=\"440\" width=\"14\" height=\"14\" fill=\"{colour}\" stroke=\"{LINE}\"/>\n"
            );
            text_at(svg, (label + 22, 453), 16, INK, words);
            label += 46 + width(words) * 16 / 1000;
        }
    }
}

const fn colour(band: Band) -> &'static str {
    match band {
        Band::Day => "#ffd95a",
        Band::Edge => "#8fa3c7",
        Band::Night => "#27325e",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain() -> Picture {
        Picture {
            title: "Acme <Chat>\u{7}".to_owned(),
            sentence: "Do not: in \"Iran\" & elsewhere, day for 67 % of them.".to_owned(),
            level: Level::Block,
            clocks: vec![PictureClock { place: "<b>".into(), span: "1–2".into(), date: "&".into() }],
            bands: vec![PictureBand { band: Band::Day, thousandths: 1000, label: "100 % <day>".to_owned() }],
            tide: PictureTide {
                caption: "<i>".to_owned(),
                minutes: 2880,
                day: "M0 500H2880".to_owned(),
                edge: "M0 400H2880".to_owned(),
                window: ("40.00%".to_owned(), "3.00%".to_owned()),
                midnights: vec!["50.00%".to_owned()],
                axes: vec![PictureAxis {
                    name: "<UTC>".to_owned(),
                    ticks: vec![("5.00%".to_owned(), "<06>".to_owned(), "middle")],
                }],
            },
            map: None,
            data: "<data>".to_owned(),
            link: "https://example.org/#v=1&start=2".to_owned(),
        }
    }

    #[test]
    fn every_text_is_escaped_wherever_it_stands() {
        let svg = picture(&plain());
        for said in
            ["<Chat>", "<b>", "<day>", "<i>", "<UTC>", "<06>", "<data>", "&\"", "\u{7}", "& ", "\"Iran\""]
        {
            assert!(!svg.contains(said), "{said:?}");
        }
        assert!(svg.contains("Acme &lt;Chat&gt;") && svg.contains("#v=1&amp;start=2"));
    }

    #[test]
    fn nothing_is_fetched_run_or_styled() {
        let svg = picture(&plain());
        for part in ["href", "<script", "<style", "style=", "<image", "@import", "<foreignObject"] {
            assert!(!svg.contains(part), "{part}");
        }
    }

    #[test]
    fn a_severe_level_colours_its_opening_words_and_no_other_does() {
        let svg = picture(&plain());
        assert!(svg.contains("<tspan fill=\"#b3261e\">Do not:</tspan>"), "{svg}");
        assert!(!picture(&Picture { level: Level::Watch, ..plain() }).contains("#b3261e"));
    }

    #[test]
    fn the_longest_sentence_has_room_in_the_widest_letters() {
        for letter in ["W", "W ", "漢", "ab "] {
            let sentence: String = letter.chars().cycle().take(140).collect();
            let svg = picture(&Picture { sentence: sentence.clone(), ..plain() });
            let drawn: String =
                svg.split("<tspan").skip(1).map(|line| line.split("</text>").next().unwrap()).collect();
            let count = |text: &str| text.matches(letter.trim()).count();
            assert_eq!(count(&drawn), count(&sentence), "some of it is left out");
        }
    }

    #[test]
    fn a_link_that_is_too_long_leaves_the_page_it_leads_to() {
        let link = format!("https://example.org/lowtide/#v=1-{}", "a".repeat(400));
        let svg = picture(&Picture { link, ..plain() });
        assert!(svg.contains(">https://example.org/lowtide/</text>"));
    }
}
