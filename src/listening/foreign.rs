//! Whether a text is in a language that no list here knows: by its script, by the characters that
//! only Chinese has, by the small words of other languages. What is not surely one is judged.

use super::script::{is_kana, is_spoken};

/// Letters looked at, from the beginning: enough to tell a language, and a bound on the cost.
const LOOKED_AT: usize = 400;

/// Kana among the first letters tell Japanese at once.
const FIRST: usize = 48;

/// And so many words English.
const FIRST_WORDS: usize = 20;

/// So many words tell any other language.
const WORDS: usize = 40;

/// Fewer letters of another script may be a name.
const LEAST_LETTERS: usize = 8;

/// Fewer Latin letters, or words, may be a name, a model or a list of them.
const LEAST_LATIN: usize = 12;
const LEAST_WORDS: usize = 3;

/// Characters of Chinese that Japanese text does not have: its simplified forms, and its pronouns
/// and particles in both forms.
const CHINESE: &str = "们这说为对发还么时间关务业产计经营现场员报单户较结设备质术绩进选择样严继续销项团队训练约过统须应变动\
                       给让问题际专资维护优势钱币红电车门长东风飞书买卖马鸟鱼龙实级线组织认识许论调谈请谁读课张带岁师节难预\
                       领纪亿总們沒說麼從對吗您你她很呢吧啊哪怎价厂网个从龄亏贷债贸货轻转轮连运远适阳险陆页顶顺顾馆验议记讲\
                       访证评词试诚话该详语误谢财责败账购费赔赚赛输边达迁违钢铁铜银错键闲闻阶热满减涨环劳帮众伤传伙兴农刘创\
                       别办协历压县启响园圆坚块处够头奖妈孙宁审宽导尔尝岛帅归录忆怀态恶悬惊戏战执扩扫扬拟损换敌显晓暂杂权极\
                       构枪标树桥检欢毕汇汉汤沟洁济测浓润滚灭灵炼烦烧這";

/// Characters of every Chinese sentence, which Japanese has inside its compounds.
const CHINESE_OFTEN: &str = "的了是我也就";

/// Whether the (folded) text is far from any language that can be judged.
pub(super) fn is_foreign(folded: &str) -> bool {
    let mut letters = Letters::default();
    for (at, c) in folded.chars().filter(|&c| is_letter(c)).enumerate() {
        if at == LOOKED_AT {
            break;
        }
        letters.take(c);
        if at == FIRST
            && (letters.kana * 5 >= FIRST || letters.are_latin() && is_surely_english(folded))
        {
            return false;
        }
    }
    letters.are_of_another_script()
        || letters.are_chinese()
        || letters.are_latin() && !is_surely_english(folded) && {
            let words = Words::of(folded);
            words.are_romaji() || words.are_of_another_language()
        }
}

/// Whether one in eight of the first words is one that of all these languages only English has so
/// often. Nearly all English answers need no closer look.
fn is_surely_english(folded: &str) -> bool {
    let (mut all, mut english) = (0, 0);
    let words = folded.as_bytes().split(|b| !b.is_ascii_alphabetic());
    for word in words.filter(|word| !word.is_empty()).take(FIRST_WORDS) {
        all += 1;
        english += usize::from(matches!(
            word,
            b"the"
                | b"and"
                | b"with"
                | b"our"
                | b"it"
                | b"that"
                | b"are"
                | b"they"
                | b"have"
                | b"but"
                | b"from"
                | b"not"
                | b"this"
                | b"has"
                | b"had"
                | b"were"
                | b"for"
                | b"by"
                | b"at"
                | b"my"
                | b"she"
                | b"who"
                | b"when"
                | b"his"
                | b"out"
                | b"which"
                | b"been"
                | b"their"
                | b"there"
                | b"you"
                | b"every"
        ));
    }
    english * 8 >= all
}

fn is_letter(c: char) -> bool {
    is_spoken(c) && !c.is_ascii_digit()
}

/// Letters by what they are a sign of.
#[derive(Default)]
struct Letters {
    all: usize,
    kana: usize,
    han: usize,
    /// Han characters of [`CHINESE`], and of [`CHINESE_OFTEN`].
    chinese: usize,
    often: usize,
    /// Two different ones of the latter.
    varied: bool,
    last_often: Option<char>,
    latin: usize,
}

