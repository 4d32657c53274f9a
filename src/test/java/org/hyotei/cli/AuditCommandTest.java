package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.hyotei.document.JsonText;
import org.junit.jupiter.api.Test;

class AuditCommandTest {

  private static final String KAWAGUCHI = "rules/kawaguchi/examples/R6.json";
  private static final String NIIGATA = "rules/niigata/examples/R";

  @Test
  void audit_ofKawaguchi_tellsAgreementAndDifferencesByKind() {
    Cli run = Cli.run("audit", "--policy", "kawaguchi", KAWAGUCHI);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("一致: 38/49 (77.6%)、評価を計算できないもの 3")
        .contains("境目の読み方 1\n  1-2  公表 A、計算 S")
        .contains("方向の読み方 2\n  2-5  公表 B、計算 A");
  }

  @Test
  void audit_inEnglish_saysItInEnglish() {
    assertThat(Cli.run("audit", "--policy", "kawaguchi", "--lang", "en", KAWAGUCHI).out())
        .contains("Agreement: 38/49 (77.6%), not computed 3", "edge 1\n  1-2  published A");
  }

  @Test
  void audit_ofSeveralYears_addsThemUp() {
    Cli run =
        Cli.run(
            "audit",
            "--policy",
            "niigata",
            NIIGATA + "3.json",
            NIIGATA + "4.json",
            NIIGATA + "5.json",
            NIIGATA + "6.json");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("全体の一致: 74/79 (93.7%)");
  }

  @Test
  void audit_thatAgreesThroughout_endsWith0() {
    assertThat(Cli.run("audit", "--policy", "niigata", NIIGATA + "6.json").exit()).isZero();
  }

  @Test
  void audit_asJson_hasTheWholeMatrix() {
    Cli run = Cli.run("audit", "--policy", "kawaguchi", "--format", "json", KAWAGUCHI);
    JsonText audit = JsonText.of(run.output());

    assertThat(audit.text("/agreement/agreeing")).isEqualTo("38");
    assertThat(audit.texts("/matrix", "/published")).containsExactly("S", "A", "B", "C", "D");
    assertThat(audit.names("/matrix/0/computed")).containsExactly("S", "A", "B", "C", "D");
    assertThat(audit.texts("/differences", "/subject")).hasSize(14);
  }

  @Test
  void audit_ofNoFile_endsWith2() {
    Cli run = Cli.run("audit", "--policy", "kawaguchi", "none.json");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("none.json というファイルはありません。");
  }

  @Test
  void compare_ofTwoPolicies_setsThemSideBySide() {
    Cli run = Cli.run("compare", "--policies", "kawaguchi,niigata", NIIGATA + "6.json");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("\t1-1-1\tS (1/5)\tA (1/3)\t支援プラン作成件数(件)")
        .contains("kawaguchi で使わなかった判断: 3-3-1, 3-3-2, 4-6-1");
  }

  @Test
  void compare_ofOnePolicy_endsWith2() {
    Cli run = Cli.run("compare", "--policies", "kawaguchi", NIIGATA + "6.json");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("too-few-policies");
  }

  @Test
  void compare_asJson_tellsPlaces() {
    Cli run =
        Cli.run(
            "compare", "--policies", "kawaguchi,niigata", "--format", "json", NIIGATA + "6.json");
    JsonText result = JsonText.of(run.output());

    assertThat(result.texts("/policies", "/id")).containsExactly("kawaguchi", "niigata");
    assertThat(result.text("/subjects/1/grades/0/of")).isEqualTo("5");
  }
}
