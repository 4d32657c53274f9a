package org.hyotei.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.evaluation.EvaluationText;
import org.hyotei.evaluation.TestPlans;
import org.hyotei.model.Defects;
import org.hyotei.tabular.CsvEncoding;
import org.hyotei.tabular.Sheet;
import org.hyotei.tabular.SheetWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the shipped packs says as a row of a table what it says in sentences. */
class ShippedRulesAsTablesTest {

  static List<String> packs() {
    return new PackFolder(TestPack.RULES).packs();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void pack_asWorkbooks_sameGradesReasonsAndTrace(String pack) {
    assertSame(pack, ".xlsx", SheetWriter::workbook);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void pack_asCsv_sameGradesReasonsAndTrace(String pack) {
    assertSame(pack, ".csv", csv(StandardCharsets.UTF_8));
  }

  @Test
  void pack_asWorkbooksWithNumbersInPercent_sameGradesReasonsAndTrace() {
    assertSame("kawaguchi", ".xlsx", ShippedRulesAsTablesTest::numbers);
  }

  @Test
  void pack_asCsvInCp932_sameGradesReasonsAndTrace() {
    assertSame("kawaguchi", ".csv", csv(CsvEncoding.CP932));
  }

  @Test
  void guide_itsExample_isATable() throws IOException {
    String guide = Files.readString(TestPack.RULES.resolve("README.md"));
    String example = guide.replaceFirst("(?s).*?```\n(川口市の評価の基準.*?)```.*", "$1");
    CompiledPolicy sentences = TestPack.shipped("kawaguchi");
    Defects defects = new Defects();
    Vocabulary vocabulary = Vocabulary.read(sentences.files(), List.of("vocabulary.dsl"), defects);
    ExpandedFile file =
        TableFile.expand(
            "kawaguchi/scale.csv",
            example.getBytes(StandardCharsets.UTF_8),
            Phase.GRADING,
            vocabulary,
            new SlotReader(vocabulary, sentences.definition()),
            defects);

    assertThat(defects.list()).isEmpty();
    assertThat(file.rules().get(1).location()).isEqualTo("kawaguchi/scale.csv:5 A5:G5");
    assertThat(file.rules().get(1).conditions())
        .extracting(RuleSource.Condition::text)
        .containsExactly("指標がある", "- 達成率 が 100% 以上 120% 以下");
  }

  /** As Excel keeps what is typed: numbers as numbers, percent as a hundredth with a format. */
  private static byte[] numbers(Sheet table) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet("表");
      CellStyle percent = workbook.createCellStyle();
      percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
      for (Sheet.Row row : table.rows()) {
        XSSFRow written = sheet.createRow(row.number() - 1);
        for (int column = 0; column < row.cells().size(); column++) {
          String text = row.text(column);
          XSSFCell cell = written.createCell(column);
          if (text.matches("[0-9.]+%")) {
            cell.setCellValue(Double.parseDouble(text.replace("%", "")) / 100);
            cell.setCellStyle(percent);
          } else if (text.matches("[0-9.]+")) {
            cell.setCellValue(Double.parseDouble(text));
          } else {
            cell.setCellValue(text);
          }
        }
      }
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PackAsTables.Form csv(Charset charset) {
    return table -> SheetWriter.csv(table, charset, new Defects()).orElseThrow();
  }

  private static void assertSame(String pack, String ending, PackAsTables.Form form) {
    CompiledPolicy sentences = TestPack.shipped(pack);
    PackFiles files = PackAsTables.of(sentences, ending, form);
    CompiledPolicy tables = TestPack.compiled(new PolicyReader(), pack, files, new Defects());

    assertThat(tables.sources()).hasSameSizeAs(sentences.sources());
    for (RuleSource row : tables.sources()) {
      RuleSource rule = Objects.requireNonNull(sentences.source(row.name()), row.name());
      assertThat(said(row)).isEqualTo(said(rule));
      assertThat(row.cells()).matches((ending.equals(".csv") ? "" : "表!") + "A(\\d+):[JN]\\1");
    }
    for (String example : ShippedPacksTest.examples(pack)) {
      assertThat(evaluated(tables, example)).isEqualTo(evaluated(sentences, example));
    }
  }

  private static List<Object> said(RuleSource rule) {
    return List.of(
        rule.phase(),
        rule.conditions().stream()
            .map(each -> List.of(each.text(), each.pattern(), each.measures()))
            .toList(),
        rule.consequences());
  }

  /** All but where rules stand. */
  private static String evaluated(CompiledPolicy policy, String example) {
    return EvaluationText.of(TestPlans.evaluate(policy, TestPlans.example(example)))
        .replaceAll("\\.(dslr|csv|xlsx)(:\\d+)?( (表!)?A\\d+:[JN]\\d+)?", "");
  }
}
