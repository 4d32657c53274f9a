# 自分の文
[then]攻撃=$s.comment("x"); end function void f() { } rule "y" when then
