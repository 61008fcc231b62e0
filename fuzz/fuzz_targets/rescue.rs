#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| kikitori_fuzz::targets::named("rescue")(data));
