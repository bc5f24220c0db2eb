//! The row above the regions of a country or continent: its sums, and a button that folds it.

use yew::prelude::*;

use super::id_of;
use crate::present::{RegionGroup, TableChange};
use crate::ui::widgets::prose;

/// What a group spans of the columns: those up to the bar.
const SPANNED: &str = "5";

/// The head of `group`; nothing for a group without one.
pub fn group_head(group: &RegionGroup, people: bool, change: &Callback<TableChange>) -> Html {
    let Some(head) = &group.head else { return html! {} };
    let key = group.key;
    let onclick = change.reform(move |_: MouseEvent| TableChange::Fold(key));
    html! {
        <tr class="group" role="row">
            <th scope="rowgroup" role="rowheader" colspan={SPANNED}>
                <button
                    class="disclose"
                    type="button"
                    id={id_of("group", group.rows[0].region)}
                    aria-expanded={(!group.closed).to_string()}
                    {onclick}
                >
                    <span class="name">{ head.name }</span>
                    { " " }
                    <span class="part">{ &head.regions }</span>
                </button>
            </th>
            if people {
                <td class="people" role="cell">{ head.people.clone().unwrap_or_default() }</td>
            }
            <td class="in-day" role="cell"></td>
            <td class="loss" role="cell" data-label="of loss">{ prose(&head.loss) }</td>
        </tr>
    }
}
