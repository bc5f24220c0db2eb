//! The foot of the table: the rows that are not drawn yet.

use yew::prelude::*;

use super::id_of;
use crate::present::{PAGE, RegionTable, TableChange};

/// The id of the button in the first row that is not drawn.
pub fn first_hidden(table: &RegionTable) -> Option<String> {
    let group = table.groups.iter().find(|group| group.shown < group.lines())?;
    Some(if group.closed {
        id_of("group", group.rows[0].region)
    } else {
        id_of("region", group.rows[group.shown].region)
    })
}

/// The buttons that draw more; `press` gets what they ask for.
pub fn more(table: &RegionTable, press: &Callback<TableChange>) -> Html {
    if table.hidden == 0 {
        return html! {};
    }
    let shown: usize = table.groups.iter().map(|group| group.shown).sum();
    let button = |text: String, change: TableChange| {
        let onclick = press.reform(move |_: MouseEvent| change.clone());
        html! { <button class="button small" type="button" {onclick}>{ text }</button> }
    };
    html! {
        <p class="more">
            { button(format!("Show {} more", PAGE.min(table.hidden)), TableChange::More) }
            if table.hidden > PAGE {
                { button("Show all".to_owned(), TableChange::All) }
            }
            <span>{ format!("{shown} of {} rows shown", shown + table.hidden) }</span>
        </p>
    }
}
