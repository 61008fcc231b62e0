//! The passphrase and the lock as a person meets them: a database made with one, opened again, the
//! screen locked and opened, killed while locked.

use std::os::unix::process::ExitStatusExt;

use kikitori::dialogue::question::Lang;
use kikitori::locale::Locale;
use kikitori::secret::Passphrase;
use kikitori::store::{Key, Kind, Store, kind};
use rustix::process::Signal;

use super::place::Place;
use super::window::{Opening, Window, squeeze};

/// Twelve characters and more, as a Japanese keyboard gives them.
const PASSPHRASE: &str = "あさひがのぼるきたのやま";

const TOLD: &str = "昭和四十三年に父が始めました";

/// What a person reads, in one language.
struct Reader {
    lang: Lang,
    words: Locale,
}

impl Reader {
    fn all() -> [Reader; 2] {
        Lang::ALL.map(|lang| Reader {
            lang,
            words: Locale::new(lang, None).0,
        })
    }

    fn sees(&self, window: &mut Window, id: &str) {
        window.sees(self.words.text(id));
    }

    /// The first question of the short set.
    fn question(&self) -> &'static str {
        match self.lang {
            Lang::Ja => "会社が変わったと感じて",
            Lang::En => "do you feel the company changed",
        }
    }

    /// The first question of the set that the form begins with.
    fn first_of_all(&self) -> &'static str {
        match self.lang {
            Lang::Ja => "お客様の手に渡るまで",
            Lang::En => "Could you walk me through the work",
        }
    }

    /// The program where a passphrase may be offered.
    fn start(&self, place: &Place, args: &[&str]) -> Window {
        let opening = Opening {
            lang: self.lang.tag(),
            env: &[("KIKITORI_NO_PASSPHRASE", "")],
            ..place.opening()
        };
        opening.start(args)
    }

    fn interview(&self, place: &Place) -> Window {
        self.start(place, &["interview", "北上製作所", "--set", "first-visit"])
    }

    /// Makes the database with the passphrase; its recovery key.
    fn makes(&self, window: &mut Window) -> String {
        self.sees(window, "gate-choose");
        window.press("Enter");
        self.sees(window, "gate-first-more");
        window.send(PASSPHRASE);
        window.sees(&"*".repeat(12));
        window.press("Enter");
        self.sees(window, "gate-again");
        window.send(PASSPHRASE);
        window.sees(&"*".repeat(12));
        window.press("Enter");
        self.sees(window, "gate-last");
        let text = window.text();
        let rows = text.lines().filter(|row| row.matches('-').count() == 6);
        let key: Vec<&str> = rows.map(str::trim).collect();
        let key = key.join("-");
        assert_eq!(key.len(), 14 * 4 + 13, "{text}");
        window.press("Enter");
        self.sees(window, "gate-last-group");
        window.send(&key[key.len() - 4..]);
        window.press("Enter");
        key
    }

    fn opens(&self, window: &mut Window, with: &str) {
        self.sees(window, "gate-passphrase");
        window.send(with);
        window.press("Enter");
    }

    /// Locks the screen; nothing of the interview is on it.
    fn locks(&self, window: &mut Window) {
        window.send("\x1b[24~");
        self.sees(window, "gate-locked");
        assert!(
            !window.shows(TOLD) && !window.shows("北上"),
            "{}",
            window.text()
        );
        assert!(!window.shows(self.question()), "{}", window.text());
    }
}

/// The answer in an encrypted database.
fn answer(place: &Place, with: &str) -> String {
    let key = Key::of(&place.database(), &Passphrase::new(with)).unwrap();
    let store = Store::open_read_only_by(&place.database(), Some(&key));
    let mut store = store.map_err(|it| it.failure).unwrap();
    let number = store.list().unwrap()[0].number;
    let stored = store.load(number).unwrap();
    let told = stored.answers.get("biz.history");
    told.map(|it| it.text.clone()).unwrap_or_default()
}

#[test]
fn a_database_made_with_a_passphrase_opens_by_it_and_by_its_recovery_key() {
    for reader in Reader::all() {
        let place = Place::new();
        let mut window = reader.interview(&place);
        let recovery = reader.makes(&mut window);
        window.sees(reader.question());
        window.types(TOLD);
        window.quits();
        assert_eq!(kind(&place.database()).unwrap(), Kind::Encrypted);
        assert!(!squeeze(&String::from_utf8_lossy(&window.written)).contains(PASSPHRASE));

        // Wrong, with what is typed meanwhile kept for the next try.
        let mut window = reader.interview(&place);
        reader.opens(&mut window, "しめじ");
        reader.sees(&mut window, "gate-wrong");
        window.send(PASSPHRASE);
        window.press("Enter");
        window.sees(TOLD);
        window.quits();

        let mut window = reader.interview(&place);
        reader.opens(&mut window, &recovery);
        window.sees(TOLD);
        window.quits();

        let mut window = reader.interview(&place);
        reader.sees(&mut window, "gate-passphrase");
        window.press("Esc");
        assert_eq!(window.ends().code(), Some(1));
        window.is_as_before();
        assert_eq!(answer(&place, PASSPHRASE), TOLD);
    }
}

