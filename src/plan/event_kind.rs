//! What an event is: the word that decides its severity, its reach and what a profile makes of it.

words! {
    EventKind {
        Election = "election",
        Runoff = "runoff",
        Aftermath = "aftermath",
        Shutdown = "shutdown",
        Crisis = "crisis",
        Holiday = "holiday",
        Religious = "religious",
        Cultural = "cultural",
        Exam = "exam",
        Shopping = "shopping",
        Sport = "sport",
        Broadcast = "broadcast",
        Tax = "tax",
        /// A stretch that the team has closed for changes.
        Freeze = "freeze",
        /// Whatever else the user brings.
        Own = "own",
    }
}

impl EventKind {
    pub const fn is_vote(self) -> bool {
        matches!(self, Self::Election | Self::Runoff)
    }
}
