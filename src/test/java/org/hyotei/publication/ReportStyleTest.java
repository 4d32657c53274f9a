package org.hyotei.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** That the colours of the report can be read, by the contrast of WCAG 2.2. */
class ReportStyleTest {

  private static final double ENOUGH = 4.5;

  @Test
  void grades_onTheirColours_haveContrast() throws IOException {
    String style = style();
    Matcher tones = Pattern.compile("\\.t(\\d)\\{background:(#\\w{6});fill:\\2}").matcher(style);
    List<String> seen = new ArrayList<>();
    while (tones.find()) {
      seen.add(tones.group(1));
      assertThat(contrast(variable(style, "ink"), tones.group(2))).isGreaterThan(ENOUGH);
    }
    assertThat(seen).hasSize(Tones.NONE + 1);
  }

  @Test
  void words_onTheirGround_haveContrast() throws IOException {
    String style = style();
    for (String words : List.of("ink", "soft", "head")) {
      for (String ground : List.of("#ffffff", "#f6f7f9", "#eef2f7")) {
        assertThat(contrast(variable(style, words), ground))
            .as(words + " on " + ground)
            .isGreaterThan(ENOUGH);
      }
    }
    assertThat(contrast("#8f1d14", "#ffffff")).isGreaterThan(ENOUGH);
    assertThat(contrast("#0b4f9e", "#ffffff")).isGreaterThan(ENOUGH);
  }

  private static String style() throws IOException {
    try (var in = HtmlReport.class.getResourceAsStream("report.css")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String variable(String style, String name) {
    Matcher value = Pattern.compile("--" + name + ":(#\\w{6})").matcher(style);
    assertThat(value.find()).isTrue();
    return value.group(1);
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
  }

  private static double part(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
