//! A list of countries and regions, and a field that adds to it.

use yew::prelude::*;

use super::{Combobox, Offer, icon_of};
use crate::plan::Place;
use crate::present::place_name;
use crate::session::find_places;

/// The most places that the list offers at once.
const OFFERS: usize = 8;

/// `empty` is said where there is none; `onchange` gets the places as they are then, and sees to the focus: a
/// chip disappears with its place, and the field `id` stays.
pub fn place_list(
    id: &'static str,
    label: &'static str,
    empty: &'static str,
    places: &[Place],
    onchange: &Callback<Vec<Place>>,
) -> Html {
    let chip = |place: &Place| {
        let rest: Vec<Place> = places.iter().filter(|other| *other != place).copied().collect();
        html! {
            <li key={place.code()}>
                <button
                    class="button small"
                    type="button"
                    aria-label={format!("Remove {}", place_name(*place))}
                    onclick={onchange.reform(move |_: MouseEvent| rest.clone())}
                >
                    { place_name(*place) }
                    { icon_of("close", 12) }
                </button>
            </li>
        }
    };
    let add = {
        let (onchange, places) = (onchange.clone(), places.to_vec());
        Callback::from(move |code: AttrValue| {
            let place = code.parse().ok().filter(|place| !places.contains(place));
            let Some(place) = place else { return };
            onchange.emit(places.iter().copied().chain([place]).collect());
        })
    };
    html! {
        <div class="place-list">
            <Combobox
                {id}
                {label}
                placeholder="Country or region"
                search={Callback::from(|text: String| offers(&text))}
                explain={Callback::from(|text| format!("no country or region is called “{text}”: try its English name or code"))}
                onchoose={add}
            />
            if places.is_empty() {
                <p class="hint">{ empty }</p>
            } else {
                <ul class="place-chips">{ for places.iter().map(chip) }</ul>
            }
        </div>
    }
}

fn offers(text: &str) -> Vec<Offer> {
    find_places(text, OFFERS)
        .into_iter()
        .map(|hit| Offer { key: hit.place.code().into(), label: hit.name.into(), detail: hit.detail.into() })
        .collect()
}