#[test]
fn a_locked_screen_opens_at_the_same_place_and_no_key_got_through() {
    for reader in Reader::all() {
        let place = Place::new();
        let mut window = reader.interview(&place);
        reader.makes(&mut window);
        window.sees(reader.question());
        window.types(TOLD);
        window.press("Left Left");
        let name = reader.words.text("program").to_string();
        let before = window.caret_behind("昭和四十三年に父が始めま");
        reader.locks(&mut window);
        window.sees(&name);

        // What is typed goes into the field, and keys of the interview do nothing.
        window.press("Tab Ctrl+L Ctrl+K");
        window.send("しめじ");
        window.sees("***");
        window.press("Enter");
        reader.sees(&mut window, "gate-wrong");
        window.resize(100, 30);
        reader.sees(&mut window, "gate-locked");
        window.resize(80, 24);
        reader.opens(&mut window, PASSPHRASE);
        window.sees(TOLD);
        window.until("the caret as before", |w| w.cursor() == before);
        window.types("平成");
        window.quits();
        let told = "昭和四十三年に父が始めま平成した";
        assert_eq!(answer(&place, PASSPHRASE), told);
    }
}

#[test]
fn killed_or_asked_to_end_while_locked_nothing_is_lost() {
    for reader in Reader::all() {
        for (signal, code) in [(Signal::KILL, None), (Signal::TERM, Some(128 + 15))] {
            let place = Place::new();
            let mut window = reader.interview(&place);
            reader.makes(&mut window);
            window.sees(reader.question());
            window.types(TOLD);
            reader.locks(&mut window);
            window.signal(signal);
            let status = window.ends();
            assert_eq!(status.code(), code, "{status}");
            assert_eq!(status.signal(), code.is_none().then_some(9));
            assert_eq!(answer(&place, PASSPHRASE), TOLD);
            let mut window = reader.interview(&place);
            reader.opens(&mut window, PASSPHRASE);
            window.sees(TOLD);
            window.quits();
        }
    }
}

#[test]
fn without_a_passphrase_it_is_asked_once_and_any_key_uncovers_the_screen() {
    for reader in Reader::all() {
        let place = Place::new();
        let mut window = reader.interview(&place);
        reader.sees(&mut window, "gate-choose");
        window.press("Tab Enter");
        window.sees(reader.question());
        window.types(TOLD);
        reader.locks(&mut window);
        reader.sees(&mut window, "gate-covered");
        window.send("。");
        window.sees(TOLD);
        window.quits();
        assert_eq!(
            place.answer("biz.history"),
            TOLD,
            "that key did nothing else"
        );
        assert_eq!(
            place.value("SELECT closed_by FROM times ORDER BY seq LIMIT 1"),
            "pause"
        );

        let mut window = reader.interview(&place);
        window.sees(TOLD);
        window.quits();
    }
}

#[test]
fn after_the_demonstration_a_passphrase_is_still_offered_until_it_is_decided() {
    for reader in Reader::all() {
        let place = Place::new();
        let mut window = reader.start(&place, &["interview", "--demo"]);
        window.until("the demonstration", |w| w.text().lines().count() > 5);
        window.sees("5");
        window.quits();
        assert_eq!(kind(&place.database()).unwrap(), Kind::Plain);

        // Home asks for nothing; the first real interview does.
        let mut window = reader.start(&place, &[]);
        reader.sees(&mut window, "search");
        window.quits();
        let mut window = reader.interview(&place);
        reader.makes(&mut window);
        window.sees(reader.question());
        window.quits();
        assert_eq!(kind(&place.database()).unwrap(), Kind::Encrypted);

        let mut window = reader.start(&place, &[]);
        reader.opens(&mut window, PASSPHRASE);
        reader.sees(&mut window, "search");
        window.quits();
    }
}

