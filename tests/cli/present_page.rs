//! The audience's page in a real browser; skipped, in words, where there is none.

use std::net::TcpListener;

use kikitori::dialogue::room::{Exercise, Reply, Scene, Shown, Time};

use super::browser::Browser;
use super::presented::{Held, Presented, scene};

#[test]
fn in_a_browser_the_page_changes_by_itself_and_asks_nobody_else() {
    let Some(mut browser) = Browser::open() else {
        return;
    };
    let mut held = Held::new();
    held.asks("強みは何ですか。");
    let presented = Presented::new(&held.home, "ja", &[]);
    browser.look((1280, 720), "dark");
    browser.go(&presented.address);
    let ask = "document.querySelector('.ask')?.textContent";
    browser.until(&format!("{ask} === '強みは何ですか。'"));
    browser.value("window.same = true");

    let foreign = TcpListener::bind("127.0.0.1:0").expect("a port");
    foreign.set_nonblocking(true).expect("may be asked");
    let outside = format!("http://{}/", foreign.local_addr().expect("one"));
    let evil = format!("<img src=\"{outside}\"><script>window.same = 0</script>");
    held.asks(&evil);
    browser.until(&format!("{ask} === {evil:?}"));
    let mut seen = scene("みなさんなら、どう聞きますか。");
    seen.answer = Some("長く続く答え。".repeat(60));
    seen.probes = ["きっかけは何でしたか。".into(), "いつごろですか。".into()].into();
    seen.part = Time {
        planned: 60_000,
        spent: 61_000,
        since: None,
    };
    held.shows(Shown::Scene(Box::new(seen)));
    browser.until("document.querySelectorAll('.probes li').length === 2");
    // All of it is on the screen, and of the answer its end.
    browser.until("document.documentElement.scrollHeight <= 720 && document.querySelector('.scene').scrollHeight <= 720");
    browser.until(
        "(() => { const said = document.querySelector('.said').getBoundingClientRect(); \
         return Math.abs(document.querySelector('.answer').getBoundingClientRect().bottom - said.bottom) < 2 \
         && said.height > 100; })()",
    );
    browser.until("getComputedStyle(document.querySelector('.over .sign')).display !== 'none'");
    // A question of any length is on it whole, the type no smaller than it must be.
    let long = "長い問いかけを読む。".repeat(30);
    held.asks(&long);
    browser.until(&format!("{ask} === {long:?}"));
    browser.until("document.querySelector('.scene').scrollHeight <= 720");
    let size = "parseFloat(getComputedStyle(document.querySelector('.ask')).fontSize)";
    browser.until(&format!("{size} > 24 && {size} < 60"));
    held.asks("短い。");
    browser.until(&format!("{ask} === '短い。' && {size} > 80"));
    assert_eq!(browser.value("window.same"), true, "it was loaded once");
    assert_eq!(browser.complaints, Vec::<String>::new());

    // Nothing leaves the page, even where something in it tried.
    let tries = format!(
        "(() => {{ const img = new Image(); img.src = {outside:?}; document.body.append(img); \
         return fetch({outside:?}).then(() => 'sent', () => 'stopped'); }})()"
    );
    assert_eq!(browser.value(&tries), "stopped");
    assert!(foreign.accept().is_err(), "nobody knocked");
    let own = |url: &String| url.starts_with(&presented.address) || url.starts_with(&outside);
    let strange: Vec<&String> = browser.asked.iter().filter(|it| !own(it)).collect();
    assert!(strange.is_empty(), "{strange:?}");

    drop(presented);
    browser.until("!document.getElementById('cut').hidden");
    let words = browser.value("document.getElementById('cut').textContent");
    assert!(
        words
            .as_str()
            .is_some_and(|it| it.contains("接続が切れました")),
        "{words}"
    );
}

#[test]
fn without_script_the_page_reloads_itself() {
    let Some(mut browser) = Browser::open() else {
        return;
    };
    let mut held = Held::new();
    held.asks("First question?");
    let presented = Presented::new(&held.home, "en", &[]);
    browser.call(
        "Emulation.setScriptExecutionDisabled",
        serde_json::json!({"value": true}),
    );
    browser.go(&presented.address);
    let ask = "document.querySelector('.ask')?.textContent";
    browser.until(&format!("{ask} === 'First question?'"));
    browser.look((1280, 720), "light");
    let second = "Where do the people who work here learn their trade, and from whom? ".repeat(3);
    held.asks(&second);
    browser.until(&format!("{ask} === {second:?}"));
    assert_eq!(
        browser.value("document.querySelector('.scene').scrollHeight <= 720"),
        true
    );
    let events = format!("{}events", presented.address);
    assert!(!browser.asked.contains(&events), "no script ran");
}

