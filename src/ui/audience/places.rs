//! Which countries and regions count: the world, some places, or all but some.

use yew::prelude::*;

use crate::plan::{Audience, Edit, Place};
use crate::present::place_name;
use crate::session::{Action, Handle, find_places};
use crate::ui::widgets::{Combobox, Offer, icon_of};

/// The most places that the list offers at once.
const OFFERS: usize = 8;

pub fn places(handle: &Handle, audience: &Audience) -> Html {
    html! {
        <fieldset class="places">
            <legend>{ "Where" }</legend>
            { place_list(handle, audience, false) }
            { place_list(handle, audience, true) }
        </fieldset>
    }
}

/// A list of places, those that count or those that are left out, and a field that adds to it.
fn place_list(handle: &Handle, audience: &Audience, except: bool) -> Html {
    let (id, label, empty) = if except {
        ("except", "But not here", "No place is left out.")
    } else {
        ("scope", "Only here", "Everywhere: add places to narrow it down.")
    };
    let places = if except { &audience.except } else { &audience.scope };
    // A chip disappears with its place, and the field stays.
    let edit = {
        let audience = audience.clone();
        move |places: Vec<Place>| {
            let Audience { scope, except: left_out, .. } = audience.clone();
            let (scope, except) = if except { (scope, places) } else { (places, left_out) };
            Action::Answer(Edit::Scope { scope, except }, id)
        }
    };
    let chip = |place: &Place| {
        let rest = places.iter().filter(|other| *other != place).copied().collect();
        html! {
            <li key={place.code()}>
                <button
                    class="button small"
                    type="button"
                    aria-label={format!("Remove {}", place_name(*place))}
                    onclick={handle.on(edit(rest))}
                >
                    { place_name(*place) }
                    { icon_of("close", 12) }
                </button>
            </li>
        }
    };
    let add = {
        let (handle, edit, places) = (handle.clone(), edit.clone(), places.clone());
        Callback::from(move |code: AttrValue| {
            let place = code.parse().ok().filter(|place| !places.contains(place));
            let Some(place) = place else { return };
            handle.act(edit(places.iter().copied().chain([place]).collect()));
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
