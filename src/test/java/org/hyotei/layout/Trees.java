package org.hyotei.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hyotei.document.Node;
import org.hyotei.document.PlanReader;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.model.Plan;

/** Plans from maps and lists, as JSON would give them. */
final class Trees {

  private Trees() {}

  static Plan plan(Map<String, ?> map) {
    Defects defects = new Defects();
    Plan plan = PlanReader.read(node(map), defects).orElse(null);
    assertThat(defects.list()).isEmpty();
    return Objects.requireNonNull(plan);
  }

  private static Node node(Object value) {
    if (value instanceof Map<?, ?> map) {
      List<Node.Field> fields = new ArrayList<>();
      map.forEach((name, one) -> fields.add(new Node.Field("" + name, Place.NOWHERE, node(one))));
      return new Node.Mapping(Place.NOWHERE, fields);
    }
    if (value instanceof List<?> list) {
      return new Node.Sequence(Place.NOWHERE, list.stream().map(Trees::node).toList());
    }
    return new Node.Words(Place.NOWHERE, value.toString());
  }
}
