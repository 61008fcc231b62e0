//! `relevant` → the text of a condition. Of XPath it knows what a condition can say: `${x} = 'y'`
//! and the other comparisons, `selected(${x}, 'y')`, whether there is an answer (`${x} != ''`,
//! `string-length(${x}) > 0`, `count(${x}) > 0`), parts of a date by `format-date`, and `and`,
//! `or`, `not( )`, parentheses. Anything else is refused.

mod tokens;

use super::super::names::id_of;
use crate::failure::Failure;
use tokens::{Token, tokens};

/// `not` and parentheses inside each other.
const DEEPEST: usize = 30;

/// A question that a form calls by its name.
pub struct Asked {
    pub id: String,
    /// Its kind's id.
    pub kind: &'static str,
}

/// Reads an expression. `look` finds a question by the name it has in the form.
///
/// # Errors
/// It says something that a condition cannot, or calls a question that is not there.
pub fn read(source: &str, look: &dyn Fn(&str) -> Option<Asked>) -> Result<String, Failure> {
    let mut reader = Reader {
        tokens: tokens(source)?,
        next: 0,
        depth: 0,
        look,
    };
    let (text, _) = reader.any()?;
    match reader.tokens.get(reader.next) {
        None => Ok(text),
        Some(_) => Err(reader.unexpected()),
    }
}

/// How tightly a piece of a condition holds together.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Bond {
    Or,
    And,
    One,
}

type Piece = (String, Bond);

struct Reader<'a> {
    tokens: Vec<Token>,
    next: usize,
    depth: usize,
    look: &'a dyn Fn(&str) -> Option<Asked>,
}

/// The left side of a comparison.
struct Left {
    asked: Asked,
    /// Of a table or a text: what is compared is how much there is.
    counted: bool,
}

