//! The heads of the columns; most of them sort.

use yew::prelude::*;

use crate::present::{Column, Sort, TableChange};

/// The heads, with that of the column of weights where it is shown; `in_day` is that of what counts.
pub fn heads(
    sort: Sort,
    weight: Option<&'static str>,
    in_day: &'static str,
    change: &Callback<TableChange>,
) -> Html {
    let head = |column: Column, class: Option<&'static str>, text: &'static str| {
        let onclick = change.reform(move |_: MouseEvent| TableChange::Sort(sort.pressed(column)));
        let direction = if sort.descending { "descending" } else { "ascending" };
        html! {
            <th
                scope="col"
                role="columnheader"
                {class}
                aria-sort={(sort.column == column).then_some(direction)}
            >
                // Where the heads are only heard, a list above the table sorts in the button's place.
                <span class="head-text">{ text }</span>
                <button class="sort" type="button" {onclick}>{ text }</button>
            </th>
        }
    };
    html! {
        <thead role="rowgroup">
            <tr role="row">
                <th scope="col" role="columnheader" class="rank"><span class="vh">{ "Rank" }</span></th>
                { head(Column::Name, None, "Region") }
                <th scope="col" role="columnheader" class="pin"><span class="vh">{ "Pin" }</span></th>
                { head(Column::LocalTime, Some("local"), "Local time") }
                <th scope="col" role="columnheader" class="bar">
                    { "24 h" }<span class="around">{ " around" }</span>
                </th>
                if let Some(weight) = weight {
                    { head(Column::Weight, Some("people"), weight) }
                }
                { head(Column::InDay, Some("in-day"), in_day) }
                { head(Column::Loss, Some("loss"), "Of loss") }
            </tr>
        </thead>
    }
}
