package org.hyotei.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTest {

  private static String written(String text) {
    return new Message(text, "").ja();
  }

  @Test
  void lineBreaksAndTabs_becomeOneSpace() {
    assertThat(written("達成\r\n\t率\u2028は\u0085高い")).isEqualTo("達成 率 は 高い");
  }

  @Test
  void controls_areWrittenByNumber() {
    assertThat(written("A\u001b[2J\u202eB\0")).isEqualTo("A(U+001B)[2J(U+202E)B(U+0000)");
  }

  @Test
  void everyCodePoint_isChangedIfItBreaksALineOrIsAControl() {
    List<String> wrong = new ArrayList<>();
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      String text = "あ" + Character.toString(point) + "b";
      boolean moves =
          switch (Character.getType(point)) {
            case Character.CONTROL,
                Character.FORMAT,
                Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
          };
      if (written(text).equals(text) == moves) {
        wrong.add(Integer.toHexString(point));
      }
    }
    assertThat(wrong).isEmpty();
  }
}
