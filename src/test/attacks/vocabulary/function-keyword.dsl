# 自分の文
[keyword]ルール=function
