use super::*;
use crate::plan::{Fold, Impact, Plan, Status};

const FOUR: [&str; 5] = [
    include_str!("../../../tests/data/notices/standard.ics"),
    include_str!("../../../tests/data/notices/ntt.ics"),
    include_str!("../../../tests/data/notices/eunetworks.ics"),
    include_str!("../../../tests/data/notices/pccw.ics"),
    include_str!("../../../tests/data/notices/several.ics"),
];

fn read(file: &str) -> Notices {
    read_notices(file.as_bytes(), Zone::parse("Europe/Berlin").unwrap()).unwrap()
}

fn only(file: &str) -> Notice {
    let mut read = read(file);
    assert_eq!((read.notices.len(), read.others), (1, 0));
    read.notices.remove(0)
}

/// A notice of these lines beside its provider and times.
fn with(lines: &[&str]) -> Notice {
    let lines = lines.join("\n");
    only(&format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261201T010000Z\nDTEND:20261201T030000Z\n\
         X-MAINTNOTE-PROVIDER:example.net\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n"
    ))
}

fn span(plan: &Plan) -> String {
    let span = plan.windows[0].resolve().unwrap().span;
    format!("{} {}", span.start, span.minutes())
}

#[test]
fn a_notice_of_the_standard_is_read_whole_and_becomes_a_plan() {
    let notice = only(FOUR[0]);
    assert_eq!((notice.uid.as_str(), notice.sequence), ("chg-2009-0616@noc.example.net", Some(1)));
    assert_eq!((notice.line, notice.notes.len()), (4, 0));
    assert_eq!(notice.maintenance_ids, ["CHG-2009-0616", "VENDOR-77"], "the primary one is not first");
    let impacts: Vec<_> = notice.objects.iter().map(|object| (object.id.as_str(), object.impact)).collect();
    let wanted = [("web.example.com", NoticeImpact::Outage), ("api.example.com", NoticeImpact::Degraded)];
    assert_eq!(impacts, wanted.map(|(id, impact)| (id, Some(impact))));
    let plan = notice.plan();
    assert_eq!(plan.title, "Network upgrade, service unavailable (rescheduled)");
    assert_eq!(span(&plan), "2009-06-16T21:00:00Z 60");
    assert_eq!(
        plan.record.texts(),
        [
            "web.example.com, api.example.com",
            "example.net",
            "all-customers",
            "CHG-2009-0616",
            "noc@example.net"
        ]
    );
    assert_eq!((plan.record.status, plan.note.as_str()), (Status::Confirmed, "It also goes by VENDOR-77."));
    assert_eq!(plan.check(), Ok(()));
}

#[test]
fn what_a_sender_leaves_out_is_said_and_not_made_up() {
    let notice = only(FOUR[1]);
    assert_eq!((notice.sequence, notice.status, notice.organizer.as_str()), (None, None, ""));
    assert_eq!(notice.notes, ["it says no status"]);
    let plan = notice.plan();
    assert_eq!((plan.record.status, plan.note.as_str()), (Status::Tentative, "The notice says no status."));
    assert_eq!(plan.record.service, "990246");

    let cancelled = only(FOUR[2]);
    assert_eq!((cancelled.status, cancelled.objects.len()), (Some(NoticeStatus::Cancelled), 0));
    assert_eq!(
        (cancelled.plan().record.status, cancelled.plan().record.service.as_str()),
        (Status::Cancelled, "")
    );
    assert_eq!(cancelled.notes, Vec::<String>::new());
}

#[test]
fn a_line_that_is_folded_wrongly_costs_its_end_and_is_told() {
    let read = read(FOUR[3]);
    let notice = &read.notices[0];
    let ids: Vec<_> = notice.objects.iter().map(|object| object.id.as_str()).collect();
    assert_eq!(ids, ["ABC(XXX)-DEF(XXX) EP4321:AAAAAA-654321-", "ABC(XXX)-DEF(XXX) EP1234:AAAAAA-123456-"]);
    assert_eq!(notice.organizer, "planned-work@cable.example");
    assert!(
        read.problems.iter().all(|problem| !problem.lost) && read.problems[0].line == 17,
        "{:?}",
        read.problems
    );
}

