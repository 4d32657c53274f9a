package org.hyotei.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hyotei.activation.Requester;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.model.Defects;
import org.jspecify.annotations.Nullable;

/**
 * Who had something recorded.
 *
 * @param office that the API key belongs to, or that a proxy named; an office, not a person
 * @param key id of the API key; never the key itself
 */
public record Submitter(How how, @Nullable String office, @Nullable String key) {

  /** Nobody was asked who they are. */
  public static final Submitter UNAUTHENTICATED = new Submitter(How.UNAUTHENTICATED, null, null);

  /** Someone changed the rules folder. */
  public static final Submitter RULES_FOLDER = new Submitter(How.RULES_FOLDER, null, null);

  /** Someone with access to the data folder. */
  public static final Submitter COMMAND_LINE = new Submitter(How.COMMAND_LINE, null, null);

  private static final int LONGEST_OFFICE = 100;

  /** How it is known who they are. */
  public enum How {
    API_KEY,
    PROXY,
    UNAUTHENTICATED,
    RULES_FOLDER,
    COMMAND_LINE;

    /** As entries write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Who asks for a version to be served. */
  public static Submitter of(Requester requester) {
    How how =
        Arrays.stream(How.values())
            .filter(one -> one.word().equals(requester.how()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(requester.how()));
    return new Submitter(how, requester.office(), requester.key());
  }

  /** The same, asking for a version to be served. */
  public Requester requester() {
    return new Requester(how.word(), office, key);
  }

  /** What tells one submitter from another: whose idempotency keys are whose. */
  public String principal() {
    return how.word() + (office == null ? "" : "/" + office) + (key == null ? "" : "/" + key);
  }

  /** Whether a text can name an office: 1 to 100 characters, none of them for control. */
  public static boolean isOffice(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST_OFFICE
        && text.equals(text.strip())
        && text.codePoints().noneMatch(Character::isISOControl);
  }

  /**
   * Who had an entry recorded, by its parts; empty if that was disposed of.
   *
   * @param parts of one entry, by name
   */
  public static Optional<Submitter> of(Map<String, Part> parts) {
    Part part = parts.get(EvaluationDrafts.SUBMITTER);
    return part == null
        ? Optional.empty()
        : JsonDocument.read(part.text().getBytes(StandardCharsets.UTF_8), "", new Defects())
            .flatMap(Submitter::read);
  }

  private static Optional<Submitter> read(Node json) {
    return Trees.text(json, "how")
        .flatMap(
            word -> Arrays.stream(How.values()).filter(how -> how.word().equals(word)).findFirst())
        .map(
            how ->
                new Submitter(
                    how,
                    Trees.text(json, "office").orElse(null),
                    Trees.text(json, "key").orElse(null)));
  }

  /** The fields, into an object that is open. */
  public void write(JsonGenerator json) throws IOException {
    json.writeStringField("how", how.word());
    if (office != null) {
      json.writeStringField("office", office);
    }
    if (key != null) {
      json.writeStringField("key", key);
    }
  }
}
