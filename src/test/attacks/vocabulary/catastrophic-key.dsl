# 自分の文
[when](.*あ){25}い=$s : IndicatorFact(name matches "(.*a){25}c")
