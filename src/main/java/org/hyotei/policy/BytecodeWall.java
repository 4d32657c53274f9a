package org.hyotei.policy;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The second of two walls: reads every class that Drools generated of a pack before any of them is
 * loaded, and admits only classes of the known kinds, calls of the listed methods, and code that
 * runs forward. Knows nothing of rule text, so that it holds where the first wall has a gap.
 */
final class BytecodeWall {

  /**
   * Something refused.
   *
   * @param rules the rules it was generated of, by name; empty if that cannot be told
   * @param what the method, field, instruction or class
   */
  record Refusal(Set<String> rules, String what) {}

  private final Map<String, Set<String>> rulesOf = new HashMap<>();
  private final Map<String, Set<String>> byClass = new TreeMap<>();
  private final Set<Refusal> found = new LinkedHashSet<>();

  private BytecodeWall() {}

  /**
   * What is refused, each once, by class.
   *
   * @param classes class files by path
   */
  static List<Refusal> refusals(Map<String, byte[]> classes) {
    BytecodeWall wall = new BytecodeWall();
    new TreeMap<>(classes).forEach(wall::read);
    wall.byClass.forEach(
        (owner, refused) -> {
          Set<String> rules = wall.rules(owner);
          refused.forEach(what -> wall.found.add(new Refusal(rules, what)));
        });
    return List.copyOf(wall.found);
  }

  private void read(String path, byte[] bytes) {
    String owner = path.replaceFirst("[.]class$", "");
    try {
      ClassReader reader = new ClassReader(bytes);
      if (!reader.getClassName().equals(owner)) {
        refuse(owner, "class " + reader.getClassName());
      }
      Optional<GeneratedClass> kind = GeneratedClass.of(owner);
      if (kind.isEmpty()) {
        refuse(owner, "class " + owner);
      } else {
        reader.accept(new Declarations(owner, kind.get()), ClassReader.SKIP_DEBUG);
      }
    } catch (RuntimeException e) {
      refuse(owner, "class " + owner + " (" + e.getClass().getSimpleName() + ")");
    }
  }

  /** The rules that use a class; one within that of a rule's body belongs to the same rules. */
  private Set<String> rules(String owner) {
    Set<String> rules = rulesOf.get(owner);
    int inner = owner.indexOf('$');
    return rules != null || inner < 0
        ? Objects.requireNonNullElse(rules, Set.of())
        : rules(owner.substring(0, inner));
  }

  private void refuse(String owner, String what) {
    byClass.computeIfAbsent(owner, key -> new LinkedHashSet<>()).add(what);
  }

  private final class Declarations extends ClassVisitor {

    private static final int REFUSED_METHODS = Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED;

    private final String owner;
    private final GeneratedClass kind;

    Declarations(String owner, GeneratedClass kind) {
      super(Opcodes.ASM9);
      this.owner = owner;
      this.kind = kind;
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        @Nullable String signature,
        String parent,
        String[] interfaces) {
      if (!kind.extendsOnly(parent, List.of(interfaces))) {
        refuse(owner, "class " + name);
      }
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      boolean changesForAll =
          (access & Opcodes.ACC_STATIC) != 0 && (access & Opcodes.ACC_FINAL) == 0;
      if (changesForAll) {
        refuse(owner, "static " + name);
      }
      return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      if (!kind.declares(name) || (access & REFUSED_METHODS) != 0) {
        refuse(owner, "method " + name + descriptor);
        return null;
      }
      boolean bridge = (access & Opcodes.ACC_BRIDGE) != 0;
      return new MethodWall(
          owner,
          kind,
          name,
          bridge,
          (rule, what) -> {
            if (rule.isEmpty()) {
              refuse(owner, what);
            } else {
              found.add(new Refusal(Set.of(rule), what));
            }
          },
          (rule, used) -> rulesOf.computeIfAbsent(used, key -> new TreeSet<>()).add(rule));
    }
  }
}
