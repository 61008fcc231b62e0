//! Inputs made of kept ones: always the same sequence for a target.

/// Pieces that doors like these stumble over.
const WORDS: &[&[u8]] = &[
    b"\x1b]0;x\x07",
    b"\x1b[2J",
    b"\xc2\x9b2J",
    "\u{202e}".as_bytes(),
    "\u{2066}".as_bytes(),
    "\u{200b}".as_bytes(),
    "\u{200d}".as_bytes(),
    "\u{feff}".as_bytes(),
    "\u{e0041}".as_bytes(),
    "\u{2028}".as_bytes(),
    "\u{301}\u{301}\u{301}".as_bytes(),
    "👨\u{200d}👩\u{200d}👧".as_bytes(),
    "か\u{3099}".as_bytes(),
    "ｶﾞ".as_bytes(),
    "１２".as_bytes(),
    "\u{fe0f}".as_bytes(),
    "🇯🇵🇯".as_bytes(),
    b"=1+1",
    b"@SUM(1)",
    b"\t=",
    b"-1",
    b"+",
    b"\0",
    b"\r\n",
    b"\n",
    b"\t",
    b"\xff",
    b"\xfe",
    b"../",
    b"..\\",
    b"/etc/passwd",
    b"CON",
    b"NUL.txt",
    b"<script>",
    b"\"'><b a=1>",
    b"&amp;",
    b"]]>",
    b"<!--",
    b"<![CDATA[",
    b"&#0;",
    b"{{ 1 }}",
    b"{% for %}",
    b"{ $x }",
    b"{\"a\":",
    b"[[",
    b"[",
    b"]",
    b"{",
    b"}",
    b"\"\"\"",
    b"\\u001b",
    b"\\e",
    b"a.b.c.d.e.f.g.h",
    b"1e999",
    b"-0",
    b"99999999999999999999",
    b"2147483648",
    b"1970-01-01",
    b"null",
    b"true",
    b"NaN",
    b"Host: 127.0.0.1:4321\r\n",
    b"r=\"XFD1048576\"",
    b"t=\"s\"",
    b"t=\"inlineStr\"",
];

/// Bytes of an input at most.
const MOST: usize = 16 * 1024;

pub struct Changes<'a> {
    corpus: &'a [Vec<u8>],
    state: u64,
}

impl<'a> Changes<'a> {
    pub fn of(corpus: &'a [Vec<u8>], name: &str) -> Changes<'a> {
        let seed = name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Changes {
            corpus,
            state: seed,
        }
    }

    /// Below `end`: splitmix64.
    fn below(&mut self, end: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % (end.max(1) as u64)).unwrap_or_default()
    }

    /// The next input.
    pub fn next_into(&mut self, input: &mut Vec<u8>) {
        input.clear();
        if !self.corpus.is_empty() {
            let corpus = self.corpus;
            input.extend_from_slice(&corpus[self.below(corpus.len())]);
        }
        for _ in 0..1 + self.below(4) {
            self.change(input);
        }
        input.truncate(MOST);
    }

    fn change(&mut self, input: &mut Vec<u8>) {
        let at = self.below(input.len() + 1);
        let end = (at + 1 + self.below(16)).min(input.len());
        match self.below(8) {
            0 if at < input.len() => input[at] ^= 1 << self.below(8),
            1 if at < input.len() => input[at] = self.below(256) as u8,
            2 => drop(input.drain(at..end)),
            3 => {
                let again = input[at..end].to_vec();
                for _ in 0..1 + self.below(20) {
                    input.splice(at..at, again.iter().copied());
                }
            }
            4 if !self.corpus.is_empty() => {
                let other = &self.corpus[self.below(self.corpus.len())];
                let from = self.below(other.len() + 1);
                let to = (from + self.below(64)).min(other.len());
                input.splice(at..end, other[from..to].iter().copied());
            }
            5 if self.below(8) == 0 => input.truncate(at),
            6 => {
                let random: Vec<u8> = (0..self.below(8)).map(|_| self.below(256) as u8).collect();
                input.splice(at..at, random);
            }
            _ => {
                let word = WORDS[self.below(WORDS.len())];
                input.splice(at..at, word.iter().copied());
            }
        }
    }
}
