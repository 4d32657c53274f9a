package org.hyotei.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
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

  /** What tells one submitter from another: whose idempotency keys are whose. */
  public String principal() {
    return how.word() + (office == null ? "" : "/" + office) + (key == null ? "" : "/" + key);
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
