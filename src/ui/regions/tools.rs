//! The line above the table: how many regions, and what searches, groups, sorts and copies them.

use yew::prelude::*;

use crate::present::{Grouping, RegionTable, Sort, TableChange, TableView, sentence_case};
use crate::session::{CSV, typed, use_hint};
use crate::ui::use_handle;
use crate::ui::widgets::{List, icon_of};

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
    let sort_names: Vec<(AttrValue, bool)> =
        sorts.iter().map(|sort| (sentence_case(sort.words()).into(), *sort == view.sort)).collect();
    let groups: Vec<(AttrValue, bool)> =
        GROUPINGS.iter().map(|(each, name)| ((*name).into(), *each == view.grouping)).collect();
    // An index that is none of the list's changes nothing.
    let (sort, grouping) = (view.sort, view.grouping);
    let by_sort =
        change.reform(move |index: usize| TableChange::Sort(sorts.get(index).copied().unwrap_or(sort)));
    let by_group = change
        .reform(move |index: usize| TableChange::Group(GROUPINGS.get(index).map_or(grouping, |each| each.0)));
    html! {
        <>
            <Found words={(!view.search.trim().is_empty()).then(|| format!("{count} regions"))} />
            <p>{ count }<span class="order">{ ", by " }{ view.sort.words() }</span></p>
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
                <List class="sorts" label="Sort by" names={sort_names} onchoose={by_sort} />
                <List class="groups" label="Groups" names={groups} onchoose={by_group} />
                <button id={CSV} class="button small copy" type="button" aria-label="Copy as CSV" title="Copy as CSV" onclick={copy}>
                    { icon_of("copy", 14) }
                    { "CSV" }
                </button>
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct FoundProps {
    /// `4 of 302 regions`, while somebody searches.
    words: Option<String>,
}

/// Says how many regions a search has left.
#[component]
fn Found(props: &FoundProps) -> Html {
    let handle = use_handle();
    use_hint(&handle, props.words.clone());
    html! {}
}
