//! JSON by the browser's own functions: those of a crate would be 40 kB of the page.

use js_sys::{Array, Error, JSON, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

use crate::json::{Json, MAX_DEPTH};

/// Reads a document. Of a field that stands twice the last one counts.
pub fn read_json(text: &str) -> Result<Json, String> {
    let value = JSON::parse(text).map_err(|error| {
        let why = error.dyn_into::<Error>().map(|error| String::from(error.message())).unwrap_or_default();
        format!("the file is no JSON that can be read: {why}")
    })?;
    tree(&value, 0).ok_or_else(|| format!("the file is nested deeper than {MAX_DEPTH} levels: is it a plan?"))
}

/// The text of a document, indented; none where the browser makes none.
pub fn json_text(json: &Json) -> Option<String> {
    let text = JSON::stringify_with_replacer_and_space(&value(json), &JsValue::NULL, &JsValue::from(2));
    text.ok().map(|text| format!("{}\n", String::from(text)))
}

fn tree(value: &JsValue, depth: usize) -> Option<Json> {
    if depth > MAX_DEPTH {
        return None;
    }
    if let Some(list) = value.dyn_ref::<Array>() {
        let items = list.iter().map(|item| tree(&item, depth + 1));
        return items.collect::<Option<_>>().map(Json::List);
    }
    if let Some(object) = value.dyn_ref::<Object>() {
        let mut fields = vec![];
        for name in Object::keys(object).iter() {
            let field = Reflect::get(object, &name).ok()?;
            fields.push((name.as_string()?, tree(&field, depth + 1)?));
        }
        return Some(Json::Object(fields));
    }
    let text = || value.as_string().map(Json::Text);
    let number = || value.as_f64().map(Json::number);
    Some(text().or_else(number).or_else(|| value.as_bool().map(Json::Flag)).unwrap_or(Json::Null))
}

fn value(json: &Json) -> JsValue {
    match json {
        Json::Null => JsValue::NULL,
        Json::Flag(flag) => JsValue::from(*flag),
        Json::Whole(number) => JsValue::from(*number as f64),
        Json::Number(number) => JsValue::from(*number),
        Json::Text(text) => JsValue::from(text),
        Json::List(items) => items.iter().map(value).collect::<Array>().into(),
        Json::Object(fields) => {
            let object = Object::new();
            for (name, field) in fields {
                let _set = Reflect::set(&object, &JsValue::from(name), &value(field));
            }
            object.into()
        }
    }
}
