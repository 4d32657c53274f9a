package org.hyotei.check;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hyotei.document.Fields;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.document.Spelling;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.PackSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Files that someone would like to put in a pack's folder: {@code {"files": {"grading.dslr":
 * "…"}}}. A name is a path in the pack's folder; a value is the text, {@code {"base64": "…"}} for a
 * file that is no text, or null for a file to be taken away. Files that are not named stay as they
 * are.
 */
public final class Draft {

  private Draft() {}

  /** The pack with the draft's files; empty if {@code defects} gained any. */
  public static Optional<PackSnapshot> read(byte[] body, PackSnapshot pack, Defects defects) {
    return JsonDocument.read(body, "", defects).flatMap(node -> read(node, pack, defects));
  }

  /** The same from a tree. */
  public static Optional<PackSnapshot> read(Node root, PackSnapshot pack, Defects defects) {
    Optional<Fields> fields = Fields.of(root, defects);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Map<String, byte @Nullable []> files = new HashMap<>();
    try (Fields draft = fields.get()) {
      draft
          .required("files")
          .filter(node -> node instanceof Node.Mapping || isNoMapping(node, defects))
          .ifPresent(
              node ->
                  ((Node.Mapping) node).fields().forEach(file -> file(file, files, pack, defects)));
    }
    return defects.isEmpty() ? Optional.of(pack.with(files)) : Optional.empty();
  }

  private static boolean isNoMapping(Node node, Defects defects) {
    defects.add(
        "wrong-type",
        node.place(),
        "files には {\"ファイル名\": \"中身\"} を書いてください。",
        "files must be an object of file names and contents.");
    return false;
  }

  private static void file(
      Node.Field file, Map<String, byte @Nullable []> files, PackSnapshot pack, Defects defects) {
    Place place = file.value().place();
    if (!PackFolder.isLookedAt(file.name())) {
      String name = Spelling.shorten(file.name());
      defects.add(
          "bad-file-name",
          place,
          "「"
              + name
              + "」は評価基準のファイルではありません。policy.yaml、基準のファイル、cases/名前.yaml、examples/名前.json だけです。",
          "\""
              + name
              + "\" is no file of a pack. Known: policy.yaml, rule files, cases/NAME.yaml and"
              + " examples/NAME.json.");
      return;
    }
    String path = pack.pack() + "/" + file.name();
    if (file.value() instanceof Node.Nothing) {
      files.put(path, null);
      return;
    }
    byte[] bytes =
        file.value() instanceof Node.Words words
            ? words.value().getBytes(StandardCharsets.UTF_8)
            : binary(file.value(), defects);
    if (bytes != null && PackFolder.fits(path, bytes.length, place, defects)) {
      files.put(path, bytes);
    }
  }

  private static byte @Nullable [] binary(Node node, Defects defects) {
    if (!(node instanceof Node.Mapping)) {
      defects.add(
          "wrong-type",
          node.place(),
          "ファイルの中身を文字列で書いてください（文字でないファイルは { \"base64\": \"…\" }、消すなら null）。",
          "Write the file's content as a text ({ \"base64\": \"…\" } if it is none, null to take it"
              + " away).");
      return null;
    }
    Fields fields = Fields.of(node, defects).orElse(null);
    if (fields == null) {
      return null;
    }
    try (fields) {
      String text = fields.requiredText("base64");
      return text.isEmpty() ? null : Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      defects.add(
          "not-base64",
          fields.place("base64"),
          "base64 として読めません。",
          "This is not base64: " + e.getMessage());
      return null;
    }
  }
}
