//! Whom the service serves, as JSON.

use super::fields::{Fields, Told};
use crate::json::Json;
use crate::plan::{Audience, OwnFigures, OwnWeight, Place, Weights};

const FIELDS: [&str; 6] = ["weights", "own", "own_in_link", "quoted", "scope", "except"];

/// `own` and `own_in_link` are there with figures of one's own, `quoted` where they are withheld.
pub(super) fn to_json(audience: &Audience) -> Json {
    let mut fields = vec![("weights", audience.weights.word().into())];
    match &audience.weights {
        Weights::Own(own) => {
            let figure = |own: &OwnWeight| {
                Json::object(vec![("place", own.place.code().into()), ("figure", Json::Number(own.figure))])
            };
            fields.push(("own", Json::List(own.figures.iter().map(figure).collect())));
            fields.push(("own_in_link", Json::Flag(own.in_link)));
        }
        Weights::Withheld(quoted) => fields.push(("quoted", quoted.as_str().into())),
        _ => {}
    }
    let codes = |places: &[Place]| Json::texts(places.iter().map(|place| place.code()));
    fields.push(("scope", codes(&audience.scope)));
    fields.push(("except", codes(&audience.except)));
    Json::object(fields)
}

pub(super) fn from_json(json: &Json, told: &Told) -> Audience {
    let fields = Fields::of(json, "audience".to_owned(), &FIELDS, told);
    let weights = match fields.text("weights").unwrap_or(Weights::InternetUsers.word()) {
        "people" => Weights::People,
        "even" => Weights::Even,
        "own" => Weights::Own(OwnFigures {
            figures: fields.items("own").filter_map(|(path, item)| figure(path, item, told)).collect(),
            // Figures leave the browser only where somebody said so.
            in_link: fields.flag("own_in_link"),
        }),
        "withheld" => Weights::Withheld(fields.words("quoted")),
        "internet-users" => Weights::InternetUsers,
        other => {
            let why = format!("{other:?} is not one: use internet-users, people, even, own or withheld");
            fields.wrong("weights", &why);
            Weights::InternetUsers
        }
    };
    Audience { weights, scope: fields.places("scope"), except: fields.places("except") }
}

fn figure(path: String, json: &Json, told: &Told) -> Option<OwnWeight> {
    let fields = Fields::of(json, path, &["place", "figure"], told);
    fields.must("place", "DE");
    let place = fields.parsed("place", str::parse::<Place>);
    let figure = match fields.get("figure") {
        Some(Json::Whole(number)) => *number as f64,
        Some(Json::Number(number)) => *number,
        Some(other) => {
            fields.wrong("figure", &format!("it is {}: use a number", other.kind()));
            return None;
        }
        None => {
            fields.missing("figure", "70.5");
            return None;
        }
    };
    Some(OwnWeight { place: place?, figure })
}
