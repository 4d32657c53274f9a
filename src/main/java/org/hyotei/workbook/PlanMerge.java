package org.hyotei.workbook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyotei.document.Node;
import org.hyotei.model.Indicator;
import org.hyotei.model.Message;
import org.hyotei.model.Place;
import org.hyotei.model.Plan;
import org.hyotei.report.FieldLabel;
import org.hyotei.report.NodeJson;
import org.jspecify.annotations.Nullable;

/**
 * Makes one plan's tree of several: groups, indicators and activities by id, their values by field.
 * Of two different values the first stands and both are told.
 */
final class PlanMerge {

  private static final List<String> BY_ID = List.of("groups", "indicators", "activities");

  /** The figure itself, of one that has more said of it. */
  private static final String VALUE = "value";

  private final List<Chase> chases = new ArrayList<>();
  private final Map<String, List<Place>> places = new HashMap<>();

  List<Chase> chases() {
    return chases;
  }

  /** Where an indicator stands, in each file. */
  List<Place> places(String id) {
    return places.getOrDefault(id, List.of());
  }

  /** The row that a place is in, as the same one of all its cells. */
  static String row(Place place) {
    return place.file() + "\n" + place.cell().replaceFirst("[A-Z]+(?=[0-9]+$)", "");
  }

  /** The indicators by the {@link #row rows} that they begin in. */
  Map<String, Indicator> rows(Plan plan) {
    Map<String, Indicator> rows = new HashMap<>();
    for (Indicator one : plan.indicators()) {
      places(one.id()).stream()
          .filter(place -> !place.cell().isEmpty())
          .forEach(place -> rows.put(row(place), one));
    }
    return rows;
  }

  /** The name of the first file that an indicator stands in. */
  String file(String id) {
    return places(id).isEmpty() ? "" : places(id).get(0).fileName();
  }

  /** What is to be asked of the office of an indicator. */
  Chase chase(Chase.Kind kind, Indicator one, Message message) {
    return new Chase(
        kind,
        Objects.requireNonNullElse(one.owner(), file(one.id())),
        one.id(),
        Objects.requireNonNullElse(one.name(), one.id()),
        message,
        places(one.id()));
  }

  /** A text as it is compared: no spaces or separators of thousands, and one width of letters. */
  static String bare(@Nullable String name) {
    return name == null
        ? ""
        : Normalizer.normalize(name, Normalizer.Form.NFKC)
            .replaceAll("\\s|(?<=\\d),(?=\\d{3}(?!\\d))", "");
  }

  Node of(List<Node> plans) {
    Map<String, Node> fields = new LinkedHashMap<>();
    for (Node plan : plans) {
      for (Node.Field field : fields(plan)) {
        Node before = fields.get(field.name());
        if (BY_ID.contains(field.name())) {
          fields.put(field.name(), list(field.name(), before, field.value()));
        } else if (before == null || before instanceof Node.Nothing) {
          fields.put(field.name(), field.value());
        } else if (before instanceof Node.Sequence && field.value() instanceof Node.Sequence) {
          fields.put(field.name(), appended(before, field.value()));
        } else if (field.name().equals("fiscalYear") && !same(before, field.value())) {
          String office = field.value().place().fileName();
          contradiction(office, "", "", field.name(), before, field.value());
        }
      }
    }
    return mapping(plans.get(0).place(), fields);
  }

  private Node list(String name, @Nullable Node before, Node added) {
    Map<String, Node> items = new LinkedHashMap<>();
    items(before).forEach(item -> items.put(text(item, "id"), item));
    for (Node each : items(added)) {
      String id = known(each, items);
      Node item =
          id.equals(text(each, "id")) ? each : with(each, "id", new Node.Words(each.place(), id));
      Node known = items.get(id);
      if (known != null && !name.equals("groups") && isAnother(known, item)) {
        renamed(item, known, items);
        continue;
      }
      if (!name.equals("groups")) {
        places.computeIfAbsent(id, none -> new ArrayList<>()).add(item.place());
      }
      items.put(id, known == null ? item : merged(name, known, item));
    }
    Place place = before == null ? added.place() : before.place();
    return new Node.Sequence(place, List.copyOf(items.values()));
  }

  /** The id under which a row is known: a sheet numbers it with its group, or without. */
  private static String known(Node item, Map<String, Node> items) {
    String id = text(item, "id");
    String group = text(item, "group") + "-";
    String other = id.startsWith(group) ? id.substring(group.length()) : group + id;
    String name = bare(text(item, "name"));
    Node same = items.get(other);
    boolean known =
        !items.containsKey(id)
            && same != null
            && !name.isEmpty()
            && name.equals(bare(text(same, "name")));
    return known ? other : id;
  }

  private static boolean isAnother(Node known, Node item) {
    String was = bare(text(known, "name"));
    String is = bare(text(item, "name"));
    return !was.isEmpty() && !is.isEmpty() && !was.equals(is);
  }

  /** Two indicators under one id: both stay, the second under an id of its own. */
  private void renamed(Node item, Node known, Map<String, Node> items) {
    String id = text(item, "id");
    String free = id;
    for (int i = 2; items.containsKey(free); i++) {
      free = id + "-" + i;
    }
    Map<String, Node> fields = byName(item);
    fields.put("id", new Node.Words(item.place(), free));
    items.put(free, mapping(item.place(), fields));
    places.computeIfAbsent(free, none -> new ArrayList<>()).add(item.place());
    contradiction(
        office(item),
        id,
        text(item, "name"),
        "name",
        NodeJson.child(known, "name"),
        NodeJson.child(item, "name"));
  }

