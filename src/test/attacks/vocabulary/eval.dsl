# 自分の文
[when]攻撃=eval(true)
