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

#[cfg(test)]
mod tests {
    use super::*;

    /// The colours of a block of the style, by name.
    fn colours(block: &str) -> Vec<(&str, f64)> {
        let parts = block
            .split(';')
            .filter_map(|it| it.trim().split_once(": #"));
        let light = |hex: &str| {
            let channel = |at: usize| {
                let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
                match value <= 0.04045 {
                    true => value / 12.92,
                    false => ((value + 0.055) / 1.055).powf(2.4),
                }
            };
            0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
        };
        parts.map(|(name, hex)| (name, light(hex))).collect()
    }

    #[test]
    fn words_stand_out_from_the_paper_light_and_dark() {
        let blocks: Vec<&str> = STYLE.split(":root {").skip(1).collect();
        assert_eq!(blocks.len(), 2);
        for block in blocks {
            let block = block.split('}').next().unwrap();
            let colours = colours(block);
            let of = |name: &str| {
                let found = colours.iter().find(|it| it.0.ends_with(name));
                found.expect(name).1 + 0.05
            };
            for name in ["--ink", "--soft", "--accent", "--amber"] {
                let (ink, paper) = (of(name), of("--paper"));
                let contrast = ink.max(paper) / ink.min(paper);
                assert!(contrast >= 7.0, "{name}: {contrast}");
            }
        }
    }

    #[test]
    fn the_page_has_its_language_and_needs_nothing_from_elsewhere() {
        for (lang, tag) in [
            (Lang::Ja, "<html lang=\"ja\">"),
            (Lang::En, "<html lang=\"en\">"),
        ] {
            let locale = Locale::new(lang, None).0;
            let html = page(&Room::default(), &locale, 0, "0a");
            assert!(html.contains(tag));
            assert!(html.contains("<noscript><meta http-equiv=\"refresh\" content=\"2\">"));
            assert_eq!(html.matches(" nonce=\"0a\">").count(), 2);
            for outside in [
                "http:", "https:", "src=", "href=", "url(", "@import", " style=",
            ] {
                assert!(!html.contains(outside), "{outside}");
            }
        }
    }
}
