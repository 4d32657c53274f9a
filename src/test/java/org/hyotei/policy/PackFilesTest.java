package org.hyotei.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hyotei.evaluation.EvaluationText;
import org.hyotei.evaluation.TestPlans;
import org.hyotei.model.Defects;
import org.junit.jupiter.api.Test;

class PackFilesTest {

  /** As {@code printf '%s\0%s\n' path sha256 | sort | sha256sum}, written without the class. */
  private static String version(PackFiles files) throws Exception {
    List<String> lines = new ArrayList<>();
    for (String path : files.paths()) {
      byte[] bytes = Objects.requireNonNull(files.bytes(path));
      lines.add(path + "\0" + hex(bytes) + "\n");
    }
    Collections.sort(lines);
    return hex(String.join("", lines).getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(byte[] bytes) throws Exception {
    StringBuilder hex = new StringBuilder();
    for (byte one : MessageDigest.getInstance("SHA-256").digest(bytes)) {
      hex.append(String.format("%02x", one & 0xff));
    }
    return hex.toString();
  }

  @Test
  void version_ofShippedPacks_isTheDigestOfSortedLines() throws Exception {
    for (String pack : List.of("asaka", "kawagoe", "kawaguchi", "kuki", "niigata")) {
      PackFiles files = new PackFolder(TestPack.RULES).read(pack, new Defects());

      assertThat(files.version()).isEqualTo(version(files)).matches("[0-9a-f]{64}");
    }
  }

  /** sha256 of "a NUL sha256('') LF", worked out by hand with sha256sum. */
  @Test
  void version_oneEmptyFile_isAsWorkedOutElsewhere() throws Exception {
    String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    assertThat(new PackFiles(Map.of("a", new byte[0])).version())
        .isEqualTo(hex(("a\0" + empty + "\n").getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void version_anyByteOrPathChanged_differs() {
    TestPack pack = TestPack.tiny();

    assertThat(
            List.of(
                pack.files().version(),
                pack.with("tiny/grading.dslr", pack.text("tiny/grading.dslr") + "\n")
                    .files()
                    .version(),
                pack.with("tiny/new.dslr", "").files().version(),
                pack.without("tiny/grading.dslr").files().version(),
                pack.with("tiny/grading.dslr", pack.text("tiny/grading.dslr").replace("\n", "\r\n"))
                    .files()
                    .version()))
        .doesNotHaveDuplicates();
  }

  @Test
  void bytes_changedByTheCaller_leaveTheFilesAlone() {
    byte[] bytes = {1, 2};
    PackFiles files = new PackFiles(Map.of("a", bytes));
    bytes[0] = 9;
    byte[] copy = Objects.requireNonNull(files.bytes("a"));
    assertThat(copy).containsExactly(1, 2);
    copy[1] = 9;

    assertThat(files.bytes("a")).containsExactly(1, 2);
    assertThat(files.bytes("b")).isNull();
  }

  @Test
  void text_withByteOrderMarkAndCrLf_readsTheSame() {
    TestPack pack = TestPack.tiny();
    String windows = "\uFEFF" + pack.text("tiny/grading.dslr").replace("\n", "\r\n");
    var plan = TestPlans.example("kawaguchi/examples/R6.json");

    CompiledPolicy policy =
        pack.with("tiny/grading.dslr", windows)
            .with(
                "tiny/policy.yaml", "\uFEFF" + pack.text("tiny/policy.yaml").replace("\n", "\r\n"))
            .with("vocabulary.dsl", "\uFEFF" + pack.text("vocabulary.dsl").replace("\n", "\r\n"))
            .policy();

    assertThat(EvaluationText.lines(TestPlans.evaluate(policy, plan)))
        .isEqualTo(EvaluationText.lines(TestPlans.evaluate(pack.policy(), plan)));
    assertThat(policy.sources()).extracting(RuleSource::line).containsExactly(1, 9);
  }

  @Test
  void lines_anyLineEnd_keepTheirNumbers() {
    PackFiles files = new PackFiles(Map.of("a", "一\r\n二\n\r三".getBytes(StandardCharsets.UTF_8)));

    assertThat(files.lines("a", new Defects())).containsExactly("一", "二", "", "三");
  }

  @Test
  void text_inShiftJis_isOneDefectForEachFile() {
    TestPack pack = TestPack.tiny();
    byte[] sjis = pack.text("tiny/grading.dslr").getBytes(Charset.forName("windows-31j"));

    assertThat(pack.with("tiny/grading.dslr", sjis).flaws())
        .containsExactly("not-utf-8 tiny/grading.dslr:0");
    byte[] yaml = pack.text("tiny/policy.yaml").getBytes(Charset.forName("windows-31j"));
    assertThat(pack.with("tiny/policy.yaml", yaml).flaws())
        .contains("not-utf-8 tiny/policy.yaml:0");
  }
}
