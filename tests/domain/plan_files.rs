//! A plan as a file: every plan comes back as it was, and any text is answered.

use lowtide::link;
use lowtide::plan::{
    Activity, Audience, Crew, Daytime, EventKind, Fold, Hours, Impact, OwnEvent, OwnFigures, OwnHours,
    OwnWeight, OwnWhen, Place, Plan, Profile, Record, Role, Rules, SetAside, Status, Weights, Window,
    one_line,
};
use lowtide::time::{Date, Instant, Span, Zone, at_minute, days_from, parse_civil, parse_date};
use lowtide::wire::{json_from_text, plan_text, read_plan, saved_plan, to_text};
use lowtide::world::{RegionId, Weekdays};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::problem::config;

fn zones() -> impl Strategy<Value = Zone> {
    // Some of them with summer time, half hours, a skipped day.
    let names =
        ["UTC", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "Europe/Berlin"];
    select(names.to_vec()).prop_map(|name| Zone::parse(name).expect("a zone of the clock data"))
}

fn dates() -> impl Strategy<Value = Date> {
    let first = parse_date("2000-01-03").expect("a date");
    (0..25_000_i64).prop_map(move |days| later(first, days))
}

fn later(date: Date, days: i64) -> Date {
    days_from(date, days).expect("a date of the clock data")
}

fn places(most: usize) -> impl Strategy<Value = Vec<Place>> {
    let all: Vec<Place> =
        RegionId::all().map(Place::Region).chain([Place::Country("IR"), Place::Country("US")]).collect();
    vec(select(all), 0..most)
}

fn hours() -> impl Strategy<Value = Hours> {
    (0..1440_u16, 1..=1440_u16).prop_filter_map("hours that begin and end at once", |(from, to)| {
        let hours = Hours { from, to };
        // From midnight to midnight is written as both.
        (from != to && from != to % 1440 || from == 0 && to == 1440).then_some(hours)
    })
}

fn windows() -> impl Strategy<Value = Window> {
    // Around the last clock changes of 2026, where times happen twice or not at all.
    let clock_changes =
        select(vec!["2026-11-01T01:30", "2026-10-25T02:30", "2026-03-08T02:30", "2026-04-05T01:45"]);
    let starts = prop_oneof![
        (dates(), 0..1440_i64).prop_map(|(date, minute)| at_minute(date, minute)),
        clock_changes.prop_map(|text| parse_civil(text).expect("a local time")),
    ];
    let minutes = (1..=20_160_u32, option::of(0.0..1.0_f64), any::<bool>());
    let folds = option::of(select(vec![Fold::First, Fold::Second]));
    let labels = (select(Impact::ALL.to_vec()), select(Role::ALL.to_vec()), "\\PC{0,20}");
    (starts, zones(), minutes, folds, labels).prop_map(|(start, zone, (minutes, part, all), fold, labels)| {
        let (impact, role, name) = labels;
        let part = part.map(|part| if all { minutes } else { 1 + (part * f64::from(minutes - 1)) as u32 });
        Window {
            fold,
            interruption: part,
            impact,
            name: one_line(&name),
            role,
            ..Window::of(start, zone, minutes)
        }
    })
}

fn weights() -> impl Strategy<Value = Weights> {
    let figures = vec((places(2), 0.0..1e15_f64), 0..9).prop_map(|figures| {
        let one = |(places, figure): (Vec<Place>, f64)| {
            places.first().map(|place| OwnWeight { place: *place, figure })
        };
        figures.into_iter().filter_map(one).collect::<Vec<_>>()
    });
    prop_oneof![
        select(vec![Weights::InternetUsers, Weights::People, Weights::Even]),
        (figures, any::<bool>()).prop_map(|(figures, in_link)| Weights::Own(OwnFigures { figures, in_link })),
        "\\PC{0,40}".prop_map(Weights::Withheld),
    ]
}

fn daytimes() -> impl Strategy<Value = Option<Daytime>> {
    let own = (hours(), 1..=0x7f_u8).prop_map(|(Hours { from, to }, days)| {
        Daytime::Own(OwnHours { from, to, days: Weekdays::from_bits(days) })
    });
    let curve = vec(0..100_u32, 23).prop_map(|numbers| {
        let numbers: Vec<u32> = numbers.into_iter().chain([100]).collect();
        Daytime::Activity(Activity::of(numbers.try_into().expect("24 hours")).expect("a busiest hour"))
    });
    let named = select(vec![
        Daytime::Waking,
        Daytime::Office,
        Daytime::Daylight,
        Daytime::Activity(Activity::PUBLISHED),
    ]);
    option::of(prop_oneof![named, own, curve])
}