  private Node merged(String list, Node known, Node item) {
    int before = chases.size();
    Map<String, Node> fields = byName(known);
    boolean[] gained = {false};
    for (Node.Field field : fields(item)) {
      Node old = fields.get(field.name());
      if (old != null && isOfTheSheet(field, item)) {
        continue;
      }
      fields.put(
          field.name(),
          value(item, field.name(), old == null ? nothing(item) : old, field.value(), gained));
    }
    boolean repeats = !gained[0] && chases.size() == before && !list.equals("groups");
    if (repeats) {
      chases.add(
          new Chase(
              Chase.Kind.DUPLICATE,
              office(item),
              text(item, "id"),
              text(item, "name"),
              known.place().file().equals(item.place().file())
                  ? new Message("同じ行が1つのファイルに2つあります。", "The same row is twice in one file.")
                  : new Message("同じ行が2つのファイルにあります。", "The same row is in two files."),
              List.of(known.place(), item.place())));
    }
    return mapping(known.place(), fields);
  }

  /** Whether an office is that of a whole sheet, which does not contradict another's. */
  private static boolean isOfTheSheet(Node.Field field, Node item) {
    return field.name().equals("owner")
        && !row(field.value().place()).equals(row(item.place()))
        && !item.place().cell().isEmpty();
  }

  /** A value that both may have; {@code gained} is set where only the second does. */
  private Node value(Node item, String field, Node old, Node is, boolean[] gained) {
    if (isEmpty(is)) {
      return old;
    }
    if (isEmpty(old)) {
      gained[0] = true;
      return is;
    }
    if (old instanceof Node.Mapping && is instanceof Node.Mapping) {
      Map<String, Node> fields = byName(old);
      for (Node.Field each : fields(is)) {
        Node before = fields.getOrDefault(each.name(), nothing(item));
        fields.put(
            each.name(), value(item, field + "/" + each.name(), before, each.value(), gained));
      }
      return mapping(old.place(), fields);
    }
    if (!same(old, is)) {
      contradiction(office(item), text(item, "id"), text(item, "name"), field, old, is);
    }
    return old;
  }

  private void contradiction(
      String office, String id, String name, String field, @Nullable Node old, @Nullable Node is) {
    String was = shown(old);
    String now = shown(is);
    Message label = FieldLabel.of(field);
    chases.add(
        new Chase(
            Chase.Kind.CONTRADICTION,
            office,
            id,
            name,
            new Message(
                label.ja() + " が「" + was + "」と「" + now + "」の2通りあります。「" + was + "」を使いました。",
                label.en() + " is \"" + was + "\" and \"" + now + "\". \"" + was + "\" was used."),
            Stream.of(old, is).filter(Objects::nonNull).map(Node::place).toList()));
  }

  private static Node appended(Node before, Node added) {
    List<Node> items = new ArrayList<>(items(before));
    Set<Object> said = items.stream().map(PlanMerge::said).collect(Collectors.toSet());
    items(added).stream().filter(item -> said.add(said(item))).forEach(items::add);
    return new Node.Sequence(before.place(), items);
  }

  private static boolean same(Node a, Node b) {
    return said(a).equals(said(b));
  }

  /** What a value says, whatever its spaces, widths and order of fields: equal for the same. */
  private static Object said(Node node) {
    return node instanceof Node.Mapping mapping && NodeJson.child(mapping, VALUE) == null
        ? mapping.fields().stream()
            .collect(Collectors.toMap(Node.Field::name, field -> said(field.value()), (a, b) -> a))
        : bare(shown(node));
  }

  private static String shown(@Nullable Node node) {
    if (node instanceof Node.Words words) {
      return words.value();
    } else if (node instanceof Node.Digits digits) {
      return digits.written();
    } else if (node instanceof Node.Flag flag) {
      return String.valueOf(flag.value());
    } else if (node instanceof Node.Mapping) {
      Node value = NodeJson.child(node, VALUE);
      return value == null
          ? fields(node).stream()
              .map(one -> one.name() + " " + shown(one.value()))
              .toList()
              .toString()
          : shown(value);
    }
    return node instanceof Node.Sequence list
        ? list.items().stream().map(PlanMerge::shown).toList().toString()
        : "";
  }

  private static boolean isEmpty(Node node) {
    return node instanceof Node.Nothing
        || (node instanceof Node.Words words && words.value().isBlank());
  }

  private static String office(Node item) {
    String owner = text(item, "owner");
    return owner.isEmpty() ? item.place().fileName() : owner;
  }

  static String text(Node item, String field) {
    return shown(NodeJson.child(item, field));
  }

  static Node with(Node item, String field, Node value) {
    Map<String, Node> fields = byName(item);
    fields.put(field, value);
    return mapping(item.place(), fields);
  }

  private static Map<String, Node> byName(Node node) {
    Map<String, Node> byName = new LinkedHashMap<>();
    fields(node).forEach(field -> byName.put(field.name(), field.value()));
    return byName;
  }

  private static List<Node.Field> fields(Node node) {
    return node instanceof Node.Mapping mapping ? mapping.fields() : List.of();
  }

  private static List<Node> items(@Nullable Node node) {
    return node instanceof Node.Sequence sequence ? sequence.items() : List.of();
  }

  private static Node nothing(Node item) {
    return new Node.Nothing(item.place());
  }

  private static Node mapping(Place place, Map<String, Node> fields) {
    return new Node.Mapping(
        place,
        fields.entrySet().stream()
            .map(one -> new Node.Field(one.getKey(), one.getValue().place(), one.getValue()))
            .toList());
  }
}