#[test]
fn one_may_look_around_first_and_decides_before_the_first_real_interview() {
    for reader in Reader::all() {
        let place = Place::new();
        // Where a company is named already, there is nothing to look at first.
        let mut window = reader.interview(&place);
        reader.sees(&mut window, "gate-plain-more");
        assert!(!window.shows(reader.words.text("gate-later")));
        window.press("Esc");
        assert_eq!(window.ends().code(), Some(1));

        let mut window = reader.start(&place, &[]);
        reader.sees(&mut window, "gate-later-more");
        window.press("Up Enter");
        reader.sees(&mut window, "home-empty");
        window.press("Enter");
        window.loses(reader.words.text("home-empty"));
        window.quits();
        assert_eq!(kind(&place.database()).unwrap(), Kind::Plain);

        let mut window = reader.start(&place, &[]);
        reader.sees(&mut window, "search");
        window.press("Ctrl+N");
        reader.sees(&mut window, "form-company");
        window.types("北上製作所");
        window.press("Enter");
        reader.sees(&mut window, "gate-plain-more");
        assert!(!window.shows(reader.words.text("gate-later")));
        // Back to the form, as it was filled in.
        window.press("Esc");
        reader.sees(&mut window, "form-company");
        window.sees("北上製作所");
        window.press("Enter");
        reader.makes(&mut window);
        window.sees(reader.first_of_all());
        window.types(TOLD);
        reader.locks(&mut window);
        reader.opens(&mut window, PASSPHRASE);
        window.sees(TOLD);
        window.quits();
        assert_eq!(kind(&place.database()).unwrap(), Kind::Encrypted);
        let key = Key::of(&place.database(), &Passphrase::new(PASSPHRASE)).unwrap();
        let store = Store::open_read_only_by(&place.database(), Some(&key));
        let rows = store.map_err(|it| it.failure).unwrap().list().unwrap();
        let demos: Vec<bool> = rows.iter().map(|row| row.demo).collect();
        assert_eq!(demos, [false, true]);
    }
}

#[test]
fn who_decides_against_it_before_the_first_interview_is_not_asked_again() {
    for reader in Reader::all() {
        let place = Place::new();
        let mut window = reader.start(&place, &["interview"]);
        reader.sees(&mut window, "gate-later-more");
        window.press("Tab Tab Enter");
        for company in ["北上製作所", "花巻醸造"] {
            reader.sees(&mut window, "form-company");
            window.types(company);
            window.press("Enter");
            if company == "北上製作所" {
                reader.sees(&mut window, "gate-choose");
                window.press("Tab Enter");
            }
            window.sees(reader.first_of_all());
            window.quits();
            window = reader.start(&place, &["interview"]);
        }
        reader.sees(&mut window, "form-company");
        window.quits();
        assert_eq!(kind(&place.database()).unwrap(), Kind::Plain);
    }
}

#[test]
fn from_role_play_the_way_to_the_real_interviews_leads_through_the_passphrase() {
    for reader in Reader::all() {
        let place = Place::new();
        let mut window = reader.interview(&place);
        reader.makes(&mut window);
        window.sees(reader.question());
        window.quits();

        let mut window = reader.start(&place, &["practise", "--trainee", "佐藤"]);
        reader.sees(&mut window, "practice-mark");
        window.press("Ctrl+L");
        reader.sees(&mut window, "gate-keys-enter");
        window.press("Esc");
        reader.sees(&mut window, "practice-mark");
        window.press("Ctrl+L");
        reader.opens(&mut window, PASSPHRASE);
        window.sees("北上製作所");

        // Locked in role-play the key of the real interviews is let go all the same.
        window.press("Ctrl+R");
        reader.sees(&mut window, "practice-mark");
        window.send("\x1b[24~");
        reader.sees(&mut window, "gate-keys-locked");
        reader.opens(&mut window, PASSPHRASE);
        reader.sees(&mut window, "practice-mark");
        window.press("Ctrl+L");
        window.sees("北上製作所");
        window.quits();
    }
}

#[test]
fn the_wall_asks_for_the_passphrase_and_shows_through_a_lock_what_it_shows_in_a_pause() {
    for reader in Reader::all() {
        let place = Place::new();
        let mut window = reader.interview(&place);
        reader.makes(&mut window);
        window.sees(reader.question());
        let mut wall = reader.start(&place, &["present"]);
        reader.opens(&mut wall, PASSPHRASE);
        wall.sees(reader.question());
        reader.locks(&mut window);
        wall.pump(300);
        assert!(wall.shows(reader.question()), "{}", wall.text());
        reader.opens(&mut window, PASSPHRASE);
        window.sees(reader.question());
        window.press("Tab");
        wall.loses(reader.question());
        wall.quits();
        window.quits();
    }
}

#[test]
fn a_wall_that_was_there_before_the_encrypted_database_says_why_it_shows_nothing() {
    for reader in Reader::all() {
        let place = Place::new();
        let mut wall = reader.start(&place, &["present"]);
        wall.until("the wall", |w| !w.text().trim().is_empty());
        let mut window = reader.interview(&place);
        reader.makes(&mut window);
        window.sees(reader.question());
        wall.sees(match reader.lang {
            Lang::Ja => "暗号化されています",
            Lang::En => "encrypted",
        });
        wall.quits();
        window.quits();
    }
}
