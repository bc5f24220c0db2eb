//! The table of facts: a row for each, a column for each window.

use yew::prelude::*;

use super::heads::{head, plain_head};
use super::panel::CompareProps;
use crate::present::{Compared, WindowFacts, level_words, load_words};
use crate::session::Handle;
use crate::ui::widgets::{icon_of, level_icon, load_icon, prose};

pub(super) fn facts(handle: &Handle, table: &Compared, props: &CompareProps) -> Html {
    let row = |name: &str, cell: &dyn Fn(&WindowFacts) -> Html| {
        let cells =
            table.windows.iter().map(|window| html! { <td>{ for window.as_ref().ok().map(cell) }</td> });
        html! { <tr><th scope="row">{ name }</th>{ for cells }</tr> }
    };
    let sentences = table.windows.iter().map(|window| match window {
        Ok(facts) => sentence(facts),
        Err(problem) => html! { <td class="empty">{ problem }</td> },
    });
    let edge = table.windows.iter().flatten().any(|facts| facts.edge.is_some());
    html! {
        <div class="compare-facts" role="region" aria-label="Facts of each window" tabindex="0">
            <table>
                <thead>
                    <tr>
                        <td />
                        for (index, each) in props.heads.iter().enumerate() {
                            <th scope="col" data-selected={(index == props.selected).to_string()}>
                                if props.read_only {
                                    { plain_head(each, index) }
                                } else {
                                    { head(handle, each, index, props.heads.len(), index == props.selected) }
                                }
                            </th>
                        }
                    </tr>
                </thead>
                <tbody>
                    <tr><th scope="row">{ "Verdict" }</th>{ for sentences }</tr>
                    for (place, clock) in table.clocks.iter().enumerate() {
                        { row(clock, &|facts| html! { &facts.times[place] }) }
                    }
                    { row("In day", &|facts| html! { <b>{ prose(&facts.in_day) }</b> }) }
                    if edge {
                        { row("Edge", &|facts| facts.edge.as_deref().map(prose).unwrap_or_default()) }
                    }
                    { row("That week", &|facts| html! { &facts.standing }) }
                    { row("Events", &events) }
                </tbody>
            </table>
        </div>
    }
}

fn sentence(facts: &WindowFacts) -> Html {
    html! {
        <td class="sentence">
            <span class="chips">
                <span class="chip" data-level={facts.level.word()}>
                    { icon_of(level_icon(facts.level), 14) }{ level_words(facts.level) }
                </span>
                <span class="chip" data-load={facts.load.word()}>
                    { icon_of(load_icon(facts.load), 14) }{ load_words(facts.load) }
                </span>
            </span>
            { prose(&facts.sentence) }
        </td>
    }
}

fn events(facts: &WindowFacts) -> Html {
    if facts.events.is_empty() {
        return html! { "None known" };
    }
    html! {
        <ul>
            for (level, title) in &facts.events {
                <li>
                    <span class="level" data-level={level.word()}>
                        { icon_of(level_icon(*level), 14) }
                        <span class="vh">{ level_words(*level) }</span>
                    </span>
                    { " " }{ title }
                </li>
            }
            if facts.more_events > 0 {
                <li>{ format!("and {} more", facts.more_events) }</li>
            }
        </ul>
    }
}
