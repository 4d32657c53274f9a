package org.hyotei.cli;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hyotei.ledger.ApiKey;
import org.hyotei.ledger.ApiKeys;
import org.hyotei.ledger.KeyToken;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.Role;
import org.hyotei.ledger.Submitter;
import org.hyotei.model.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keys}: makes, lists and revokes API keys, also while the service runs. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = {
      "Makes, lists and revokes API keys; each making and revoking is recorded on the ledger.",
      "Once a key was made, the service asks everyone for one."
    },
    footer = {
      "",
      "Examples:",
      "  java -jar hyotei.jar keys add --office Welfare --role submitter",
      "  java -jar hyotei.jar keys list",
      "  java -jar hyotei.jar keys revoke 0123456789ab"
    })
final class KeysCommand implements Runnable {

  private final Terminal terminal;

  // set by picocli before the command runs
  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  KeysCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw new UsageException(
        spec.commandLine(), "add、list、revoke のどれかを指定してください。", "Name one of add, list and revoke.");
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description =
          "Makes a key and prints it to standard output, once: only a hash of it is kept. A ledger that is not there yet is begun.")
  int add(
      @Mixin RulesOption rules,
      @Mixin LedgerOption ledger,
      @Option(
              names = "--office",
              paramLabel = "NAME",
              required = true,
              description = "The office that will hold the key; an office, not a person.")
          String office,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              required = true,
              description =
                  "viewer, submitter, author or approver; several by repeating it. All of them may read.")
          List<String> roles)
      throws IOException {
    if (!Submitter.isOffice(office)) {
      throw new InputException(
          "--office の「" + office + "」は課の名前に使えません。改行のない1〜100文字で書いてください。",
          "--office: \"" + office + "\" is no office. Write 1 to 100 characters on one line.");
    }
    Set<Role> known = roles(roles);
    try (Ledger open = ledger.openOrBegin(rules, terminal)) {
      KeyToken token = new ApiKeys(open).make(office, known, Submitter.COMMAND_LINE);
      terminal.out(token.text());
      terminal.err(
          new Message(
              office + "の鍵 " + token.id() + " です。表示するのは今回だけなので、安全に保管してください。",
              "Key " + token.id() + " for " + office + ": it is shown this once. Keep it safe."));
    }
    return HyoteiCommand.OK;
  }

  private static Set<Role> roles(List<String> words) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String word : words) {
      roles.add(
          Role.of(word)
              .orElseThrow(
                  () ->
                      new InputException(
                          "--role の「"
                              + word
                              + "」は役割ではありません。viewer、submitter、author、approver から選んでください。",
                          "--role: \""
                              + word
                              + "\" is no role. Known: viewer, submitter, author, approver.")));
    }
    return roles;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description =
          "Lists all keys: id, roles, when made, when revoked, office. Never a key itself.")
  int list(@Mixin RulesOption rules, @Mixin LedgerOption ledger) {
    try (Ledger open = ledger.open(rules)) {
      new ApiKeys(open).all().forEach(key -> terminal.out(line(key)));
    }
    return HyoteiCommand.OK;
  }

  /** A key in columns parted by tabs: id, roles, when made, whether it works, office. */
  private String line(ApiKey key) {
    String roles = key.roles().stream().sorted().map(Role::word).collect(Collectors.joining(","));
    Message made = new Message("作成 " + key.made(), "made " + key.made());
    Message state =
        key.revoked() == null
            ? new Message("有効", "works")
            : new Message("失効 " + key.revoked(), "revoked " + key.revoked());
    String language = terminal.language();
    return String.join("\t", key.id(), roles, made.in(language), state.in(language), key.office());
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Revokes a key; a service that runs refuses it within a second or so.")
  int revoke(
      @Mixin RulesOption rules,
      @Mixin LedgerOption ledger,
      @Parameters(
              paramLabel = "ID",
              description = "The key's id, as 'keys list' tells it, or the key itself.")
          String id) {
    try (Ledger open = ledger.open(rules)) {
      ApiKeys keys = new ApiKeys(open);
      String wanted = KeyToken.read(id).map(KeyToken::id).orElse(id);
      ApiKey key =
          keys.key(wanted)
              .orElseThrow(
                  () ->
                      new InputException(
                          "鍵「" + wanted + "」はありません。keys list で番号を確かめてください。",
                          "There is no key \"" + wanted + "\". See 'keys list' for their ids."));
      if (key.revoked() != null) {
        throw new InputException(
            "鍵 " + wanted + " は " + key.revoked() + " に失効しています。",
            "Key " + wanted + " was revoked on " + key.revoked() + ".");
      }
      keys.revoke(key, Submitter.COMMAND_LINE);
      terminal.err(
          new Message(
              key.office() + "の鍵 " + wanted + " を失効させました。",
              "Key " + wanted + " for " + key.office() + " is revoked."));
    }
    return HyoteiCommand.OK;
  }
}
