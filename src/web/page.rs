//! The page around what the room sees. It works without script, as a page that reloads itself.

use super::html::Html;
use super::part::part;
use crate::dialogue::question::Lang;
use crate::dialogue::room::Room;
use crate::locale::Locale;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The whole page as it is at this wall clock. `nonce`: what lets its style and script work.
pub fn page(room: &Room, locale: &Locale, wall: i64, nonce: &str) -> String {
    let mut html = Html::default();
    html.mark("<!doctype html>\n").mark(match locale.lang {
        Lang::Ja => "<html lang=\"ja\">\n",
        Lang::En => "<html lang=\"en\">\n",
    });
    html.mark("<head>\n<meta charset=\"utf-8\">\n")
        .mark("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .mark("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .mark("<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>\n")
        .element(("title", ""), locale.text("web-title"))
        .mark("\n<style nonce=\"")
        .text(nonce)
        .mark("\">\n")
        .mark(STYLE)
        .mark("</style>\n</head>\n<body>\n<main id=\"room\" aria-live=\"polite\">");
    html.piece(part(room, locale, wall))
        .mark("</main>\n<p id=\"cut\" role=\"status\" hidden>")
        .text(locale.text("web-cut"))
        .mark("</p>\n<script nonce=\"")
        .text(nonce)
        .mark("\">\n")
        .mark(SCRIPT)
        .mark("</script>\n</body>\n</html>\n");
    html.into_string()
}
