package org.hyotei.policy;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hyotei.tabular.Sheet;
import org.hyotei.tabular.SheetWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks too large or too binary to stand in the test tree as files. */
class GeneratedAttacksTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private static final byte[] WORKBOOK =
      SheetWriter.workbook(
          new Sheet(
              "grading.xlsx",
              "表",
              List.of(
                  row(1, "値の名前: 達成率"),
                  row(2, "下限", "以上／超", "評価", "理由"),
                  row(3, "100%", "以上", "A", "x")),
              List.of()));

  /** What first uses of libraries change is no attack's doing. */
  @BeforeAll
  static void workbook_asWritten_isRead() {
    assertThat(TestPack.table("grading.xlsx", WORKBOOK).flaws()).isEmpty();
  }

  private static Sheet.Row row(int number, String... cells) {
    return new Sheet.Row(number, number, number, List.of(cells));
  }

  private static List<String> flaws(TestPack pack) throws IOException {
    try (Canary canary = new Canary()) {
      long start = System.nanoTime();
      List<String> flaws = pack.flaws();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
      canary.assertAlive();
      return flaws;
    }
  }

  private static List<String> flaws(byte[] workbook) throws IOException {
    return flaws(TestPack.table("grading.xlsx", workbook));
  }

  /** The workbook with one of its parts changed, or with a part more. */
  private static byte[] with(String part, UnaryOperator<byte[]> change) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(WORKBOOK))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    parts.put(part, change.apply(parts.getOrDefault(part, new byte[0])));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static String body(byte[] xml) {
    return new String(xml, UTF_8).replaceFirst("^<[?]xml[^>]*>", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {SHEET, "xl/sharedStrings.xml", "xl/media/image1.png", "docProps/core.xml"})
  void workbook_thatUnpacksToMuch_refused(String part) throws IOException {
    byte[] bomb = with(part, xml -> new byte[60_000_000]);

    assertThat(bomb).hasSizeLessThan(200_000);
    assertThat(flaws(bomb)).containsExactly("workbook-too-large tiny/grading.xlsx:0");
  }

  @Test
  void workbook_ofManyParts_refused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 5000; i++) {
        zip.putNextEntry(new ZipEntry("xl/media/" + i));
        zip.closeEntry();
      }
    }

    assertThat(flaws(bytes.toByteArray()))
        .containsExactly("workbook-too-large tiny/grading.xlsx:0");
  }

  @Test
  void workbook_withPartsOutside_writesNothing() throws IOException {
    byte[] workbook = with("../../../../target/attack-ran", xml -> "x".getBytes(UTF_8));

    assertThat(flaws(workbook)).isSubsetOf("not-xlsx tiny/grading.xlsx:0");
  }

  /** Whether the declaration stands where the gate looks, or only where the parser does. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1000, 5000, 100_000})
  void externalEntity_inAPart_refused(int before) throws IOException {
    try (Canary canary = new Canary()) {
      String type =
          "<?xml version=\"1.0\"?><!--"
              + "x".repeat(before)
              + "--><!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:"
              + canary.port()
              + "/\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
      for (String part : List.of(SHEET, "xl/workbook.xml", "[Content_Types].xml")) {
        byte[] workbook = with(part, xml -> (type + body(xml)).getBytes(UTF_8));

        assertThat(flaws(workbook)).as(part).containsExactly("not-xlsx tiny/grading.xlsx:0");
      }
      canary.assertAlive();
    }
  }

  @Test
  void externalEntity_inAnotherEncoding_refused() throws IOException {
    byte[] workbook =
        with(
            SHEET,
            xml ->
                ("<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE x [<!ENTITY e SYSTEM"
                        + " \"file:///etc/passwd\">]>"
                        + body(xml))
                    .getBytes(UTF_16));

    assertThat(flaws(workbook)).containsExactly("not-xlsx tiny/grading.xlsx:0");
  }

  @Test
  void entities_thatExpandToMuch_refused() throws IOException {
    String laughs =
        IntStream.range(1, 12)
            .mapToObj(i -> "<!ENTITY e" + i + " \"" + ("&e" + (i - 1) + ";").repeat(10) + "\">")
            .collect(Collectors.joining("", "<!DOCTYPE x [<!ENTITY e0 \"x\">", "]>"));
    byte[] workbook =
        with(
            SHEET, xml -> ("<!--" + "x".repeat(5000) + "-->" + laughs + body(xml)).getBytes(UTF_8));

    assertThat(flaws(workbook)).containsExactly("not-xlsx tiny/grading.xlsx:0");
  }

  @Test
  void rules_beyondThousands_refused() throws IOException {
    String rules =
        IntStream.rangeClosed(1, 5001)
            .mapToObj(i -> "ルール \"" + i + "\"\nもし\n指標がある\nならば\n総評 x\n終わり\n")
            .collect(Collectors.joining());

    assertThat(flaws(TestPack.sentences(rules)))
        .containsExactly("beyond-limits tiny/policy.yaml:0");
  }

  @Test
  void file_ofManyDefects_toldInBounds() throws IOException {
    assertThat(flaws(TestPack.sentences("x\n".repeat(300_000)))).hasSize(1000);
  }

  /** Phrases of a pack's own vocabulary that fit a line in very many ways, or nearly do. */
  @Test
  void phrases_thatFitInManyWays_areGivenUp() throws IOException {
    List<String> vocabulary = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String key =
          IntStream.range(2, 30).mapToObj(n -> "{語" + n + "}あ").collect(Collectors.joining());
      vocabulary.add("[when]- " + key + i + "=(name == \"{語2}\")");
    }
    String line = "    - " + "あ".repeat(1100);
    TestPack pack =
        TestPack.sentences(
                "ルール \"x\"", "もし", "    指標がある", line, line, "ならば", "    評価 A 理由 x", "終わり")
            .with("tiny/own.dsl", String.join("\n", vocabulary));

    assertThat(flaws(pack))
        .containsExactly(
            "unknown-sentence tiny/grading.dslr:4", "unknown-sentence tiny/grading.dslr:5");
  }
}
