//! Better windows: the stories, each rule by its flag, and the fields that scripts read.

use lowtide::link::encode;
use lowtide::plan::examples::founding_case;
use lowtide::plan::{Place, Rules};
use lowtide::time::{Instant, Zone, parse_civil, parse_date};
use lowtide::world::Weekdays;
use serde_json::Value;

use crate::program::{file, json, list, number, run, run_line, text};

/// The US mid-term elections and the quietest hour of the world.
const MIDTERM: &str = "suggest --start 2026-11-03T22:00Z --minutes 60";
/// A plain week.
const WEEK: &str =
    "suggest --start 2027-01-12T12:00 --zone Europe/Berlin --minutes 60 --from 2027-01-11 --to 2027-01-17";

fn starts(answer: &Value) -> Vec<&str> {
    list(&answer["candidates"]).iter().map(|each| text(&each["start"])).collect()
}

fn excluded(answer: &Value, rule: &str) -> u64 {
    whole(&answer["excluded"][rule])
}

fn whole(value: &Value) -> u64 {
    value.as_u64().unwrap_or_else(|| panic!("{value} is no whole number"))
}

/// The local hours and minutes at which the candidates start.
fn local_times(answer: &Value) -> Vec<&str> {
    list(&answer["candidates"]).iter().map(|each| &text(&each["start_local"])[..16]).collect()
}

fn own_users() -> String {
    file("suggest-own-users.csv", "DE,70\nAT,10\nCH,20\n")
}

/// A calendar that is closed from one date to the day before another.
fn closed(name: &str, from: &str, to: &str) -> String {
    let event = format!(
        "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Closed\r\nDTSTART;VALUE=DATE:{from}\r\nDTEND;VALUE=DATE:{to}\r\n\
         END:VEVENT\r\n"
    );
    file(name, format!("BEGIN:VCALENDAR\r\n{event}END:VCALENDAR\r\n"))
}

#[test]
fn the_quietest_hour_around_the_american_elections_is_not_suggested() {
    let answer = json(&format!("{MIDTERM} --from 2026-11-02 --to 2026-11-05 --count 20"));
    assert_eq!((text(&answer["proposal"]["level"]), text(&answer["proposal"]["load"])), ("block", "quiet"));
    assert!(excluded(&answer, "block") > 1440, "{}", answer["excluded"]);
    assert!(!starts(&answer).is_empty());
    for start in starts(&answer) {
        assert!(!start.contains("T22:"), "{start}");
    }
    // Where "do not" is for too few to keep the rest of the world from it, it is shown.
    for candidate in list(&answer["candidates"]).iter().filter(|each| each["level"] == "block") {
        assert!(number(&candidate["daytime_share"]) > 0.5, "{candidate}");
    }
}

#[test]
fn a_shop_in_the_united_states_is_sent_to_the_middle_of_the_night_of_all_its_clocks() {
    let shop = "suggest --start 2026-11-27T22:00Z --minutes 60 --scope US --profile commerce";
    let answer = json(&format!("{shop} --from 2026-11-27 --to 2026-11-27"));
    assert_eq!(answer["proposal"]["level"], "avoid");
    let first = &answer["candidates"][0];
    assert_eq!(
        (text(&first["start"]), text(&first["end"])),
        ("2026-11-27T10:00:00Z", "2026-11-27T11:00:00Z")
    );
    assert_eq!((&first["slack_minutes"], &first["cost"]), (&120.into(), &0.0.into()));
    assert_eq!(answer["tie_minutes"], 241, "from 08:00 to 12:00");
    assert!(text(&first["why"]).contains("avoids Black Friday"), "{first}");
}

