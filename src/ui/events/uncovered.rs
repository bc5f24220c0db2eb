//! What nobody has looked at.

use yew::prelude::*;

/// More gaps than these are folded.
const GAPS: usize = 4;

/// What nobody has looked at: the first of many gaps and the last, which sums up, and the others on demand.
pub fn uncovered(lines: &[String]) -> Html {
    let paragraph = |line: &String| html! { <p>{ line }</p> };
    let (first, folded, last) = match lines {
        [first, folded @ .., last] if lines.len() > GAPS => (std::slice::from_ref(first), folded, Some(last)),
        all => (all, &[][..], None),
    };
    html! {
        <div class="uncovered">
            { for first.iter().map(paragraph) }
            { for last.map(paragraph) }
            if !folded.is_empty() {
                <details class="may-fall">
                    <summary><span>{ folded.len() }{ " gaps more" }</span></summary>
                    { for folded.iter().map(paragraph) }
                </details>
            }
        </div>
    }
}
