package org.hyotei;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.evaluation.Grading;
import org.hyotei.explanation.Explaining;
import org.hyotei.explanation.WhyNots;
import org.hyotei.impact.Impact;
import org.hyotei.impact.PastPlan;
import org.hyotei.impact.PastPlans;
import org.hyotei.intake.SentSheet;
import org.hyotei.intake.SheetIntake;
import org.hyotei.intake.SheetRequest;
import org.hyotei.layout.SheetOptions;
import org.hyotei.model.Defects;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.PackSnapshot;
import org.hyotei.policy.PolicyCatalog;
import org.hyotei.policy.PolicyReader;
import org.hyotei.report.EvaluationBrief;
import org.hyotei.report.EvaluationJson;
import org.hyotei.report.FindingPointers;
import org.hyotei.report.ImpactText;
import org.hyotei.report.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the README to what the program does: the request is graded, and the reply and the rule
 * shown are the real ones. With {@code -Dgolden.update=true} the blocks are written anew instead.
 */
class ReadmeTest {

  private static final PolicyCatalog CATALOG =
      PolicyCatalog.read(new PackFolder(Path.of("rules")), List.of("kawaguchi"));

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "src/docs/README.ja.md"})
  void readme_requestAndReply_areReal(String file) throws IOException {
    Path path = Path.of(file);
    String text = Files.readString(path);
    byte[] request = block(text, "request").getBytes(StandardCharsets.UTF_8);
    Grading.Graded graded = (Grading.Graded) new Grading(CATALOG).request(request);
    String real = text;
    real = replace(real, "reply: the subject 1-4", subject(graded, "1-4"));
    real = replace(real, "whyNot: the subject 1-4", whyNot(graded, "1-4"));
    real = replace(real, "file: kawaguchi/grading.dslr 21-27", lines(21, 27));
    String language = file.equals("README.md") ? "en" : "ja";
    real = replace(real, "impact: " + language, impact(language));
    real = replace(real, "sheet", sheet());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(path, real);
    }
    assertThat(Files.readString(path)).isEqualTo(real);
  }

  private static Pattern fenced(String name) {
    return Pattern.compile(
        "(<!-- " + Pattern.quote(name) + " -->\\n```\\w*\\n)(.*?)(```\\n)", Pattern.DOTALL);
  }

  private static String block(String text, String name) {
    Matcher matcher = fenced(name).matcher(text);
    assertThat(matcher.find()).as("block " + name).isTrue();
    return matcher.group(2);
  }

  private static String replace(String text, String name, String content) {
    block(text, name);
    return fenced(name).matcher(text).replaceFirst("$1" + Matcher.quoteReplacement(content) + "$3");
  }

  private static String lines(int first, int last) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("rules/kawaguchi/grading.dslr"));
    return String.join("\n", lines.subList(first - 1, last)) + "\n";
  }

  /** The first lines of what is printed of a graded workbook, but for the version. */
  private static String sheet() throws IOException {
    Path path = Path.of("rules/kawaguchi/examples/R6.xlsx");
    SentSheet sent =
        new SentSheet(
            path.toString(), Files.readAllBytes(path), null, "kawaguchi", SheetOptions.NONE);
    Grading grading = new Grading(CATALOG);
    SheetRequest request = new SheetIntake(grading).request(sent, new Defects()).orElseThrow();
    Grading.Graded graded = (Grading.Graded) grading.request(request.root());
    String brief =
        new EvaluationBrief("ja", EvaluationBrief.Paint.NONE, request.source())
            .of(graded.evaluation());
    List<String> lines = brief.lines().toList();
    return lines.get(0) + "\n…\n" + String.join("\n", lines.subList(3, 15)) + "\n…\n";
  }

  /** The first lines of an impact but for the versions, and the move of one indicator. */
  private static String impact(String language) throws IOException {
    PackSnapshot pack = new PackFolder(Path.of("rules")).snapshot("kawaguchi");
    String path = "kawaguchi/grading.dslr";
    String rules = Files.readString(Path.of("rules", path)).replace("120% ", "115% ");
    Map<String, byte @Nullable []> edit = new HashMap<>();
    edit.put(path, rules.getBytes(StandardCharsets.UTF_8));
    Defects defects = new Defects();
    CompiledPolicy after =
        new PolicyReader()
            .read("kawaguchi", pack.with(edit).version(defects), defects)
            .orElseThrow();
    String example = "kawaguchi/examples/R6.json";
    PastPlans plans =
        PastPlans.of(List.of(PastPlan.of(example, Files.readAllBytes(Path.of("rules", example)))));
    Impact impact =
        Impact.of(Objects.requireNonNull(CATALOG.policy("kawaguchi")), after, plans, done -> {});
    List<String> lines = new ImpactText(language).of(impact).lines().toList();
    int matrices = lines.indexOf("") + 9;
    int move = 0;
    while (!lines.get(move).contains(" R6  2-3 ")) {
      move++;
    }
    return String.join("\n", lines.subList(1, matrices))
        + "\n…\n"
        + String.join("\n", lines.subList(move, move + 3))
        + "\n…\n";
  }

  private static String whyNot(Grading.Graded graded, String id) {
    Node.Mapping subject = subject(graded, id, Explaining.all(graded.evaluation()));
    StringBuilder text = new StringBuilder();
    for (Node one : ((Node.Sequence) field(subject, "whyNot")).items()) {
      text.append(text.isEmpty() ? "\"whyNot\": [ " : ",\n            ").append(oneLine(one));
    }
    return text.append(" ]\n").toString();
  }

  private static Node.Mapping subject(Grading.Graded graded, String id, @Nullable WhyNots whyNots) {
    EvaluationJson json =
        new EvaluationJson(
            true,
            "ja",
            new FindingPointers(graded.root(), "/plan", graded.evaluation().plan()),
            whyNots,
            null);
    byte[] bytes = Json.bytes(generator -> json.write(graded.evaluation(), generator));
    Node.Mapping result = (Node.Mapping) JsonDocument.read(bytes, "", new Defects()).orElseThrow();
    Node.Sequence subjects = (Node.Sequence) field(result, "subjects");
    return subjects.items().stream()
        .map(Node.Mapping.class::cast)
        .filter(item -> ((Node.Words) field(item, "id")).value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String subject(Grading.Graded graded, String id) {
    Node.Mapping subject = subject(graded, id, null);
    StringBuilder text = new StringBuilder("{\n");
    for (Node.Field field : subject.fields()) {
      text.append("  \"").append(field.name()).append("\": ").append(oneLine(field.value()));
      text.append(field.equals(subject.fields().get(subject.fields().size() - 1)) ? "\n" : ",\n");
    }
    return text.append("}\n").toString();
  }

  private static Node field(Node.Mapping mapping, String name) {
    return mapping.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static String oneLine(Node node) {
    java.io.StringWriter out = new java.io.StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      write(node, json);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void write(Node node, JsonGenerator json) throws IOException {
    if (node instanceof Node.Mapping mapping) {
      json.writeStartObject();
      for (Node.Field field : mapping.fields()) {
        json.writeFieldName(field.name());
        write(field.value(), json);
      }
      json.writeEndObject();
    } else if (node instanceof Node.Sequence sequence) {
      json.writeStartArray();
      for (Node item : sequence.items()) {
        write(item, json);
      }
      json.writeEndArray();
    } else if (node instanceof Node.Words words) {
      json.writeString(words.value());
    } else if (node instanceof Node.Digits digits) {
      json.writeNumber(digits.written());
    } else if (node instanceof Node.Flag flag) {
      json.writeBoolean(flag.value());
    } else {
      json.writeNull();
    }
  }
}
