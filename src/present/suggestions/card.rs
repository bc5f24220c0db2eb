//! A suggestion as it is shown.

use std::rc::Rc;

use super::super::daytime_words::{day_for, is_curve};
use super::super::headline::hours_words;
use super::super::level_words::level_words;
use super::super::number::percent;
use super::super::reading::{Reading, readings};
use super::against::against_words;
use super::avoided::avoided;
use super::between::between;
use super::missed::when_words;
use super::rank::rank_words;
use super::same_low::{also_words, date_of, days_apart, first_of_low, shown_lows};
use super::slack::slack_words;
use super::who_pays::{Payers, payers, who_pays};
use crate::assess::{Assessment, BandRule, Level};
use crate::plan::Plan;
use crate::search::{Found, Suggestion};
use crate::sorting::sort_by_key;
use crate::time::{Date, Instant, Span, Zone};

/// What a search found, and for whom it is told.
pub struct Told<'a> {
    pub found: &'a Found,
    pub plan: &'a Plan,
    /// The rule in force: that of the prepared search's assessor.
    pub rule: &'a BandRule,
    pub reader: Option<Zone>,
    pub twelve_hours: bool,
}

/// A better window in words.
#[derive(Clone, Debug)]
pub struct SuggestionCard {
    pub assessment: Rc<Assessment>,
    pub start: Instant,
    /// `Friday 27 November 2026 10:00–11:00 in Berlin`, on the plan's clock.
    pub when: String,
    /// UTC, plan, crew and reader, each clock once.
    pub times: Vec<Reading>,
    /// In its day: `14 %`.
    pub share: String,
    /// At the edge of it.
    pub edge: String,
    pub level: Level,
    pub level_words: &'static str,
    pub why: String,
    pub slack: String,
    /// `cheaper than 8 of 10 starts`
    pub rank: String,
    /// Only where it holds.
    pub holds: Option<&'static str>,
    /// What changes; nothing where there is no proposal.
    pub against: Option<String>,
    /// Who loses more than under the proposal; without one, who loses.
    pub lose: Vec<String>,
    /// Who loses less.
    pub spared: Vec<String>,
    /// `also Monday and Wednesday`: days with the same low that were folded into this one.
    pub also: Option<String>,
    /// The starts on those days.
    pub also_starts: Vec<Instant>,
}

/// A card for each suggestion, best first.
pub fn suggestion_cards(told: &Told) -> Vec<SuggestionCard> {
    let suggestions = &told.found.suggestions;
    let cards = suggestions.iter().zip(first_of_low(suggestions)).map(|(suggestion, first)| {
        let first = first.map(|first| date_of(&suggestions[first]));
        card(told, suggestion, first)
    });
    cards.collect()
}

/// A card for each low: of the days that have it the one that is looked at, else the one that is nearest to the
/// proposal; and the others beside it.
pub fn folded_cards(told: &Told, looked_at: Option<Instant>) -> Vec<SuggestionCard> {
    let cards = shown_lows(told.found).into_iter().map(|low| {
        let days = || [low.nearest].into_iter().chain(low.others.iter().copied());
        let start = |each: &Suggestion| each.assessment.window.span.start;
        let shown = days().find(|each| Some(start(each)) == looked_at).unwrap_or(low.nearest);
        let others = || days().filter(|each| start(each) != start(shown));
        let dates: Vec<Date> = others().map(date_of).collect();
        SuggestionCard {
            also: also_words(date_of(shown), &dates),
            also_starts: others().map(start).collect(),
            ..card(told, shown, None)
        }
    });
    cards.collect()
}

/// The suggested spans, each with the number of the card that holds it.
pub fn suggested_spans(found: &Found) -> Vec<(usize, Span)> {
    let lows = shown_lows(found).into_iter().enumerate();
    let spans = lows.flat_map(|(index, low)| {
        let days = [low.nearest].into_iter().chain(low.others);
        days.map(move |each| (index + 1, each.assessment.window.span))
    });
    spans.collect()
}

