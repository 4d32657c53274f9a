# 評価基準で使える文の一覧です。左が文、右がその文の意味（Drools の条件・動作）です。
# {数} {率} {値} {評価} {文} {語} {入力} {符号} のところに、それぞれの種類の言葉が入ります。
# 似た文は、長いものを先に書きます（Drools は上から順にあてはめます）。
# 変更のしかたは README.md をご覧ください。

# ---- 骨組み ----
[keyword]ルール=rule
[keyword]もし=when
[keyword]ならば=then
[keyword]終わり=end

# ---- 対象 ----
[when]指標がある=$s : IndicatorFact()
[when]取組がある=$s : ActivityFact()
[when]区分がある=$s : GroupFact(whole == false)
[when]集計がある=$s : TallyFact()

# ---- 指標: 評価基準が求める入力（policy.yaml の inputs） ----
[when]- 入力 {入力} が {数} 以上=(number("{入力}") >= {数}B)
[when]- 入力 {入力} が {数} 未満=(number("{入力}") < {数}B)
[when]- 入力 {入力} が {数} を超える=(number("{入力}") > {数}B)
[when]- 入力 {入力} が {数} 以下=(number("{入力}") <= {数}B)
[when]- 入力 {入力} が {数} に等しい=(number("{入力}") == {数}B)
[when]- 入力 {入力} がある=(given("{入力}") == true)
[when]- 入力 {入力} がない=(given("{入力}") == false)
[when]- 入力 {入力} が 「{語}」 か 「{語2}」=(words("{入力}") == "{語}" || words("{入力}") == "{語2}")
[when]- 入力 {入力} が 「{語}」 ではない=(words("{入力}") != "{語}")
[when]- 入力 {入力} が 「{語}」=(words("{入力}") == "{語}")
[when]- 入力 {入力} に印がある=(flag("{入力}") == true)
[when]- 入力 {入力} に印がない=(flag("{入力}") == false)

# ---- 指標・区分: 値の大きさ（{値} は下の「値の名前」） ----
[when]- {値} が {数} 以上 {数2} 未満である=({値} >= {数}B && {値} < {数2}B)
[when]- {値} が 入力 {入力} 以上である=({値} >= number("{入力}"))
[when]- {値} が 入力 {入力} を超える=({値} > number("{入力}"))
[when]- {値} が 入力 {入力} 以下である=({値} <= number("{入力}"))
[when]- {値} が 入力 {入力} 未満である=({値} < number("{入力}"))
[when]- {値} が {値2} の値以上である=({値} >= {値2})
[when]- {値} が {値2} の値を超える=({値} > {値2})
[when]- {値} が {値2} の値以下である=({値} <= {値2})
[when]- {値} が {値2} の値未満である=({値} < {値2})
[when]- {値} が {数} 以上である=({値} >= {数}B)
[when]- {値} が {数} を超える=({値} > {数}B)
[when]- {値} が {数} 以下である=({値} <= {数}B)
[when]- {値} が {数} 未満である=({値} < {数}B)
[when]- {値} が {数} に等しい=({値} == {数}B)
[when]- {値} がある=({値} != null)
[when]- {値} がない=({値} == null)

# ---- 指標: 割合の大きさ（{率} は下の「割合の名前」） ----
[when]- {率} が {数}% 以上 {数2}% 以下=({率} >= {数}B && {率} <= {数2}B)
[when]- {率} が {数}% 以上 {数2}% 未満=({率} >= {数}B && {率} < {数2}B)
[when]- {率} が {数}% 超 {数2}% 以下=({率} > {数}B && {率} <= {数2}B)
[when]- {率} が {数}% 超 {数2}% 未満=({率} > {数}B && {率} < {数2}B)
[when]- {率} が {数}% 以上=({率} >= {数}B)
[when]- {率} が {数}% 超=({率} > {数}B)
[when]- {率} が {数}% 以下=({率} <= {数}B)
[when]- {率} が {数}% 未満=({率} < {数}B)
[when]- {率} が {数}% ちょうど=({率} == {数}B)
[when]- {率} がある=({率} != null)
[when]- {率} がない=({率} == null)
[when]- {率} が 入力 {入力} 以上=({率} >= number("{入力}"))
[when]- {率} が 入力 {入力} 超=({率} > number("{入力}"))
[when]- {率} が 入力 {入力} 以下=({率} <= number("{入力}"))
[when]- {率} が 入力 {入力} 未満=({率} < number("{入力}"))
[when]- {率} が {率2} 以上=({率} >= {率2})
[when]- {率} が {率2} 超=({率} > {率2})
[when]- {率} が {率2} 以下=({率} <= {率2})
[when]- {率} が {率2} 未満=({率} < {率2})

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
[when]- 低いほどよい指標ではない=(direction != Direction.LOWER)
[when]- 低いほどよい=(direction == Direction.LOWER)
[when]- 維持する指標である=(direction == Direction.MAINTAIN)
[when]- 前回より良くなった=(movement == Movement.BETTER)
[when]- 前回と変わらない=(movement == Movement.SAME)
[when]- 前回より悪くなった=(movement == Movement.WORSE)
[when]- 前回の実績が分からない=(movement == null)
[when]- 基準値より良くなった=(baselineMovement == Movement.BETTER)
[when]- 基準値と変わらない=(baselineMovement == Movement.SAME)
[when]- 基準値より悪くなった=(baselineMovement == Movement.WORSE)
[when]- 基準値からの動きが分からない=(baselineMovement == null)
[when]- 段階が基準値より進んだ=(stageMovement == Movement.BETTER)
[when]- 段階が基準値と変わらない=(stageMovement == Movement.SAME)
[when]- 段階が基準値より戻った=(stageMovement == Movement.WORSE)
[when]- 改善の傾向にある=(trendMovement == Movement.BETTER)
[when]- 横ばいの傾向にある=(trendMovement == Movement.SAME)
[when]- 悪化の傾向にある=(trendMovement == Movement.WORSE)
[when]- 傾向が分からない=(trendMovement == null)
[when]- 見込みで最終目標に届く=(projectedMet == true)
[when]- 見込みで最終目標に届かない=(projectedMet == false)
[when]- 見込みが分からない=(projectedMet == null)

