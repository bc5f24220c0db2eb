//! The map in a picture: every region by its bands, hatched where it is in two.

use super::{COLUMN, FULL, LINE, MARGIN, Paint, PictureMap, WIDTH, colour};

const TOP: u32 = 216;
const HIGH: u32 = 244;

pub(super) fn draw(svg: &mut String, map: &PictureMap) {
    let wide = FULL - COLUMN - 40;
    // So many units are one pixel.
    let pixel = map.unit * 1000 / wide;
    *svg += &format!(
        "<svg x=\"{}\" y=\"{TOP}\" width=\"{wide}\" height=\"{HIGH}\" viewBox=\"{}\">\n<defs>\n",
        WIDTH - MARGIN - wide,
        map.view_box
    );
    for land in &map.land {
        if let Paint::Hatched(ground, line, broad) = land.paint {
            let side = pixel * 5;
            let part = side * if broad { 46 } else { 26 } / 100;
            *svg += &format!(
                "<pattern id=\"{}\" patternUnits=\"userSpaceOnUse\" width=\"{side}\" height=\"{side}\" \
                 patternTransform=\"rotate(45)\"><rect width=\"{side}\" height=\"{side}\" fill=\"{}\"/>\
                 <rect width=\"{part}\" height=\"{side}\" fill=\"{}\"/></pattern>\n",
                name(land.paint),
                colour(ground),
                colour(line)
            );
        }
    }
    *svg += &format!(
        "</defs>\n<path d=\"{}\" fill=\"#f3f5f9\"/>\n\
         <path d=\"{}\" fill=\"none\" stroke=\"#6b7280\" stroke-width=\"{}\" stroke-linejoin=\"round\"/>\n",
        map.globe,
        map.coast,
        pixel * 3 / 2
    );
    for land in &map.land {
        let fill = match land.paint {
            Paint::Out => "#ffffff".to_owned(),
            Paint::Flat(band) => colour(band).to_owned(),
            Paint::Hatched(..) => format!("url(#{})", name(land.paint)),
        };
        *svg += &format!("<path fill=\"{fill}\" d=\"{}\"/>\n", land.path);
    }
    *svg += &format!(
        "<path d=\"{}\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"{}\"/>\n",
        map.borders,
        pixel / 2
    );
    for (x, y, band) in &map.dots {
        *svg += &format!(
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{}\" fill=\"{}\" stroke=\"{LINE}\" stroke-width=\"{}\"/>\n",
            pixel * 2,
            colour(*band),
            pixel / 2
        );
    }
    *svg += "</svg>\n";
}

/// `day-edge`, `day-edge-broad`
fn name(paint: Paint) -> String {
    match paint {
        Paint::Hatched(ground, line, broad) => {
            format!("{}-{}{}", ground.word(), line.word(), if broad { "-broad" } else { "" })
        }
        _ => String::new(),
    }
}
