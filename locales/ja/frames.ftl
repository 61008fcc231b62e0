### 枠組み：ほかのシートの見出し（frames/*.toml）

frame-swot = SWOT
frame-swot-note = 市場の話は、それだけでは機会とも脅威とも言えません。どちらかは、聞き手が回答に付けたタグで分かれます。
frame-swot-strengths = 強み
frame-swot-weaknesses = 弱み
frame-swot-opportunities = 機会
frame-swot-threats = 脅威
frame-swot-undivided = 機会か脅威か、まだ分けていない外部環境
frame-swot-undivided-hint = 回答にタグを付けると、機会か脅威に移ります。

frame-assets = 知的資産
frame-assets-note = 強みを、人に付くもの・会社に残るもの・外とのつながりに分け、どの工程とどの価値に効いているかを見ます。
frame-assets-human = 人的資産
frame-assets-human-hint = その人が辞めたら、一緒になくなるもの。
frame-assets-structural = 構造資産
frame-assets-structural-hint = 人が辞めても、会社に残るもの。
frame-assets-relational = 関係資産
frame-assets-relational-hint = お客様・仕入先・地域など、外の方とのつながり。
frame-assets-undivided = まだ分けていない強み
frame-assets-undivided-hint = 回答にタグを付けると、三つのどれかに移ります。
frame-assets-steps = 効いている工程
frame-assets-steps-hint = 業務の流れの差別化ポイント。上の資産が、どの工程を支えているか。
frame-assets-value = お客様にとっての価値
frame-assets-value-hint = お客様が選んでくださる理由に、どの資産が効いているか。

frame-design = 経営デザインシート
frame-design-note = これまでの会社の姿から、これからありたい姿を描き、その間をどう移っていくかを考えます。
frame-design-purpose = 会社の目的と方針
frame-design-past = これまで：歩みと資源
frame-design-past-business = これまで：仕事の流れと取引
frame-design-future = これから：ありたい姿
frame-design-transition = 移行：今との差と、これからの一歩

frame-person = 求人像
frame-person-note = ありたい姿から足りない仕事を見つけ、その仕事を任せたい人を描きます。人の条件から書き始めません。
frame-person-vision = 会社が大切にすること、めざす姿
frame-person-work = 足りない仕事
frame-person-work-hint = 断った仕事、社長が留守だと止まる仕事に表れます。
frame-person-profile = 任せたい人
frame-person-profile-hint = どの仕事を、どこまで任せたいか。
frame-person-growing = 入ってからの育ち方と、続いている理由
frame-person-growing-hint = 求人票に書けることがここにあります。

frame-ip = 知財
frame-ip-note = 登録の有無にかかわらず、真似されたら困るものと、その守り方を見ます。
frame-ip-rights = 権利
frame-ip-rights-hint = 特許・実用新案・意匠・商標・著作物など。
frame-ip-knowhow = ノウハウ
frame-ip-knowhow-hint = 登録せず、社内にとどめている技や配合。
frame-ip-brand = ブランド
frame-ip-brand-hint = 名前や評判で選ばれているもの。
frame-ip-contracts = 契約
frame-ip-contracts-hint = 秘密保持、共同開発、ライセンスなどの取り決め。
frame-ip-data = データ
frame-ip-data-hint = 図面、履歴、顧客の記録など、ためてきたもの。
frame-ip-protection = 守り方と効き目
frame-ip-new = 新しく生まれているもの

## 枠組みと支援策のファイルの誤り

failure-reports-file-unread = { $file } を読めません（{ $error }）。
    .next = ファイルと権限を確かめてください。このファイルなしで続けます。
failure-reports-file-big = { $file } は { $most } KiB より大きく、読みませんでした。
    .next = いくつかのファイルに分けてください。
failure-reports-file-encoding = { $file } の { $line } 行目が UTF-8 ではありません。
    .next = UTF-8 で保存し直してください。
failure-reports-file-deep = { $file } の { $line } 行目のキーは、点で区切った部分が多すぎます。
    .next = 見出しの書き方を確かめてください。
failure-reports-file-wrong = { $file } の { $line } 行目が読めません（{ $error }）。
    .next = 書き方を直すまで、このファイルは使われません。
failure-frame-id = { $file } の { $line } 行目の「{ $value }」は ID に使えません。
    .next = 半角の英小文字で始め、英小文字・数字・-・_ だけにしてください。
failure-frame-id-taken = { $file } の { $line } 行目の「{ $value }」は、文書の種類の名前です。
    .next = 枠組みには別の ID を付けてください。
failure-frame-id-twice = { $file } の枠組み { $id } は、{ $other } にもあります。先に読んだほうを使います。
    .next = どちらかの ID を変えてください。
failure-frame-title = { $file } の { $line } 行目の「{ $value }」に題名がありません。
    .next = title を書いてください。
failure-frame-heading-twice = { $file } の { $line } 行目の見出し「{ $value }」は、同じ枠組みに二度あります。
    .next = どちらかの ID を変えてください。
failure-frame-heading-empty = { $file } の { $line } 行目の見出し「{ $value }」には、質問もタグもありません。
    .next = questions か tags を書いてください。
failure-scheme-title = { $file } の { $line } 行目の支援策「{ $value }」に、ID か題名がありません。
    .next = id と title を書いてください。この支援策は使われません。
failure-scheme-twice = { $file } の { $line } 行目の支援策「{ $value }」は二度目です。
    .next = 別の ID にしてください。先に書かれたほうを使います。
failure-scheme-for-all = { $file } の { $line } 行目の支援策「{ $value }」には、tags も questions もありません。
    .next = どの回答に合うかを書いてください。この支援策は使われません。
failure-scheme-url = { $file } の { $line } 行目の「{ $value }」はウェブのアドレスではありません。
    .next = https:// で始まるアドレスにしてください。この支援策は使われません。
failure-scheme-until = { $file } の { $line } 行目の「{ $value }」は日付ではありません。
    .next = 2026-12-31 のように書いてください。この支援策は使われません。
