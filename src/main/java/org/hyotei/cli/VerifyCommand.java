package org.hyotei.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.hyotei.report.Json;
import org.hyotei.report.VerdictJson;
import org.hyotei.report.VerdictText;
import org.hyotei.verification.ReceiptCheck;
import org.hyotei.verification.ReceiptVerdict;
import org.hyotei.verification.TrustedKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code verify}: a receipt, with no server and no rules. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Verifies a receipt offline and says what it proves and what not.")
final class VerifyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final VerificationOptions given = new VerificationOptions();

  @Mixin private final OutputOptions output = OutputOptions.text();

  @Parameters(paramLabel = "RECEIPT", description = "The receipt; - for standard input.")
  private String file = "";

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<TrustedKey> keys = given.keys();
    if (keys.isEmpty()) {
      throw new InputException(
          "信頼する鍵を --key で指定してください。運営者が公表しているもの（名前+ハッシュ+base64）です。",
          "--key: name the key that you trust, as the operator has published it (name+hash+base64).");
    }
    ReceiptVerdict verdict =
        new ReceiptCheck(keys, given.checkpoints()).verify(InputFile.read(file, terminal));
    if (output.isText()) {
      terminal.out(VerdictText.of(verdict, terminal.language()).stripTrailing());
    } else {
      terminal.out(Json.indented(json -> VerdictJson.write(verdict, terminal.language(), json)));
      terminal.out("");
    }
    return verdict.verified() ? HyoteiCommand.OK : HyoteiCommand.REPORTED;
  }
}
