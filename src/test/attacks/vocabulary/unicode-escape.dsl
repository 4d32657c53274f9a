# 自分の文
[then]攻撃=$s.comment("\u0022); System.exit(0); //");
