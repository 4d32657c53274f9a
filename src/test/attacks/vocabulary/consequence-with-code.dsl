# 自分の文
[then]攻撃=System.setProperty("hyotei.attack", "ran");
