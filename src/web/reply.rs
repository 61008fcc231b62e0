//! The heads of what is answered. Nothing is kept by the browser, nothing is told to other sites,
//! and nothing but the page's own style and script works in it.

/// Holds for every answer.
const ALWAYS: &str = "Connection: close\r\n\
    Cache-Control: no-store\r\n\
    Referrer-Policy: no-referrer\r\n\
    X-Content-Type-Options: nosniff\r\n\
    X-Frame-Options: DENY\r\n\
    Cross-Origin-Resource-Policy: same-origin\r\n\
    Cross-Origin-Opener-Policy: same-origin\r\n";

/// Where nothing may be loaded at all.
const NOTHING: &str = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; \
    form-action 'none'";

/// The page with its head; only style and script with this nonce work.
pub fn page(html: &str, nonce: &str) -> Vec<u8> {
    let policy = format!(
        "{NOTHING}; style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; connect-src 'self'"
    );
    let length = format!("Content-Length: {}\r\n", html.len());
    let head = head("200 OK", "text/html; charset=utf-8", &policy, &length);
    format!("{head}{html}").into_bytes()
}

/// The head of the stream of events, and how soon a browser comes back to it, milliseconds.
pub fn events() -> Vec<u8> {
    let head = head("200 OK", "text/event-stream; charset=utf-8", NOTHING, "");
    format!("{head}retry: 500\n\n").into_bytes()
}

/// One event of the stream.
pub fn event(html: &str) -> Vec<u8> {
    let lines = html.split('\n').map(|line| format!("data: {line}\n"));
    format!("{}\n", lines.collect::<String>()).into_bytes()
}

/// Shows that the stream still goes on; no event.
pub const ALIVE: &[u8] = b":\n\n";

/// A status, and nothing else.
pub fn refusal(status: u16) -> Vec<u8> {
    let (status, more) = match status {
        403 => ("403 Forbidden", ""),
        404 => ("404 Not Found", ""),
        405 => ("405 Method Not Allowed", "Allow: GET\r\n"),
        408 => ("408 Request Timeout", ""),
        421 => ("421 Misdirected Request", ""),
        431 => ("431 Request Header Fields Too Large", ""),
        503 => ("503 Service Unavailable", "Retry-After: 1\r\n"),
        _ => ("400 Bad Request", ""),
    };
    let more = format!("{more}Content-Length: 0\r\n");
    head(status, "text/plain", NOTHING, &more).into_bytes()
}

fn head(status: &str, kind: &str, policy: &str, more: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Security-Policy: {policy}\r\n\
         {ALWAYS}{more}\r\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_one_event_however_many_lines_it_has() {
        let text = String::from_utf8(event("一\n\n二")).unwrap();
        assert_eq!(text, "data: 一\ndata: \ndata: 二\n\n");
    }

    #[test]
    fn a_refusal_says_nothing() {
        for status in [400, 403, 404, 405, 408, 421, 431, 503] {
            let text = String::from_utf8(refusal(status)).unwrap();
            assert!(text.starts_with(&format!("HTTP/1.1 {status} ")), "{text}");
            assert!(text.ends_with("Content-Length: 0\r\n\r\n"), "{text}");
            assert_eq!(text.contains("Allow: GET"), status == 405);
        }
    }
}
