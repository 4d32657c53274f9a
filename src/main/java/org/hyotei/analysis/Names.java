package org.hyotei.analysis;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Japanese names of the properties that no measure of the vocabulary names, and of their values.
 */
final class Names {

  private static final Map<String, String> PROPERTIES =
      Map.ofEntries(
          Map.entry("situation", "比較の状況"),
          Map.entry("direction", "方向"),
          Map.entry("targetMet", "目標の達否"),
          Map.entry("movement", "前回からの動き"),
          Map.entry("baselineMovement", "基準値からの動き"),
          Map.entry("stageMovement", "段階の動き"),
          Map.entry("trendMovement", "傾向"),
          Map.entry("targetWay", "最終目標の基準値からの向き"),
          Map.entry("atCeiling", "上限への到達"),
          Map.entry("projectedMet", "見込みの達否"),
          Map.entry("actualGiven", "実績の記載"),
          Map.entry("baselineFigure", "基準値の記載"),
          Map.entry("finalFigure", "最終目標の記載"),
          Map.entry("directionStated", "方向の記載"),
          Map.entry("lastPlanYear", "計画の最終年度"),
          Map.entry("countedUnlike", "数え方の違い"),
          Map.entry("unitsUnlike", "単位の違い"),
          Map.entry("valueJudged", "判定用の値"),
          Map.entry("targetSource", "目標の出所"),
          Map.entry("counting", "数え方"),
          Map.entry("actor", "担当"),
          Map.entry("mark", "自己評価"),
          Map.entry("previousMark", "前年度の自己評価"),
          Map.entry("level", "区分の名前"),
          Map.entry("whole", "計画全体"),
          Map.entry("worst", "最も低い評価"),
          Map.entry("secondWorst", "2番目に低い評価"),
          Map.entry("best", "最も高い評価"),
          Map.entry("mode", "最も多い評価"),
          Map.entry("modeTied", "最も多い評価の並び"),
          Map.entry("count", "評価…の数"),
          Map.entry("sharePercent", "評価…の割合"),
          Map.entry("countAtLeast", "評価…以上の数"),
          Map.entry("countAtMost", "評価…以下の数"),
          Map.entry("shareAtLeastPercent", "評価…以上の割合"),
          Map.entry("shareAtMostPercent", "評価…以下の割合"),
          Map.entry("worstAtLeast", "最も低い評価が…以上"),
          Map.entry("worstAtMost", "最も低い評価が…以下"),
          Map.entry("worstTwoAtMost", "最も低い2つの評価がどちらも…以下"),
          Map.entry("marks", "所見の評価…の数"),
          Map.entry("listed", "一覧…の件数"),
          Map.entry("rise", "…の増減"),
          Map.entry("hasMost", "…の数が最も多い"),
          Map.entry("hasFewest", "…の数が最も少ない"),
          Map.entry("roseMost", "…の増加が最も大きい"),
          Map.entry("fellMost", "…の減少が最も大きい"),
          Map.entry("number", "入力…"),
          Map.entry("words", "入力…"),
          Map.entry("flag", "入力…の印"),
          Map.entry("given", "入力…の有無"));

  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("HIGHER", "高いほどよい"),
          Map.entry("LOWER", "低いほどよい"),
          Map.entry("MAINTAIN", "維持する"),
          Map.entry("BETTER", "改善"),
          Map.entry("SAME", "横ばい"),
          Map.entry("WORSE", "悪化"),
          Map.entry("LESS", "小さい"),
          Map.entry("EQUAL", "等しい"),
          Map.entry("GREATER", "大きい"),
          Map.entry("there", "あり"));

  private Names() {}

  /** A property's name; … stands for its argument. */
  static String of(String property) {
    return PROPERTIES.getOrDefault(property, property);
  }

  /** A value of an axis. */
  static String symbol(String key, String value) {
    if (key.equals("targetMet") || key.equals("projectedMet")) {
      return value.equals("true") ? "達成" : "未達成";
    }
    if (value.equals("true") || value.equals("false")) {
      return value.equals("true") ? "はい" : "いいえ";
    }
    return SYMBOLS.getOrDefault(value, value);
  }

  /** The enum that a property's values belong to, as rules name it; null for none. */
  static @Nullable String type(String key) {
    return switch (key) {
      case "situation" -> "Situation";
      case "direction" -> "Direction";
      case "movement", "baselineMovement", "stageMovement", "trendMovement", "targetWay" ->
          "Movement";
      default -> null;
    };
  }
}
