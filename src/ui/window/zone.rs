//! The zone field: by city, country, zone, abbreviation or offset.

use yew::prelude::*;

use crate::plan::{Edit, Window};
use crate::present::{Instant, Zone};
use crate::session::{Action, Field, Handle, find_zones, read_field};
use crate::ui::widgets::{Combobox, Offer};

/// The most zones that the list offers at once.
const OFFERS: usize = 8;

/// `recent` are the zones that the list begins with; `at` is the window's start, where it names an instant: offsets and
/// abbreviations are those of that day.
pub fn zone(handle: &Handle, window: &Window, index: usize, recent: &[Zone], at: Option<Instant>) -> Html {
    let (handle, window, recent) = (handle.clone(), window.clone(), recent.to_vec());
    let name = window.zone.name();
    let search = Callback::from(move |text: String| -> Vec<Offer> {
        find_zones(&text, at, &recent, OFFERS)
            .into_iter()
            .map(|hit| Offer {
                key: hit.zone.name().into(),
                label: hit.place.into(),
                detail: hit.detail.into(),
            })
            .collect()
    });
    let explain = Callback::from(move |text: String| {
        read_field(Field::Zone, &text, index, &window, None).err().unwrap_or_default()
    });
    let onchoose = Callback::from(move |name: AttrValue| {
        if let Ok(zone) = Zone::parse(&name) {
            handle.act(Action::Edit(Edit::Zone { window: index, zone }));
        }
    });
    html! {
        <Combobox
            key={format!("zone-{index}")}
            id="zone"
            label="Zone"
            value={name}
            placeholder="City, country, zone"
            {search}
            {explain}
            {onchoose}
        />
    }
}
