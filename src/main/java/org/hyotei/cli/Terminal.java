package org.hyotei.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.hyotei.report.EvaluationBrief.Paint;
import picocli.CommandLine;

/** Standard input, output and error, in UTF-8 whatever the locale. */
public final class Terminal {

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  public Terminal(InputStream in, OutputStream out, OutputStream err) {
    this.in = in;
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
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

  public void err(String line) {
    err.println(line);
  }

  /** Colours for grades, where the terminal has them and nothing forbids them. */
  Paint paint() {
    return CommandLine.Help.Ansi.AUTO.enabled() ? Terminal::painted : Paint.NONE;
  }

  private static String painted(String text, int rank, int ranks) {
    if (rank < 0) {
      return CommandLine.Help.Ansi.ON.string("@|faint " + escaped(text) + "|@");
    }
    String[] colours = {"green", "cyan", "yellow", "red"};
    int place = ranks < 2 ? 0 : rank * (colours.length - 1) / (ranks - 1);
    return CommandLine.Help.Ansi.ON.string("@|" + colours[place] + " " + escaped(text) + "|@");
  }

  /** Text without what picocli would take for the end of a style. */
  private static String escaped(String text) {
    return text.replace("|@", "| @");
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
