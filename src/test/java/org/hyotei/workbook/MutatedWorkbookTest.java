package org.hyotei.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hyotei.layout.SheetOptions;
import org.hyotei.layout.SheetPlans;
import org.hyotei.model.Defects;
import org.hyotei.tabular.Workbook;
import org.hyotei.tabular.WorkbookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sound workbook with parts of it spoilt is read or refused, and nothing is thrown. */
@Timeout(60)
class MutatedWorkbookTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final int FLIPPED = 60;
  private static final byte[] SOUND = sound();

  private static byte[] sound() {
    try {
      return Files.readAllBytes(Path.of("rules/kawaguchi/examples/R6.xlsx"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> parts() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(SOUND))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] archive(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** The workbook with another text in its first sheet, or in another part. */
  private static byte[] with(String part, String pattern, String replacement) throws IOException {
    Map<String, byte[]> parts = parts();
    String xml = new String(Objects.requireNonNull(parts.get(part)), StandardCharsets.UTF_8);
    String changed = xml.replaceAll(pattern, replacement);
    assertThat(changed).as(pattern).isNotEqualTo(xml);
    parts.put(part, changed.getBytes(StandardCharsets.UTF_8));
    return archive(parts);
  }

  /** Either a plan or defects, each of them with a place. */
  private static void isReadOrRefused(String name, byte[] bytes) {
    Defects defects = new Defects();
    assertThatCode(
            () -> {
              Optional<Workbook> workbook = WorkbookReader.read("a.xlsx", bytes, null, defects);
              boolean read =
                  workbook
                      .flatMap(found -> SheetPlans.read(found, SheetOptions.NONE, defects))
                      .isPresent();
              assertThat(read).isEqualTo(defects.isEmpty());
            })
        .as(name)
        .doesNotThrowAnyException();
    assertThat(defects.list()).as(name).allMatch(one -> one.place().file().equals("a.xlsx"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "xl/styles.xml"})
  void part_thatIsEmptied_isWrittenAgainOrRefused(String part) throws IOException {
    Map<String, byte[]> parts = parts();
    assertThat(parts).containsKey(part);
    parts.put(part, new byte[0]);
    byte[] spoilt = archive(parts);
    Throwable thrown = catchThrowable(() -> new OfficeWorkbook().graded("ja").of(spoilt));

    assertThat(thrown)
        .satisfiesAnyOf(
            none -> assertThat(none).isNull(),
            refused -> assertThat(refused).isInstanceOf(GradedWorkbook.NotWritable.class));
  }

  @Test
  void bits_flippedInAnyPart_areReadOrRefused() throws IOException {
    Random random = new Random(20241122);
    List<String> names = new ArrayList<>(parts().keySet());
    for (int i = 0; i < FLIPPED; i++) {
      Map<String, byte[]> parts = parts();
      String name = names.get(random.nextInt(names.size()));
      byte[] part = Objects.requireNonNull(parts.get(name));
      for (int flips = 1 + random.nextInt(20); flips > 0; flips--) {
        part[random.nextInt(part.length)] ^= (byte) (1 << random.nextInt(8));
      }
      isReadOrRefused(i + " " + name, archive(parts));
      byte[] packed = SOUND.clone();
      packed[random.nextInt(packed.length)] ^= (byte) (1 << random.nextInt(8));
      isReadOrRefused(i + " packed", packed);
    }
  }

  @Test
  void numbersAndReferences_outOfAnyRange_areReadOrRefused() throws IOException {
    String[][] changes = {
      {"<mergeCell ref=\"[^\"]*\"/>", "<mergeCell ref=\"C9:A3\"/>"},
      {"<mergeCell ref=\"[^\"]*\"/>", "<mergeCell ref=\"A0:B0\"/>"},
      {"<mergeCell ref=\"[^\"]*\"/>", "<mergeCell ref=\"A1:XFD1048576\"/>"},
      {"<mergeCell ref=\"[^\"]*\"/>", "<mergeCell ref=\"ZZZZZ1:ZZZZZZ2\"/>"},
      {"<mergeCell ref=\"[^\"]*\"/>", "<mergeCell ref=\"hello\"/>"},
      {" r=\"B9\"", " r=\"XFDZZZZ9\""},
      {"(<c r=\"A9\".*?</c>)(<c r=\"B9\".*?</c>)", "$2$1"},
      {"<v>[0-9.]+</v>", "<v>1e400</v>"},
      {"t=\"n\"><v>[0-9.]+</v>", "t=\"n\"><v>1.7e308</v>"},
      {"t=\"n\"><v>[0-9.]+</v>", "t=\"n\"><v>4.9e-324</v>"},
      {"t=\"n\"><v>", "t=\"n\"><f t=\"shared\" si=\"0\"/><v>"},
      {" s=\"\\d+\"", " s=\"99999\""},
      {" s=\"\\d+\"", " s=\"-5\""},
      {"t=\"s\"><v>\\d+", "t=\"s\"><v>999999"},
      {"t=\"s\"><v>\\d+", "t=\"s\"><v>-1"},
      {"</sheetData>", "</sheetData>" + "<a>".repeat(100_000) + "</a>".repeat(100_000)},
      {"<row r=\"73\"|<row ([^>]*)r=\"73\"", "<row $1 r=\"1048576\""},
    };
    for (String[] change : changes) {
      isReadOrRefused(change[1], with(SHEET, change[0], change[1]));
    }
    isReadOrRefused("fonts", with("xl/styles.xml", "fontId=\"\\d+\"", "fontId=\"77777\""));
    isReadOrRefused("fonts", with("xl/styles.xml", "fontId=\"\\d+\"", "fontId=\"-1\""));
    isReadOrRefused(
        "formats",
        with(
            "xl/styles.xml",
            "formatCode=\"[^\"]*\"",
            "formatCode=\"" + "#,".repeat(20_000) + "\""));
  }
}
