package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.hyotei.activation.Activations;
import org.hyotei.check.PackCheck;
import org.hyotei.document.JsonText;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.LedgerSettings;
import org.hyotei.ledger.PolicyArchive;
import org.hyotei.ledger.Program;
import org.hyotei.policy.PackFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code impact}: both formats and languages, exit codes, where plans and versions come from. */
@SuppressWarnings("NullAway.Init")
class ImpactCommandTest {

  private static final Path RULES = Path.of("rules");

  /** A rules folder with Kawaguchi's pack, whose S begins above 115% instead of 120%. */
  @TempDir private Path draft;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(draft.resolve("kawaguchi"));
    Files.copy(RULES.resolve("vocabulary.dsl"), draft.resolve("vocabulary.dsl"));
    for (String file :
        List.of("policy.yaml", "grading.dslr", "rollup.dslr", "commentary.dslr", "findings.dslr")) {
      String text = Files.readString(RULES.resolve("kawaguchi").resolve(file));
      Files.writeString(
          draft.resolve("kawaguchi").resolve(file),
          file.equals("grading.dslr") ? text.replace("120% ", "115% ") : text);
    }
  }

  private Cli impact(String... more) {
    String[] args = new String[5 + more.length];
    System.arraycopy(
        new String[] {"impact", "--policy", "kawaguchi", "--draft", draft.toString()},
        0,
        args,
        0,
        5);
    System.arraycopy(more, 0, args, 5, more.length);
    return Cli.run(args);
  }

  @Test
  void impact_ofADraft_tellsWhatMovesInThePacksExamples() {
    Cli run = impact();

    assertThat(run.exit()).as(run.err()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("計画 1件、評価の対象 71、評価が変わるもの 3（良くなる 3、悪くなる 0）\n")
        .contains("== 指標 47\n  前＼後  S   A   B  C  D  なし\n")
        .contains("  A       2  13   .  .  .     .\n")
        .contains("  kawaguchi/examples/R6.json R6  2-3  A → S  家族や友人以外の相談相手がいる高齢者の割合\n")
        .contains("      前: kawaguchi/grading.dslr:13-19 「A: 目標を達成した」 目標42.7％")
        .contains("      後: kawaguchi/grading.dslr:5-11 「S: 目標の120%を超えた」 目標42.7％")
        .contains("  全体                                              3→5  21→19  16  10  6     3\n")
        .contains("新しい確認事項 3（published-grade-differs 3）\n")
        .contains("達成率 115%超120%以下: A → S\n")
        .containsPattern("この結果の照合値: [0-9a-f]{64}\n");
  }

  @Test
  void impact_inEnglish_saysItInEnglish() {
    assertThat(impact("--lang", "en").out())
        .contains("Plans 1, subjects 71, grades that move 3 (better 3, worse 0)\n")
        .contains("== indicators 47\n  before\\after  S   A   B  C  D  none\n")
        .contains("Grades that move 3\n")
        .contains("New findings 3 (published-grade-differs 3)\n");
  }

  @Test
  void impact_asJson_hasTheDigestThatTheTextNames() {
    Cli run = impact("--format", "json", "rules/kawaguchi/examples/R6.json");
    JsonText json = JsonText.of(run.output());

    assertThat(run.exit()).as(run.err()).isEqualTo(1);
    assertThat(json.text("/report/policy")).isEqualTo("kawaguchi");
    assertThat(json.texts("/report/moves", "/subject")).containsExactly("2", "2-3", "2-7");
    assertThat(json.text("/report/moves/1/source")).isEqualTo("rules/kawaguchi/examples/R6.json");
    assertThat(json.text("/report/moves/1/before/rule/line")).isEqualTo("13");
    assertThat(json.text("/report/matrices/0/counts/1/0")).isEqualTo("2");
    assertThat(json.text("/report/matrices/0/before/5")).isEqualTo("null");
    assertThat(json.text("/report/findings/new/byCode/published-grade-differs")).isEqualTo("3");
    assertThat(json.text("/report/changes/parts/0/changes/0/after/0")).isEqualTo("S");
    assertThat(impact("rules/kawaguchi/examples/R6.json").out())
        .contains("この結果の照合値: " + json.text("/digest") + "\n");
  }

  @Test
  void impact_ofWhatIsThere_isNone() {
    Cli run = Cli.run("impact", "--policy", "niigata", "--draft", "rules");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("計画 4件、評価の対象 104、評価が変わるもの 0（良くなる 0、悪くなる 0）\n")
        .contains("（前→後、変わる区分 0 / 70）");
  }

  @Test
  void plan_thatCannotBeRead_isToldInTheReport() throws IOException {
    Path plan = draft.resolve("plan.json");
    Files.writeString(plan, "{\"id\": 1}");
    Cli run = impact(plan.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("計画 1件、評価の対象 0、評価が変わるもの 0（良くなる 0、悪くなる 0）、評価できない計画 1件\n")
        .contains("評価できない計画\n  " + plan + "  読めない\n")
        .contains("fiscalYear");
  }

  @Test
  void draft_withDefects_isBadInput() throws IOException {
    Path rules = draft.resolve("kawaguchi/grading.dslr");
    Files.writeString(rules, Files.readString(rules).replace("評価 A", "評価 Z"));
    Cli run = impact();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("kawaguchi/grading.dslr:18").contains("Z");
  }

  @Test
  void before_ofAServedVersion_isTakenFromTheDataFolder(@TempDir Path data) throws IOException {
    try (Ledger ledger =
        Ledger.open(LedgerSettings.in(data), Program.current(), Clock.systemUTC())) {
      Activations activations =
          new Activations(new PackFolder(draft), new PackCheck(), new PolicyArchive(ledger));
      activations.look();
      assertThat(activations.get().ids()).containsExactly("kawaguchi");
    }
    Cli served = impact("--format", "json");
    String hash = JsonText.of(served.output()).text("/report/after");
    Cli same = impact("--before", hash.substring(0, 12), "--data", data.toString());

    assertThat(same.exit()).as(same.err()).isZero();
    assertThat(same.out()).contains("評価が変わるもの 0");
    assertThat(impact("--before", hash.substring(0, 12)).exit()).isEqualTo(2);
    assertThat(impact("--before", hash, "--data", "no/such/folder").exit()).isEqualTo(2);
  }

  @Test
  void draft_thatIsNotThere_isBadUsage() {
    assertThat(Cli.run("impact", "--policy", "kawaguchi").exit()).isEqualTo(2);
    Cli run = Cli.run("impact", "--policy", "kawaguchi", "--draft", "no/such/folder");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("no/such/folder に評価基準「kawaguchi」がありません。");
    assertThat(Cli.run("impact", "--policy", "osaka", "--draft", "rules").exit()).isEqualTo(2);
  }
}