#[test]
#[ignore = "pictures to look at: target/present/*.png.base64"]
fn pictures() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/present");
    std::fs::create_dir_all(&folder).expect("made");
    let mut browser = Browser::open().expect("Chromium");
    for lang in ["ja", "en"] {
        let mut held = Held::new();
        let presented = Presented::new(&held.home, lang, &[]);
        browser.go(&presented.address);
        for (name, shown) in scenes(lang) {
            held.shows(shown);
            let shown =
                format!("document.querySelector('#room > section')?.outerHTML.includes('{name}')");
            browser.until(&shown);
            for (size, scheme) in [((1280, 720), "light"), ((1920, 1080), "dark")] {
                browser.look(size, scheme);
                browser.value(
                    "new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))",
                );
                browser.picture(&folder.join(format!("{name}-{lang}-{scheme}.png.base64")));
            }
        }
    }
}

/// One of each kind of thing to see. The name stands in an option of it, or is its class.
fn scenes(lang: &str) -> Vec<(&'static str, Shown)> {
    let ja = lang == "ja";
    let pick = |a: &str, b: &str| if ja { a.to_owned() } else { b.to_owned() };
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let now = i64::try_from(now.expect("after 1970").as_millis()).expect("our time");
    let ask = pick(
        "長く続いているお客様を1社、思い浮かべてください。お付き合いの最初のきっかけは何でしたか。",
        "Please think of one customer who has stayed with you for long. How did it first begin with them?",
    );
    let plain = Scene {
        perspective: pick("経営者", "The owner"),
        topic: pick("長く続くお客様", "Customers who stay"),
        time: Time {
            planned: 600_000,
            spent: 65_000,
            since: Some(now - 30_000),
        },
        part: Time {
            planned: 1_500_000,
            spent: 1_561_000,
            since: None,
        },
        ..scene(&ask)
    };
    let answer = pick(
        "先代の頃、よその工場が断った急ぎの仕事を三日で納めたのがはじまりです。それから四十年、図面を引く前に相談が来るようになりました。",
        "In my father's day another shop had turned down a rush job and we delivered it in three days. For forty years since, they come to us before they draw anything.",
    );
    let probes = vec![
        pick(
            "そのとき断らなかったのは、どなたの判断でしたか。",
            "Who decided not to turn it down?",
        ),
        pick(
            "同業の会社なら、どうしていたと思われますか。",
            "What would others in the trade have done?",
        ),
        pick(
            "いまも続いているのは、どこが違うからですか。",
            "What is different, that it still goes on?",
        ),
    ];
    let of = |name: &'static str, change: &dyn Fn(&mut Scene)| {
        let mut it = plain.clone();
        it.topic = format!("{}\u{a0}{name}", it.topic);
        change(&mut it);
        (name, Shown::Scene(Box::new(it)))
    };
    vec![
        ("waiting", Shown::Waiting),
        of("asked", &|_| {}),
        of("answered", &|it| it.answer = Some(answer.clone())),
        of("longer", &|it| it.answer = Some(answer.repeat(8))),
        of("probed", &|it| {
            it.answer = Some(answer.clone());
            it.probes = probes.clone();
        }),
        of("exercised", &|it| {
            it.exercise = Some(Exercise {
                began: now,
                length: 180_000,
            });
        }),
        of("timeup", &|it| {
            it.exercise = Some(Exercise {
                began: now - 200_000,
                length: 180_000,
            });
        }),
        of("played", &|it| {
            it.practice = true;
            it.talk = Some((probes[0].clone(), answer.clone()));
        }),
        of("chosen", &|it| {
            it.ask = pick(
                "この先3年、会社をどのようにしていきたいですか。",
                "Where should the company go in the next three years?",
            );
            it.options = ["広げる", "保つ", "絞る", "人に譲る"]
                .map(String::from)
                .to_vec();
        }),
        of("table", &|it| {
            it.answer = Some("見積\tその日のうちに返す\n加工\t熱処理まで社内\n検査\t全数".into());
            it.replies = vec![Reply {
                probe: Some(probes[1].clone()),
                answer: answer.clone(),
            }];
        }),
        of("verylong", &|it| it.ask = it.ask.repeat(6)),
        ("blank", Shown::Blank),
    ]
}
