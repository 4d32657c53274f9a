package org.hyotei.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.model.Trend;

/**
 * Reads a direction without a number: {@code 増加}, {@code 前年度より増加}, {@code 前年度以上}, {@code 現状維持}.
 * {@code 毎年度} is taken for the previous year; {@code 以上}, {@code 以下} and {@code 並み} need to say
 * what they are compared with.
 *
 * <p>Left out: directions with an amount ({@code 10%増}), directions with a note in brackets, and
 * words such as {@code 向上} and {@code 拡充}, which do not say which way a number goes.
 */
final class TrendReader {

  private static final Pattern TREND =
      Pattern.compile(
          "(?:(?<against>前年度?|毎年度?|前回(?:調査)?|現状|現在|基準年度?|基準|計画策定時)(?:の?(?:実績値?|数値|値|水準))?"
              + "(?:より|よりも|から|に比べて?|と比べて|比|の|を|と)?)?"
              + "(?<way>.+)");
  private static final String OR = "(?:又は|または|もしくは|若しくは|・|か)";
  private static final Pattern INCREASE = Pattern.compile("増|増加|増やす|増加(?:させる|を目指す|傾向)|上昇|上回る");
  private static final Pattern DECREASE = Pattern.compile("減|減少|減らす|減少(?:させる|を目指す|傾向)|低下|下回る");
  private static final Pattern MAINTAIN = Pattern.compile("を?維持(?:する)?|横ばい");
  private static final Pattern SAME = Pattern.compile("並み?|同程度|同水準|同数|同");
  private static final Pattern AT_LEAST = Pattern.compile("維持" + OR + "増加?|増加?" + OR + "維持|維持以上");
  private static final Pattern AT_MOST = Pattern.compile("維持" + OR + "減少?|減少?" + OR + "維持|維持以下");

  private TrendReader() {}

  static Optional<Trend> read(CellText cell) {
    Matcher trend = TREND.matcher(cell.closed());
    if (!trend.matches()) {
      return Optional.empty();
    }
    Trend.Against against = against(trend.group("against"));
    return way(trend.group("way"), against).map(way -> new Trend(way, against));
  }

  private static Trend.Against against(String words) {
    if (words == null) {
      return Trend.Against.UNSTATED;
    }
    if (words.contains("年") && !words.startsWith("基準")) {
      return Trend.Against.PREVIOUS_YEAR;
    }
    return words.startsWith("前回") ? Trend.Against.PREVIOUS_SURVEY : Trend.Against.BASELINE;
  }

  private static Optional<Trend.Way> way(String words, Trend.Against against) {
    boolean compared = against != Trend.Against.UNSTATED;
    if (INCREASE.matcher(words).matches() || (compared && words.equals("超"))) {
      return Optional.of(Trend.Way.INCREASE);
    }
    if (DECREASE.matcher(words).matches() || (compared && words.equals("未満"))) {
      return Optional.of(Trend.Way.DECREASE);
    }
    if (MAINTAIN.matcher(words).matches() || (compared && SAME.matcher(words).matches())) {
      return Optional.of(Trend.Way.MAINTAIN);
    }
    if (AT_LEAST.matcher(words).matches() || (compared && words.equals("以上"))) {
      return Optional.of(Trend.Way.AT_LEAST);
    }
    return AT_MOST.matcher(words).matches() || (compared && words.equals("以下"))
        ? Optional.of(Trend.Way.AT_MOST)
        : Optional.empty();
  }
}
