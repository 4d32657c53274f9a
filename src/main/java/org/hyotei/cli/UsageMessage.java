package org.hyotei.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hyotei.model.Message;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in both languages. */
final class UsageMessage {

  private UsageMessage() {}

  static Message of(ParameterException e) {
    return e instanceof UsageException own
        ? own.told()
        : new Message(japanese(e), String.valueOf(e.getMessage()));
  }

  private static String japanese(ParameterException e) {
    if (e instanceof MissingParameterException missing) {
      return "足りないものがあります: " + names(missing.getMissing());
    }
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> similar = unmatched.getSuggestions();
      return "知らない引数です: "
          + String.join(" ", unmatched.getUnmatched())
          + (similar.isEmpty() ? "" : "。もしかして: " + String.join("、", similar));
    }
    if (e instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + " は一度だけ指定できます。";
    }
    ArgSpec arg = e.getArgSpec();
    String value = e.getValue();
    if (arg == null || value == null) {
      return "コマンドの書き方が正しくありません（" + e.getMessage() + "）。";
    }
    return name(arg) + " の値「" + value + "」は使えません。" + known(arg).orElse("");
  }

  /** What an option may be: words of a list, or a number. */
  private static Optional<String> known(ArgSpec arg) {
    Iterable<String> words = arg.completionCandidates();
    if (words != null) {
      return Optional.of(
          "使えるのは "
              + StreamSupport.stream(words.spliterator(), false).collect(Collectors.joining("、"))
              + " です。");
    }
    return Number.class.isAssignableFrom(arg.type())
        ? Optional.of("整数で書いてください。")
        : Optional.empty();
  }

  private static String names(List<ArgSpec> args) {
    return args.stream()
        .map(arg -> arg.isOption() ? name(arg) + " " + arg.paramLabel() : name(arg))
        .collect(Collectors.joining("、"));
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }
}
