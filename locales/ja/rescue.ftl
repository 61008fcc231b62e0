# 壊れたデータベースから救い出したもの。

rescue-done = 読めたものを { $file } に救い出しました。面談 { $whole }件はそろっています。{ $gaps ->
        [0] 欠けのある面談はありません。
       *[other] { $gaps }件には欠けがあります。
    }
rescue-interview = 面談 { $interview }（{ $company }）：{ $gaps }
rescue-and = 、
rescue-gap-head = 見出し（日付、聞き手、回）が読めません
rescue-gap-company = 会社名が読めません
rescue-gap-set = 質問集が読めず、別のもので補いました
rescue-gap-lost = { $question } の回答がありません
rescue-gap-unsure = { $question } の回答は確かめが必要です（印を付けました）
rescue-gap-rows = { $table ->
        [follow_up] 深掘りの一部
        [interval] 時間の一部
        [revision] 残した文章の一部
        [tag] タグの一部
        [remark] 訪問メモの一部
        [turn] やりとりの一部
       *[other] 記録の一部（{ $table }）
    }がありません
rescue-left-out = { $rows }行は、書いたときのままではないので入れていません。
rescue-pages = 元のファイルは { $pages }ページのうち { $damaged }ページが壊れています。ここに挙がらない記録も失われているかもしれません。
rescue-next = 「kikitori list --database { $file }」で確かめて、よければ「kikitori recover { $file }」で戻してください。元のファイルには手を加えていません。
rescue-trying = 先頭の16バイトが壊れているかもしれないので、鍵を探しています（{ $tried }/128）
rescue-company = 会社名の読めない面談
rescue-note = 壊れたデータベースから救い出した回答です。内容を確かめてください。
rescue-author = （壊れた行から）
