package org.hyotei.report;

import java.util.List;
import org.hyotei.model.Message;
import org.hyotei.verification.ReceiptVerdict;

/** What became of verifying a receipt, as text. */
public final class VerdictText {

  private VerdictText() {}

  public static String of(ReceiptVerdict verdict, String language) {
    StringBuilder text = new StringBuilder();
    if (verdict.verified()) {
      section(
          new Message("検証できました。証明されたこと:", "Verified. Proved:"), verdict.proved(), language, text);
      section(new Message("証明されていないこと:", "Not proved:"), verdict.notProved(), language, text);
    } else {
      section(
          new Message("検証できませんでした。何も証明されません。理由:", "Refused. It proves nothing:"),
          verdict.reasons(),
          language,
          text);
    }
    return text.toString();
  }

  private static void section(
      Message title, List<Message> messages, String language, StringBuilder text) {
    text.append(title.in(language)).append('\n');
    messages.forEach(message -> text.append("  - ").append(message.in(language)).append('\n'));
  }
}
