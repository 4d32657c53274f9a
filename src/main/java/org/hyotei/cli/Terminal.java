package org.hyotei.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hyotei.model.Message;
import org.hyotei.report.EvaluationBrief.Paint;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Standard input, output and error, in UTF-8 whatever the locale, and the language spoken there.
 */
public final class Terminal {

  /** From the best grade to the worst. */
  private static final List<Style> COLOURS =
      List.of(Style.fg_green, Style.fg_cyan, Style.fg_yellow, Style.fg_red);

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final OutputLanguage language;

  public Terminal(InputStream in, OutputStream out, OutputStream err) {
    this(
        in,
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        OutputLanguage.JA);
  }

  private Terminal(InputStream in, PrintStream out, PrintStream err, OutputLanguage language) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.language = language;
  }

  /** The same, at which another language is spoken. */
  Terminal in(OutputLanguage spoken) {
    return new Terminal(in, out, err, spoken);
  }

  /** The language that is spoken, as its tag. */
  public String language() {
    return language.toString();
  }

  /** That of the process. */
  public static Terminal standard() {
    return new Terminal(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err));
  }

  public void out(String line) {
    out.println(line);
  }

  public void out(byte[] bytes) throws IOException {
    out.write(bytes);
  }

  public void out(Message message) {
    out.println(message.in(language()));
  }

  /** Tells a person; results go to standard output. */
  public void err(Message message) {
    err.println(message.in(language()));
  }

  /** Colours for grades, where the terminal has them and nothing forbids them. */
  Paint paint() {
    return CommandLine.Help.Ansi.AUTO.enabled() ? Terminal::painted : Paint.NONE;
  }

  private static String painted(String text, int rank, int ranks) {
    Style style =
        rank < 0 ? Style.faint : COLOURS.get(rank * (COLOURS.size() - 1) / Math.max(1, ranks - 1));
    return style.on() + text + style.off();
  }

  byte[] in(int most) throws IOException {
    return in.readNBytes(most);
  }

  InputStream in() {
    return in;
  }

  PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  PrintWriter errWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }

  public void flush() {
    out.flush();
    err.flush();
  }
}