#[test]
fn users_of_one_clock_are_spared_in_the_middle_of_their_night() {
    let berlin = "suggest --start 2026-11-24T10:00 --zone Europe/Berlin --minutes 60";
    let line = format!("{berlin} --weights {} --from 2026-11-24 --to 2026-11-24", own_users());
    let answer = json(&line);
    let first = &answer["candidates"][0];
    assert_eq!(text(&first["start_local"]), "2026-11-24T02:30:00+01:00");
    assert_eq!((&first["slack_minutes"], &first["cost"]), (&270.into(), &0.0.into()));
    // 00:00 to 07:00 and 22:00 to 23:59: each start of the night costs nothing.
    assert_eq!(answer["tie_minutes"], 421 + 120);
    let said = run_line(&line);
    assert!(said.out.contains("4½ hours to spare either way"), "{}", said.out);
}

#[test]
fn a_night_in_new_york_is_told_what_it_costs_and_where_it_would_cost_less() {
    let night = "suggest --start 2021-02-23T02:00 --zone America/New_York --minutes 240";
    let answer = json(&format!("{night} --from 2021-02-22 --to 2021-02-24"));
    let proposal = &answer["proposal"];
    assert!((number(&proposal["daytime_share"]) - 0.83).abs() < 0.04, "{proposal}");
    assert!(number(&proposal["percentile"]) > 50.0, "{proposal}");
    assert!(number(&answer["candidates"][0]["daytime_share"]) < 0.3, "{}", answer["candidates"][0]);
    let worst = number(&answer["worst"]["daytime_share"]);
    assert!(number(&proposal["daytime_share"]) <= worst, "{worst}");
}

#[test]
fn a_quiet_hour_in_january_is_the_best_of_its_day() {
    let answer = json("suggest --start 2027-01-12T22:00Z --minutes 60 --from 2027-01-12 --to 2027-01-12");
    assert_eq!(starts(&answer)[0], "2027-01-12T22:00:00Z");
    assert_eq!(answer["proposal"]["percentile"], 0.0);
    let pays = text(&answer["candidates"][0]["why"]);
    assert_eq!(pays, "between the evening in the United Kingdom and the morning in Japan");
}

#[test]
fn the_fields_of_the_contract_are_there_and_of_their_types() {
    let answer = json(&format!("{MIDTERM} --from 2026-11-02 --to 2026-11-05"));
    for name in ["searched", "elapsed_ms", "tie_minutes"] {
        assert!(answer[name].is_number(), "{name}");
    }
    for rule in ["weekdays", "hours", "crew", "notice", "never", "protect", "gap", "freeze", "block"] {
        assert!(answer["excluded"][rule].is_u64(), "{rule}");
    }
    for name in ["people_minutes_lost", "daytime_share", "percentile"] {
        assert!(answer["proposal"][name].is_number(), "{name}");
    }
    for name in ["start", "level", "load"] {
        assert!(answer["proposal"][name].is_string(), "{name}");
    }
    assert!(answer["worst"]["start"].is_string() && answer["worst"]["daytime_share"].is_number());
    assert_eq!(list(&answer["candidates"]).len(), 5);
    let spares = &answer["spares_everyone"];
    for candidate in list(&answer["candidates"]).iter().chain([spares]) {
        for name in ["start", "end", "start_local", "level", "why"] {
            assert!(candidate[name].is_string(), "{name} of {candidate}");
        }
        for name in
            ["people_minutes_lost", "daytime_share", "edge_share", "cost", "slack_minutes", "percentile"]
        {
            assert!(candidate[name].is_number(), "{name} of {candidate}");
        }
        assert!(candidate["holds_however"].is_boolean() && candidate["loses_instead"].is_array());
    }
    assert!(number(&spares["times"]) > 1.0, "{spares}");
    assert_eq!((list(&answer["near_misses"]).len(), whole(&answer["searched"])), (0, 4 * 1440));
}

