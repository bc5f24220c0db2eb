//! The zone field: by city, country, zone, abbreviation or offset.

use yew::prelude::*;

use crate::plan::{Edit, Window};
use crate::present::{Instant, Zone};
use crate::session::{Action, Field, Handle, read_field};
use crate::ui::widgets::{Combobox, zone_offers};

/// `recent` are the zones that the list begins with; `at` is the window's start, where it names an instant: offsets and
/// abbreviations are those of that day.
pub fn zone(handle: &Handle, window: &Window, index: usize, recent: &[Zone], at: Option<Instant>) -> Html {
    let (handle, window, recent) = (handle.clone(), window.clone(), recent.to_vec());
    let name = window.zone.name();
    let search = Callback::from(move |text: String| zone_offers(&text, at, &recent));
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
