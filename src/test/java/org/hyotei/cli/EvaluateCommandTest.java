package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code evaluate}: what goes where, and with which exit code. */
class EvaluateCommandTest {

  private static final String EXAMPLE = "rules/kawaguchi/examples/R6.json";

  private static final String PLAN =
      """
      {"id": "p", "fiscalYear": "R6", "title": "小さな計画", "groups": [{"id": "1"}],
       "indicators": [{"id": "1-1", "group": "1", "name": "相談件数",
         "targets": {"R6": "100件"}, "actuals": {"R6": "90件"}, "publishedGrade": "A"}]}
      """;

  private static Cli evaluate(String... args) {
    String[] all = new String[args.length + 3];
    all[0] = "evaluate";
    all[1] = "--policy";
    all[2] = "kawaguchi";
    System.arraycopy(args, 0, all, 3, args.length);
    return Cli.run(all);
  }

  private static void isRefused(Cli run, String... told) {
    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(told).doesNotContain("\tat ");
  }

  @Test
  void evaluate_ofAnExample_printsTheResultAlone() {
    Cli run = evaluate(EXAMPLE);
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(JsonText.of(run.output()).text("/plan")).isEqualTo("kawaguchi-R6");
    assertThat(run.out()).endsWith("}\n").contains("川口", "\n  \"subjects\"");
  }

  @Test
  void evaluate_fromStandardInput_isTheSame() throws IOException {
    Cli run =
        Cli.withInput(Files.readString(Path.of(EXAMPLE)), "evaluate", "--policy", "kawaguchi", "-");
    assertThat(run.exit()).isZero();
    assertThat(run.output()).isEqualTo(evaluate(EXAMPLE).output());
  }

  @Test
  void evaluate_ofAPlanAlone_pointsIntoThePlan() {
    Cli run = Cli.withInput(PLAN, "evaluate", "--policy", "kawaguchi", "-");
    JsonText result = JsonText.of(run.output());
    assertThat(run.exit()).isZero();
    assertThat(result.text("/subjects/0/grade")).isEqualTo("B");
    assertThat(result.texts("/findings", "/pointer")).contains("/indicators/0/publishedGrade");
  }

  @Test
  void evaluate_tellsWhyNot_unlessAskedNotTo() {
    Cli asked = Cli.withInput(PLAN, "evaluate", "--policy", "kawaguchi", "-");
    Cli not = Cli.withInput(PLAN, "evaluate", "--policy", "kawaguchi", "--no-why-not", "-");
    assertThat(JsonText.of(asked.output()).text("/subjects/0/whyNot/0/actual")).isEqualTo("100件");
    assertThat(JsonText.of(not.output()).names("/subjects/0")).doesNotContain("whyNot");
    Cli text = Cli.withInput(PLAN, "evaluate", "--policy", "kawaguchi", "--format", "text", "-");
    assertThat(text.out()).contains("Aまであと10件（実績100件で達成率100％）");
  }

  @ParameterizedTest
  @CsvSource({
    "ja, 評価基準: kawaguchi@, published-grade-differs: 公表",
    "en, Policy: kawaguchi@, published-grade-differs: Published is A"
  })
  void evaluate_asText_isInTheLanguageAskedFor(String language, String head, String finding) {
    Cli run =
        Cli.withInput(
            PLAN, "evaluate", "--policy", "kawaguchi", "--format", "text", "--lang", language, "-");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("小さな計画\n" + head).contains(finding).endsWith("\n");
  }

  @Test
  void defects_areToldInTheLanguageAskedFor() {
    isRefused(
        Cli.withInput("{}", "evaluate", "--policy", "kawaguchi", "--lang", "en", "-"),
        "/id missing-field: The field \"id\" is missing. It is required.\n",
        "/fiscalYear missing-field");
    isRefused(Cli.withInput("{}", "evaluate", "--policy", "kawaguchi", "-"), "必ず書いてください");
  }

  @Test
  void json_thatIsMalformed_isToldWithFileAndLine(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("計画.json"), "{\n  oops\n}");
    isRefused(evaluate(file.toString()), file + ":2:", " not-json: ");
  }

  @Test
  void policy_thatIsUnknown_isToldWithTheKnown() {
    isRefused(
        Cli.run("evaluate", "--policy", "nowhere", EXAMPLE),
        "評価基準「nowhere」がありません。",
        "asaka、kawagoe、kawaguchi、kuki、niigata です。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no/such/file.json", "rules", "rules/kawaguchi"})
  void file_thatIsNone_isRefused(String file) {
    isRefused(evaluate(file), file + " というファイルはありません。");
  }

  @Test
  void file_thatIsHuge_isRefusedUnread(@TempDir Path folder) throws IOException {
    Path huge = folder.resolve("huge.json");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(50L * 1024 * 1024 + 1);
    }
    isRefused(evaluate(huge.toString()), huge + " は大きすぎます。50MBまで");
  }

  @Test
  void input_thatIsEndless_isRefused() {
    InputStream spaces =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) ' ');
            return length;
          }
        };
    isRefused(Cli.from(spaces, "evaluate", "--policy", "kawaguchi", "-"), "標準入力は大きすぎます。");
  }

  @Test
  void input_thatCannotBeRead_isRefused() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is on fire");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
          }
        };
    isRefused(Cli.from(broken, "evaluate", "--policy", "kawaguchi", "-"), "the disk is on fire");
  }

  @Test
  void input_thatIsEmpty_isRefused() {
    isRefused(Cli.withInput("", "evaluate", "--policy", "kawaguchi", "-"), "not-json");
  }

  @Test
  void path_thatNoFileCanHave_isRefused() {
    isRefused(evaluate("a\0b"), "LC_ALL=C.UTF-8");
  }

  @Test
  void input_withAByteOrderMark_isGraded() {
    Cli run = Cli.withInput("\uFEFF" + PLAN, "evaluate", "--policy", "kawaguchi", "-");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(new String(run.output(), 0, 1, StandardCharsets.UTF_8)).isEqualTo("{");
  }
}