#[test]
fn candidates_are_ordered_by_cost_and_start_three_hours_apart_or_more() {
    let answer = json(&format!("{WEEK} --count 30"));
    let candidates = list(&answer["candidates"]);
    assert_eq!(candidates.len(), 30);
    // A tier is a thousandth of the range; within it the roomier goes first.
    let tier = number(&answer["worst"]["daytime_share"]) * 60.0 * 5.4e9 * 5.0 / 1000.0;
    for pair in candidates.windows(2) {
        let (a, b) = (number(&pair[0]["cost"]), number(&pair[1]["cost"]));
        assert!(a <= b + tier, "{a} before {b}");
    }
    let mut times: Vec<i64> =
        candidates.iter().map(|each| text(&each["start"]).parse::<Instant>().unwrap().minutes()).collect();
    times.sort_unstable();
    assert!(times.windows(2).all(|pair| pair[1] - pair[0] >= 180), "{times:?}");
}

#[test]
fn only_every_so_many_minutes_are_starts_with_a_step() {
    let answer = json(&format!("{WEEK} --step 60"));
    assert_eq!(whole(&answer["searched"]), 7 * 24);
    for start in starts(&answer) {
        assert!(start.ends_with(":00:00Z"), "{start}");
    }
}

#[test]
fn each_rule_leaves_out_what_it_should_and_nothing_else() {
    let one = |flags: &str| json(&format!("{WEEK} --count 50 {flags}"));
    let days = |answer: &Value| -> Vec<String> {
        let mut days: Vec<String> = local_times(answer).iter().map(|time| time[..10].to_owned()).collect();
        days.sort_unstable();
        days.dedup();
        days
    };
    let weekdays = one("--weekdays tue,thu");
    assert_eq!(excluded(&weekdays, "weekdays"), 5 * 1440);
    assert_eq!(days(&weekdays), ["2027-01-12", "2027-01-14"]);

    let hours = one("--hours 22:00-02:00");
    assert_eq!(excluded(&hours, "hours"), 7 * 20 * 60);
    assert!(local_times(&hours).iter().all(|time| ["22", "23", "00", "01"].contains(&&time[11..13])));

    // 09:00 to 17:00 in New York is 15:00 to 23:00 in Berlin, and the window ends by then.
    let crew = one("--crew-zone America/New_York --crew 09:00-17:00");
    assert_eq!(excluded(&crew, "crew"), 7 * (1440 - 421));
    assert!(local_times(&crew).iter().all(|time| ("15:00"..="22:00").contains(&&time[11..])));

    let notice = one("--notice-days 2 --now 2027-01-12T23:00Z");
    assert_eq!(excluded(&notice, "notice"), 4 * 1440);
    assert!(days(&notice)[0].as_str() >= "2027-01-15");

    let never = one("--never 2027-01-11..2027-01-13,2027-01-16");
    // With them the last hour before each: no minute is touched.
    assert_eq!(excluded(&never, "never"), 4 * 1440 + 59);
    assert_eq!(days(&never), ["2027-01-14", "2027-01-15", "2027-01-17"]);

    let protect = one("--protect DE");
    assert!(excluded(&protect, "protect") > 7 * 14 * 60);
    assert!(local_times(&protect).iter().all(|time| !("07:01".."22:00").contains(&&time[11..])));

    let zone = one("--weekdays tue --rules-zone Asia/Tokyo");
    assert!(zone["candidates"][0]["start"].is_string());
    assert!(list(&zone["candidates"]).iter().all(|each| {
        let start = text(&each["start"]);
        ("2027-01-11T15:00".."2027-01-12T15:00").contains(&&start[..16])
    }));

    let freeze = closed("suggest-freeze.ics", "20270111", "20270117");
    let frozen = one(&format!("--freeze {freeze}"));
    assert_eq!(excluded(&frozen, "freeze"), 6 * 1440);
    assert_eq!(days(&frozen), ["2027-01-17"]);
}

#[test]
fn a_freeze_far_from_the_window_and_inside_the_dates_counts() {
    let freeze = closed("suggest-far-freeze.ics", "20270801", "20270802");
    let window = "suggest --start 2027-01-12T12:00Z --minutes 1";
    let answer = json(&format!("{window} --from 2027-08-01 --to 2027-08-01 --freeze {freeze}"));
    assert_eq!(excluded(&answer, "freeze"), 1440);
    assert_eq!(text(&answer["near_misses"][0]["rule"]), "freeze");
}

