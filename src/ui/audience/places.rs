//! Which countries and regions count: the world, some places, or all but some.

use yew::prelude::*;

use crate::plan::{Audience, Edit, Place};
use crate::session::{Action, Handle};
use crate::ui::widgets::place_list;

pub fn places(handle: &Handle, audience: &Audience) -> Html {
    let edit = |id: &'static str, edit: fn(&Audience, Vec<Place>) -> Edit| {
        let (handle, audience) = (handle.clone(), audience.clone());
        Callback::from(move |places| handle.act(Action::Answer(edit(&audience, places), id)))
    };
    let scope = edit("scope", |audience, scope| Edit::Scope { scope, except: audience.except.clone() });
    let except = edit("except", |audience, except| Edit::Scope { scope: audience.scope.clone(), except });
    html! {
        <fieldset class="places">
            <legend>{ "Where" }</legend>
            { place_list("scope", "Only here", "Everywhere: add places to narrow it down.", &audience.scope, &scope) }
            { place_list("except", "But not here", "No place is left out.", &audience.except, &except) }
        </fieldset>
    }
}