impl Reader<'_> {
    fn any(&mut self) -> Result<Piece, Failure> {
        self.joined("or", Bond::Or, |reader| {
            reader.joined("and", Bond::And, Self::one)
        })
    }

    fn joined(
        &mut self,
        word: &str,
        bond: Bond,
        part: impl Fn(&mut Self) -> Result<Piece, Failure>,
    ) -> Result<Piece, Failure> {
        let mut parts = vec![part(self)?];
        while self.take(&Token::Word(word.to_owned())) {
            parts.push(part(self)?);
        }
        if parts.len() == 1 {
            return Ok(parts.remove(0));
        }
        let texts: Vec<String> = parts.into_iter().map(|part| held(part, bond)).collect();
        Ok((texts.join(&format!(" {word} ")), bond))
    }

    fn one(&mut self) -> Result<Piece, Failure> {
        let negated = self.take(&Token::Word("not".to_owned()));
        let open = self.take(&Token::Sign("("));
        if !negated && !open {
            return self.test();
        }
        if !open {
            return Err(self.unexpected());
        }
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Failure::new("xlsform-relevant-deep"));
        }
        let inner = self.any()?;
        self.want(")")?;
        self.depth -= 1;
        Ok(if negated { negation(inner) } else { inner })
    }

    fn test(&mut self) -> Result<Piece, Failure> {
        if self.take(&Token::Word("selected".to_owned())) {
            self.want("(")?;
            let asked = self.reference()?;
            self.want(",")?;
            let value = self.text()?;
            self.want(")")?;
            let value = quoted(&option(&asked, &value))?;
            return Ok((format!("{} has {value}", asked.id), Bond::One));
        }
        let left = self.left()?;
        let sign = match self.tokens.get(self.next) {
            Some(Token::Sign(sign)) if !matches!(*sign, "(" | ")" | ",") => *sign,
            _ => return Err(self.unexpected()),
        };
        self.next += 1;
        let value_at = self.next;
        let value = match self.tokens.get(self.next) {
            Some(Token::Text(value) | Token::Number(value)) => value.clone(),
            _ => return Err(self.unexpected()),
        };
        self.next += 1;
        let id = &left.asked.id;
        let answered = (format!("answered({id})"), Bond::One);
        match (sign, value.as_str(), left.counted) {
            (">", "0", true) | ("!=", "0", true) | (">=", "1", true) | ("!=", "", false) => {
                Ok(answered)
            }
            ("=" | "<=", "0", true) | ("<", "1", true) | ("=", "", false) => Ok(negation(answered)),
            (_, _, true) => {
                self.next = value_at;
                Err(self.unexpected())
            }
            ("=", ..) | ("!=", ..) => {
                let value = quoted(&option(&left.asked, &value))?;
                let is = (format!("{id} = {value}"), Bond::One);
                Ok(if sign == "=" { is } else { negation(is) })
            }
            _ => Ok((format!("{id} {sign} {}", quoted(&value)?), Bond::One)),
        }
    }

    /// `${x}`, or a function of it that changes nothing for us.
    fn left(&mut self) -> Result<Left, Failure> {
        let function = match self.tokens.get(self.next) {
            Some(Token::Word(word)) => word.clone(),
            _ => {
                let asked = self.reference()?;
                return Ok(Left {
                    asked,
                    counted: false,
                });
            }
        };
        let known = ["count", "string-length", "number", "format-date"];
        if !known.contains(&function.as_str()) {
            return Err(self.unexpected());
        }
        self.next += 1;
        self.want("(")?;
        let left = match function.as_str() {
            "number" => self.left()?,
            _ => Left {
                asked: self.reference()?,
                counted: function != "format-date",
            },
        };
        if function == "format-date" {
            self.want(",")?;
            let known = ["%Y", "%Y-%m", "%Y-%m-%d"];
            if !matches!(self.tokens.get(self.next), Some(Token::Text(it)) if known.contains(&it.as_str()))
            {
                return Err(self.unexpected());
            }
            self.next += 1;
        }
        self.want(")")?;
        Ok(left)
    }

    fn reference(&mut self) -> Result<Asked, Failure> {
        let name = match self.tokens.get(self.next) {
            Some(Token::Reference(name)) => name.clone(),
            _ => return Err(self.unexpected()),
        };
        self.next += 1;
        (self.look)(&name)
            .ok_or_else(|| Failure::new("xlsform-relevant-unknown").with("name", name))
    }

    fn text(&mut self) -> Result<String, Failure> {
        match self.tokens.get(self.next) {
            Some(Token::Text(text)) => {
                self.next += 1;
                Ok(text.clone())
            }
            _ => Err(self.unexpected()),
        }
    }

    fn take(&mut self, token: &Token) -> bool {
        let found = self.tokens.get(self.next) == Some(token);
        self.next += usize::from(found);
        found
    }

    fn want(&mut self, sign: &'static str) -> Result<(), Failure> {
        match self.take(&Token::Sign(sign)) {
            true => Ok(()),
            false => Err(self.unexpected()),
        }
    }

    fn unexpected(&self) -> Failure {
        match self.tokens.get(self.next) {
            Some(token) => Failure::new("xlsform-relevant").with("found", token),
            None => Failure::new("xlsform-relevant-ended"),
        }
    }
}

/// A choice is called by its id, which may be written otherwise than its name in the form.
fn option(asked: &Asked, value: &str) -> String {
    match asked.kind {
        "choice" | "choices" => id_of(value, false),
        _ => value.to_owned(),
    }
}

fn negation(piece: Piece) -> Piece {
    (format!("not {}", held(piece, Bond::One)), Bond::One)
}

fn held((text, own): Piece, bond: Bond) -> String {
    match own < bond {
        true => format!("({text})"),
        false => text,
    }
}

fn quoted(value: &str) -> Result<String, Failure> {
    let of_word = |c: char| c.is_ascii_alphanumeric() || "_-.".contains(c);
    let reserved = crate::dialogue::condition::RESERVED.contains(&value);
    if !value.is_empty() && !reserved && value.chars().all(of_word) {
        return Ok(value.to_owned());
    }
    match (value.contains('\''), value.contains('"')) {
        (true, true) => Err(Failure::new("xlsform-relevant").with("found", value)),
        (true, false) => Ok(format!("\"{value}\"")),
        _ => Ok(format!("'{value}'")),
    }
}
