//! What is said of the text of own figures, and what its button says.

use yew::prelude::*;

use crate::present::sentence_case;
use crate::session::{FiguresRead, WeightsError};

/// `Use these figures`, or `Use 1 figure, leave out 2 lines`.
pub(super) fn use_words(read: &FiguresRead) -> String {
    match read.wrong.len() + read.more {
        0 => "Use these figures".to_owned(),
        1 => format!("Use {}, leave out 1 line", count(read)),
        wrong => format!("Use {}, leave out {wrong} lines", count(read)),
    }
}

/// How the text is read: what is wrong with it line by line, or how much of it there is.
pub(super) fn said(read: Option<&Result<FiguresRead, WeightsError>>, in_use: bool) -> Html {
    match read {
        None => html! { "They are kept in this browser. A link leaves them out, unless you say so." },
        Some(Err(problem)) => html! { <>{ sentence_case(&problem.to_string()) }{ "." }</> },
        Some(Ok(read)) if !read.wrong.is_empty() => html! {
            <ul>
                { for read.wrong.iter().map(|error| html! { <li>{ format!("Line {} {}.", error.line, error.fault) }</li> }) }
                if read.more > 0 {
                    <li>{ format!("And {} more.", read.more) }</li>
                }
            </ul>
        },
        Some(Ok(_)) if in_use => html! { "These figures are in use." },
        Some(Ok(read)) => html! { <>{ count(read) }{ " read, not in use yet." }</> },
    }
}

fn count(read: &FiguresRead) -> String {
    let figures = read.figures.len();
    format!("{figures} {}", if figures == 1 { "figure" } else { "figures" })
}