impl SuggestionCard {
    /// Its start and those on the other days, in order.
    pub fn starts(&self) -> Vec<Instant> {
        let mut starts: Vec<Instant> =
            [self.start].into_iter().chain(self.also_starts.iter().copied()).collect();
        sort_by_key(&mut starts, |start| *start);
        starts
    }

    /// For a suggestion that stands by itself: the one that spares everyone, or a near miss.
    pub fn of(told: &Told, suggestion: &Suggestion) -> Self {
        card(told, suggestion, None)
    }
}

/// `same_low` is the date of an earlier suggestion of the same low.
fn card(told: &Told, suggestion: &Suggestion, same_low: Option<Date>) -> SuggestionCard {
    let Told { found, plan, .. } = told;
    let assessment = &suggestion.assessment;
    let window = &assessment.window;
    let proposal = found.proposal.as_ref().map(|proposal| &*proposal.assessment);
    let Payers { lose, spared } = proposal.map_or_else(
        || Payers { lose: who_pays(assessment, plan), spared: vec![] },
        |proposal| payers(proposal, assessment, plan),
    );
    let low = same_low.map(|first| {
        let what = if suggestion.dearer >= suggestion.cheaper { "the same low" } else { "much the same" };
        format!("{what}, {}", days_apart(date_of(suggestion), first))
    });
    SuggestionCard {
        assessment: assessment.clone(),
        start: window.span.start,
        when: when_words(assessment),
        times: readings(window, plan.rules.crew, told.reader, told.twelve_hours),
        share: percent(assessment.totals.daytime_share),
        edge: percent(assessment.totals.edge_share),
        level: assessment.verdict.level,
        level_words: level_words(assessment.verdict.level),
        why: why(proposal, assessment, told.rule, low),
        slack: slack_words(suggestion.slack),
        rank: rank_words(suggestion.cheaper, suggestion.dearer, found.searched),
        holds: (suggestion.holds == Some(true)).then_some("holds however you define the day"),
        against: proposal.map(|proposal| against_words(proposal, assessment, plan)),
        lose,
        spared,
        also: None,
        also_starts: vec![],
    }
}

