//! The line above the table: how many regions, and what searches, groups, sorts and copies them.

use yew::prelude::*;

use crate::present::{Grouping, RegionTable, Sort, TableChange, TableView, sentence_case};
use crate::session::{typed, typed_choice};
use crate::ui::widgets::icon_of;

/// The longest search that has use.
const MAX_SEARCH: &str = "60";
/// The id of the field, for those who send the focus there.
pub const SEARCH: &str = "region-search";

const GROUPINGS: [(Grouping, &str); 3] = [
    (Grouping::Nothing, "No groups"),
    (Grouping::Country, "By country"),
    (Grouping::Continent, "By continent"),
];

/// The tools over `table`.
pub fn tools(
    view: &TableView,
    table: &RegionTable,
    weights_shown: bool,
    change: &Callback<TableChange>,
    copy: Callback<MouseEvent>,
) -> Html {
    let count = if view.search.trim().is_empty() {
        table.total.to_string()
    } else {
        format!("{} of {}", table.found, table.total)
    };
    let search = change.reform(|event: InputEvent| TableChange::Search(typed(&event)));
    let sorts: Vec<Sort> =
        Sort::ALL.into_iter().filter(|sort| weights_shown || !sort.is_by_weight()).collect();
    let sort_names = sorts.iter().map(|sort| (sentence_case(sort.words()), *sort == view.sort)).collect();
    let groups = GROUPINGS.iter().map(|(each, name)| ((*name).to_owned(), *each == view.grouping)).collect();
    html! {
        <>
            <p role="status">{ count }<span class="order">{ ", by " }{ view.sort.words() }</span></p>
            <div class="tools" role="group" aria-label="Table of regions">
                <label class="search">
                    { icon_of("search", 14) }
                    <span class="vh">{ "City, country, zone" }</span>
                    <input
                        id={SEARCH}
                        type="search"
                        placeholder="City, country, zone"
                        autocomplete="off"
                        spellcheck="false"
                        maxlength={MAX_SEARCH}
                        value={view.search.clone()}
                        oninput={search}
                    />
                </label>
                { choice("sorts", "Sort by", sort_names, change.reform(move |index: usize| TableChange::Sort(sorts[index]))) }
                { choice("groups", "Groups", groups, change.reform(|index: usize| TableChange::Group(GROUPINGS[index].0))) }
                <button class="button small copy" type="button" aria-label="Copy as CSV" title="Copy as CSV" onclick={copy}>
                    { icon_of("copy", 14) }
                    { "CSV" }
                </button>
            </div>
        </>
    }
}

/// A list of names, of which one is chosen; `chosen` gets the place of another.
fn choice(
    class: &'static str,
    label: &'static str,
    names: Vec<(String, bool)>,
    chosen: Callback<usize>,
) -> Html {
    let most = names.len();
    let onchange = Callback::from(move |event: Event| {
        if let Some(index) = typed_choice(&event).parse().ok().filter(|index| *index < most) {
            chosen.emit(index);
        }
    });
    html! {
        <label class={classes!("choice", class)}>
            <span>{ label }</span>
            <select {onchange}>
                for (index, (name, chosen)) in names.into_iter().enumerate() {
                    <option value={index.to_string()} selected={chosen}>{ name }</option>
                }
            </select>
        </label>
    }
}
