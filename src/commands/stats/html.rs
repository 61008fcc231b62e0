//! A comparison as a page of its own: no script, nothing from elsewhere, prints on A4.

use super::chart::{escaped, svg};
use super::page::{how_many, shown};
use super::sections::{Body, Section, by_question, sections};
use super::told::Told;

/// Groups with the most interviews, so many at most: the others are in the other files.
const GROUPS: usize = 40;

const STYLE: &str = "\
:root{color-scheme:light dark;--ink:#1c1c1e;--paper:#fff;--quiet:#5b5b60;--rule:#c9c9ce;\
--g0:#8a8f98;--g1:#2f6fb2;--g2:#b2562f;--g3:#4b8a3f}\
@media(prefers-color-scheme:dark){:root{--ink:#ececee;--paper:#18181a;--quiet:#a5a5ab;--rule:#48484d;\
--g0:#84898f;--g1:#5b9bdc;--g2:#dd8a62;--g3:#7dbb70}}\
@media print{:root{--ink:#000;--paper:#fff;--quiet:#444;--rule:#bbb;--g0:#8a8f98;--g1:#2f6fb2;\
--g2:#b2562f;--g3:#4b8a3f}}\
@page{size:A4;margin:15mm}\
body{background:var(--paper);color:var(--ink);font:15px/1.6 'Hiragino Sans','Yu Gothic',Meiryo,\
'Noto Sans CJK JP',sans-serif;max-width:46em;margin:2em auto;padding:0 1em}\
h1{font-size:1.5em;margin:0 0 .2em}h2{font-size:1.15em;margin:1.8em 0 .3em;\
border-bottom:1px solid var(--rule)}h3{font-size:1em;margin:.9em 0 .2em}\
figure{margin:0;break-inside:avoid}\
svg{width:100%;height:auto;display:block}svg text{fill:var(--ink);font-size:12px}\
.g0{fill:var(--g0)}.g1{fill:var(--g1)}.g2{fill:var(--g2)}.g3{fill:var(--g3)}\
rect{-webkit-print-color-adjust:exact;print-color-adjust:exact}\
.interval{stroke:var(--ink);fill:none;stroke-width:1.2}\
table{border-collapse:collapse;break-inside:avoid}th,td{padding:.15em .7em .15em 0;text-align:right;\
border-bottom:1px solid var(--rule);font-weight:normal}th{color:var(--quiet)}\
th:first-child,td:first-child{text-align:left}\
.quiet,.rule{color:var(--quiet)}.warning{border-left:4px solid var(--g2);padding-left:.7em}\
h2,h3{break-after:avoid}";

pub fn html(told: &Told<'_>) -> String {
    let title = escaped(told.title());
    let lang = told.locale.text("stats-page-language");
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    );
    paragraph(&mut page, "quiet", &how_many(told));
    for asked in &told.asked {
        paragraph(&mut page, "quiet", asked);
    }
    for warning in told.warnings() {
        paragraph(&mut page, "warning", &warning);
    }
    let groups = shown(told, GROUPS);
    let more = told.comparison.groups.len() - groups.len();
    if more > 0 {
        let more = [("count", more.into())];
        paragraph(
            &mut page,
            "quiet",
            &told.locale.format("stats-page-more", &more),
        );
    }
    paragraph(&mut page, "quiet", told.locale.text("stats-page-lines"));
    let mut all = sections(told, &groups);
    all.extend(by_question(told, &groups));
    all.iter().for_each(|it| section(&mut page, it));
    page.push_str(&format!(
        "<h2>{}</h2>\n",
        escaped(told.locale.text("stats-rule"))
    ));
    for rule in told.rule() {
        paragraph(&mut page, "rule", rule);
    }
    page.push_str("</body>\n</html>\n");
    page
}

fn paragraph(page: &mut String, class: &str, text: &str) {
    page.push_str(&format!("<p class=\"{class}\">{}</p>\n", escaped(text)));
}

fn section(page: &mut String, it: &Section) {
    page.push_str(&format!("<h2>{}</h2>\n", escaped(&it.title)));
    if let Some(note) = &it.note {
        paragraph(page, "quiet", note);
    }
    match &it.body {
        Body::Charts(charts) => {
            for chart in charts {
                let title = escaped(&chart.title);
                page.push_str(&format!(
                    "<figure>\n<h3>{title}</h3>\n{}</figure>\n",
                    svg(chart)
                ));
            }
        }
        Body::Table(rows) => {
            page.push_str("<table>\n");
            for (at, row) in rows.iter().enumerate() {
                let cell = if at == 0 { "th" } else { "td" };
                let cells = row
                    .iter()
                    .map(|it| format!("<{cell}>{}</{cell}>", escaped(it)));
                page.push_str(&format!("<tr>{}</tr>\n", cells.collect::<String>()));
            }
            page.push_str("</table>\n");
        }
    }
}
