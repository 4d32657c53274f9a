package org.hyotei.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * The methods that generated classes may call, by class, name and descriptor: those of the facts,
 * and those that {@code admitted.txt} lists. Immutable.
 */
final class AdmittedMethods {

  /** What part of the generated classes a method stands in. */
  enum Where {
    /** What a rule's conditions became. */
    CONDITION,
    /** What a rule's consequence became. */
    CONSEQUENCE,
    /** What is generated around every rule. */
    FRAME,
    /** The method {@code values()} of a generated enum. */
    VALUES,
    /** Where rules keep numbers. */
    LITERAL
  }

  private static final Map<Where, Set<String>> LISTED = read();

  private AdmittedMethods() {}

  static boolean admits(Where where, String owner, String name, String descriptor) {
    return LISTED.getOrDefault(where, Set.of()).contains(owner + " " + name + descriptor);
  }

  /** How many different methods are admitted anywhere. */
  static int count() {
    Set<String> all = new HashSet<>();
    LISTED.values().forEach(all::addAll);
    return all.size();
  }

  private static Map<Where, Set<String>> read() {
    Map<Where, Set<String>> listed = new HashMap<>();
    for (String line : lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(" ", 2);
        add(listed, Where.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
      }
    }
    FactMethods.questions().forEach(method -> add(listed, Where.CONDITION, signature(method)));
    FactMethods.verbs().forEach(method -> add(listed, Where.CONSEQUENCE, signature(method)));
    return Map.copyOf(listed);
  }

  private static void add(Map<Where, Set<String>> listed, Where where, String method) {
    listed.computeIfAbsent(where, key -> new HashSet<>()).add(method);
  }

  private static String signature(FactMethods.FactMethod called) {
    return Type.getInternalName(called.fact())
        + " "
        + called.name()
        + Type.getMethodDescriptor(called.method());
  }

  private static List<String> lines() {
    try (InputStream list = AdmittedMethods.class.getResourceAsStream("admitted.txt")) {
      if (list == null) {
        throw new IllegalStateException("admitted.txt is not on the class path");
      }
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("admitted.txt cannot be read", e);
    }
  }
}
