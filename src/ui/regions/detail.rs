//! What is known of a region, in a row below its own.

use yew::prelude::*;

use super::id_of;
use crate::present::RegionId;

pub(super) fn detail(id: RegionId, facts: &[(&'static str, String)]) -> Html {
    html! {
        <tr class="detail" role="row" id={id_of("detail", id)}>
            <td colspan="8" role="cell">
                <dl class="region-facts">
                    for (term, text) in facts {
                        <div><dt>{ *term }</dt><dd>{ text }</dd></div>
                    }
                </dl>
            </td>
        </tr>
    }
}
