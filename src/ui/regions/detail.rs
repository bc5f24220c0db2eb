//! The row below a region: what is known of it.

use yew::prelude::*;

use super::id_of;
use crate::present::RegionId;

/// One cell over all columns; the one of weights is not always there.
pub fn detail(id: RegionId, facts: &[(&'static str, String)], weights_shown: bool) -> Html {
    html! {
        <tr class="detail" role="row" id={id_of("detail", id)}>
            <td colspan={if weights_shown { "8" } else { "7" }} role="cell">
                <dl class="region-facts">
                    for (term, text) in facts {
                        <div><dt>{ *term }</dt><dd>{ text }</dd></div>
                    }
                </dl>
            </td>
        </tr>
    }
}
