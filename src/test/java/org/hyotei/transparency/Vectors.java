package org.hyotei.transparency;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node.Digits;
import org.hyotei.document.Node.Flag;
import org.hyotei.document.Node.Mapping;
import org.hyotei.document.Node.Sequence;
import org.hyotei.document.Node.Words;
import org.hyotei.model.Defects;

/** The vectors of transparency-dev/merkle, as src/test/resources/transparency holds them. */
final class Vectors {

  static final Mapping MERKLE = read("/transparency/merkle.json");

  private Vectors() {}

  private static Mapping read(String resource) {
    try (InputStream in = Vectors.class.getResourceAsStream(resource)) {
      return (Mapping) JsonDocument.read(in.readAllBytes(), resource, new Defects()).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static org.hyotei.document.Node field(Mapping of, String name) {
    return of.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  static String words(Mapping of, String name) {
    return ((Words) field(of, name)).value();
  }

  static long number(Mapping of, String name) {
    return ((Digits) field(of, name)).value().longValueExact();
  }

  static boolean flag(Mapping of, String name) {
    return ((Flag) field(of, name)).value();
  }

  static List<Mapping> mappings(Mapping of, String name) {
    return ((Sequence) field(of, name)).items().stream().map(Mapping.class::cast).toList();
  }

  static List<String> texts(Mapping of, String name) {
    return ((Sequence) field(of, name))
        .items().stream().map(item -> ((Words) item).value()).toList();
  }

  static Hash hex(String text) {
    return Hash.of(HexFormat.of().parseHex(text));
  }

  /** Empty where the text is base64, but of no hash. */
  static Optional<Hash> base64(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    return bytes.length == Hash.LENGTH ? Optional.of(Hash.of(bytes)) : Optional.empty();
  }

  /** Empty where one of them is no hash. */
  static Optional<List<Hash>> path(List<String> base64) {
    List<Hash> path = base64.stream().map(Vectors::base64).flatMap(Optional::stream).toList();
    return path.size() == base64.size() ? Optional.of(path) : Optional.empty();
  }

  static List<Hash> leaves() {
    return texts(MERKLE, "leaves").stream()
        .map(leaf -> Hash.ofLeaf(HexFormat.of().parseHex(leaf)))
        .toList();
  }

  static Hash root(long size) {
    return hex(texts(MERKLE, "roots").get((int) size - 1));
  }

  static List<Hash> proof(Mapping vector) {
    return texts(vector, "proof").stream().map(Vectors::hex).toList();
  }
}
