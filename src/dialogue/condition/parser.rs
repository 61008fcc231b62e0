//! The text of a condition → its tree. Knows the grammar, not what a test means.

use std::ops::Range;

use super::{ConditionError, ConditionFault, Node, Order, Term, Test};

/// `not` and parentheses inside each other; far more than anyone can read.
const DEEPEST: usize = 32;

/// Bytes of a condition.
const LONGEST: usize = 4_096;

/// Words of the grammar; no question may be called so.
pub const RESERVED: [&str; 5] = ["and", "or", "not", "has", "answered"];

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Word(String),
    Quoted(String),
    Sign(&'static str),
}

pub(super) fn parse(source: &str) -> Result<Node, ConditionError> {
    if source.len() > LONGEST {
        return Err(ConditionError {
            at: 0..source.len(),
            what: ConditionFault::TooLong,
        });
    }
    let tokens = tokens(source)?;
    if tokens.is_empty() {
        return Err(ConditionError {
            at: 0..source.len(),
            what: ConditionFault::Empty,
        });
    }
    let mut parser = Parser {
        source,
        tokens,
        next: 0,
        depth: 0,
    };
    let root = parser.any()?;
    match parser.tokens.get(parser.next) {
        None => Ok(root),
        Some((_, at)) => Err(parser.unexpected(at.clone())),
    }
}

fn tokens(source: &str) -> Result<Vec<(Token, Range<usize>)>, ConditionError> {
    let mut tokens = Vec::new();
    let mut rest = source.trim_start();
    while let Some(first) = rest.chars().next() {
        let start = source.len() - rest.len();
        let (token, length) = token(rest, first).map_err(|(length, what)| ConditionError {
            at: start..start + length,
            what,
        })?;
        tokens.push((token, start..start + length));
        rest = rest[length..].trim_start();
    }
    Ok(tokens)
}

/// The token at the start of `rest` and its length in bytes.
fn token(rest: &str, first: char) -> Result<(Token, usize), (usize, ConditionFault)> {
    const SIGNS: [&str; 8] = ["!=", "<=", ">=", "=", "<", ">", "(", ")"];
    if let Some(sign) = SIGNS.into_iter().find(|sign| rest.starts_with(sign)) {
        return Ok((Token::Sign(sign), sign.len()));
    }
    if first == '"' || first == '\'' {
        let inner = &rest[1..];
        let length = inner
            .find(first)
            .ok_or((rest.len(), ConditionFault::UnclosedQuote))?;
        return Ok((Token::Quoted(inner[..length].to_string()), length + 2));
    }
    let of_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    let length = rest.find(|c| !of_word(c)).unwrap_or(rest.len());
    if length == 0 {
        return Err((
            first.len_utf8(),
            ConditionFault::Unexpected(first.to_string()),
        ));
    }
    Ok((Token::Word(rest[..length].to_string()), length))
}

struct Parser<'a> {
    source: &'a str,
    tokens: Vec<(Token, Range<usize>)>,
    next: usize,
    depth: usize,
}

impl Parser<'_> {
    fn any(&mut self) -> Result<Node, ConditionError> {
        let mut parts = vec![self.all()?];
        while self.take_word("or") {
            parts.push(self.all()?);
        }
        Ok(if parts.len() == 1 {
            parts.remove(0)
        } else {
            Node::Any(parts)
        })
    }

    fn all(&mut self) -> Result<Node, ConditionError> {
        let mut parts = vec![self.one()?];
        while self.take_word("and") {
            parts.push(self.one()?);
        }
        Ok(if parts.len() == 1 {
            parts.remove(0)
        } else {
            Node::All(parts)
        })
    }

    fn one(&mut self) -> Result<Node, ConditionError> {
        let (token, at) = self.advance()?;
        let nests = token == Token::Sign("(") || token == Token::Word("not".to_string());
        if !nests {
            return self.term(token, at).map(Node::Term);
        }
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(ConditionError {
                at,
                what: ConditionFault::TooDeep,
            });
        }
        let node = if token == Token::Sign("(") {
            let inner = self.any()?;
            self.close(at)?;
            inner
        } else {
            Node::Not(Box::new(self.one()?))
        };
        self.depth -= 1;
        Ok(node)
    }

    fn term(&mut self, token: Token, at: Range<usize>) -> Result<Term, ConditionError> {
        if token == Token::Word("answered".to_string()) {
            let open = self.advance()?;
            if open.0 != Token::Sign("(") {
                return Err(self.unexpected(open.1));
            }
            let (inner, inner_at) = self.advance()?;
            let question = self.id(inner, &inner_at)?;
            self.close(open.1)?;
            return Ok(Term {
                question,
                value_at: inner_at.clone(),
                at: inner_at,
                test: Test::Answered,
            });
        }
        let question = self.id(token, &at)?;
        let (operator, operator_at) = self.advance()?;
        let operator = match operator {
            Token::Sign(sign) if !matches!(sign, "(" | ")") => sign,
            Token::Word(word) if word == "has" => "has",
            _ => return Err(self.unexpected(operator_at)),
        };
        let (value, value_at) = self.advance()?;
        let value = match value {
            Token::Quoted(value) => value,
            Token::Word(word) if !RESERVED.contains(&word.as_str()) => word,
            _ => return Err(self.unexpected(value_at)),
        };
        let test = test(operator, value).map_err(|what| ConditionError {
            at: value_at.clone(),
            what,
        })?;
        Ok(Term {
            question,
            at,
            test,
            value_at,
        })
    }

    fn id(&self, token: Token, at: &Range<usize>) -> Result<String, ConditionError> {
        match token {
            Token::Word(word) if !RESERVED.contains(&word.as_str()) => Ok(word),
            _ => Err(self.unexpected(at.clone())),
        }
    }

    fn advance(&mut self) -> Result<(Token, Range<usize>), ConditionError> {
        let end = self.source.trim_end().len();
        let token = self.tokens.get(self.next).cloned();
        self.next += 1;
        token.ok_or(ConditionError {
            at: end..end,
            what: ConditionFault::Ended,
        })
    }

    fn close(&mut self, open: Range<usize>) -> Result<(), ConditionError> {
        match self.tokens.get(self.next) {
            Some((Token::Sign(")"), _)) => {
                self.next += 1;
                Ok(())
            }
            Some((_, at)) => Err(self.unexpected(at.clone())),
            None => Err(ConditionError {
                at: open,
                what: ConditionFault::UnclosedParenthesis,
            }),
        }
    }

    fn take_word(&mut self, word: &str) -> bool {
        let found = matches!(self.tokens.get(self.next), Some((Token::Word(w), _)) if w == word);
        self.next += usize::from(found);
        found
    }

    fn unexpected(&self, at: Range<usize>) -> ConditionError {
        let what = ConditionFault::Unexpected(self.source[at.clone()].to_string());
        ConditionError { at, what }
    }
}

fn test(operator: &str, value: String) -> Result<Test, ConditionFault> {
    let order = match operator {
        "has" => return Ok(Test::Has(value)),
        "=" => {
            return Ok(Test::Is {
                value,
                wanted: true,
            });
        }
        "!=" => {
            return Ok(Test::Is {
                value,
                wanted: false,
            });
        }
        "<" => Order::Less,
        "<=" => Order::LessOrEqual,
        ">" => Order::More,
        _ => Order::MoreOrEqual,
    };
    match value.parse::<f64>() {
        Ok(bound) if bound.is_finite() => Ok(Test::Compare(order, bound)),
        _ => Err(ConditionFault::NotANumber(value)),
    }
}
