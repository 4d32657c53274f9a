# 評価基準で使える文の一覧です。左が文、右がその文の意味（Drools の条件・動作）です。
# {数} {率} {値} {評価} {文} {語} {入力} {符号} のところに、それぞれの種類の言葉が入ります。
# 変更のしかたは README.md をご覧ください。

# ---- 骨組み ----
[keyword]ルール=rule
[keyword]もし=when
[keyword]ならば=then
[keyword]終わり=end

# ---- 対象 ----
[when]指標がある=$s : IndicatorFact()
[when]取組がある=$s : ActivityFact()
[when]区分がある=$s : GroupFact()
[when]{語}がある=$s : GroupFact(level == "{語}")

# ---- 指標: 割合の大きさ（{率} は下の「割合の名前」） ----
[when]- {率} が {数}% 以上=({率} >= {数}B)
[when]- {率} が {数}% 超=({率} > {数}B)
[when]- {率} が {数}% 以下=({率} <= {数}B)
[when]- {率} が {数}% 未満=({率} < {数}B)
[when]- {率} が {数}% ちょうど=({率} == {数}B)
[when]- {率} が {数}% 以上 {数2}% 以下=({率} >= {数}B && {率} <= {数2}B)
[when]- {率} が {数}% 以上 {数2}% 未満=({率} >= {数}B && {率} < {数2}B)
[when]- {率} が {数}% 超 {数2}% 以下=({率} > {数}B && {率} <= {数2}B)
[when]- {率} が {数}% 超 {数2}% 未満=({率} > {数}B && {率} < {数2}B)
[when]- {率} がある=({率} != null)
[when]- {率} がない=({率} == null)
[when]- {率} が {率2} 以上=({率} >= {率2})
[when]- {率} が {率2} 未満=({率} < {率2})

# ---- 指標・区分: 値の大きさ（{値} は下の「値の名前」） ----
[when]- {値} が {数} 以上である=({値} >= {数}B)
[when]- {値} が {数} を超える=({値} > {数}B)
[when]- {値} が {数} 以下である=({値} <= {数}B)
[when]- {値} が {数} 未満である=({値} < {数}B)
[when]- {値} が {数} に等しい=({値} == {数}B)
[when]- {値} が {数} 以上 {数2} 未満である=({値} >= {数}B && {値} < {数2}B)
[when]- {値} がある=({値} != null)
[when]- {値} がない=({値} == null)

# ---- 指標: 目標に届いたか（目標の種類を問わない） ----
[when]- 目標に達した=(targetMet == true)
[when]- 目標に達していない=(targetMet == false)
[when]- 目標に達したか分からない=(targetMet == null)
[when]- 実績が上限に達した=(atCeiling == true)
[when]- 実績が上限に達していない=(atCeiling == false)

# ---- 指標: 目標と実績の種類 ----
[when]- 目標と実績を数値で比べられる=(situation == Situation.MEASURED)
[when]- 目標が 0 である=(situation == Situation.ZERO_TARGET)
[when]- 比を計算できない=(situation == Situation.NO_RATIO)
[when]- 目標が範囲である=(situation == Situation.RANGE_TARGET)
[when]- 目標が増減である=(situation == Situation.TREND_TARGET)
[when]- 目標が段階である=(situation == Situation.STAGE_TARGET)
[when]- 目標が全数である=(situation == Situation.WHOLE_TARGET)
[when]- 目標がない=(situation == Situation.NO_TARGET)
[when]- 実績がまだない=(situation == Situation.NO_ACTUAL)
[when]- 調査や事業の実施がない=(situation == Situation.NOT_CONDUCTED)
[when]- 中止された=(situation == Situation.SUSPENDED)
[when]- 実績がない（未集計・実施なし・中止）=(situation == Situation.NO_ACTUAL || situation == Situation.NOT_CONDUCTED || situation == Situation.SUSPENDED)
[when]- 目標と実績を比べられない=(situation == Situation.INCOMPARABLE)

# ---- 指標: 方向と前回からの動き ----
[when]- 高いほどよい=(direction == Direction.HIGHER)
[when]- 低いほどよい=(direction == Direction.LOWER)
[when]- 維持する指標である=(direction == Direction.MAINTAIN)
[when]- 前回より良くなった=(movement == Movement.BETTER)
[when]- 前回と変わらない=(movement == Movement.SAME)
[when]- 前回より悪くなった=(movement == Movement.WORSE)
[when]- 前回の実績が分からない=(movement == null)

# ---- 指標: 数え方と担当 ----
[when]- 数え方が {語}=(counting == "{語}")
[when]- 担当が {語}=(actor == "{語}")

# ---- 指標: 評価基準が求める入力（policy.yaml の inputs） ----
[when]- 入力 {入力} が {数} 以上=(number("{入力}") >= {数}B)
[when]- 入力 {入力} が {数} 未満=(number("{入力}") < {数}B)
[when]- 入力 {入力} がある=(number("{入力}") != null)
[when]- 入力 {入力} が 「{語}」=(words("{入力}") == "{語}")
[when]- 入力 {入力} に印がある=(flag("{入力}") == true)

# ---- 取組 ----
[when]- 自己評価が {語}=(mark == "{語}")
[when]- 前年度の自己評価が {語}=(previousMark == "{語}")

# ---- 区分（基本目標、施策など） ----
[when]- 区分の名前が {語}=(level == "{語}")
[when]- 評価 {評価} の数が {数} 以上=(count("{評価}") >= {数}B)
[when]- 評価 {評価} の数が {数} 以下=(count("{評価}") <= {数}B)
[when]- 評価 {評価} の割合が {数}% 以上=(sharePercent("{評価}") >= {数}B)
[when]- 評価 {評価} の割合が {数}% 未満=(sharePercent("{評価}") < {数}B)
[when]- 最も低い評価が {評価}=(worst == "{評価}")
[when]- 最も高い評価が {評価}=(best == "{評価}")
[when]- 評価されたものがない=(graded == 0B)

# ---- 動作 ----
[then]評価 {評価} 理由 {文}=$s.grade("{評価}", "{文}");
[then]総評 {文}=$s.comment("{文}");
[then]確認事項 {符号} {文}=$s.finding("{符号}", "{文}");

# ---- 割合の名前（{率}） ----
[when]達成率=achievementPercent
[when]進捗率=progressPercent
[when]最終目標への進捗率=finalProgressPercent
[when]経過率=elapsedPercent
[when]前回からの増減率=changeRatePercent
[when]評価のない割合=missingPercent

# ---- 値の名前（{値}） ----
[when]目標=target
[when]実績=actual
[when]基準値=baseline
[when]前回の実績=previous
[when]最終目標=finalTarget
[when]目標との差=gap
[when]前回との差=change
[when]平均点=meanPoints
[when]対象の数=total
[when]評価した数=graded
