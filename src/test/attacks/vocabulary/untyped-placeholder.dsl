# 自分の文
[when]- 攻撃 {x}=(name == "{x}")
