//! What a browser asks for.

use kikitori::web::request::{Door, LONGEST, Verdict};

const TOKEN: &str = "0123456789abcdef0123456789abcdef";

pub fn request(data: &[u8]) {
    let door = Door::new(TOKEN.into(), 4321);
    match door.judge(data) {
        Verdict::Give(_) => {
            let has = |what: &str| data.windows(what.len()).any(|it| it == what.as_bytes());
            assert!(has(TOKEN) && (has("127.0.0.1:4321") || has("localhost:4321")));
            assert!(data.starts_with(b"GET ") || data.trim_ascii_start().starts_with(b"GET "));
        }
        Verdict::More => assert!(data.len() < LONGEST),
        Verdict::Refuse(status) => assert!((400..500).contains(&status)),
    }
    // A head that comes in parts is judged as one that comes whole.
    let half = &data[..data.len() / 2];
    if !matches!(door.judge(half), Verdict::More) && half.len() < LONGEST {
        let both = (door.judge(half), door.judge(data));
        assert!(both.0 == both.1 || data.len() >= LONGEST, "{both:?}");
    }
}
