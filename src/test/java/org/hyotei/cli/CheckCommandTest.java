package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check}: good packs, and every defect of a bad one at once. */
@SuppressWarnings("NullAway.Init")
class CheckCommandTest {

  @TempDir private Path rules;

  @BeforeEach
  void copy() throws IOException {
    Path from = Path.of("rules");
    for (String pack : new String[] {"kawaguchi", "kuki"}) {
      try (Stream<Path> files = Files.walk(from.resolve(pack))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path to = rules.resolve(from.relativize(file).toString());
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
        }
      }
    }
    Files.copy(from.resolve("vocabulary.dsl"), rules.resolve("vocabulary.dsl"));
  }

  private void edit(String file, String old, String replacement) throws IOException {
    String text = Files.readString(rules.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(rules.resolve(file), text.replace(old, replacement));
  }

  private Cli check(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "check";
    args[1] = "--rules";
    args[2] = rules.toString();
    System.arraycopy(more, 0, args, 3, more.length);
    return Cli.run(args);
  }

  @Test
  void check_ofTheProjectsPacks_isZero() {
    Cli run = Cli.run("check");

    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(run.out())
        .matches(
            "((asaka|kawagoe|kawaguchi|kuki|niigata): 誤りなし（ルール\\d+件、確認例\\d+件、版 [0-9a-f]{12}）\n){5}");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void defects_ofOneFile_areAllToldWithTheirLines() throws IOException {
    edit("kawaguchi/grading.dslr", "達成率 が 50% 未満", "達成率 が 50% みまん");
    edit("kawaguchi/grading.dslr", "評価 S 理由", "評価 X 理由");
    Cli run = check();

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("kawaguchi: 誤り3件\n  kawaguchi/grading.dslr:10 bad-value-in-sentence\n")
        .contains("  kawaguchi/grading.dslr:40 unknown-sentence\n    | - 達成率 が 50% みまん\n    ")
        .contains("kuki: 誤りなし");
  }

  @Test
  void case_thatNoLongerHolds_isADefect() throws IOException {
    edit("kuki/grading.dslr", "70% 以上 100% 未満", "71% 以上 100% 未満");
    Cli run = check("kuki", "--format", "json", "--lang", "en");
    JsonText pack = JsonText.of(run.output()).items("/packs").get(0);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(pack.text("/pack")).isEqualTo("kuki");
    assertThat(pack.text("/passed")).isEqualTo("false");
    assertThat(pack.text("/cases/failed")).isEqualTo("1");
    assertThat(pack.text("/defects/0/code")).isEqualTo("case-fails");
    assertThat(pack.text("/defects/0/file")).isEqualTo("kuki/cases/grading.yaml");
    assertThat(pack.text("/defects/0/text")).contains("70%ちょうどは B");
    assertThat(pack.text("/defects/0/message")).contains("expected \"B\", got \"none\"");
    assertThat(pack.text("/defects/0/messages/ja")).contains("期待「B」 結果「なし」");
  }

  @Test
  void pack_thatIsNotThere_isBadUsage() {
    Cli run = check("osaka");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("「osaka」", "kawaguchi、kuki");
  }
}
