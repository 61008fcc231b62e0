//! Whether words give back what was said.

use crate::dialogue::question::Lang;
use crate::roleplay::owner::restates;

#[test]
fn giving_back_is_told_from_other_words() {
    let said = "先月、断られたチタンの部品を三週間で納めました。うちの職人は佐藤だけなんです。それっきりです。";
    let japanese = [
        ("三週間で納めたんですね", true),
        ("3週間で納品されたのですか", true),
        ("チタンの部品ですか", true),
        ("佐藤さんだけ、なんですね", true),
        ("それっきり、なんですね。", true),
        ("それは大変でしたね", false),
        ("なるほど", false),
        ("社長、ありがとうございます", false),
        ("従業員の定着率はいかがですか", false),
        ("", false),
    ];
    for (words, wanted) in japanese {
        assert_eq!(restates(words, said, Lang::Ja), wanted, "{words}");
    }
    let said =
        "Last month we delivered titanium parts in three weeks that two others had turned down.";
    let english = [
        ("So you delivered them in three weeks.", true),
        ("Parts others had turned down.", true),
        ("In 3 weeks!", true),
        ("That must have been hard.", false),
        ("I see, thank you.", false),
        ("Your bank must have been pleased with the figures.", false),
        ("", false),
    ];
    for (words, wanted) in english {
        assert_eq!(restates(words, said, Lang::En), wanted, "{words}");
    }
}
