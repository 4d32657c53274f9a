package org.hyotei.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.model.Defects;
import org.jspecify.annotations.Nullable;

/**
 * What was said of an evaluation after it was recorded, each in one line.
 *
 * @param language {@code ja} or {@code en}
 */
record LaterWords(String language) {

  /** How many names of disposed parts are written out. */
  private static final int MOST_PARTS = 5;

  /** One statement. */
  String of(History.Said said, Entry evaluation) {
    Entry entry = said.entry();
    if (entry.is(Kind.DISPOSAL)) {
      return disposal(entry) + reason(said.body());
    }
    if (said.body() == null) {
      return entry.kind() + say("（本文は廃棄された）", " (its body was disposed of)");
    }
    if (entry.is(Kind.JUDGEMENT)) {
      return judgement(entry, said.body());
    }
    if (entry.is(Kind.STANDING)) {
      return standing(entry, evaluation) + reason(said.body());
    }
    if (entry.is(Kind.ADOPTION)) {
      return say("総評を採用", "commentary adopted")
          + entry.detail("subject").map(id -> say("（" + id + "）", " (" + id + ")")).orElse("");
    }
    return entry.kind();
  }

  private String judgement(Entry entry, String body) {
    String subject = entry.detail("subject").orElse("");
    String grade = text(body, "grade").orElse("");
    String by = text(body, "by").map(office -> say("（" + office + "）", " by " + office)).orElse("");
    return say(
            "「" + subject + "」の評価を「" + grade + "」とする判断" + by,
            "judgement" + by + ": " + subject + " is " + grade)
        + reason(body);
  }

  private String standing(Entry entry, Entry evaluation) {
    String word = entry.detail("standing").orElse("");
    String said = Standing.of(word).map(one -> say(one.ja(), one.word())).orElse(word);
    List<String> refers = entry.refers();
    return refers.isEmpty() || refers.get(0).equals(evaluation.id())
        ? said
        : said + say("：" + refers.get(0) + " がこの記録に代わる", ": " + refers.get(0) + " takes its place");
  }

  private String disposal(Entry entry) {
    List<String> names =
        Trees.child(entry.tree(), "detail").stream()
            .flatMap(detail -> Trees.items(detail, "parts").stream())
            .flatMap(part -> Trees.text(part, "name").stream())
            .toList();
    String some = names.stream().limit(MOST_PARTS).collect(Collectors.joining(", "));
    int more = names.size() - MOST_PARTS;
    String rest = more > 0 ? say(" ほか" + more, " and " + more + " more") : "";
    String rule = entry.detail("rule").orElse("");
    return say(
        "本文を廃棄：" + some + rest + "（" + rule + "）",
        "bodies disposed of: " + some + rest + " (" + rule + ")");
  }

  private String reason(@Nullable String body) {
    return body == null ? "" : text(body, "reason").map(why -> say("。", ". ") + why).orElse("");
  }

  private static Optional<String> text(String json, String name) {
    return JsonDocument.read(json.getBytes(StandardCharsets.UTF_8), "", new Defects())
        .flatMap((Node tree) -> Trees.text(tree, name));
  }

  private String say(String ja, String en) {
    return language.equals("en") ? en : ja;
  }
}
