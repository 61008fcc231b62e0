//! Text from an answer made inert: in HTML, in Markdown, in a cell of a table of values. The words
//! stay; only what would act is written so that it is shown.

use crate::text::{no_formula, visible_lines};

/// For HTML and SVG, also between quotation marks.
pub fn html(text: &str) -> String {
    let text = visible_lines(text);
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

/// For Markdown; lines stay lines.
pub fn markdown(text: &str) -> String {
    let text = visible_lines(text);
    let lines: Vec<String> = text.trim().split('\n').map(markdown_line).collect();
    lines.join("  \n")
}

/// For a cell of a table in Markdown, where a line end would end the row.
pub fn markdown_cell(text: &str) -> String {
    let text = visible_lines(text);
    let lines: Vec<String> = text.trim().split('\n').map(markdown_line).collect();
    lines.join("<br>")
}

/// For a quotation in Markdown: each line marked.
pub fn markdown_quote(text: &str) -> String {
    let text = visible_lines(text);
    let line = |line: &str| match line.trim().is_empty() {
        true => ">".to_owned(),
        false => format!("> {}  ", markdown_line(line)),
    };
    let lines: Vec<String> = text.trim().split('\n').map(line).collect();
    lines.join("\n")
}

fn markdown_line(line: &str) -> String {
    let line = line.trim_matches([' ', '\u{a0}']);
    let mut out = String::with_capacity(line.len() + 16);
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    for (at, c) in line.char_indices() {
        let rest = &line[at..];
        let begins = at == 0 && matches!(c, '#' | '+' | '-' | '=' | ':');
        let numbers = at == digits && digits > 0 && matches!(c, '.' | ')');
        // What would become a link by itself.
        let links =
            rest.starts_with("://") || (c == '.' && line[..at].to_lowercase().ends_with("www"));
        let marks = matches!(
            c,
            '\\' | '`'
                | '*'
                | '_'
                | '{'
                | '}'
                | '['
                | ']'
                | '<'
                | '>'
                | '|'
                | '~'
                | '$'
                | '&'
                | '@'
        );
        if begins || numbers || links || marks {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// For a cell of a `.csv`: a spreadsheet that opens it takes nothing for a formula.
pub fn cell(text: &str) -> String {
    no_formula(&visible_lines(text)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_acts() {
        let rows: &[(&str, &str)] = &[
            ("納期は5日。", "納期は5日。"),
            ("# 見出し", "\\# 見出し"),
            ("1. 一番", "1\\. 一番"),
            ("12) 二番", "12\\) 二番"),
            ("- [ ] 箇条", "\\- \\[ \\] 箇条"),
            ("    code", "code"),
            ("一\n===", "一  \n\\==="),
            ("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"),
            ("<script>", "\\<script\\>"),
            (
                "https://a.jp www.a.jp a@b.jp",
                "https\\://a.jp www\\.a.jp a\\@b.jp",
            ),
            ("a|b `c` &amp; \\", "a\\|b \\`c\\` \\&amp; \\\\"),
            ("\u{1b}[2J\u{202e}", "\\<U+001B\\>\\[2J\\<U+202E\\>"),
        ];
        for (text, expected) in rows {
            assert_eq!(markdown(text), *expected, "{text}");
        }
        assert_eq!(markdown_cell("一\n二|三"), "一<br>二\\|三");
        assert_eq!(markdown_quote("一\n\n> 二"), "> 一  \n>\n> \\> 二  ");
        assert_eq!(
            html("<b a='\"'>&amp;"),
            "&lt;b a=&#39;&quot;&#39;&gt;&amp;amp;"
        );
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("五\u{7}"), "五<U+0007>");
    }
}
