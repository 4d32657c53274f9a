package org.hyotei.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A cell of a published municipal document, and what a person recorded that it says.
 *
 * @param at where in the document's record it stands
 * @param fields the record's scalars as text: raw, kind, value, unit, columnUnit, qualifier,
 *     period, change, reason
 * @param parts for several amounts in one cell, their scalars
 */
record RecordedCell(String at, Map<String, String> fields, List<Map<String, String>> parts) {

  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  static List<RecordedCell> of(String city) throws IOException {
    String name = "/cells/" + city + ".json";
    try (InputStream in =
            Objects.requireNonNull(RecordedCell.class.getResourceAsStream(name), name);
        JsonParser json = new JsonFactory().createParser(in)) {
      List<RecordedCell> cells = new ArrayList<>();
      json.nextToken();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        List<Map<String, String>> parts = new ArrayList<>();
        Map<String, String> fields = scalars(json, parts);
        cells.add(new RecordedCell(fields.getOrDefault("at", ""), fields, parts));
      }
      return cells;
    }
  }

  private static Map<String, String> scalars(JsonParser json, List<Map<String, String>> parts)
      throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      if (json.nextToken() == JsonToken.START_ARRAY) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          parts.add(scalars(json, new ArrayList<>()));
        }
      } else {
        fields.put(name, json.getText());
      }
    }
    return fields;
  }
}