# ---- 指標: 計画の点検（実績が出る前に、目標が評価できるものか） ----
[when]- 目標の出所が {語}=(targetSource == "{語}")
[when]- 判定用の値を使った=(valueJudged == true)
[when]- 方向が書かれていない=(directionStated == false)
[when]- 方向が分かる=(directionStated == true)
[when]- 実績の記載がある=(actualGiven == true)
[when]- 実績の記載がない=(actualGiven == false)
[when]- 基準値の記載がない=(baselineFigure == null)
[when]- 基準値の記載がある=(baselineFigure != null)
[when]- 最終目標の記載がない=(finalFigure == null)
[when]- 最終目標の記載がある=(finalFigure != null)
[when]- 最終目標が基準値より良い=(targetWay == Movement.BETTER)
[when]- 最終目標が基準値と同じ=(targetWay == Movement.SAME)
[when]- 最終目標が基準値より悪い=(targetWay == Movement.WORSE)
[when]- 基準値と最終目標の数え方が違う=(countedUnlike == true)
[when]- 基準値と最終目標の数え方が違わない=(countedUnlike == false)
[when]- 基準値と最終目標の単位が違う=(unitsUnlike == true)

# ---- 指標: 計画の何年目か ----
[when]- 指標の最終年度である=(remainingYears <= 0B)
[when]- 指標の最終年度より前である=(remainingYears > 0B)
[when]- 計画の最終年度である=(lastPlanYear == true)
[when]- 計画の最終年度ではない=(lastPlanYear == false)

# ---- 指標: 数え方と担当 ----
[when]- 数え方が {語}=(counting == "{語}")
[when]- 担当が {語}=(actor == "{語}")

# ---- 取組 ----
[when]- 自己評価が {語}=(mark == "{語}")
[when]- 前年度の自己評価が {語}=(previousMark == "{語}")

