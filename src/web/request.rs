//! What a browser asked for, and whether it may. Another site that the person has open must get
//! nothing, whatever names it gives this machine and whatever it guesses.

use httparse::{EMPTY_HEADER, Error, Request, Status};

/// The longest head of a request, bytes.
pub const LONGEST: usize = 8 * 1024;

/// Header fields of one request.
const FIELDS: usize = 64;

/// What there is to see.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Asked {
    Page,
    Events,
}

/// What is to be done with what has come in so far.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict {
    /// The head has not ended yet.
    More,
    Give(Asked),
    /// It gets this status and nothing else.
    Refuse(u16),
}

/// Who knows the address comes in, by the name of this machine that the address has.
pub struct Door {
    token: String,
    hosts: [String; 2],
}

impl Door {
    pub fn new(token: String, port: u16) -> Door {
        // Browsers leave out the port that is meant anyway.
        let port = match port {
            80 => String::new(),
            port => format!(":{port}"),
        };
        Door {
            token,
            hosts: ["127.0.0.1", "localhost"].map(|host| format!("{host}{port}")),
        }
    }

    /// The address to open.
    pub fn address(&self) -> String {
        format!("http://{}/{}/", self.hosts[0], self.token)
    }

    /// Judges what has come in of a request.
    pub fn judge(&self, bytes: &[u8]) -> Verdict {
        let mut fields = [EMPTY_HEADER; FIELDS];
        let mut request = Request::new(&mut fields);
        match request.parse(bytes) {
            Ok(Status::Complete(length)) if length <= LONGEST => {}
            Ok(Status::Partial) if bytes.len() < LONGEST => return Verdict::More,
            Ok(_) | Err(Error::TooManyHeaders) => return Verdict::Refuse(431),
            Err(_) => return Verdict::Refuse(400),
        }
        match self.wanted(&request) {
            Ok(asked) => Verdict::Give(asked),
            Err(status) => Verdict::Refuse(status),
        }
    }

    fn wanted(&self, request: &Request) -> Result<Asked, u16> {
        let host = one(request, "host")?.ok_or(400_u16)?;
        // A name that somebody else points at this machine (DNS rebinding).
        if !self.hosts.iter().any(|it| it.as_bytes() == host) {
            return Err(421);
        }
        let origin = one(request, "origin")?;
        let own = |it: &[u8]| it.strip_prefix(b"http://") == Some(host);
        // Typed or opened from elsewhere on this machine, or asked for by the page itself.
        let site = one(request, "sec-fetch-site")?;
        let near = |it: &[u8]| matches!(it, b"none" | b"same-origin");
        if !origin.is_none_or(own) || !site.is_none_or(near) {
            return Err(403);
        }
        if request.method != Some("GET") {
            return Err(405);
        }
        let length = one(request, "content-length")?;
        let body = length.is_some_and(|it| it != b"0");
        if body || one(request, "transfer-encoding")?.is_some() {
            return Err(400);
        }
        self.place(request.path.unwrap_or_default()).ok_or(404)
    }

    fn place(&self, path: &str) -> Option<Asked> {
        let (token, rest) = path.strip_prefix('/')?.split_once('/')?;
        let asked = match rest {
            "" => Asked::Page,
            "events" => Asked::Events,
            _ => return None,
        };
        same(token.as_bytes(), self.token.as_bytes()).then_some(asked)
    }
}

/// The value of a field that may stand there once.
fn one<'a>(request: &Request<'_, 'a>, name: &str) -> Result<Option<&'a [u8]>, u16> {
    let fields = request.headers.iter();
    let mut values = fields.filter(|it| it.name.eq_ignore_ascii_case(name));
    let first = values.next().map(|it| it.value);
    match values.next() {
        None => Ok(first),
        Some(_) => Err(400),
    }
}

