//! Whom the service serves, as JSON.

use super::fields::Fields;
use crate::json::Json;
use crate::plan::{Audience, OwnFigures, OwnWeight, Place, PlanFault, Weights};

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

pub(super) fn from_json(json: &Json, unknown: &mut Vec<String>) -> Result<Audience, PlanFault> {
    let fields = Fields::of(json, "audience".to_owned(), &FIELDS, unknown)?;
    let weights = match fields.text("weights")?.unwrap_or(Weights::InternetUsers.word()) {
        "internet-users" => Weights::InternetUsers,
        "people" => Weights::People,
        "even" => Weights::Even,
        "own" => Weights::Own(OwnFigures {
            figures: fields
                .items("own")?
                .into_iter()
                .map(|(path, item)| figure(path, item, unknown))
                .collect::<Result<_, _>>()?,
            // Figures leave the browser only where somebody said so.
            in_link: fields.flag("own_in_link")?,
        }),
        "withheld" => Weights::Withheld(fields.words("quoted")?),
        other => {
            let why = format!("{other:?} is not one: use internet-users, people, even, own or withheld");
            return Err(fields.fault("weights", &why));
        }
    };
    Ok(Audience { weights, scope: fields.places("scope")?, except: fields.places("except")? })
}

fn figure(path: String, json: &Json, unknown: &mut Vec<String>) -> Result<OwnWeight, PlanFault> {
    let fields = Fields::of(json, path, &["place", "figure"], unknown)?;
    let place = fields.must("place", "DE", str::parse::<Place>)?;
    let figure = match fields.get("figure") {
        Some(Json::Whole(number)) => *number as f64,
        Some(Json::Number(number)) => *number,
        Some(other) => return Err(fields.fault("figure", &format!("it is {}: use a number", other.kind()))),
        None => return Err(fields.missing("figure", "70.5")),
    };
    Ok(OwnWeight { place, figure })
}
