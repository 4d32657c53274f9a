package org.hyotei.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import org.hyotei.evaluation.EvaluationFailure;
import org.hyotei.ledger.LedgerUnavailable;
import org.hyotei.model.Message;
import org.hyotei.report.Product;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
    name = "hyotei",
    mixinStandardHelpOptions = true,
    version = Product.NAME,
    description = "Grades the indicators of municipal plans by editable rules, and says why.",
    subcommands = {CommandLine.HelpCommand.class, AutoComplete.GenerateCompletion.class},
    footer = {
      "",
      "Examples:",
      "  java -jar hyotei.jar serve",
      "  java -jar hyotei.jar evaluate --policy kawaguchi --format text rules/kawaguchi/examples/R6.json",
      "  java -jar hyotei.jar evaluate --policy kawaguchi plan.xlsx -o graded.xlsx -o report.html",
      "  java -jar hyotei.jar check kawaguchi",
      "  java -jar hyotei.jar test",
      "  java -jar hyotei.jar audit --policy kawaguchi rules/kawaguchi/examples/R6.json",
      "  java -jar hyotei.jar compare --policies kawaguchi,niigata rules/niigata/examples/R6.json"
    })
public final class HyoteiCommand implements Runnable {

  /** All is well. */
  public static final int OK = 0;

  /** There is something to report. */
  public static final int REPORTED = 1;

  /** Bad usage, or input that cannot be read. */
  public static final int BAD_INPUT = 2;

  /** No exit code: the service goes on. */
  public static final int SERVING = -1;

  // set by picocli before the command runs
  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  /** Runs a command and returns its exit code. */
  public static int run(Terminal standard, ServeCommand.Starter starter, String... args) {
    Terminal terminal = standard.in(LanguageOption.of(args));
    if (hasLostCharacters(args)) {
      String encoding = System.getProperty("sun.jnu.encoding");
      terminal.err(
          new Message(
              "文字が失われました。環境の文字コード（"
                  + encoding
                  + "）では、このファイル名や名前を扱えません。環境変数 LC_ALL=C.UTF-8 を設定してやり直してください。",
              "A path or name was lost on the way: the locale's character set is "
                  + encoding
                  + ", which cannot hold it. Set LC_ALL=C.UTF-8 and try again."));
      return BAD_INPUT;
    }
    try {
      return line(terminal, starter).execute(args);
    } catch (OutOfMemoryError e) {
      terminal.err(memory());
      return BAD_INPUT;
    }
  }

  /** All commands, as they are spoken to at a terminal. */
  static CommandLine line(Terminal terminal, ServeCommand.Starter starter) {
    CommandLine line =
        new CommandLine(new HyoteiCommand())
            .addMixin("language", new LanguageOption())
            .addSubcommand(new ServeCommand(starter, terminal))
            .addSubcommand(new EvaluateCommand(terminal))
            .addSubcommand(new RollForwardCommand(terminal))
            .addSubcommand(new CheckCommand(terminal))
            .addSubcommand(new TestCommand(terminal))
            .addSubcommand(new AuditCommand(terminal))
            .addSubcommand(new CompareCommand(terminal))
            .addSubcommand(new ErrataCommand(terminal))
            .addSubcommand(new NewPackCommand(terminal))
            .addSubcommand(new ConvertTableCommand(terminal))
            .addSubcommand(new ColumnsCommand(terminal))
            .addSubcommand(new GatherCommand(terminal))
            .addSubcommand(new ProveCommand(terminal))
            .addSubcommand(new ImpactCommand(terminal))
            .addSubcommand(new VerifyCommand(terminal))
            .addSubcommand(LedgerCommand.line(terminal))
            .addSubcommand(new KeysCommand(terminal))
            .addSubcommand(new ReplayCommand(terminal))
            .addSubcommand(new ReceiptCommand(terminal))
            .setOut(terminal.outWriter())
            .setErr(terminal.errWriter())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler((e, given) -> misused(terminal, e))
            .setExecutionExceptionHandler((e, command, parsed) -> failed(terminal, e));
    return HelpLanguage.in(terminal.language(), line);
  }

  /** For work that the heap does not suffice for; what it held is free again by then. */
  private static Message memory() {
    long heap = Runtime.getRuntime().maxMemory() / (1024 * 1024);
    return new Message(
        "メモリ（" + heap + "MB）が足りません。java -Xmx4g -jar … のように増やすか、計画を分けるか、--no-why-not を付けてください。",
        "The memory of "
            + heap
            + " MB does not suffice. Give more, as java -Xmx4g -jar …, or divide the plan, or add --no-why-not.");
  }

  /** Tells what is wrong with the arguments, and how they are written. */
  private static int misused(Terminal terminal, ParameterException e) {
    terminal.err(UsageMessage.of(e));
    e.getCommandLine().usage(e.getCommandLine().getErr());
    return BAD_INPUT;
  }

  private static int failed(Terminal terminal, Exception e) throws Exception {
    terminal.err(told(e));
    return BAD_INPUT;
  }

  /** What to tell of a failure that a person can do something about; others are thrown. */
  private static Message told(Exception e) throws Exception {
    if (e instanceof InputException input) {
      return input.told();
    }
    if (e instanceof EvaluationFailure endless) {
      return endless.told();
    }
    if (e instanceof LedgerUnavailable unavailable) {
      return unavailable.told();
    }
    if (e instanceof IOException || e instanceof UncheckedIOException) {
      return new Message(
          "読み書きできませんでした: " + e.getMessage(), "Reading or writing failed: " + e.getMessage());
    }
    if (e instanceof InvalidPathException) {
      return new Message(
          "環境の文字コードでは、このファイル名を扱えません。環境変数 LC_ALL=C.UTF-8 を設定してやり直してください。",
          "The path cannot be held by the locale's character set. Set LC_ALL=C.UTF-8 and try again.");
    }
    throw e;
  }

  /** Whether the runtime replaced bytes that its locale does not know. */
  private static boolean hasLostCharacters(String[] args) {
    String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
    if (encoding.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
      return false;
    }
    for (String arg : args) {
      if (arg.indexOf('\uFFFD') >= 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void run() {
    throw new UsageException(spec.commandLine(), "コマンドを指定してください。", "Name a command.");
  }
}
