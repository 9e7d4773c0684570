//! The program's start: everything else is in the library.

fn main() {
    console_error_panic_hook::set_once();
    lepik::views::start();
}