impl Letters {
    fn take(&mut self, c: char) {
        self.all += 1;
        match c {
            'a'..='z' | 'A'..='Z' | 'À'..='ɏ' | 'Ḁ'..='ỿ' => self.latin += 1,
            'ー' => self.kana += 1,
            '一'..='鿿' | '㐀'..='䶿' | '々' => {
                self.han += 1;
                // Japanese text need not be looked up once its kana have told.
                if self.kana == 0 {
                    self.chinese += usize::from(CHINESE.contains(c));
                    if CHINESE_OFTEN.contains(c) {
                        self.often += 1;
                        self.varied |= self.last_often.is_some_and(|last| last != c);
                        self.last_often = Some(c);
                    }
                }
            }
            c => self.kana += usize::from(is_kana(c)),
        }
    }

    /// Hangul, Cyrillic, Thai and so on.
    fn are_of_another_script(&self) -> bool {
        let other = self.all - self.kana - self.han - self.latin;
        other >= LEAST_LETTERS && other * 2 > self.all
    }

    /// Patents and trade marks can be counted without a kana; whole sentences cannot be written.
    fn are_chinese(&self) -> bool {
        let (strong, often) = (self.chinese, self.often);
        let enough = strong >= 2 || strong == 1 && often >= 1 || often >= 3 && self.varied;
        self.kana == 0 && self.han >= LEAST_LETTERS && self.han * 2 > self.all && enough
    }

    fn are_latin(&self) -> bool {
        self.latin >= LEAST_LATIN && self.latin * 10 >= self.all * 9
    }
}

/// Words of text in Latin letters, counted by what they are.
#[derive(Default)]
struct Words {
    all: usize,
    english: usize,
    /// Of the most frequent other language.
    other: usize,
    /// Can be read as Japanese syllables; and is one of its particles or endings.
    syllables: usize,
    particles: usize,
    /// With a letter that English does without.
    accented: usize,
}

impl Words {
    fn of(text: &str) -> Words {
        let mut words = Words::default();
        let mut others = [0; OTHERS.len()];
        let parts = text.split(|c: char| !c.is_alphabetic() && c != '\'');
        for word in parts.filter(|word| !word.is_empty()).take(WORDS) {
            words.all += 1;
            words.english += usize::from(ENGLISH.contains(&word));
            words.particles += usize::from(ROMAJI.contains(&word) || is_ending(word));
            words.syllables += usize::from(is_in_syllables(word));
            words.accented += usize::from(!word.is_ascii());
            for (count, list) in others.iter_mut().zip(OTHERS) {
                *count += usize::from(list.contains(&word));
            }
        }
        words.other = others.into_iter().max().unwrap_or(0);
        words
    }

    fn are_romaji(&self) -> bool {
        self.all >= LEAST_WORDS
            && self.particles >= 1
            && self.syllables * 10 >= self.all * 8
            && self.english * 5 <= self.all
    }

    fn are_of_another_language(&self) -> bool {
        let accented = self.accented >= 3 && self.accented * 2 >= self.all;
        let small_words =
            self.other >= 3 && self.other * 8 >= self.all && self.other >= self.english * 2;
        self.all >= LEAST_WORDS && (accented || small_words)
    }
}

/// An inflected ending that no English word has.
fn is_ending(word: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "masu", "mashita", "masen", "desu", "deshita", "teiru", "shite", "nai",
    ];
    word.len() > 4 && ENDINGS.iter().any(|it| word.ends_with(it))
}

/// Whether Japanese syllables (Hepburn or Kunrei, long vowels with or without a bar) spell a word.
fn is_in_syllables(word: &str) -> bool {
    let mut waiting = 0;
    let mut last = ' ';
    for c in word.chars() {
        match c {
            'a' | 'i' | 'u' | 'e' | 'o' | 'ā' | 'ī' | 'ū' | 'ē' | 'ō' | 'â' | 'î' | 'û' | 'ê'
            | 'ô' => waiting = 0,
            // The syllable n needs no vowel; doubled and palatal consonants are two or three letters.
            'l' | 'q' | 'v' | 'x' => return false,
            'a'..='z' | '\'' => {
                let joins = waiting == 0
                    || last == 'n'
                    || last == c
                    || c == 'y'
                    || matches!(
                        (last, c),
                        ('s' | 'c', 'h') | ('t', 's' | 'c') | ('m', 'b' | 'p' | 'm')
                    );
                if !joins || waiting > 2 {
                    return false;
                }
                waiting += 1;
            }
            _ => return false,
        }
        last = c;
    }
    waiting == 0 || last == 'n'
}