/// One short sentence: whose night it is, what it avoids.
fn why(
    proposal: Option<&Assessment>,
    assessment: &Assessment,
    rule: &BandRule,
    low: Option<String>,
) -> String {
    // By a curve somebody is always there.
    let nobody = !is_curve(assessment.daytime)
        && assessment.audience > 0.0
        && assessment.totals.people_in_daytime == 0.0;
    let between = if low.is_none() { between(assessment, rule) } else { None };
    let hours = match (low, between) {
        (Some(low), _) => Some(low),
        (None, Some(between)) if nobody => Some(format!("nobody is in their day, {between}")),
        (None, Some(between)) => Some(between),
        (None, None) if nobody => Some("nobody is in their day".to_owned()),
        (None, None) => hours_words(assessment),
    };
    let avoids = proposal.and_then(|proposal| avoided(proposal, assessment));
    let said: Vec<String> = hours.into_iter().chain(avoids).collect();
    if said.is_empty() {
        return day_for(assessment.daytime, &percent(assessment.totals.daytime_share), "");
    }
    said.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Almanac;
    use crate::plan::{Audience, OwnWeight, Profile, Weights, Window, examples::founding_case};
    use crate::search::{Preparation, Query, find};
    use crate::time::{parse_civil, parse_date};

    fn plan(start: &str, zone: &str, from: &str, to: &str) -> Plan {
        let window = Window {
            start: parse_civil(start).unwrap(),
            zone: Zone::parse(zone).unwrap(),
            minutes: 60,
            ..founding_case().windows[0].clone()
        };
        let mut plan = Plan::of(window);
        plan.rules.from = Some(parse_date(from).unwrap());
        plan.rules.to = Some(parse_date(to).unwrap());
        plan
    }

    fn cards(plan: &Plan, fold: bool) -> Vec<SuggestionCard> {
        let range = plan.rules.starts(&plan.windows[0]).unwrap();
        let prepared = Preparation::new(plan, range, false, Almanac::bundled()).finish();
        let found = find(&prepared, &Query::of(plan, 0, None));
        let rule = prepared.assessor().rule();
        let told = Told { found: &found, plan, rule, reader: None, twelve_hours: false };
        if fold { folded_cards(&told, None) } else { suggestion_cards(&told) }
    }

    #[test]
    fn a_shop_in_the_united_states_is_told_of_black_friday() {
        let mut plan = plan("2026-11-27T22:00", "UTC", "2026-11-27", "2026-11-27");
        plan.audience.scope = vec!["US".parse().unwrap()];
        plan.profile = Profile::Commerce;
        let first = &cards(&plan, false)[0];
        assert_eq!(first.when, "Friday 27 November 2026 10:00–11:00 UTC");
        assert_eq!(
            first.why,
            "nobody is in their day, between the evening in Los Angeles and the morning in New York; \
             avoids Black Friday to Cyber Monday in the United States"
        );
        assert_eq!((first.slack.as_str(), first.share.as_str()), ("2 hours to spare either way", "0 %"));
        assert!(first.lose.is_empty(), "{:?}", first.lose);
        assert!(first.spared[0].starts_with("United States: 100 % of the loss, "), "{:?}", first.spared);
    }

    #[test]
    fn own_users_of_one_clock_are_spared_all_night_and_the_nights_are_folded() {
        let mut plan = plan("2026-11-24T10:00", "Europe/Berlin", "2026-11-23", "2026-11-25");
        let own = [("DE", 70.0), ("AT", 10.0), ("CH", 20.0)];
        let own = own.map(|(code, figure)| OwnWeight { place: code.parse().unwrap(), figure });
        plan.audience = Audience { weights: Weights::from(own.to_vec()), ..Audience::default() };
        let said = cards(&plan, true);
        assert_eq!(said[0].why, "nobody is in their day, between the evening and the morning in Germany");
        assert_eq!(said[0].slack, "4½ hours to spare either way");
        assert_eq!(said[0].also.as_deref(), Some("also Monday and Wednesday"));
        assert_eq!(said[0].rank, "no start costs less");
        assert_eq!(said[0].against.as_deref(), Some("0 % in their day instead of 100 %"));
        assert_eq!(cards(&plan, false)[1].why, "the same low, a day later");
    }

    #[test]
    fn the_price_for_the_world_is_named_by_country_and_counted_only_where_figures_fit() {
        let first = &cards(&plan("2027-01-12T12:00", "UTC", "2027-01-12", "2027-01-12"), false)[0];
        assert_eq!(first.when, "Tuesday 12 January 2027 22:00–23:00 UTC");
        assert_eq!(first.why, "between the evening in the United Kingdom and the morning in Japan");
        assert!(first.lose[0].starts_with("United States: 34 % of the loss, 31"), "{:?}", first.lose);
        assert!(first.lose[0].ends_with(" million in their day"), "{:?}", first.lose);
        assert!(first.spared[0].starts_with("China: "), "{:?}", first.spared);
        assert!(first.against.as_deref().unwrap().ends_with(" billion fewer"), "{:?}", first.against);
        let plan = plan("2009-06-15T21:45", "America/Los_Angeles", "2009-06-15", "2009-06-16");
        let first = &cards(&plan, false)[0];
        assert_eq!(
            first.against.as_deref(),
            Some("17 % in their day instead of 65 %; Watch instead of Do not")
        );
        assert!(first.lose.iter().all(|line| line.ends_with(" of the loss")), "{:?}", first.lose);
        assert_eq!(
            first.why, "between the evening in Nigeria and the morning in Japan",
            "Iran is still watched"
        );
    }
}
