package org.hyotei.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.hyotei.document.Spelling;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.KieModule;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.io.Resource;

/**
 * Builds rule files with Drools, in memory. One build runs at a time; whatever a build throws
 * becomes a defect of the file, and where Drools gives no line, of the rule that does not build
 * alone.
 */
final class PolicyCompiler {

  /** Which of the two models of Drools a policy is built by. Both must give the same grades. */
  enum Model {
    EXECUTABLE,
    CLASSIC
  }

  private static final AtomicLong BUILDS = new AtomicLong();
  private static final String ROOT = "src/main/resources/";

  static {
    // A parallel build loses class loaders (apache/incubator-kie-drools#6212, #6706); the setting
    // of a single module would need the XML reader of Drools.
    System.setProperty("drools.parallelRulesBuildThreshold", "-1");
    // So that thousands of rules are put together in order, by one thread.
    System.setProperty("drools.reproducibleExecutableModelGeneration", "true");
  }

  private final Model model;

  PolicyCompiler(Model model) {
    this.model = model;
  }

  /** The rules of all files together; empty, with defects, if they do not build. */
  Optional<KieBase> compile(String pack, List<ExpandedFile> files, Defects defects) {
    List<Failure> failures = new ArrayList<>();
    List<BytecodeWall.Refusal> refused = new ArrayList<>();
    Optional<KieBase> built = build(pack, files, failures, refused);
    refused.forEach(refusal -> refused(pack, files, refusal, defects));
    boolean somewhere = false;
    for (Failure failure : failures) {
      if (!failure.file().isEmpty() && failure.line() > 0) {
        add(place(files, failure), failure.text(), defects);
      } else {
        somewhere = true;
      }
    }
    if (somewhere) {
      locate(pack, files, failures.get(0), defects);
    }
    return failures.isEmpty() ? built : Optional.empty();
  }

  /** What Drools said; {@code file} is empty and {@code line} 0 where it did not say. */
  private record Failure(String file, int line, String text) {}

  private static Place place(List<ExpandedFile> files, Failure failure) {
    return files.stream()
        .filter(file -> file.file().equals(failure.file()))
        .findFirst()
        .map(file -> file.place(failure.line()))
        .orElse(Place.ofLine(failure.file(), failure.line()));
  }

  private Optional<KieBase> build(
      String pack,
      List<ExpandedFile> files,
      List<Failure> failures,
      List<BytecodeWall.Refusal> refused) {
    synchronized (BUILDS) {
      KieServices services = KieServices.get();
      ReleaseId release =
          services.newReleaseId("org.hyotei.packs", pack, "build-" + BUILDS.incrementAndGet());
      try {
        KieFileSystem system = services.newKieFileSystem();
        system.generateAndWritePomXML(release);
        Map<String, String> paths = new HashMap<>();
        for (ExpandedFile file : files) {
          String path = packageName(pack).replace('.', '/') + "/file" + paths.size() + ".drl";
          paths.put(path, file.file());
          system.write(ROOT + path, resource(services, source(pack, file)));
        }
        KieBuilder builder = services.newKieBuilder(system);
        builder.buildAll(
            model == Model.EXECUTABLE ? ExecutableModelProject.class : DrlProject.class);
        for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
          String path = message.getPath() == null ? "" : message.getPath().replace(ROOT, "");
          failures.add(
              new Failure(
                  paths.getOrDefault(path, ""), Math.max(message.getLine(), 0), message.getText()));
        }
        if (failures.isEmpty() && model == Model.EXECUTABLE) {
          refused.addAll(BytecodeWall.refusals(classes(builder.getKieModule())));
        }
        return failures.isEmpty() && refused.isEmpty()
            ? Optional.of(services.newKieContainer(release).getKieBase())
            : Optional.empty();
      } catch (RuntimeException | StackOverflowError | LinkageError e) {
        failures.add(new Failure("", 0, e.getClass().getSimpleName() + ": " + e.getMessage()));
        return Optional.empty();
      } finally {
        services.getRepository().removeKieModule(release);
      }
    }
  }

  /** What the builder made and would load, by path. Reads it, loads nothing. */
  private static Map<String, byte[]> classes(KieModule built) {
    InternalKieModule module = (InternalKieModule) built;
    Map<String, byte[]> classes = new HashMap<>(module.getClassesMap());
    for (String path : module.getFileNames()) {
      if (path.endsWith(".class")) {
        classes.put(path, module.getBytes(path));
      }
    }
    return classes;
  }

  /** Names its encoding; the parser would take that of the locale. */
  private static Resource resource(KieServices services, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return services.getResources().newByteArrayResource(utf8, StandardCharsets.UTF_8.name());
  }

  private static String packageName(String pack) {
    return "hyotei.pack_" + pack.replace('-', '_');
  }

  /** Package and imports share the first line, so that lines keep their numbers. */
  static String source(String pack, ExpandedFile file) {
    String imports =
        FactNames.IMPORTED.stream()
            .map(type -> "import " + type.getCanonicalName() + "; ")
            .collect(Collectors.joining());
    return "package " + packageName(pack) + "; " + imports + String.join("\n", file.lines()) + "\n";
  }

  /** Builds each rule alone, to find those that do not build. */
  private void locate(String pack, List<ExpandedFile> files, Failure failure, Defects defects) {
    boolean found = false;
    for (ExpandedFile file : files) {
      for (RuleSource rule : file.rules()) {
        List<Failure> alone = new ArrayList<>();
        build(pack, List.of(only(file, rule)), alone, new ArrayList<>());
        if (!alone.isEmpty()) {
          add(rule.place(), "\"" + rule.name() + "\": " + alone.get(0).text(), defects);
          found = true;
        }
      }
    }
    if (!found) {
      add(Place.ofLine(pack, 0), failure.text(), defects);
    }
  }

  private static void refused(
      String pack, List<ExpandedFile> files, BytecodeWall.Refusal refusal, Defects defects) {
    List<RuleSource> rules =
        files.stream()
            .flatMap(file -> file.rules().stream())
            .filter(rule -> refusal.rules().contains(rule.name()))
            .toList();
    List<Place> places = rules.stream().map(RuleSource::place).toList();
    for (Place place : places.isEmpty() ? List.of(Place.ofLine(pack, 0)) : places) {
      String what = Spelling.shorten(refusal.what());
      defects.add(
          "refused-bytecode",
          place,
          "ルールが、使えないもの（" + what + "）を使います。使えるのは既知の事実の項目の比較と grade、score、comment、finding だけです。",
          "The rule uses "
              + what
              + ", which is refused. Admitted are comparisons of the known facts' properties, and"
              + " grade, score, comment and finding.");
    }
  }

  private static ExpandedFile only(ExpandedFile file, RuleSource rule) {
    List<String> lines = new ArrayList<>(Collections.nCopies(file.lines().size(), ""));
    for (int i = rule.line() - 1; i < rule.endLine(); i++) {
      lines.set(i, file.lines().get(i));
    }
    return new ExpandedFile(file.file(), file.phase(), lines, List.of(rule));
  }

  private static void add(Place place, String text, Defects defects) {
    defects.add(
        "does-not-compile",
        place,
        "ルールが組み立てられません: " + Spelling.shorten(text),
        "The rule does not build: " + Spelling.shorten(text));
  }
}