/// Whether both are the same; how long that takes does not tell where they differ.
fn same(a: &[u8], b: &[u8]) -> bool {
    let differing = a.iter().zip(b).fold(0, |all, (a, b)| all | (a ^ b));
    a.len() == b.len() && std::hint::black_box(differing) == 0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TOKEN: &str = "0123456789abcdef0123456789abcdef";

    fn door() -> Door {
        Door::new(TOKEN.into(), 4321)
    }

    fn get(path: &str, fields: &str) -> String {
        format!("GET {path} HTTP/1.1\r\n{fields}\r\n")
    }

    #[test]
    fn a_request_is_judged() {
        use Asked::{Events, Page};
        use Verdict::{Give, More, Refuse};
        let host = "Host: 127.0.0.1:4321\r\n";
        let page = format!("/{TOKEN}/");
        let with = |fields: &str| get(&page, &format!("{host}{fields}"));
        let at = |path: &str| get(path, host);
        let huge = with(&format!("X: {}\r\n", "x".repeat(LONGEST)));
        let table: Vec<(String, Verdict)> = vec![
            (with(""), Give(Page)),
            (at(&format!("/{TOKEN}/events")), Give(Events)),
            (get(&page, "hOsT:   localhost:4321  \r\n"), Give(Page)),
            (format!("GET {page} HTTP/1.0\r\n{host}\r\n"), Give(Page)),
            (format!("GET {page} HTTP/1.1\n{host}\n"), Give(Page)),
            (with("Origin: http://127.0.0.1:4321\r\n"), Give(Page)),
            (with("Sec-Fetch-Site: none\r\n"), Give(Page)),
            (with("Sec-Fetch-Site: same-origin\r\n"), Give(Page)),
            (with("Content-Length: 0\r\n"), Give(Page)),
            // Not all of it.
            (String::new(), More),
            ("GET".into(), More),
            (format!("GET {page} HTTP/1.1\r\n{host}"), More),
            // Other addresses.
            (at("/"), Refuse(404)),
            (at(&format!("/{TOKEN}")), Refuse(404)),
            (at(&format!("/{}/", TOKEN.replace('f', "e"))), Refuse(404)),
            (at(&format!("/{}/", &TOKEN[1..])), Refuse(404)),
            (at(&format!("/{TOKEN}0/")), Refuse(404)),
            (at(&format!("/{}/", TOKEN.to_uppercase())), Refuse(404)),
            (at("//"), Refuse(404)),
            (at("//events"), Refuse(404)),
            (at(&format!("//{TOKEN}/")), Refuse(404)),
            (at(&format!("/{TOKEN}//")), Refuse(404)),
            (at(&format!("/{TOKEN}/../{TOKEN}/")), Refuse(404)),
            (
                at(&format!("/{TOKEN}/events/../../etc/passwd")),
                Refuse(404),
            ),
            (at(&format!("/{TOKEN}/%65vents")), Refuse(404)),
            (at(&format!("/%30{}/", &TOKEN[1..])), Refuse(404)),
            (at(&format!("/{TOKEN}/?a")), Refuse(404)),
            (at(&format!("/{TOKEN}/events#a")), Refuse(404)),
            (at(&format!("http://127.0.0.1:4321{page}")), Refuse(404)),
            (at("*"), Refuse(404)),
            (at("/favicon.ico"), Refuse(404)),
            // Other names.
            (get(&page, ""), Refuse(400)),
            (get(&page, "Host: \r\n"), Refuse(421)),
            (get(&page, "Host: evil.example:4321\r\n"), Refuse(421)),
            (get(&page, "Host: 127.0.0.1\r\n"), Refuse(421)),
            (get(&page, "Host: 127.0.0.1:432\r\n"), Refuse(421)),
            (get(&page, "Host: 127.0.0.1:43210\r\n"), Refuse(421)),
            (
                get(&page, "Host: 127.0.0.1:4321.evil.example\r\n"),
                Refuse(421),
            ),
            (get(&page, "Host: a@127.0.0.1:4321\r\n"), Refuse(421)),
            (get(&page, &format!("{host}{host}")), Refuse(400)),
            // From other pages.
            (with("Origin: http://evil.example\r\n"), Refuse(403)),
            (with("Origin: http://127.0.0.1:8000\r\n"), Refuse(403)),
            (with("Origin: http://localhost:4321\r\n"), Refuse(403)),
            (with("Origin: https://127.0.0.1:4321\r\n"), Refuse(403)),
            (with("Origin: null\r\n"), Refuse(403)),
            (with("Sec-Fetch-Site: cross-site\r\n"), Refuse(403)),
            (with("Sec-Fetch-Site: same-site\r\n"), Refuse(403)),
            // Other wishes.
            (with("").replace("GET", "POST"), Refuse(405)),
            (with("").replace("GET", "HEAD"), Refuse(405)),
            (with("").replace("GET", "OPTIONS"), Refuse(405)),
            (with("").replace("GET", "get"), Refuse(405)),
            (with("Content-Length: 5\r\n"), Refuse(400)),
            (with("Transfer-Encoding: chunked\r\n"), Refuse(400)),
            // No requests.
            (huge.clone(), Refuse(431)),
            (huge[..LONGEST].to_owned(), Refuse(431)),
            (with(&"X: x\r\n".repeat(FIELDS)), Refuse(431)),
            (format!("GET {page} HTTP/2.0\r\n{host}\r\n"), Refuse(400)),
            (format!("GET {page}\r\n{host}\r\n"), Refuse(400)),
            (with("X : x\r\n"), Refuse(400)),
            (with("X: a\0b\r\n"), Refuse(400)),
            (with(" folded: line\r\n"), Refuse(400)),
            ("\u{16}\u{3}\u{1}\u{2}".into(), Refuse(400)),
        ];
        for (bytes, verdict) in table {
            assert_eq!(door().judge(bytes.as_bytes()), verdict, "{bytes}");
        }
    }

    #[test]
    fn the_usual_port_goes_without_saying() {
        let door = Door::new(TOKEN.into(), 80);
        assert_eq!(door.address(), format!("http://127.0.0.1/{TOKEN}/"));
        let own = get(&format!("/{TOKEN}/"), "Host: 127.0.0.1\r\n");
        assert_eq!(door.judge(own.as_bytes()), Verdict::Give(Asked::Page));
    }

    /// A request, with bytes of any kind put in the place of some of its own.
    fn torn() -> impl Strategy<Value = Vec<u8>> {
        let whole = get(
            &format!("/{TOKEN}/events"),
            "Host: 127.0.0.1:4321\r\nA: b\r\n",
        );
        let bytes = proptest::collection::vec(any::<u8>(), 0..40);
        (
            bytes,
            any::<prop::sample::Index>(),
            any::<prop::sample::Index>(),
        )
            .prop_map(move |(bytes, from, to)| {
                let mut all = whole.clone().into_bytes();
                let (a, b) = (from.index(all.len()), to.index(all.len()));
                all.splice(a.min(b)..a.max(b), bytes);
                all
            })
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_stumble(bytes in proptest::collection::vec(any::<u8>(), 0..9000)) {
            prop_assert_eq!(matches!(door().judge(&bytes), Verdict::Give(_)), false);
        }

        #[test]
        fn only_who_names_token_and_host_comes_in(bytes in torn()) {
            if let Verdict::Give(_) = door().judge(&bytes) {
                let has = |what: &str| bytes.windows(what.len()).any(|it| it == what.as_bytes());
                prop_assert!(has(TOKEN) && has("127.0.0.1:4321"));
            }
        }
    }
}
