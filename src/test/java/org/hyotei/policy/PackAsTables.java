package org.hyotei.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hyotei.model.Defects;
import org.hyotei.tabular.Sheet;

/** A pack of sentences written as tables: a file is a table, a rule a row. */
final class PackAsTables {

  private static final Pattern BOUNDS =
      Pattern.compile(
          "- (\\S+) が (\\S+?) (以上|超|を超える)(?:である)?(?: (\\S+?) (未満|以下)(?:である)?)?"
              + "|- (\\S+) が (\\S+?) (未満|以下)(?:である)?");
  private static final Pattern CONSEQUENCE =
      Pattern.compile(
          "評価 (?<grade>\\S+) 理由 (?<reason>.*)|総評 (?<comment>.*)"
              + "|確認事項 (?<code>\\S+) (?<finding>.*)"
              + "|点数 (?<points>\\S+)(?: 重み (?<weight>\\S+))? 理由 (?<why>.*)");

  private PackAsTables() {}

  /** The table as the bytes of a file. */
  interface Form {
    byte[] bytes(Sheet table);
  }

  /** The pack's files, its rule files in another form with another ending. */
  static PackFiles of(CompiledPolicy policy, String ending, Form form) {
    Map<String, byte[]> files = new TreeMap<>();
    for (String path : policy.files().paths()) {
      if (path.endsWith(".dslr")) {
        List<RuleSource> rules =
            policy.sources().stream().filter(rule -> rule.file().equals(path)).toList();
        files.put(path.replace(".dslr", ending), form.bytes(table(rules)));
      } else if (path.endsWith("policy.yaml")) {
        String yaml = policy.files().text(path, new Defects());
        files.put(path, yaml.replace(".dslr", ending).getBytes(StandardCharsets.UTF_8));
      } else {
        files.put(path, Objects.requireNonNull(policy.files().bytes(path)));
      }
    }
    return new PackFiles(files);
  }

  private static Sheet table(List<RuleSource> rules) {
    List<List<String>> rows = new ArrayList<>();
    String measure = measure(rules);
    if (!measure.isEmpty()) {
      rows.add(List.of("値の名前: " + measure));
    }
    List<String> bounds = measure.isEmpty() ? List.of() : List.of("下限", "以上／超", "上限", "未満／以下");
    List<String> titles = new ArrayList<>(List.of("名前", "対象"));
    titles.addAll(bounds);
    titles.addAll(List.of("条件", "評価", "理由", "総評", "符号", "確認事項", "点数", "重み"));
    rows.add(titles);
    for (RuleSource rule : rules) {
      rows.add(row(rule, measure));
    }
    return new Sheet(
        "x",
        "",
        IntStream.range(0, rows.size())
            .mapToObj(i -> new Sheet.Row(i + 1, i + 1, i + 1, rows.get(i)))
            .toList(),
        List.of());
  }

  /** The first that a rule bounds right after its subject; empty if none does. */
  private static String measure(List<RuleSource> rules) {
    return rules.stream()
        .filter(rule -> rule.conditions().size() > 1)
        .map(rule -> BOUNDS.matcher(rule.conditions().get(1).text()))
        .filter(Matcher::matches)
        .map(match -> match.group(1) == null ? match.group(6) : match.group(1))
        .findFirst()
        .orElse("");
  }

  private static List<String> row(RuleSource rule, String measure) {
    List<String> conditions =
        rule.conditions().stream()
            .map(RuleSource.Condition::text)
            .collect(ArrayList::new, List::add, List::addAll);
    List<String> row = new ArrayList<>(List.of(rule.name(), conditions.remove(0)));
    if (!measure.isEmpty()) {
      Matcher bounds = BOUNDS.matcher(conditions.isEmpty() ? "" : conditions.get(0));
      boolean fits =
          bounds.matches() && (measure.equals(bounds.group(1)) || measure.equals(bounds.group(6)));
      for (int group : new int[] {2, 3, 4, 5}) {
        row.add(fits ? cell(bounds, group) : "");
      }
      if (fits) {
        conditions.remove(0);
      }
    }
    row.add(String.join("\n", conditions));
    assertThat(rule.consequences()).hasSize(1);
    Matcher said = CONSEQUENCE.matcher(rule.consequences().get(0));
    assertThat(said.matches()).as(rule.consequences().get(0)).isTrue();
    String why = said.group("why");
    row.addAll(
        Arrays.asList(
            text(said, "grade"),
            why == null ? text(said, "reason") : why,
            text(said, "comment"),
            text(said, "code"),
            text(said, "finding"),
            text(said, "points"),
            text(said, "weight")));
    return row;
  }

  /** A bound from below, or its edge; those from above stand further right. */
  private static String cell(Matcher bounds, int group) {
    String text =
        bounds.group(6) == null ? bounds.group(group) : group > 3 ? bounds.group(group + 3) : "";
    return text == null ? "" : text;
  }

  private static String text(Matcher said, String group) {
    String text = said.group(group);
    return text == null ? "" : text;
  }
}