/// Particles and small words of Japanese in Latin letters that are no English words.
const ROMAJI: &[&str] = &[
    "wa", "ga", "wo", "ni", "desu", "masu", "kara", "nado", "shite", "suru", "nashi", "arimasu",
    "imasu", "kono", "sono", "mada", "tokuni",
];

/// The most frequent words of English.
const ENGLISH: &[&str] = &[
    "the", "and", "of", "to", "we", "is", "a", "in", "for", "with", "our", "on", "it", "that",
    "are", "was", "they", "have", "but", "from", "not", "i", "he", "she", "by", "at", "as", "this",
    "be", "so", "or", "no", "my", "us", "who", "has", "had", "one", "two", "about", "every",
    "year", "years", "per", "new", "all", "since", "it's", "we've", "don't", "what", "when", "can",
    "out", "up", "more", "than", "people",
];

/// Frequent words of other languages, none of them English, each list a language.
const OTHERS: &[&[&str]] = &[
    &[
        "und", "der", "das", "ist", "nicht", "wir", "mit", "für", "fuer", "ein", "eine", "einen",
        "einem", "einer", "auf", "dem", "den", "von", "zu", "zum", "zur", "haben", "sind", "auch",
        "bei", "unser", "unsere", "unseren", "unserer", "seit", "werden", "wird", "sich", "im",
        "ich", "aus", "nach", "vor", "über", "ueber", "als", "durch", "aber", "noch", "keine",
        "mehr", "jahr", "jahren", "wurde", "beim", "kunden", "mein", "meine", "sehr", "des",
        "oder", "dass", "nur", "uns", "vom",
    ],
    &[
        "le", "les", "des", "est", "nous", "une", "dans", "pour", "avec", "que", "qui", "sur",
        "pas", "sont", "du", "et", "depuis", "notre", "nos", "chez", "avons", "il", "elle", "ne",
        "au", "aux", "la", "un", "ans", "mais", "plus", "ce", "cette", "je",
    ],
    &[
        "el", "los", "las", "una", "con", "para", "por", "que", "es", "nuestro", "nuestra",
        "nuestros", "somos", "desde", "más", "y", "se", "tenemos", "pero", "hace", "años", "del",
        "la", "de", "en", "un", "muy", "son",
    ],
    &[
        "não", "uma", "com", "para", "por", "nós", "nossa", "nosso", "são", "os", "da", "do",
        "das", "dos", "é", "que", "em", "de", "um", "mas", "mais", "desde", "temos", "anos", "e",
        "nossos", "se",
    ],
    &[
        "il", "gli", "che", "è", "di", "per", "una", "con", "sono", "nostro", "nostra", "siamo",
        "della", "del", "non", "abbiamo", "anni", "più", "dal", "da", "un", "la", "nel", "i", "e",
    ],
    &[
        "het", "een", "van", "wij", "niet", "met", "voor", "zijn", "ons", "onze", "de", "en",
        "ook", "aan", "bij", "maar", "hebben", "jaar", "sinds", "wordt", "naar", "dat", "dit",
    ],
    &[
        "yang", "dan", "kami", "untuk", "dengan", "tidak", "dari", "ini", "itu", "adalah", "di",
        "ada", "sudah", "tahun", "juga", "karena", "pada", "oleh", "akan",
    ],
    &[
        "ang", "mga", "ng", "sa", "kami", "namin", "ay", "na", "hindi", "para", "kasi", "mula",
    ],
    &[
        "chung", "toi", "khong", "cua", "nhung", "duoc", "va", "trong", "cac", "voi", "nam", "la",
        "cong", "ty",
    ],
];

#[cfg(test)]
mod tests;