# ---- 区分（基本目標、施策など） ----
[when]- 区分の名前が {語}=(level == "{語}")
[when]- 評価 {評価} の数が {数} 以上=(count("{評価}") >= {数}B)
[when]- 評価 {評価} の数が {数} 以下=(count("{評価}") <= {数}B)
[when]- 評価 {評価} の割合が {数}% 以上=(sharePercent("{評価}") >= {数}B)
[when]- 評価 {評価} の割合が {数}% 未満=(sharePercent("{評価}") < {数}B)
[when]- 評価 {評価} 以上の数が {数} 以上=(countAtLeast("{評価}") >= {数}B)
[when]- 評価 {評価} 以上の数が {数} 以下=(countAtLeast("{評価}") <= {数}B)
[when]- 評価 {評価} 以下の数が {数} 以上=(countAtMost("{評価}") >= {数}B)
[when]- 評価 {評価} 以下の数が {数} 以下=(countAtMost("{評価}") <= {数}B)
[when]- 評価 {評価} の割合が {数}% を超える=(sharePercent("{評価}") > {数}B)
[when]- 評価 {評価} の割合が {数}% 以下=(sharePercent("{評価}") <= {数}B)
[when]- 評価 {評価} 以上の割合が {数}% 以上 {数2}% 未満=(shareAtLeastPercent("{評価}") >= {数}B && shareAtLeastPercent("{評価}") < {数2}B)
[when]- 評価 {評価} 以上の割合が {数}% 以上=(shareAtLeastPercent("{評価}") >= {数}B)
[when]- 評価 {評価} 以上の割合が {数}% を超える=(shareAtLeastPercent("{評価}") > {数}B)
[when]- 評価 {評価} 以上の割合が {数}% 以下=(shareAtLeastPercent("{評価}") <= {数}B)
[when]- 評価 {評価} 以上の割合が {数}% 未満=(shareAtLeastPercent("{評価}") < {数}B)
[when]- 評価 {評価} 以下の割合が {数}% 以上=(shareAtMostPercent("{評価}") >= {数}B)
[when]- 評価 {評価} 以下の割合が {数}% を超える=(shareAtMostPercent("{評価}") > {数}B)
[when]- 評価 {評価} 以下の割合が {数}% 未満=(shareAtMostPercent("{評価}") < {数}B)
[when]- 最も低い評価が {評価} 以上=(worstAtLeast("{評価}"))
[when]- 最も低い評価が {評価} 以下=(worstAtMost("{評価}"))
[when]- 最も低い評価が {評価}=(worst == "{評価}")
[when]- 最も低い2つの評価がどちらも {評価} 以下ではない=(worstTwoAtMost("{評価}") == false)
[when]- 最も低い2つの評価がどちらも {評価} 以下=(worstTwoAtMost("{評価}"))
[when]- 最も高い評価が {評価}=(best == "{評価}")
[when]- 最も多い評価が {評価}=(mode == "{評価}")
[when]- 最も多い評価が並んでいる=(modeTied == true)
[when]- 最も多い評価が並んでいない=(modeTied == false)
[when]- 評価されたものがない=(graded == 0B)
[when]- 一覧 {一覧} が {数} 件以上ある=(listed("{一覧}") >= {数}B)
[when]- 一覧 {一覧} が {数} 件以下である=(listed("{一覧}") <= {数}B)
[when]- 一覧 {一覧} がない=(listed("{一覧}") == 0B)
[when]- 所見の評価 {評価} の数が {数} 以上=(marks("{評価}") >= {数}B)
[when]- 所見の評価 {評価} の数が {数} 以下=(marks("{評価}") <= {数}B)

# ---- 区分・集計: 同じ区分の名前（集計は同じ担当）の中での順位と、前年度からの増減 ----
[when]- {評価} の数が最も多い=(hasMost("{評価}"))
[when]- {評価} の数が最も少ない=(hasFewest("{評価}"))
[when]- {評価} の増加が最も大きい=(roseMost("{評価}"))
[when]- {評価} の減少が最も大きい=(fellMost("{評価}"))
[when]- {評価} の増減が {数} 以上である=(rise("{評価}") >= {数}B)
[when]- {評価} の増減が {数} 以下である=(rise("{評価}") <= {数}B)
[when]- {評価} の増減が {数} に等しい=(rise("{評価}") == {数}B)
[when]- {評価} の増減が分からない=(rise("{評価}") == null)

# ---- 集計（取組の自己評価を数えたもの） ----
[when]- 担当を分けない集計である=(actor == null)
[when]- 担当ごとの集計である=(actor != null)
[when]- 計画全体の集計である=(whole == true)
[when]- 計画全体の集計ではない=(whole == false)

# ---- 評価の結果（評価した後の段階で。前の行の対象について） ----
[when]その評価が {評価} 以上である=Outcome(id == $s.id(), atLeast("{評価}"))
[when]その評価が {評価} 以下である=Outcome(id == $s.id(), atMost("{評価}"))
[when]その評価が {評価} である=Outcome(id == $s.id(), given == "{評価}")
[when]その評価がある=Outcome(id == $s.id(), given != null)
[when]その評価がない=Outcome(id == $s.id(), given == null)
[when]その評価が前年度より上がった=Outcome(id == $s.id(), movement == Movement.BETTER)
[when]その評価が前年度より下がった=Outcome(id == $s.id(), movement == Movement.WORSE)
[when]その評価が前年度と変わらない=Outcome(id == $s.id(), movement == Movement.SAME)

# ---- 区分の名前で（上のどの「…がある」でもないとき） ----
[when]{語}がある=$s : GroupFact(level == "{語}")

# ---- 点数（点数を付ける段階 scoring の後で。前の行の対象について） ----
[when]点数の合計が {数} 以上 {数2} 未満である=Score(id == $s.id(), total >= {数}B && total < {数2}B)
[when]点数の合計が {数} 以上である=Score(id == $s.id(), total >= {数}B)
[when]点数の合計が {数} を超える=Score(id == $s.id(), total > {数}B)
[when]点数の合計が {数} 以下である=Score(id == $s.id(), total <= {数}B)
[when]点数の合計が {数} 未満である=Score(id == $s.id(), total < {数}B)
[when]点数が付いていない=not Score(id == $s.id())