#[test]
fn the_first_rule_that_a_start_breaks_counts_and_the_next_sees_the_rest() {
    let both = json(&format!("{WEEK} --weekdays tue --hours 00:00-12:00"));
    assert_eq!((excluded(&both, "weekdays"), excluded(&both, "hours")), (6 * 1440, 720));
}

#[test]
fn when_nothing_is_left_each_rule_that_stands_in_the_way_alone_is_named() {
    let closed = format!("{WEEK} --weekdays tue --never 2027-01-12");
    let answer = json(&closed);
    assert!(starts(&answer).is_empty());
    let rules: Vec<&str> = list(&answer["near_misses"]).iter().map(|each| text(&each["rule"])).collect();
    assert_eq!(rules, ["weekdays", "never"]);
    assert_eq!(answer["notes"], serde_json::json!(["no start keeps to the rules: loosen one of them"]));
    let said = run_line(&closed);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("\nwithout the weekdays: "), "{}", said.out);
    assert!(said.out.contains("\nwithout the dates to keep clear: Tuesday 12 January 2027 "), "{}", said.out);
}

#[test]
fn a_proposal_far_from_the_dates_is_ranked_among_them() {
    let answer = json("suggest --start 2027-07-12T12:00Z --minutes 60 --from 2027-01-12 --to 2027-01-12");
    let proposal = &answer["proposal"];
    assert_eq!(proposal["start"], "2027-07-12T12:00:00Z");
    assert!(number(&proposal["percentile"]) > 50.0, "{proposal}");
}

#[test]
fn equal_arguments_have_equal_answers_but_for_the_time_they_took() {
    let without_time = || {
        let mut answer = json(&format!("{WEEK} --notice-days 1 --now 2027-01-11T12:00Z"));
        assert!(number(&answer["elapsed_ms"]) > 0.0);
        answer["elapsed_ms"] = Value::Null;
        answer
    };
    assert_eq!(without_time(), without_time());
}

/// A plan with rules, as the page makes its link.
fn with_rules() -> String {
    let date = |text| parse_date(text).expect("written correctly here");
    let mut plan = founding_case();
    plan.rules = Rules {
        from: Some(date("2009-06-15")),
        to: Some(date("2009-06-21")),
        weekdays: Weekdays::from_bits(0x60),
        hours: "20:00-24:00".parse().ok(),
        never: vec![(date("2009-06-21"), date("2009-06-22"))],
        protect: vec![Place::Country("IR")],
        gap_minutes: 600,
        notice_days: 1,
        ..Rules::default()
    };
    format!("#{}", encode(&plan).expect("the window exists"))
}

#[test]
fn the_rules_of_a_link_count_and_flags_go_before_them() {
    let link = with_rules();
    let answer = json(&format!("suggest {link} --now 2009-06-01T00:00Z"));
    assert_eq!(excluded(&answer, "weekdays"), 5 * 1440);
    assert_eq!(excluded(&answer, "hours"), 2 * 20 * 60);
    // All of Sunday evening, and from 22:31 on Saturday a window of 90 minutes is still running at midnight.
    assert_eq!(excluded(&answer, "never"), 240 + 89);
    assert_eq!(excluded(&answer, "protect"), 240 - 89, "it is morning in Iran");
    let other = json(&format!(
        "suggest {link} --window 2 --from 2009-06-16 --to 2009-06-16 --weekdays tue --hours 00:00-24:00 \
         --never 2009-01-01 --protect NZ --now 2009-06-01T00:00Z"
    ));
    assert_eq!((whole(&other["searched"]), excluded(&other, "weekdays")), (1440, 0));
    assert!(excluded(&other, "gap") > 0, "the first window of the link is the night before");
    let late = json(&format!("suggest {link} --now 2009-06-30T00:00Z"));
    assert_eq!(excluded(&late, "notice"), 480);
}

