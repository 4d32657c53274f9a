package org.hyotei.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hyotei.policy.AdmittedMethods.Where;
import org.junit.jupiter.api.Test;

class AdmittedMethodsTest {

  private static final Path DECISION =
      Path.of("src/docs/adr/0009-a-filter-of-two-walls-and-a-trial-is-no-isolation.md");

  @Test
  void number_ofAdmittedMethods_isTheOneThatTheDecisionNames() throws IOException {
    assertThat(Files.readString(DECISION)).contains(AdmittedMethods.count() + " methods");
  }

  /** What the list must never come to hold, whoever extends it. */
  @Test
  void methods_thatReachOutOfARule_areAdmittedNowhere() {
    List<String> never =
        List.of(
            "java/lang/System setProperty(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
            "java/lang/Runtime exec(Ljava/lang/String;)Ljava/lang/Process;",
            "java/lang/Object getClass()Ljava/lang/Class;",
            "java/lang/Class forName(Ljava/lang/String;)Ljava/lang/Class;",
            "java/lang/String repeat(I)Ljava/lang/String;",
            "java/math/BigDecimal pow(I)Ljava/math/BigDecimal;",
            "java/math/BigDecimal setScale(I)Ljava/math/BigDecimal;",
            "java/math/BigDecimal toPlainString()Ljava/lang/String;",
            "java/lang/Thread start()V");
    for (Where where : Where.values()) {
      assertThat(never)
          .noneMatch(
              method -> {
                String[] parts = method.split("[ (]", 3);
                return AdmittedMethods.admits(where, parts[0], parts[1], "(" + parts[2]);
              });
    }
  }
}
