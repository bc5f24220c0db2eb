//! Who loses instead, and who is spared: countries, each named once.

use super::super::daytime_words::is_curve;
use super::super::number::{count, percent};
use super::super::shows_people;
use crate::assess::Assessment;
use crate::plan::{Plan, Weights};
use crate::sorting::sort_by_key;

/// So many countries are named on each side.
const NAMED: usize = 4;
/// A change of less than this share of the larger of both losses is not worth naming.
const WORTH_NAMING: f64 = 0.01;

/// Countries in words, biggest change first: `United States: 42 % of the loss, 280 million in their day`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Payers {
    /// They lose more than under the proposal, with their share of what is lost now.
    pub lose: Vec<String>,
    /// They lose less, with their share of what was lost under the proposal.
    pub spared: Vec<String>,
}

/// What one country loses in one assessment.
#[derive(Clone, Copy, Default)]
struct Loss {
    minutes: f64,
    people: f64,
}

/// Who loses more and who less than under the proposal.
pub fn payers(proposal: &Assessment, suggestion: &Assessment, plan: &Plan) -> Payers {
    let (before, after) = (losses(proposal), losses(suggestion));
    let of = |losses: &[(&'static str, Loss)], country: &str| {
        losses.iter().find(|(known, _)| *known == country).map_or(Loss::default(), |(_, loss)| *loss)
    };
    let whole = |assessment: &Assessment| assessment.totals.people_minutes_lost;
    let least = whole(proposal).max(whole(suggestion)) * WORTH_NAMING;
    // Of `now`, who loses more than of `then`.
    let more = |now: &[(&'static str, Loss)], then: &[(&'static str, Loss)], of_whom: &Assessment| {
        let grown =
            now.iter().map(|(country, loss)| (*country, *loss, loss.minutes - of(then, country).minutes));
        let mut grown: Vec<_> = grown.filter(|(_, _, by)| *by > 0.0 && *by >= least).collect();
        // Positive numbers order as their bits do.
        sort_by_key(&mut grown, |(_, _, by)| std::cmp::Reverse(by.to_bits()));
        let said = grown.iter().take(NAMED).map(|(country, loss, _)| said(country, *loss, of_whom, plan));
        said.collect()
    };
    Payers { lose: more(&after, &before, suggestion), spared: more(&before, &after, proposal) }
}

/// Who bears the loss, where there is nothing to compare with.
pub fn who_pays(assessment: &Assessment, plan: &Plan) -> Vec<String> {
    let mut losses = losses(assessment);
    losses.retain(|(_, loss)| loss.minutes > 0.0);
    sort_by_key(&mut losses, |(_, loss)| std::cmp::Reverse(loss.minutes.to_bits()));
    losses.iter().take(NAMED).map(|(country, loss)| said(country, *loss, assessment, plan)).collect()
}

/// By country, in no order that matters.
fn losses(assessment: &Assessment) -> Vec<(&'static str, Loss)> {
    let mut losses: Vec<(&'static str, Loss)> = vec![];
    for each in assessment.regions.iter().filter(|each| each.lost_minutes > 0 && each.weight > 0.0) {
        let country = each.region().country_name;
        let loss = Loss { minutes: each.people_minutes_lost, people: each.weight };
        match losses.iter_mut().find(|(known, _)| *known == country) {
            Some((_, sum)) => {
                sum.minutes += loss.minutes;
                sum.people += loss.people;
            }
            None => losses.push((country, loss)),
        }
    }
    losses
}

fn said(country: &str, loss: Loss, of_whom: &Assessment, plan: &Plan) -> String {
    let share = percent(loss.minutes / of_whom.totals.people_minutes_lost);
    let people = if counts_heads(of_whom, plan) && !is_curve(of_whom.daytime) {
        format!(", {} in their day", count(loss.people))
    } else {
        String::new()
    };
    format!("{country}: {share} of the loss{people}")
}

/// Whether the audience is of people and the figures are of the window's time.
pub(super) fn counts_heads(assessment: &Assessment, plan: &Plan) -> bool {
    shows_people(assessment)
        && matches!(plan.audience.weights, Weights::InternetUsers | Weights::Withheld(_) | Weights::People)
}
