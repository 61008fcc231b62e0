//! One broken line each, and the faults it must give: severity, id, line, column.

pub const BROKEN: &[(usize, &str, &[&str])] = &[
    // TOML itself
    (4, "title = 題", &["set-toml 4:9"]),
    (4, "title = \"題", &["set-toml 4:11"]),
    (4, "title \"題\"", &["set-toml 4:7"]),
    (9, "title = \"二度\"", &["set-duplicate-key 9:1"]),
    (6, "[[perspective", &["set-toml 6:14"]),
    // keys
    (5, "colour = 1", &["set-unknown-key 5:1"]),
    (5, "minuts = 10", &["set-unknown-key-guess 5:1"]),
    (
        19,
        "タイトル = \"x\"\ntopic = \"二つ目\"",
        &["set-toml 19:1"],
    ),
    (24, "hints = \"x\"", &["set-unknown-key-guess 24:1"]),
    (
        31,
        "ask = \"どう。\"\nminutes = 3",
        &["set-key-elsewhere 32:1"],
    ),
    (1, "", &["set-missing-key 1:1"]),
    (2, "", &["set-missing-key 1:1"]),
    (13, "", &["set-missing-key 10:1"]),
    (26, "", &["set-missing-key 25:1"]),
    (15, "", &["set-missing-for-kind 10:1"]),
    (
        15,
        "options = [{ id = \"yes\" }, { id = \"no\", label = \"い\" }]",
        &["set-missing-key 15:12"],
    ),
    (
        12,
        "",
        &[
            "?set-key-of-another-kind 15:1",
            "set-condition-cannot-compare 23:19",
        ],
    ),
    (24, "unit = \"名\"", &["?set-key-of-another-kind 24:1"]),
    // types
    (4, "title = 3", &["set-not-a-text 4:9"]),
    (22, "enough = \"1\"", &["set-not-a-number 22:10"]),
    (22, "enough = 1.5", &["set-not-a-number 22:10"]),
    (24, "none_is_answer = \"はい\"", &["set-not-a-flag 24:18"]),
    (21, "expects = \"time\"", &["set-not-a-list 21:11"]),
    (
        21,
        "expects = [\"time\", \"how\", 3]",
        &["set-not-a-text 21:27"],
    ),
    (
        15,
        "options = [\"yes\", \"no\"]",
        &["set-not-tables 15:12", "set-not-tables 15:19"],
    ),
    (
        15,
        "options = { id = \"yes\", label = \"はい\" }",
        &["set-not-tables 15:11"],
    ),
    (6, "[perspective]", &["set-not-tables 6:1"]),
    (
        15,
        "scale = 5\noptions = [{ id = \"yes\", label = \"は\" }, { id = \"no\", label = \"い\" }]",
        &["?set-key-of-another-kind 15:1", "set-not-a-table 15:9"],
    ),
    // values
    (3, "language = \"jp\"", &["set-unknown-value-guess 3:12"]),
    (3, "language = \"français\"", &["set-unknown-value 3:12"]),
    (12, "kind = \"choise\"", &["set-unknown-value-guess 12:8"]),
    (24, "need = \"stict\"", &["set-unknown-value-guess 24:8"]),
    (24, "time = \"futur\"", &["set-unknown-value-guess 24:8"]),
    (
        21,
        "expects = [\"tiem\", \"how\"]",
        &["set-unknown-value-guess 21:12"],
    ),
    (
        21,
        "expects = [\"time\", \"how\", \"time\"]",
        &["set-said-twice 21:27"],
    ),
    (26, "facet = \"目安\"", &["set-unknown-value 26:9"]),
    (24, "minutes = 0", &["set-out-of-bounds 24:11"]),
    (
        24,
        "minutes = 99999999999999999999",
        &["set-out-of-bounds 24:11"],
    ),
    (22, "enough = 0", &["set-out-of-bounds 22:10"]),
    (22, "enough = 3", &["set-enough-beyond 22:10"]),
    (1, "id = \"質問集\"", &["set-wrong-id 1:6"]),
    (1, "id = \"My Set\"", &["set-wrong-id 1:6"]),
    (18, "id = \"p.二\"", &["set-wrong-question-id 18:6"]),
    (18, "id = \"p..two\"", &["set-wrong-question-id 18:6"]),
    (18, "id = \"not\"", &["set-wrong-question-id 18:6"]),
    (2, "edition = \"第1版\"", &["set-wrong-edition 2:11"]),
    (2, "edition = 1.0", &["set-not-a-text 2:11"]),
    (24, "box = \"経営3\"", &["set-wrong-box 24:7"]),
    (4, "title = \"  \"", &["set-empty-text 4:9"]),
    (
        14,
        "ask = \"どれ\\u001bですか。\"",
        &["set-invisible-character 14:7"],
    ),
    (
        14,
        "ask = \"どれ\u{202e}ですか。\"",
        &["set-invisible-character 14:10"],
    ),
    (13, "topic = \"一つ\\n目\"", &["set-line-break 13:9"]),
    (13, "topic = \"一つ\t目\"", &["set-line-break 13:12"]),
    // lists
    (15, "options = []", &["set-too-few 15:11"]),
    (
        15,
        "options = [{ id = \"yes\", label = \"は\" }, { id = \"yes\", label = \"い\" }]",
        &["set-duplicate-option 15:48"],
    ),
    // ids
    (18, "id = \"p.one\"", &["set-duplicate-question 18:6"]),
    (18, "id = \"p-one\"", &["set-question-too-alike 18:6"]),
    (
        32,
        "[[perspective]]\nid = \"p\"\ntitle = \"又\"\nquestion = [{ id = \"q\", topic = \"t\", ask = \"a\" }]",
        &["set-duplicate-perspective 33:6"],
    ),
    (
        32,
        "[[perspective]]\nid = \"q\"\ntitle = \"空\"",
        &["set-missing-tables 32:1"],
    ),
    // probes
    (
        31,
        "ask = \"何年頃ですか。\"",
        &["set-duplicate-probe 31:7"],
    ),
    (
        30,
        "facet = \"plan\"",
        &[
            "set-facet-without-probe 21:20",
            "set-probe-not-expected 30:9",
        ],
    ),
    (
        21,
        "expects = [\"time\", \"how\", \"plan\"]",
        &["set-facet-without-probe 21:27"],
    ),
    // scale, table
    (
        24,
        "kind = \"scale\"\nscale = { from = 5, to = 5, low = \"悪い\", high = \"良い\" }",
        &["set-scale-upside-down 25:9"],
    ),
    (
        24,
        "kind = \"scale\"\nscale = { from = 1, to = 5, low = \"悪い\" }",
        &["set-missing-key 25:9"],
    ),
    (24, "kind = \"scale\"", &["set-missing-for-kind 17:1"]),
    (24, "kind = \"table\"", &["set-missing-for-kind 17:1"]),
    (24, "kind = \"table\"\ncolumns = []", &["set-too-few 25:11"]),
    (
        24,
        "kind = \"table\"\ncolumns = [{ id = \"a\", label = \"あ\" }, { id = \"a\", label = \"い\" }]\nrows = { min = 4, max = 3 }",
        &["set-duplicate-column 25:46", "set-rows-upside-down 26:8"],
    ),
    (
        24,
        "kind = \"table\"\ncolumns = [{ id = \"a\", label = \"あ\" }]\ndrawing = \"flo\"",
        &["set-unknown-value-guess 26:11"],
    ),
    // conditions
    (23, "ask_if = \"\"", &["set-condition-empty 23:11"]),
    (23, "ask_if = \"p.one =\"", &["set-condition-ended 23:18"]),
    (
        23,
        "ask_if = \"p.one ＝ yes\"",
        &["set-condition-unexpected 23:17"],
    ),
    (
        23,
        "ask_if = 'p.one = \"はい'",
        &["set-condition-quote 23:19"],
    ),
    (
        23,
        "ask_if = \"(p.one = yes\"",
        &["set-condition-parenthesis 23:11"],
    ),
    (
        23,
        "ask_if = \"p.one < yes\"",
        &["set-condition-not-a-number 23:19"],
    ),
    (
        23,
        "ask_if = \"p.oen = yes\"",
        &["set-condition-unknown-guess 23:11"],
    ),
    (
        23,
        "ask_if = \"answered(somewhere)\"",
        &["set-condition-unknown 23:20"],
    ),
    (
        23,
        "ask_if = \"answered(p.one) and answered(p.two)\"",
        &["set-condition-on-itself 23:40"],
    ),
    (
        15,
        "ask_if = \"answered(p.two)\"\noptions = [{ id = \"yes\", label = \"は\" }, { id = \"no\", label = \"い\" }]",
        &["set-condition-on-later 15:20"],
    ),
    (
        23,
        "ask_if = \"p.one = yse\"",
        &["set-condition-option-guess 23:19"],
    ),
    (
        23,
        "ask_if = \"p.one has maybe\"",
        &["set-condition-option 23:21"],
    ),
    (
        23,
        "ask_if = \"p.one > 3\"",
        &["set-condition-cannot-compare 23:19"],
    ),
    (12, "kind = \"choices\"", &["set-condition-use-has 23:19"]),
    // examples
    (24, "good = \"昨年\"", &["set-not-a-list 24:8"]),
    (24, "thin = [\"なし\", 3]", &["set-not-a-text 24:15"]),
    (24, "good = [\" \"]", &["set-empty-text 24:9"]),
    (
        15,
        "options = [{ id = \"yes\", label = \"は\" }, { id = \"no\", label = \"い\" }]\nthin = [\"い\"]",
        &["?set-key-of-another-kind 16:1"],
    ),
    // minutes
    (5, "minutes = 11", &["?set-minutes-differ 5:11"]),
];
