package org.hyotei.trial;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyotei.check.CheckReport;
import org.hyotei.check.CheckReport.Remark;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.model.Place;
import org.jspecify.annotations.Nullable;

/** Reads what {@code check --format json} wrote. */
final class ReportReader {

  private ReportReader() {}

  /** The reports by pack; none if the child wrote anything else. */
  static Map<String, CheckReport> read(String json) {
    return JsonDocument.read(json.getBytes(StandardCharsets.UTF_8), "", new Defects()).stream()
        .flatMap(root -> items(root, "packs"))
        .filter(Node.Mapping.class::isInstance)
        .map(ReportReader::report)
        .collect(Collectors.toMap(CheckReport::pack, report -> report, (first, again) -> first));
  }

  private static CheckReport report(Node pack) {
    Node cases = field(pack, "cases");
    String version = text(pack, "version");
    return new CheckReport(
        text(pack, "pack"),
        version.isEmpty() ? null : version,
        number(pack, "rules"),
        number(cases, "run"),
        number(cases, "failed"),
        items(pack, "defects").map(ReportReader::remark).toList(),
        number(pack, "count"),
        items(pack, "warnings").map(ReportReader::remark).toList());
  }

  private static Remark remark(Node remark) {
    Node messages = field(remark, "messages");
    Place place =
        new Place(
            text(remark, "file"),
            number(remark, "line"),
            number(remark, "column"),
            "",
            text(remark, "cell"));
    return new Remark(
        new Defect(
            text(remark, "code"), place, new Message(text(messages, "ja"), text(messages, "en"))),
        text(remark, "text"));
  }

  private static @Nullable Node field(@Nullable Node node, String name) {
    List<Node.Field> fields = node instanceof Node.Mapping mapping ? mapping.fields() : List.of();
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(Node.Field::value)
        .findFirst()
        .orElse(null);
  }

  private static Stream<Node> items(Node node, String name) {
    return field(node, name) instanceof Node.Sequence list ? list.items().stream() : Stream.of();
  }

  private static String text(@Nullable Node node, String name) {
    return field(node, name) instanceof Node.Words words ? words.value() : "";
  }

  private static int number(@Nullable Node node, String name) {
    return field(node, name) instanceof Node.Digits digits ? digits.value().intValue() : 0;
  }
}
