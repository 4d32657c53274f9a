package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hyotei.document.JsonText;
import org.hyotei.document.Node;
import org.hyotei.document.YamlDocument;
import org.hyotei.model.Defects;

/** The description of the API as it is served. */
record OpenApiDocument(JsonText json) {

  static OpenApiDocument of(Service service) {
    Defects defects = new Defects();
    Node root =
        YamlDocument.read(service.get("/api/openapi.yaml").text(), "openapi.yaml", defects)
            .orElseThrow();
    assertThat(defects.list()).isEmpty();
    return new OpenApiDocument(new JsonText(root));
  }

  Set<String> properties(String schema) {
    return new TreeSet<>(json.names("/components/schemas/" + schema + "/properties"));
  }

  Set<String> required(String schema) {
    return json.items("/components/schemas/" + schema + "/required").stream()
        .map(name -> name.text(""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