fn own_events() -> impl Strategy<Value = Vec<OwnEvent>> {
    let whens = prop_oneof![
        (dates(), 0..90_i64).prop_map(|(from, days)| OwnWhen::LocalDates { from, to: later(from, days) }),
        (dates(), 0..90_i64, zones()).prop_map(|(from, days, zone)| OwnWhen::Dates {
            from,
            to: later(from, days),
            zone
        }),
        (dates(), 0..9_999_i64, 1..9_999_i64).prop_map(|(date, after, minutes)| {
            let start = Instant::from_utc(at_minute(date, 0)).plus_minutes(after);
            OwnWhen::Instants(Span::starting(start, minutes))
        }),
    ];
    let one = ("[a-z]\\PC{0,20}", select(EventKind::ALL.to_vec()), places(3), whens, 1..=3_u8);
    vec(one, 0..5).prop_map(|events| {
        let numbered = (3_u16..).zip(events).map(|(number, (title, kind, scope, when, severity))| OwnEvent {
            number,
            title,
            kind,
            scope,
            when,
            severity,
        });
        numbered.collect()
    })
}

fn rules() -> impl Strategy<Value = Rules> {
    let days = (option::of(dates()), option::of(dates()), option::of(zones()), 0..=0x7f_u8);
    let times = (option::of(hours()), option::of((zones(), hours())), 0..=366_u16, 0..=40_320_u32);
    let stretches = vec((dates(), 0..40_i64), 0..4);
    (days, times, stretches, places(5)).prop_map(|((from, to, zone, weekdays), times, never, protect)| {
        let (hours, crew, notice_days, gap_minutes) = times;
        Rules {
            from,
            to,
            zone,
            weekdays: Weekdays::from_bits(weekdays),
            hours,
            crew: crew.map(|(zone, hours)| Crew { zone, hours }),
            notice_days,
            never: never.into_iter().map(|(from, days)| (from, later(from, days))).collect(),
            protect,
            gap_minutes,
        }
    })
}

fn plans() -> impl Strategy<Value = Plan> {
    let texts = ("\\PC{0,60}", "(?s).{0,90}");
    let whom = (weights(), places(4), places(4), daytimes(), select(Profile::ALL.to_vec()));
    let aside = vec(("[a-z0-9-]{1,20}", "\\PC{0,30}"), 0..4);
    let points = (0..=20_160_u32, option::of(1..=20_160_u32));
    let record = (vec("\\PC{0,20}", 5), select(Status::ALL.to_vec()), points);
    let days = (own_events(), aside, option::of(rules()), record);
    (texts, vec(windows(), 1..=6), whom, days).prop_map(|((title, note), windows, whom, days)| {
        let (weights, scope, except, daytime, profile) = whom;
        let (own_events, aside, rules, (texts, status, (buffer, roll_back))) = days;
        let mut set_aside = SetAside::default();
        for (event, reason) in aside {
            set_aside.insert(event, reason);
        }
        let mut texts = texts.iter().map(|text| one_line(text));
        let mut text = || texts.next().expect("five texts");
        Plan {
            title,
            note,
            windows,
            audience: Audience { weights, scope, except },
            daytime,
            profile,
            own_events,
            set_aside,
            rules: rules.unwrap_or_default(),
            record: Record {
                service: text(),
                provider: text(),
                account: text(),
                change: text(),
                contact: text(),
                status,
                buffer,
                roll_back,
            },
        }
    })
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn every_plan_comes_back_from_its_file(plan in plans()) {
        prop_assert_eq!(plan.check(), Ok(()));
        let text = to_text(&saved_plan(&plan));
        let read = read_plan(&json_from_text(plan_text(text.as_bytes()).unwrap()).unwrap());
        let read = read.map_err(|fault| TestCaseError::fail(format!("{fault}\n{text}")))?;
        prop_assert_eq!(&read.plan, &plan, "{}", text);
        prop_assert_eq!(read.notes, Vec::<String>::new());
    }

    #[test]
    fn what_a_link_holds_is_what_the_file_holds(plan in plans()) {
        // Too much for a link is no matter here.
        if let Ok(fragment) = link::encode_draft(&plan, &link::Beside::default()) {
            let linked = link::decode(&fragment).unwrap().plan;
            let filed = read_plan(&json_from_text(&to_text(&saved_plan(&linked))).unwrap()).unwrap().plan;
            prop_assert_eq!(filed, linked);
        }
    }

    #[test]
    fn a_document_that_was_altered_opens_or_is_refused_and_what_opens_can_be_saved(
        plan in plans(),
        at in any::<prop::sample::Index>(),
        put in select(vec!["", "0", "-1", "1e9", "null", "[]", "{}", "\"", "x", "[[[["]),
    ) {
        let mut text = to_text(&saved_plan(&plan));
        let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
        let place = *at.get(&places);
        let width = text[place..].chars().next().map_or(0, char::len_utf8);
        text.replace_range(place..place + width, put);
        if let Ok(read) = json_from_text(&text).and_then(|json| read_plan(&json).map_err(|fault| fault.to_string())) {
            let again = read_plan(&saved_plan(&read.plan));
            prop_assert_eq!(again.map(|again| again.plan), Ok(read.plan));
        }
    }

    #[test]
    fn any_json_is_answered(text in "(\\[|\\]|\\{|\\}|,|:|\"windows\"|\"minutes\"|\"x\"|1|null| ){0,30}") {
        let _answered = json_from_text(&text).map(|json| read_plan(&json));
    }
}
