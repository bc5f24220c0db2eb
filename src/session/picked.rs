//! The regions that the reader has to do with.

use super::workspace::Workspace;
use crate::world::{RegionId, place_of_zone};

impl Workspace {
    /// The picked one, the pinned ones, where the reader is.
    pub fn chosen_regions(&self) -> Vec<RegionId> {
        let here = self.reader.zone.and_then(place_of_zone);
        self.picked.into_iter().chain(self.reader.viewer.pins.iter().copied()).chain(here).collect()
    }

    /// Picked again, a region is let go.
    pub(super) fn pick(&mut self, region: Option<RegionId>) {
        self.picked = region.filter(|_| self.picked != region);
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::examples::founding_case;
    use crate::session::{Action, Reader, Start, Workspace};
    use crate::world::region_by_id;

    #[test]
    fn a_region_is_picked_until_it_is_picked_again() {
        let workspace = Workspace::new(Start::Draft(founding_case().into()), Reader::default());
        let (iran, nepal) = (region_by_id("IR/Asia/Tehran"), region_by_id("NP/Asia/Kathmandu"));
        let picked = workspace.after(Action::Pick(iran));
        assert_eq!(picked.chosen_regions(), iran.into_iter().collect::<Vec<_>>());
        assert_eq!(picked.after(Action::Pick(nepal)).picked, nepal);
        assert_eq!(picked.after(Action::Pick(iran)).picked, None);
    }
}
