package org.hyotei.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;

/** The bytes of a leaf, against another writer of RFC 8785. */
class EntryJsonTest {

  private static final Program PROGRAM = new Program("ab".repeat(32), "17.0.15+6");

  @Property(tries = 500)
  void entry_ofAnyTexts_isCanonical(
      @ForAll("texts") String name, @ForAll("texts") String key, @ForAll("texts") String value)
      throws IOException {
    byte[] written = entry(name, key, value);

    assertThat(written).asString(StandardCharsets.UTF_8).isEqualTo(canonical(written));
  }

  @Property(tries = 1)
  void everyCharacterOfThePlane_isEscapedAsTheStandardSays() throws IOException {
    StringBuilder all = new StringBuilder(70_000);
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (!Character.isSurrogate((char) c)) {
        all.append((char) c);
      }
    }
    byte[] written = entry(all.toString(), "k", all.append("𠮷").toString());

    assertThat(written).isEqualTo(canonical(written).getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("\u0000\b\t\n\u000b\f\r\u001f \"\\/<&\u007f\u0080é\u2028評\ufffd")
        .withChars("azAZ09_")
        .ofMaxLength(12)
        .flatMap(text -> Arbitraries.of(text, text + "𠮷", "𠮷" + text));
  }

  private static byte[] entry(String name, String key, String value) {
    Draft draft =
        new Draft(
            "id" + value,
            Kind.DISPOSAL,
            Instant.parse("2026-11-21T01:02:03.004Z"),
            new Draft.PolicyKey("kawaguchi", "f".repeat(64)),
            new Draft.PlanKey(value, "R6"),
            List.of(value, key),
            new TreeMap<>(
                Map.of("of" + key, value, "rule", Map.of("b", true, "x" + key, List.of(value)))),
            List.of(
                new Part(
                    name, new byte[32], ByteBuffer.wrap(value.getBytes(StandardCharsets.UTF_8)))),
            List.of(),
            Set.of(),
            null,
            Draft.Effect.NONE);
    return EntryJson.of(draft, PROGRAM);
  }

  private static String canonical(byte[] json) throws IOException {
    return new JsonCanonicalizer(json).getEncodedString();
  }
}