#[test]
fn the_rules_of_a_link_are_told_when_it_is_opened() {
    let link = with_rules();
    let rules = &json(&format!("open {link}"))["rules"];
    assert_eq!((text(&rules["from"]), text(&rules["to"])), ("2009-06-15", "2009-06-21"));
    assert_eq!(rules["weekdays"], serde_json::json!(["sat", "sun"]));
    assert_eq!(rules["never"], serde_json::json!([{"from": "2009-06-21", "to": "2009-06-22"}]));
    assert_eq!((text(&rules["hours"]), &rules["gap_minutes"]), ("20:00-24:00", &600.into()));
    assert_eq!((&rules["zone"], &rules["crew"]), (&Value::Null, &Value::Null));
    let said = run(&["open", &link]).out;
    for line in ["rule from 2009-06-15", "rule weekdays sat,sun", "rule protect IR", "rule notice-days 1"] {
        assert!(said.lines().any(|said| said == line), "{line} is not in {said}");
    }
}

#[test]
fn what_is_wrong_with_a_search_is_said_in_one_line() {
    for (flags, remedy) in [
        ("--from 2027-01-11", "no dates to search: add --from and --to"),
        ("--from 2027-01-11 --to 2027-01-10", "put the earlier date first"),
        ("--from 2027-01-01 --to 2029-01-01", "use at most two years (731 days)"),
        ("--from 2027-02-30 --to 2027-03-01", "\"2027-02-30\" is not a date: write it like 2009-06-15"),
        ("--from 1999-12-31 --to 2000-01-02", "choose dates from 1 January 2000 to 30 December 2069"),
        ("--from 2069-12-31 --to 2069-12-31", "choose dates from 1 January 2000 to 30 December 2069"),
        (
            "--from 2011-12-30 --to 2011-12-30 --rules-zone Pacific/Apia",
            "30 December 2011 does not exist in Pacific/Apia: choose another date",
        ),
    ] {
        refused(flags, remedy);
    }
    for (flags, remedy) in [
        ("--step 0", "use 1 to 10080 minutes"),
        ("--step 10081", "use 1 to 10080 minutes"),
        ("--step 1.5", "--step"),
        ("--step -1", "use 1 to 10080 minutes"),
        ("--count 0", "use 1 to 100"),
        ("--count -1", "use 1 to 100"),
        ("--notice-days -1", "use 0 to 366"),
        ("--gap -1", "use 0 to 40320 minutes"),
        ("--notice-days 1 --now 2027-01-12T12:00:60Z", "leave the seconds out"),
        ("--count 101", "use 1 to 100"),
        ("--rules-zone PST", "no time zone is called \"PST\""),
        ("--weekdays mo", "\"mo\" is not a weekday: use mon, tue"),
        ("--hours 9-17", "write them like 22:00-06:00"),
        ("--hours 00:00-00:00", "write them like 00:00-24:00"),
        ("--crew 09:00-17:00", "add --crew-zone"),
        ("--crew-zone Europe/Berlin", "add --crew"),
        ("--crew-zone Europe/Berln --crew 09:00-17:00", "did you mean Europe/Berlin?"),
        ("--notice-days 367", "use 0 to 366"),
        ("--notice-days 1 --now today", "write it like 2009-06-16T04:45Z"),
        ("--never 2027-01-12..2027-01-11", "write it 2027-01-11..2027-01-12"),
        ("--never soon", "\"soon\" is not a date"),
        ("--protect ZZ", "no country or region is called \"ZZ\""),
        ("--gap 40321", "use 0 to 40320 minutes"),
    ] {
        refused(&format!("--from 2027-01-11 --to 2027-01-11 {flags}"), remedy);
    }
    refused(
        &format!("--from 2027-01-11 --to 2027-01-11 --never {}", ["2027-01-11"; 21].join(",")),
        "at most 20",
    );
    refused(&format!("--from 2027-01-11 --to 2027-01-11 --protect {}", ["DE"; 61].join(",")), "at most 60");
}

