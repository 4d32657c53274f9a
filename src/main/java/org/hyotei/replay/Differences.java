package org.hyotei.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.document.Node;
import org.hyotei.document.Pointers;
import org.hyotei.replay.Replay.Difference;
import org.hyotei.report.NodeJson;
import org.jspecify.annotations.Nullable;

/** Collects where two trees differ, value by value. Not thread-safe. */
final class Differences {

  /** More are counted, not kept. */
  private static final int MOST = 200;

  private final List<Difference> found = new ArrayList<>();
  private int count;

  List<Difference> found() {
    return found;
  }

  int count() {
    return count;
  }

  void between(String pointer, @Nullable Node before, @Nullable Node after) {
    if (before instanceof Node.Mapping one && after instanceof Node.Mapping other) {
      Map<String, Node> rest = new LinkedHashMap<>();
      other.fields().forEach(field -> rest.put(field.name(), field.value()));
      for (Node.Field field : one.fields()) {
        between(Pointers.child(pointer, field.name()), field.value(), rest.remove(field.name()));
      }
      rest.forEach((name, value) -> between(Pointers.child(pointer, name), null, value));
    } else if (before instanceof Node.Sequence one && after instanceof Node.Sequence other) {
      int length = Math.max(one.items().size(), other.items().size());
      for (int i = 0; i < length; i++) {
        between(Pointers.child(pointer, i), item(one, i), item(other, i));
      }
    } else {
      String was = text(before);
      String is = text(after);
      if (was == null ? is != null : !was.equals(is)) {
        add(new Difference(pointer, was, is));
      }
    }
  }

  void add(Difference difference) {
    count++;
    if (found.size() < MOST) {
      found.add(difference);
    }
  }

  private static @Nullable Node item(Node.Sequence sequence, int index) {
    return index < sequence.items().size() ? sequence.items().get(index) : null;
  }

  private static @Nullable String text(@Nullable Node node) {
    return node == null ? null : NodeJson.text(node);
  }
}
