package org.hyotei.api;

import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hyotei.document.Fields;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Spelling;
import org.hyotei.ledger.History;
import org.hyotei.ledger.Standing;
import org.hyotei.model.Defects;
import org.jspecify.annotations.Nullable;

/**
 * The body of a statement; collects everything that is wrong with it. Fields that nobody asked for
 * are refused when it is closed.
 */
final class StatementBody implements AutoCloseable {

  private final Fields fields;
  private final Defects defects;
  private @Nullable Problem conflict;

  private StatementBody(Fields fields, Defects defects) {
    this.fields = fields;
    this.defects = defects;
  }

  /** Empty, with defects, if it is no object. */
  static Optional<StatementBody> read(byte[] bytes, Defects defects) {
    return JsonDocument.read(bytes, "", defects)
        .flatMap(root -> Fields.of(root, defects))
        .map(fields -> new StatementBody(fields, defects));
  }

  boolean has(String name) {
    return fields.has(name);
  }

  boolean isSound() {
    return defects.isEmpty();
  }

  /** Null where it is absent; blank is a defect. */
  @Nullable String optional(String name) {
    return fields.has(name) ? required(name) : null;
  }

  @Nullable String required(String name) {
    String text = fields.requiredText(name);
    return text.isBlank() ? null : text;
  }

  void demand(boolean holds, String name, String ja, String en) {
    if (!holds) {
      defects.add("bad-value", fields.place(name), ja, en);
    }
  }

  @Nullable String subject(Set<String> known) {
    return oneOf("subject", known, "unknown-subject");
  }

  @Nullable String grade(Set<String> scale) {
    return oneOf("grade", scale, "unknown-grade");
  }

  private @Nullable String oneOf(String name, Set<String> known, String code) {
    String text = required(name);
    if (text == null || known.contains(text)) {
      return text;
    }
    String near = Spelling.nearest(text, known).map(one -> " Maybe \"" + one + "\"?").orElse("");
    defects.add(
        code,
        fields.place(name),
        name + "「" + Spelling.shorten(text) + "」はこの評価結果にありません。",
        "\"" + Spelling.shorten(text) + "\" is no " + name + " of this evaluation." + near);
    return null;
  }

  @Nullable Standing standing() {
    String word = required("standing");
    Optional<Standing> standing = word == null ? Optional.empty() : Standing.of(word);
    demand(
        word == null || (standing.isPresent() && standing.get() != Standing.TRIAL),
        "standing",
        "standing は final（確定）、published（公表）、corrected（訂正）、withdrawn（取下げ）のどれかです。",
        "standing is one of final, published, corrected, withdrawn.");
    return standing.filter(one -> one != Standing.TRIAL).orElse(null);
  }

  /** Names that are all known. */
  Set<String> names(String name, Set<String> known) {
    List<String> written = fields.texts(name);
    demand(
        !written.isEmpty() && known.containsAll(written),
        name,
        name + " には、まだある部分の名前を1つ以上書いてください：" + Spelling.shorten(String.join("、", known)),
        name
            + " must name at least one part that is still there: "
            + Spelling.shorten(String.join(", ", known)));
    return new TreeSet<>(written);
  }

  /** It is sound, but not after what was said before. */
  void conflict(History history, Standing asked) {
    String superseded = history.supersededBy();
    String now =
        superseded == null
            ? history.standing().ja()
            : history.standing().ja() + "（" + superseded + " が訂正済み）";
    conflict =
        Problem.of(
            HttpStatus.CONFLICT,
            "standing-not-possible",
            "いまは「" + now + "」なので、「" + asked.ja() + "」にはできません。",
            "It counts as "
                + history.standing().word()
                + (superseded == null ? "" : ", superseded by " + superseded)
                + ", and so cannot become "
                + asked.word()
                + ".");
  }

  Optional<Problem> conflict() {
    return Optional.ofNullable(conflict);
  }

  @Override
  public void close() {
    fields.close();
  }
}
