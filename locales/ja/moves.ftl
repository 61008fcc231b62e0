### どの質問にも使える問いかけ。話を誘わない、どちらにも転ばない言い方で

move-title = 共通
move-wait = （しばらく待つ）
move-repeat = 「{ $words }」とおっしゃいますと。
move-example = 例えば、どんなことがありましたか。
move-then = それから、どうなりましたか。
move-latest = 直近では、いつのことでしたか。
move-who = それは、どなたがされたのですか。
move-others = ほかには、どんなことがありますか。
