package org.hyotei.replay;

import java.util.List;
import org.hyotei.ledger.Program;
import org.hyotei.model.Message;

/** What a reader must know of a comparison, gathered sentence by sentence. Not thread-safe. */
final class Remarks {

  private final StringBuilder ja = new StringBuilder();
  private final StringBuilder en = new StringBuilder();

  /** How far the program of now is the one of then. */
  void programs(Program then, Program now) {
    if (!then.jar().equals(now.jar())) {
      add(
          "記録したときとは別のプログラム（jar）なので、評価だけを比べました。",
          "Another program (jar) recorded it, so grades alone were compared.");
    } else if (!now.isJar()) {
      add(
          "プログラムが jar ではないので、記録したときと同じものかどうかは分かりません。",
          "The program does not run from a jar, so that it may not be the one that recorded it.");
    }
    if (!then.jdk().equals(now.jdk())) {
      add(
          "Java が違います（記録したとき " + then.jdk() + "、今回 " + now.jdk() + "）。",
          "The Java runtime is another one (" + then.jdk() + " then, " + now.jdk() + " now).");
    }
  }

  void disposed(List<String> parts) {
    if (!parts.isEmpty()) {
      add(
          "廃棄された部分は比べていません：" + String.join("、", parts) + "。",
          "What was disposed of was not compared: " + String.join(", ", parts) + ".");
    }
  }

  void altered(List<String> parts) {
    if (!parts.isEmpty()) {
      add(
          "台帳にある本文が記録のダイジェストと一致せず、書き換えられています：" + String.join("、", parts) + "。",
          "What lies on the ledger is not what the entry commits to, it was altered: "
              + String.join(", ", parts)
              + ".");
    }
  }

  private void add(String japanese, String english) {
    ja.append(japanese);
    en.append(en.isEmpty() ? "" : " ").append(english);
  }

  Message message() {
    return new Message(ja.toString(), en.toString());
  }
}