# ---- 動作 ----
[then]点数 {数} 重み {入力} 理由 {文}=$s.score("{数}", "{入力}", "{文}");
[then]点数 {数} 理由 {文}=$s.score("{数}", "", "{文}");
[then]評価 {評価} 理由 {文}=$s.grade("{評価}", "{文}");
[then]総評 {文}=$s.comment("{文}");
[then]確認事項 {符号} {文}=$s.finding("{符号}", "{文}");

# ---- 割合の名前（{率}） ----
[when]達成率=achievementPercent
[when]進捗率=progressPercent
[when]最終目標への進捗率=finalProgressPercent
[when]経過率=elapsedPercent
[when]前回からの増減率=changeRatePercent
[when]前回からの改善率=improvementRatePercent
[when]基準値からの改善率=baselineImprovementRatePercent
[when]目標からのずれの割合=distanceRatePercent
[when]目標の変化率=targetChangeRatePercent
[when]目標の変化の大きさ=targetMovePercent
[when]経過に対する進捗=pacePercent
[when]按分した目標への達成率=proRataAchievementPercent
[when]年平均の伸び率=growthPercent
[when]必要な年平均の伸び率=requiredGrowthPercent
[when]必要な伸びに対する割合=growthRatioPercent
[when]傾向の年変化率=slopeRatePercent
[when]見込みの進捗率=projectedProgressPercent
[when]見込みの達成率=projectedAchievementPercent
[when]評価のない割合=missingPercent
[when]得点率=pointsSharePercent
[when]目標に達した割合=metSharePercent

# ---- 値の名前（{値}） ----
[when]目標=target
[when]実績=actual
[when]基準値=baseline
[when]前回の実績=previous
[when]最終目標=finalTarget
[when]目標との差=gap
[when]前回との差=change
[when]前回からの改善=improvement
[when]前回からの変化の大きさ=changeSize
[when]基準値との差=baselineChange
[when]基準値からの変化の大きさ=baselineChangeSize
[when]基準値からの改善=baselineImprovement
[when]目標からのずれ=distance
[when]按分した目標=proRataTarget
[when]経過年数=elapsedYears
[when]残り年数=remainingYears
[when]計画の年次=planYear
[when]年平均の増減=step
[when]必要な年平均の増減=requiredStep
[when]系列の点数=points
[when]傾向の年変化=slope
[when]見込値=projected
[when]改善が続いた年数=betterYears
[when]悪化が続いた年数=worseYears
[when]平均点=meanPoints
[when]加重平均点=weightedMean
[when]合計点=sumPoints
[when]加重合計点=weightedSum
[when]低い2つの平均点=worstTwoMean
[when]所見の平均点=assessedPoints
[when]所見の数=assessments
[when]総合点=combinedPoints
[when]総数=all
[when]対象の数=total
[when]評価した数=graded
[when]目標に達した数=met
[when]目標に達していない数=unmet
[when]上昇した評価の数=rose
[when]低下した評価の数=fell
[when]変わらない評価の数=unmoved

# ---- 表（.csv と .xlsx）の言葉 ----
# 左が表に書く言葉、右がその働きです。文には使いません。空白、改行、全角と半角、「・」と「／」は区別しません。
# 見出しの後の番号（条件1、条件2）は付けても付けなくても同じです。

# 列の見出し
[keyword]表の見出し 下限=lower
[keyword]表の見出し 以上・超=lower-edge
[keyword]表の見出し 以上・超・ちょうど=lower-edge
[keyword]表の見出し 下限の含み方=lower-edge
[keyword]表の見出し 上限=upper
[keyword]表の見出し 未満・以下=upper-edge
[keyword]表の見出し 以下・未満=upper-edge
[keyword]表の見出し 上限の含み方=upper-edge
[keyword]表の見出し 範囲=range
[keyword]表の見出し 値の名前=measure
[keyword]表の見出し 対象=subject
[keyword]表の見出し 条件=condition
[keyword]表の見出し 評価=grade
[keyword]表の見出し 点数=points
[keyword]表の見出し 重み=weight
[keyword]表の見出し 理由=reason
[keyword]表の見出し 総評=comment
[keyword]表の見出し 符号=code
[keyword]表の見出し 確認事項=finding
[keyword]表の見出し 名前=name
[keyword]表の見出し ルールの名前=name
[keyword]表の見出し 備考=note
[keyword]表の見出し メモ=note

# 境目の読み方
[keyword]表の境目 以上=at-least
[keyword]表の境目 超=above
[keyword]表の境目 を超える=above
[keyword]表の境目 を超え=above
[keyword]表の境目 より大きい=above
[keyword]表の境目 以下=at-most
[keyword]表の境目 未満=below
[keyword]表の境目 より小さい=below
[keyword]表の境目 ちょうど=exactly
[keyword]表の境目 に等しい=exactly
