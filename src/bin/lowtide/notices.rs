//! `lowtide assess FILE.ics…`: what suppliers' maintenance notices cost, one beside the other.

use lowtide::assess::{Assessment, Assessor};
use lowtide::calendar::Almanac;
use lowtide::import::{MAX_CALENDAR_BYTES, Notice, NoticeStatus, read_notices, replaced};
use lowtide::plan::Plan;
use lowtide::present::{level_words, one_line, percent};
use lowtide::time::{Zone, clock_time};
use lowtide::wire::{AssessmentJson, NoticeJson, to_text};

use crate::answer::{Answer, assessed, check_gate, gate, sentences};
use crate::arguments::Assess;
use crate::file::read_limited;
use crate::freezes::{Wanted, tell};
use crate::opened::names_file;
use crate::table::columns;
use crate::window::{choices, names_a_window, text};

/// A notice that was read, and what it costs.
struct Answered<'a> {
    file: &'a str,
    notice: &'a Notice,
    /// A later version is among the notices.
    replaced: bool,
    assessment: Assessment,
    notes: Vec<String>,
}

impl Answered<'_> {
    /// Whether it will happen as it stands here.
    fn counts(&self) -> bool {
        !self.replaced && self.notice.status != Some(NoticeStatus::Cancelled)
    }
}

/// A file that cannot be read is told on standard error and hides no other.
pub(crate) fn notices_command(arguments: &Assess, json: bool) -> Result<Answer, String> {
    check_gate(arguments)?;
    if let Some(other) = arguments.plans.iter().find(|path| !names_file(path, ".ics")) {
        return Err(format!("{other:?} is no notice: assess notices (.ics) by themselves"));
    }
    let zone = arguments.window.zone.as_deref();
    let floating = zone.map_or(Ok(Zone::UTC), Zone::parse).map_err(text)?;
    let mut window = arguments.window.clone();
    window.zone = None;
    if names_a_window(&window) || arguments.number != 1 {
        return Err("notices name their windows: leave the flags of the window out".to_owned());
    }
    let mut incomplete = false;
    let mut found: Vec<(&str, Notice)> = vec![];
    for path in &arguments.plans {
        match read(path, floating) {
            Ok((notices, whole)) => {
                incomplete |= !whole;
                found.extend(notices.into_iter().map(|notice| (path.as_str(), notice)));
            }
            Err(why) => {
                incomplete = true;
                crate::tell(&why);
            }
        }
    }
    let Some((_, first)) = found.first() else {
        return Ok(Answer { text: String::new(), is_file: json, refused_by_gate: false, incomplete });
    };
    // One plan with the windows of all, so that audience and freezes are read once.
    let mut plan = first.plan();
    plan.windows = found.iter().map(|(_, notice)| notice.window.clone()).collect();
    let known = choices(&window, Wanted::NearWindows, &mut plan)?;
    let answers = answered(&found, &plan, &known)?;
    let refused_by_gate = answers.iter().any(|answer| answer.counts() && gate(arguments, &answer.assessment));
    let text = if json { document(&answers, &plan) } else { listing(&answers) };
    Ok(Answer { text, is_file: json, refused_by_gate, incomplete })
}

/// The notices of a file, and whether none of it is left out.
fn read(path: &str, floating: Zone) -> Result<(Vec<Notice>, bool), String> {
    let wrong = |why: String| format!("cannot read notices from {path:?}: {why}");
    let file = read_limited(path, MAX_CALENDAR_BYTES)
        .map_err(|error| wrong(format!("{error}; use a calendar file (.ics)")))?;
    let read = read_notices(&file, floating).map_err(|error| wrong(error.to_string()))?;
    tell(path, &read.problems);
    let whole = read.problems.iter().all(|problem| !problem.lost);
    if read.notices.is_empty() && whole {
        let why = "it holds no maintenance notice (X-MAINTNOTE-…): use --freeze for a team's calendar";
        return Err(wrong(why.to_owned()));
    }
    Ok((read.notices, whole))
}

fn answered<'a>(
    found: &'a [(&str, Notice)],
    plan: &Plan,
    known: &[String],
) -> Result<Vec<Answered<'a>>, String> {
    let notices: Vec<&Notice> = found.iter().map(|(_, notice)| notice).collect();
    let assessor = Assessor::for_plan(plan, Almanac::bundled());
    let mut answers = vec![];
    for ((file, notice), replaced) in found.iter().zip(replaced(&notices)) {
        let window = notice.plan().windows[0].resolve().map_err(text)?;
        let more = notice.notes.iter().chain(known).cloned().collect();
        let (assessment, notes) = assessed(&assessor, plan, &window, more);
        answers.push(Answered { file, notice, replaced, assessment, notes });
    }
    Ok(answers)
}

fn document(answers: &[Answered], plan: &Plan) -> String {
    let mut documents = vec![];
    for answer in answers {
        let said = sentences(&answer.assessment, plan, answer.notes.clone());
        let assessment = AssessmentJson::of(&answer.assessment, &plan.audience, said);
        documents.push(NoticeJson::of(answer.file, answer.notice, answer.replaced, assessment));
    }
    to_text(&documents)
}

fn listing(answers: &[Answered]) -> String {
    let mut rows = vec![
        ["File", "Provider", "Work", "Status", "UTC", "Events", "In day", "Loses most"].map(str::to_owned),
    ];
    rows.extend(answers.iter().map(row));
    let mut text = columns(&rows);
    for answer in answers {
        for note in &answer.notes {
            text += &format!("Note: {} line {}: {note}\n", answer.file, answer.notice.line);
        }
    }
    text
}

fn row(answer: &Answered) -> [String; 8] {
    let Answered { notice, assessment, .. } = answer;
    let span = assessment.window.span;
    let (start, end) = (span.start.utc(), span.end.utc());
    let ends = if start.date() == end.date() {
        clock_time(end)
    } else {
        format!("{} {}", end.date(), clock_time(end))
    };
    let status = notice.status.map_or("not said", NoticeStatus::word);
    let most = assessment.regions.first().filter(|region| region.people_minutes_lost > 0.0);
    [
        answer.file.to_owned(),
        one_line(&notice.provider),
        one_line(notice.name()),
        if answer.replaced { format!("{status}, replaced") } else { status.to_owned() },
        format!("{} {}–{ends}", start.date(), clock_time(start)),
        level_words(assessment.verdict.level).to_owned(),
        percent(assessment.totals.daytime_share),
        most.map_or_else(|| "nobody".to_owned(), |region| region.region().name.to_owned()),
    ]
}
