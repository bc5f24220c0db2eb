//! What a reader can be offered to do: by a name in the palette, or by keys. What is offered when stands in
//! `commands`.

use yew::AttrValue;

use super::action::{Action, Dialog};
use super::picture::PictureKind;
use crate::import::{begins, begins_words};
use crate::plan::Edit;

/// Where a command stands in the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Window,
    Better,
    Plan,
    Service,
    View,
    Examples,
    Help,
}

impl Group {
    pub const fn words(self) -> &'static str {
        match self {
            Self::Window => "Window",
            Self::Better => "Better windows",
            Self::Plan => "Plan and link",
            Self::Service => "Service and events",
            Self::View => "View",
            Self::Examples => "Examples",
            Self::Help => "Help",
        }
    }
}

/// What becomes of a command.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "nearly every command is an action")]
pub enum Deed {
    Act(Action),
    CopyLink,
    /// Makes the link that is shown the reader's own plan.
    Adopt,
    /// Saves the plan as a file.
    SavePlan,
    /// Saves the window that is looked at as a picture.
    SavePicture(PictureKind),
    /// Presses the control with this id.
    Press(&'static str),
}

/// Something to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Command {
    pub group: Group,
    pub name: AttrValue,
    /// What there is to know of it, or why it does nothing now.
    pub detail: &'static str,
    /// `Shift E`; several that do the same are parted by commas.
    pub keys: &'static str,
    /// Whether it does nothing now.
    pub off: bool,
    pub deed: Deed,
}

impl Command {
    /// Whether a typed text means it: each word begins one of its own. Why it does nothing now is no name of it.
    pub fn fits(&self, text: &str) -> bool {
        let detail = if self.off { "" } else { self.detail };
        begins_words(text, &format!("{} {detail} {}", self.name, self.group.words()))
    }

    /// How far its name is from the text: 0 where it begins with it, 1 where it has all words of it.
    fn distance(&self, text: &str) -> u8 {
        match &*self.name {
            name if begins(text, name) => 0,
            name if begins_words(text, name) => 1,
            _ => 2,
        }
    }

    /// Whether these keys do it.
    pub(super) fn is_done_by(&self, pressed: &str) -> bool {
        !pressed.is_empty() && self.keys.split(", ").any(|keys| keys == pressed)
    }
}

/// What the palette offers for a text, those of a group together. The command whose name is nearest goes first, with
/// its group: others have the words in what there is to know of them.
pub fn offered<'a>(commands: &'a [Command], text: &str) -> Vec<&'a Command> {
    // The palette itself is open already.
    let open = Deed::Act(Action::Show(Dialog::Palette));
    let fitting = commands.iter().filter(|command| command.deed != open && command.fits(text));
    let mut found: Vec<_> = fitting.collect();
    let (mut best, mut least) = (0, u8::MAX);
    for (at, command) in found.iter().enumerate() {
        let distance = command.distance(text);
        if distance < least {
            (best, least) = (at, distance);
        }
    }
    bring(&mut found, best, 0);
    let mut beside = 1;
    for at in 1..found.len() {
        if found[at].group == found[0].group {
            bring(&mut found, at, beside);
            beside += 1;
        }
    }
    found
}

/// Brings one forward to a place; those between move up.
fn bring(found: &mut [&Command], from: usize, to: usize) {
    for at in (to..from).rev() {
        found.swap(at, at + 1);
    }
}

/// The palette being put together.
#[derive(Default)]
pub(super) struct Listing(pub Vec<Command>);

impl Listing {
    pub(super) fn add(&mut self, group: Group, name: AttrValue, deed: Deed) -> &mut Command {
        let at = self.0.len();
        self.0.push(Command { group, name, detail: "", keys: "", off: false, deed });
        &mut self.0[at]
    }

    /// Adds an edit of the plan.
    pub(super) fn edit(&mut self, group: Group, name: String, edit: Edit) -> &mut Command {
        self.add(group, name.into(), Deed::Act(Action::Edit(edit)))
    }

    /// Adds what is called by words that never change; `keys` may be empty.
    pub(super) fn act(
        &mut self,
        group: Group,
        name: &'static str,
        keys: &'static str,
        action: Action,
    ) -> &mut Command {
        let command = self.add(group, AttrValue::Static(name), Deed::Act(action));
        command.keys = keys;
        command
    }
}

impl Command {
    /// Switches it off where it would do nothing, and says why.
    pub(super) fn only_if(&mut self, useful: bool, why_not: &'static str) {
        if !useful {
            (self.off, self.detail) = (true, why_not);
        }
    }
}
