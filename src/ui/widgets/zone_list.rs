//! A field that chooses a zone by city, country, zone or abbreviation.

use yew::prelude::*;

use super::{Combobox, Offer};
use crate::present::{Instant, Zone};
use crate::session::find_zones;

/// The most zones that the list offers at once.
const OFFERS: usize = 8;

pub fn zone_list(
    id: &'static str,
    label: &'static str,
    value: &'static str,
    onchoose: &Callback<Zone>,
) -> Html {
    let search = Callback::from(|text: String| zone_offers(&text, None, &[]));
    let explain = Callback::from(|text: String| {
        Zone::parse(&text).err().map(|error| error.to_string()).unwrap_or_default()
    });
    let onchoose = onchoose.clone();
    let choose = Callback::from(move |name: AttrValue| {
        if let Ok(zone) = Zone::parse(&name) {
            onchoose.emit(zone);
        }
    });
    html! {
        <Combobox {id} {label} {value} placeholder="City, country, zone" {search} {explain} onchoose={choose} />
    }
}

/// The zones that a text may mean, `recent` first where it is empty; offsets and abbreviations are those of `at`.
pub fn zone_offers(text: &str, at: Option<Instant>, recent: &[Zone]) -> Vec<Offer> {
    find_zones(text, at, recent, OFFERS)
        .into_iter()
        .map(|hit| Offer { key: hit.zone.name().into(), label: hit.place.into(), detail: hit.detail.into() })
        .collect()
}
