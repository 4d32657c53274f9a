# 自分の文
[then]攻撃 {文}=$s.comment("{文}"); System.exit(0);
