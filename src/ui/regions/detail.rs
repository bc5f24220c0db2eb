//! The row below a region: what is known of it.

use yew::prelude::*;

use super::id_of;
use crate::present::RegionId;

/// As many columns as the table ever has.
const ALL_COLUMNS: &str = "8";

pub fn detail(id: RegionId, facts: &[(&'static str, String)]) -> Html {
    html! {
        <tr class="detail" role="row" id={id_of("detail", id)}>
            <td colspan={ALL_COLUMNS} role="cell">
                <dl class="region-facts">
                    for (term, text) in facts {
                        <div><dt>{ *term }</dt><dd>{ text }</dd></div>
                    }
                </dl>
            </td>
        </tr>
    }
}
