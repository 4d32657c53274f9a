# 自分の文
[keyword]攻撃=declare
