#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _: bool = lowtide_fuzz::link::holds(data);
});
