package org.hyotei.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A program that does what rules past the filter could do. The first argument says what. */
public final class Misbehaviour {

  private Misbehaviour() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    switch (args[0]) {
      case "loop" -> loop();
      case "memory" -> memory();
      case "chatter" -> chatter();
      case "stack" -> stack(0);
      case "exit" -> System.exit(42);
      case "halt" -> Runtime.getRuntime().halt(0);
      case "lie" -> System.out.println("{\"packs\": [{\"pack\": \"other\", \"passed\": true}]}");
      case "input" -> System.exit(System.in.readAllBytes().length == 1 ? 7 : 8);
      case "environment" -> System.out.println(environment());
      case "child" -> child(args);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void loop() {
    long count = 0;
    while (System.nanoTime() != Long.MIN_VALUE) {
      count++;
    }
    System.out.println(count);
  }

  private static void memory() {
    List<long[]> held = new ArrayList<>();
    while (held.size() < Integer.MAX_VALUE) {
      held.add(new long[1_000_000]);
    }
    System.out.println(held.get(0).length);
  }

  private static void chatter() {
    String line = "x".repeat(1000);
    while (true) {
      System.out.println(line);
    }
  }

  private static int stack(int depth) {
    return depth < 0 ? 0 : stack(depth + 1) + 1;
  }

  private static String environment() {
    return System.getenv().keySet().stream().sorted().collect(Collectors.joining(","));
  }

  /** Starts another that loops, notes its number where the test looks, and loops too. */
  private static void child(String[] args) throws IOException {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Misbehaviour.class.getName(),
                "loop")
            .start();
    Files.writeString(Path.of(args[1]), Long.toString(other.pid()));
    loop();
  }
}