#[test]
fn versions_meetings_and_what_cannot_be_read_are_told_apart() {
    let read = read(FOUR[4]);
    let said: Vec<_> =
        read.notices.iter().map(|notice| format!("{} {}", notice.uid, span(&notice.plan()))).collect();
    assert_eq!(
        said,
        [
            "42 2026-12-10T01:00:00Z 120",
            "42 2026-12-12T01:00:00Z 120",
            "42 2026-12-10T01:00:00Z 120",
            "43 2026-12-13T01:00:00Z 60",
            "44 2026-10-25T00:30:00Z 120",
            "45 2026-12-13T23:00:00Z 2880",
        ]
    );
    let all: Vec<&Notice> = read.notices.iter().collect();
    assert_eq!(replaced(&all), [true, false, true, false, false, false]);
    assert_eq!(read.others, 1);
    let lost: Vec<_> =
        read.problems.iter().map(|problem| format!("{}: {}", problem.line, problem.why)).collect();
    assert_eq!(
        lost,
        [
            "66: it has no end: give it a DTEND; it is left out",
            "72: a window of 44640 minutes cannot be planned: use 1 minute to 14 days (1 to 20160); it is left out",
        ]
    );
    let notes: Vec<_> = read.notices[3..].iter().map(|notice| notice.notes.join("; ")).collect();
    assert_eq!(
        notes,
        [
            "its times name no zone: they are read in Europe/Berlin",
            "its status \"X-MAYBE\" is none of the standard’s and not counted",
            "its times are whole days: they are read in Europe/Berlin; it says no impact: it is taken for an outage",
        ]
    );
    assert_eq!(
        read.notices[4].plan().windows[0].fold,
        Some(Fold::First),
        "of two equal times the first is meant"
    );
    assert_eq!(read.notices[5].status, Some(NoticeStatus::Cancelled));
}

#[test]
fn impact_and_status_become_the_nearest_of_a_plan_and_the_note_says_what_they_were() {
    for (said, impact, note) in [
        ("NO-IMPACT", Impact::AtRisk, "The notice says no-impact."),
        ("reduced-redundancy", Impact::AtRisk, "The notice says reduced-redundancy."),
        ("DEGRADED", Impact::Degraded, ""),
        ("OUTAGE", Impact::Outage, ""),
    ] {
        let plan = with(&[&format!("X-MAINTNOTE-IMPACT:{said}"), "X-MAINTNOTE-STATUS:CONFIRMED"]).plan();
        assert_eq!((plan.windows[0].impact, plan.note.as_str()), (impact, note), "{said}");
    }
    for (said, status, note) in [
        ("TENTATIVE", Status::Tentative, ""),
        ("CANCELED", Status::Cancelled, ""),
        ("in-process", Status::Confirmed, "The notice says in-process."),
        ("COMPLETED", Status::Confirmed, "The notice says completed."),
        ("RE-SCHEDULED", Status::Tentative, "The notice says re-scheduled."),
    ] {
        let plan = with(&["X-MAINTNOTE-IMPACT:OUTAGE", &format!("X-MAINTNOTE-STATUS:{said}")]).plan();
        assert_eq!((plan.record.status, plan.note.as_str()), (status, note), "{said}");
    }
    let worst = with(&[
        "X-MAINTNOTE-OBJECT-ID;X-MAINTNOTE-OBJECT-IMPACT=DEGRADED:a",
        "X-MAINTNOTE-OBJECT-ID;X-MAINTNOTE-OBJECT-IMPACT=NO-IMPACT:b",
    ]);
    assert_eq!(worst.impact, Some(NoticeImpact::Degraded));
}

#[test]
fn what_is_called_off_by_its_calendar_and_not_by_its_status_is_a_contradiction_that_is_told() {
    let notice = with(&["STATUS:CANCELLED", "X-MAINTNOTE-STATUS:CONFIRMED", "X-MAINTNOTE-IMPACT:OUTAGE"]);
    assert_eq!(notice.status, Some(NoticeStatus::Confirmed));
    assert!(notice.notes[0].starts_with("its calendar calls it off"), "{:?}", notice.notes);
}

#[test]
fn objects_that_do_not_fit_the_record_are_counted() {
    let lines: Vec<_> = (0..40).map(|number| format!("X-MAINTNOTE-OBJECT-ID:circuit-{number:04}")).collect();
    let notice = with(&lines.iter().map(String::as_str).collect::<Vec<_>>());
    let service = notice.plan().record.service;
    assert!(
        service.starts_with("circuit-0000, circuit-0001") && service.ends_with(" and 33 more"),
        "{service}"
    );
    assert_eq!(notice.plan().check(), Ok(()));
}

#[test]
fn more_notices_than_are_read_are_told() {
    let one =
        "BEGIN:VEVENT\nDTSTART:20261201T010000Z\nDURATION:PT1H\nX-MAINTNOTE-IMPACT:OUTAGE\nEND:VEVENT\n";
    let read = read(&format!("BEGIN:VCALENDAR\n{}", one.repeat(MAX_NOTICES + 1)));
    assert_eq!(read.notices.len(), MAX_NOTICES);
    assert!(read.problems[0].lost && read.problems[0].why.starts_with("there are more notices than the 200"));
}

#[test]
fn a_title_that_is_cut_is_one_that_a_plan_may_have() {
    let notice = with(&[&format!("SUMMARY:{}", "x".repeat(300))]);
    assert!(notice.summary.ends_with('…'));
    assert_eq!(notice.plan().check(), Ok(()));
}
