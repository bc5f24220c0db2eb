//! A drawing as pixels.

use gloo::utils::document;
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::save::{object_url, revoke};

/// Draws an SVG on so many pixels and hands over a PNG; `None` where the browser does not.
pub fn png_of_svg(svg: String, size: (u32, u32), then: impl FnOnce(Option<Vec<u8>>) + 'static) {
    spawn_local(async move { then(png(&svg, size).await) });
}

async fn png(svg: &str, (width, height): (u32, u32)) -> Option<Vec<u8>> {
    let url = object_url("image/svg+xml", svg.as_bytes())?;
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&url);
    let decoded = JsFuture::from(image.decode()).await;
    revoke(&url);
    decoded.ok()?;

    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (wide, high) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, wide, high).ok()?;
    let made = Promise::new(&mut |resolve, reject| {
        if canvas.to_blob(&resolve).is_err() {
            let _told = reject.call0(&wasm_bindgen::JsValue::UNDEFINED);
        }
    });
    let blob: Blob = JsFuture::from(made).await.ok()?.dyn_into().ok()?;
    let bytes = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}
