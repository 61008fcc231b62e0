### 記録のつながり: 残した記録が、あとでこのプログラムを通さずに変えられていないか

## 文書と show

page-sealed = 記録のハッシュ: { $hash }（{ $day }）

## 確かめた結果

trail-whole = 面談{ $count }件の記録は、このプログラムが残したときのままです。
trail-open = 面談{ $interviews }には、まだ締めていないところがあります（面談の途中か、途中で止まったもの）。次に開いたとき、または離れたときに締めます。
trail-unsealed = 面談{ $count }件は、記録のつながりができる前のものです。次に変えたときから確かめられます。
trail-next = 改ざんか、ファイルの損傷です。控えや、印刷した文書の「記録のハッシュ」と見比べて、どちらが正しいか確かめてください。
trail-head = 見出し（会社・立ち会い・日時・所見・レビューなど）
trail-part = 面談{ $interview }（{ $company }）: { $part } が、締めたときの記録と違います。
trail-earlier = 面談{ $interview }（{ $company }）: { $part } は、記録のつながりの{ $link }番目より前に、このプログラムを通さずに変えられていました。
trail-link = 面談{ $interview }（{ $company }）: 記録のつながりの{ $link }番目が、その前から続いていません。
trail-link-database = データベース全体の記録のつながりの{ $link }番目が、その前から続いていません。
trail-beginning = データベース全体の記録のつながりの始まりがありません。
trail-unlinked = 面談{ $interview }（{ $company }）: 記録のつながりがなくなっています。
trail-cut = 面談{ $interview }（{ $company }）: 記録のつながりの終わりが切り取られています。
trail-unknown = 面談{ $interview }（{ $company }）は、このプログラムで始めた面談ではありません。
trail-gone = 面談{ $interview }が、このプログラムを通さずに消されています。
