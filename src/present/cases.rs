//! Maintenance that made news: what is known of it, who says so, and what it teaches.
//!
//! A story says no more than its sources do, and what they leave open is said. Its times, shares and events are
//! held by `tests/domain/cases.rs`; `docs/cases.md` is the longer text.

use super::source::{SafeUrl, Source};
use crate::plan::Plan;
use crate::plan::examples::{
    Example, bank_migration, health_insurance, twitter, voter_registration, wiki_switchover,
};

/// A window of the past, as a plan to open.
pub struct HistoricCase {
    pub title: &'static str,
    pub story: &'static str,
    pub sources: Vec<Source>,
    pub plan: Plan,
}

/// Every case, in the order in which they teach.
pub fn historic_cases() -> [HistoricCase; 5] {
    [
        case(
            twitter(),
            "A network upgrade of 90 minutes was planned for Monday night in San Francisco: at 21:45 by the one \
             report that names the hour. In Tehran that was Tuesday 09:15–10:45, four days after a disputed \
             election. It was moved to 14:00 on Tuesday, 01:30–02:30 in Tehran, and the Americas paid with their \
             afternoon. The announcement wrote PST where the clocks showed PDT; the Associated Press wrote Monday \
             where it was Tuesday. United States officials said that they had asked for it; Twitter’s founder \
             denied that they had a part in the decision.",
            &[
                (
                    "Data Center Knowledge, 15 June 2009, with the announcement",
                    "http://www.datacenterknowledge.com/archives/2009/06/15/twitter-postpones-critical-maintenance-2/",
                ),
                (
                    "Softpedia, 16 June 2009",
                    "http://news.softpedia.com/news/Twitter-Delays-Downtime-to-Enable-Iranian-Protets-to-Continue-114254.shtml",
                ),
                (
                    "Associated Press, 16 June 2009",
                    "https://tech.gaeatimes.com/index.php/archive/officials-state-department-intervenes-to-keep-twitter-online-during-iran-election-crisis",
                ),
                ("National Business Review, nbr.co.nz 103851: the hour of 21:45", ""),
                ("Agence France-Presse, 16 June 2009: the founder’s denial", ""),
            ],
        ),
        case(
            voter_registration(),
            "Louisiana’s portal for voters was down from 20:00 to about 23:30 on Tuesday 22 September 2020, the \
             evening of National Voter Registration Day. The maintenance had been scheduled long ago; the \
             Secretary of State called it an oversight and took the blame. By UTC the window lies on the 23rd \
             from its first minute: only local days find the event. It is flagged as a note and no more, so the \
             page would have told, not stopped. When it began is the office’s word; one report calls it unclear.",
            &[
                (
                    "Associated Press in Biz New Orleans, 23 September 2020",
                    "https://bizneworleans.com/la-secretary-of-state-apologizes-for-voter-portal-shutdown/",
                ),
                (
                    "KTBS, 23 September 2020: the start is unclear",
                    "https://www.ktbs.com/news/la-voter-registration-portal-goes-offline-on-national-voter-registration-day/article_13bc7fd2-fdc6-11ea-8f44-1bc11ff4a46f.html",
                ),
            ],
        ),
        case(
            health_insurance(),
            "The site where Americans choose a health insurance announced maintenance from midnight to noon, \
             Eastern time, on all Sundays but one of its six weeks of enrolment. On the first, 5 November 2017, the \
             clocks went back at 02:00: those twelve hours lasted thirteen, 04:00–17:00 UTC. A week later they \
             lasted twelve. Officials later counted 21.5 hours used of 60 planned in all; how many of them on this \
             day is not known here. No table here has the weeks of enrolment, so the page knows no event: whoever \
             runs such a service adds them as own events.",
            &[
                ("Snopes, September 2017", "https://www.snopes.com/fact-check/healthcare-gov-maintenance/"),
                (
                    "FCW in Nextgov, September 2017",
                    "https://nextgov.com/acquisition/2017/09/healthcaregov-downtime-to-grow-during-2017-open-enrollment/257558/",
                ),
                (
                    "The Hill, 2018: 21.5 hours of 60",
                    "https://digital-stage.thehill.com/policy/healthcare/410574-trump-officials-plan-maintenance-downtime-for-healthcaregov-during/amp",
                ),
            ],
        ),
        case(
            bank_migration(),
            "A bank of 93 million customers moved to a new core on Saturday 13 July 2024, announced for \
             03:00–16:30 in India: 13 h 30 min. It chose the second Saturday of the month, when banks there are \
             closed, and told its customers before. Still 63 % of the window is day, and customers complained \
             about its length. Cards worked within limits, and instant payments but for two spans. Such Saturdays \
             are in no table here: that banks rest is what the bank knew, and not the page.",
            &[
                (
                    "Mint, 13 July 2024",
                    "https://www.livemint.com/industry/banking/alert-hdfc-bank-user-accounts-will-be-unavailable-for-14-hours-today-july-13-check-what-is-impacted-upi-atm-withdrawals-11720854295439.html",
                ),
                (
                    "Business Standard, 2 July 2024",
                    "https://www.business-standard.com/finance/personal-finance/hdfc-bank-services-to-be-temporarily-limited-on-july-13-for-system-upgrade-124070200213_1.html",
                ),
            ],
        ),
        case(
            wiki_switchover(),
            "Twice a year, in the week of an equinox, Wikimedia moves its wikis to another data centre. On \
             Wednesday 20 March 2024 at 14:00 UTC nobody was to edit for two to three minutes; reading went on. The \
             notice is a model: weeks ahead, translated, with a banner half an hour before. But Nowruz falls on \
             that equinox: in Tehran it was 17:30 on the day of the feast. The \
             United States had changed their clocks and Europe had not: 10:00 in New York was 15:00 in Berlin. In \
             Sydney it was Thursday 01:00. Three minutes are what was expected, not what was measured.",
            &[
                ("Wikimedia Phabricator T358233, February 2024", "https://phabricator.wikimedia.org/T358233"),
                (
                    "The announcement, 23 February 2024",
                    "https://www.mail-archive.com/wikitech-l%40lists.wikimedia.org/msg95892.html",
                ),
            ],
        ),
    ]
}

fn case(example: Example, story: &'static str, sources: &[(&str, &str)]) -> HistoricCase {
    let source = |(text, address): &(&str, &str)| Source {
        text: (*text).to_owned(),
        address: SafeUrl::parse(address),
    };
    let sources = sources.iter().map(source).collect();
    HistoricCase { title: example.title, story, sources, plan: example.plan }
}
