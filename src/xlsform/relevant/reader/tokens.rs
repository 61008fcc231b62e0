//! The pieces an expression of XPath is made of.

use std::fmt;

use crate::failure::Failure;

/// Bytes of an expression.
const LONGEST: usize = 8_192;

#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    /// `${name}`
    Reference(String),
    /// What stands in quotes, straight or curled.
    Text(String),
    Number(String),
    Word(String),
    Sign(&'static str),
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Token::Reference(name) => write!(f, "${{{name}}}"),
            Token::Text(text) => write!(f, "'{text}'"),
            Token::Number(text) | Token::Word(text) => write!(f, "{text}"),
            Token::Sign(sign) => write!(f, "{sign}"),
        }
    }
}

/// # Errors
/// There is something that is no piece of an expression, or a quote that is not closed.
pub fn tokens(source: &str) -> Result<Vec<Token>, Failure> {
    if source.len() > LONGEST {
        return Err(Failure::new("xlsform-relevant-deep"));
    }
    let mut tokens = Vec::new();
    let mut rest = source.trim_start();
    while let Some(first) = rest.chars().next() {
        let (token, length) = token(rest, first)?;
        tokens.push(token);
        rest = rest[length..].trim_start();
    }
    if tokens.is_empty() {
        return Err(Failure::new("xlsform-relevant-ended"));
    }
    Ok(tokens)
}

fn token(rest: &str, first: char) -> Result<(Token, usize), Failure> {
    const SIGNS: [&str; 9] = ["!=", "<=", ">=", "=", "<", ">", "(", ")", ","];
    if let Some(sign) = SIGNS.into_iter().find(|sign| rest.starts_with(sign)) {
        return Ok((Token::Sign(sign), sign.len()));
    }
    if let Some(inner) = rest.strip_prefix("${") {
        let end = inner
            .find('}')
            .ok_or(Failure::new("xlsform-relevant-ended"))?;
        let name = inner[..end].trim().to_owned();
        return Ok((Token::Reference(name), end + 3));
    }
    let closing: &[char] = match first {
        '\'' => &['\''],
        '"' => &['"'],
        '‘' | '’' => &['‘', '’'],
        '“' | '”' => &['“', '”'],
        _ => &[],
    };
    if !closing.is_empty() {
        let inner = &rest[first.len_utf8()..];
        let end = inner
            .find(closing)
            .ok_or(Failure::new("xlsform-relevant-ended"))?;
        let close = inner[end..].chars().next().map_or(0, char::len_utf8);
        let text = inner[..end].to_owned();
        return Ok((Token::Text(text), first.len_utf8() + end + close));
    }
    let number = rest
        .find(|c: char| !(c.is_ascii_digit() || ".-".contains(c)))
        .unwrap_or(rest.len());
    if number > 0 && rest[..number].parse::<f64>().is_ok() {
        return Ok((Token::Number(rest[..number].to_owned()), number));
    }
    let word = rest
        .find(|c: char| !(c.is_ascii_alphanumeric() || "_-".contains(c)))
        .unwrap_or(rest.len());
    match word {
        0 => Err(Failure::new("xlsform-relevant").with("found", first)),
        _ => Ok((Token::Word(rest[..word].to_owned()), word)),
    }
}