fn refused(flags: &str, remedy: &str) {
    let line = format!("suggest --start 2027-01-12T12:00Z --minutes 60 {flags}");
    let said = run_line(&line);
    assert_eq!((said.code, said.out.as_str(), said.err.lines().count()), (2, "", 1), "{flags}: {}", said.err);
    assert!(said.err.contains(remedy), "{flags}: {}", said.err);
}

#[test]
fn a_link_whose_window_names_no_time_is_refused_before_it_is_searched() {
    let link = "#start=2027-03-14T02:30&tz=America/New_York&dur=60";
    let said = run(&["suggest", link, "--from", "2027-03-14", "--to", "2027-03-14"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(said.err.ends_with("use 01:59 or 03:00\n"), "{}", said.err);
}

#[test]
fn no_gap_is_promised_to_a_window_that_names_no_time() {
    let mut plan = founding_case();
    plan.windows[1].start = parse_civil("2027-03-14T02:30").expect("written correctly here");
    plan.windows[1].zone = Zone::parse("America/New_York").expect("a zone of that name");
    let link = format!("#{}", encode(&plan).expect("its first window exists"));
    let asked = |gap| {
        run(&["suggest", &link, "--from", "2009-06-15", "--to", "2009-06-15", "--count", "1", "--gap", gap])
    };
    let said = asked("60");
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert_eq!(
        said.err,
        "lowtide: window 2: no gap can be kept to a window that names no time: \
         02:30 does not exist in America/New_York on 14 March 2027: use 01:59 or 03:00\n"
    );
    assert_eq!(asked("0").code, 0);
}

#[test]
fn a_near_miss_has_the_room_that_it_has_without_its_rule() {
    let own = own_users();
    let asked = |flags: &str| json(&format!("{WEEK} --weights {own} {flags}"));
    let missed = &asked("--weekdays tue --never 2027-01-12")["near_misses"];
    let never = &missed[1];
    assert_eq!(never["rule"], "never");
    // As the first suggestion of a search without the rule: in the middle of the night, not at its beginning.
    let without = &asked("--weekdays tue")["candidates"][0];
    assert_eq!((&never["start"], &never["slack_minutes"]), (&without["start"], &without["slack_minutes"]));
    assert_eq!(text(&never["start_local"]), "2027-01-12T03:30:00+01:00");
    assert!(whole(&never["slack_minutes"]) > 200, "{never}");
}

#[test]
fn whether_it_holds_however_the_day_is_defined_does_not_hang_on_the_step() {
    let holds = |flags: &str| {
        let answer = json(&format!("{WEEK} --count 1 {flags}"));
        let first = &answer["candidates"][0];
        (text(&first["start"]).to_owned(), first["holds_however"].clone())
    };
    // One start is searched, in the middle of the working day of half the world.
    let (start, vacuous) = holds("--step 10080");
    assert_eq!((start.as_str(), vacuous), ("2027-01-10T23:00:00Z", Value::Bool(false)));
}

#[test]
fn nothing_is_claimed_of_an_audience_of_nobody_and_freezes_hold_all_the_same() {
    let freeze = closed("suggest-nobody.ics", "20270111", "20270112");
    for audience in ["--scope DE --except DE", "--scope AQ"] {
        let answer = json(&format!("{WEEK} {audience} --freeze {freeze}"));
        let said = "nobody is in the chosen audience: no start is better than another";
        assert_eq!(answer["notes"], serde_json::json!([said]), "{audience}");
        assert!(starts(&answer).is_empty() && list(&answer["near_misses"]).is_empty(), "{answer}");
        assert!(answer["worst"].is_null() && answer["spares_everyone"].is_null(), "{answer}");
        assert_eq!(excluded(&answer, "freeze"), 1440, "{audience}");
    }
}

#[test]
fn a_near_miss_has_its_level_and_an_event_its_own_remedy() {
    let said = |line: String| run_line(&line).out;
    let vote = format!("{MIDTERM} --scope US --from 2026-11-03 --to 2026-11-03");
    let all_day = said(format!("{vote} --hours 12:00-13:00"));
    let remedy = "set the event aside with a reason, or choose other dates\n";
    let loosen = "Note: no start keeps to the rules: loosen one of them, ";
    assert!(all_day.contains(&format!("{loosen}{remedy}")), "{all_day}");
    let missed = all_day.lines().find(|line| line.starts_with("without what is happening there: "));
    assert!(missed.is_some_and(|line| line.ends_with(" % in their day, Do not")), "{all_day}");
    let freeze = closed("suggest-remedy.ics", "20270101", "20270201");
    let closed = said(format!("{WEEK} --freeze {freeze}"));
    assert!(
        closed.contains(&format!("Note: no start keeps clear of what is happening: {remedy}")),
        "{closed}"
    );
    assert!(closed.contains("\nwithout change freezes: "), "{closed}");
}

#[test]
fn one_start_is_one() {
    let said = run_line(&format!("{WEEK} --step 10080"));
    assert!(said.out.starts_with("1 start, 11 to 17 January 2027\n"), "{}", said.out);
}

#[test]
fn a_window_of_days_is_told_with_its_end_and_in_hours() {
    let fortnight = "--start 2028-09-14T01:10Z --minutes 20160";
    let search = format!("suggest {fortnight} --from 2028-09-14 --to 2028-09-15 --count 2");
    let said = run_line(&search).out;
    assert!(
        said.contains("\n   UTC Thu 14 Sep 2028 14:30–14:30 (ends Thu 28 September, +14 days)\n"),
        "{said}"
    );
    let hours = "8 days 4 h of daytime in China, 8 days 4 h in India, 8 days 4 h in Brazil";
    assert!(said.contains(&format!("\n   {hours}\n")), "{said}");
    assert!(said.contains(&format!("\n   against the proposal: {hours}, as before\n")), "{said}");
    let assessed = run_line(&format!("assess {fortnight}")).out;
    assert!(assessed.contains("01:10–01:10  +00:00  ends Thu 28 September, +14 days\n"), "{assessed}");
}

#[test]
fn one_word_drops_any_rule_of_a_link_and_nothing_else_does() {
    let link = with_rules();
    let asked = |flags: &[&str]| {
        let base = ["suggest", &link, "--count", "1", "--now", "2009-06-01T00:00Z", "--json"];
        run(&[&base[..], flags].concat())
    };
    for (flag, rule) in
        [("--weekdays", "weekdays"), ("--hours", "hours"), ("--never", "never"), ("--protect", "protect")]
    {
        assert!(excluded(&asked(&[]).document(), rule) > 0, "{rule}");
        assert_eq!(excluded(&asked(&[flag, "none"]).document(), rule), 0, "{rule}");
        let empty = asked(&[flag, ""]);
        assert_eq!((empty.code, empty.out.as_str()), (2, ""), "{flag}");
        assert_eq!(empty.err, format!("lowtide: {flag} is empty: use none to drop the rule of the link\n"));
    }
    assert_eq!(asked(&["--weekdays", ","]).code, 2);
    let crew = ["--crew-zone", "Asia/Tokyo", "--crew", "none"];
    assert_eq!((asked(&crew).code, asked(&crew[2..]).code, asked(&["--crew", ""]).code), (0, 0, 2));
}

#[test]
fn now_may_have_seconds_and_the_notice_is_never_short() {
    let notice = |now: &str| excluded(&json(&format!("{WEEK} --notice-days 1 --now {now}")), "notice");
    let (whole, seconds) = (notice("2027-01-11T12:00:00Z"), notice("2027-01-11T12:00:30Z"));
    assert_eq!((whole, seconds), (37 * 60, 37 * 60 + 1));
}

#[test]
fn a_gap_to_no_window_is_remarked() {
    let answer = json(&format!("{WEEK} --gap 60"));
    let said = "the plan has no other window: the gap leaves nothing out";
    assert!(list(&answer["notes"]).iter().any(|note| note == said), "{}", answer["notes"]);
}
