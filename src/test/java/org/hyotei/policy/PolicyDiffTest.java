package org.hyotei.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.hyotei.policy.PolicyDiff.Change;
import org.hyotei.policy.PolicyDiff.FileDiff;
import org.hyotei.policy.PolicyDiff.RuleDiff;
import org.junit.jupiter.api.Test;

/** What two versions of a policy differ in. */
class PolicyDiffTest {

  private static final String[] RULES = {
    "ルール \"A\"", "もし", "    指標がある", "    - 達成率が 100% 以上", "ならば", "    評価 A 理由「A です」", "終わり",
    "ルール \"B\"", "もし", "    指標がある", "    - 達成率が 100% 未満", "ならば", "    評価 B 理由「B です」", "終わり"
  };

  private static CompiledPolicy edited(String old, String replacement) {
    return TestPack.sentences(String.join("\n", RULES).replace(old, replacement)).policy();
  }

  private static PolicyDiff diff(String old, String replacement) {
    return PolicyDiff.of(TestPack.sentences(RULES).policy(), edited(old, replacement));
  }

  @Test
  void sameVersion_differsInNothing() {
    PolicyDiff diff = diff("", "");
    assertThat(diff.files()).isEmpty();
    assertThat(diff.rules()).isEmpty();
  }

  @Test
  void threshold_changed_isAChangedRuleAndTwoLines() {
    PolicyDiff diff = diff("100% 以上", "110% 以上");

    RuleDiff rule = diff.rules().get(0);
    assertThat(diff.rules()).hasSize(1);
    assertThat(rule.change()).isEqualTo(Change.CHANGED);
    assertThat(rule.before()).isNotNull();
    assertThat(rule.after()).isNotNull();
    assertThat(diff.files()).extracting(FileDiff::path).containsExactly("tiny/grading.dslr");
    assertThat(diff.files().get(0).lines())
        .startsWith("--- tiny/grading.dslr", "+++ tiny/grading.dslr", "@@ -1,7 +1,7 @@")
        .contains("-    - 達成率が 100% 以上", "+    - 達成率が 110% 以上");
  }

  @Test
  void reason_changed_isAChangedRule() {
    assertThat(diff("B です", "B でした").rules())
        .extracting(RuleDiff::change)
        .containsExactly(Change.CHANGED);
  }

  @Test
  void rule_renamed_isNeitherRemovedNorAdded() {
    PolicyDiff diff = diff("ルール \"A\"", "ルール \"目標を達成\"");

    RuleDiff rule = diff.rules().get(0);
    assertThat(diff.rules()).hasSize(1);
    assertThat(rule.change()).isEqualTo(Change.RENAMED);
    assertThat(rule.before()).extracting(RuleSource::name).isEqualTo("A");
    assertThat(rule.after()).extracting(RuleSource::name).isEqualTo("目標を達成");
  }

  @Test
  void rules_thatOnlyMoved_areTheSame() {
    PolicyDiff diff = diff("ルール \"A\"", "\n\nルール \"A\"");
    assertThat(diff.rules()).isEmpty();
    assertThat(diff.files()).hasSize(1);
  }

  @Test
  void rules_removedAndAdded_areInThatOrder() {
    PolicyDiff diff =
        PolicyDiff.of(
            TestPack.sentences(RULES).policy(),
            TestPack.sentences(
                    String.join("\n", RULES)
                        .replace("ルール \"A\"", "ルール \"C\"")
                        .replace("100% 以上", "200% 以上"))
                .policy());
    assertThat(diff.rules())
        .extracting(RuleDiff::change)
        .containsExactly(Change.REMOVED, Change.ADDED);
  }

  @Test
  void file_inAnotherForm_isRemovedAndAdded_withItsRowsAsLines() {
    CompiledPolicy table =
        TestPack.table("値の名前,達成率", "下限,以上／超,上限,未満／以下,評価,理由", "100,以上,,,A,A です", ",,100,未満,B,B です")
            .policy();
    PolicyDiff diff = PolicyDiff.of(TestPack.sentences(RULES).policy(), table);

    assertThat(diff.files())
        .extracting(FileDiff::path, FileDiff::change)
        .contains(
            tuple("tiny/grading.csv", Change.ADDED), tuple("tiny/grading.dslr", Change.REMOVED));
    List<String> lines = diff.files().get(0).lines();
    assertThat(lines).contains("+100\t以上\t\t\tA\tA です");
    assertThat(diff.rules())
        .extracting(RuleDiff::change)
        .containsExactly(Change.REMOVED, Change.REMOVED, Change.ADDED, Change.ADDED);
  }
}
