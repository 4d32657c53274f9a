package org.hyotei.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command that was run in this process, and what came of it. */
@SuppressWarnings("ArrayRecordComponent") // compared by content
record Cli(int exit, byte[] output, String err, List<String> started) {

  static Cli run(String... args) {
    return withInput("", args);
  }

  static Cli withInput(String input, String... args) {
    return from(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args);
  }

  static Cli from(InputStream in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(in, out, err);
    List<String> started = new ArrayList<>();
    ServeCommand.Starter starter =
        (start, at) ->
            started.add(
                Stream.of(
                        start.rules(),
                        start.data(),
                        start.database(),
                        start.signingKey(),
                        start.port())
                    .map(String::valueOf)
                    .collect(Collectors.joining(" ")));
    int exit = HyoteiCommand.run(terminal, starter, args);
    terminal.flush();
    return new Cli(exit, out.toByteArray(), err.toString(StandardCharsets.UTF_8), started);
  }

  String out() {
    return new String(output, StandardCharsets.UTF_8);
  }
}
