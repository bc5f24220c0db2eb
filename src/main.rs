//! Mounts the page.

fn main() {
    lowtide::ui::mount();
}
