# 自分の文
[when]- 攻撃=(System.setProperty("hyotei.attack", "ran") == null)
