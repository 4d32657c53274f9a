package org.hyotei.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes many small JSON documents, one after another, each on one line. */
final class PieceWriter {

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().rootValueSeparator((String) null).build();

  /** Of a plan of fifty indicators, and some more. */
  private static final int BYTES = 262_144;

  private final Written out = new Written();
  private final JsonGenerator json;
  private final List<String> names = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();

  PieceWriter() {
    try {
      json = FACTORY.createGenerator(out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }

  void add(String name, Json.Writer writer) {
    try {
      writer.write(json);
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    names.add(name);
    ends.add(out.size());
  }

  /** What was written, in its order. */
  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>(names.size());
    int start = 0;
    for (int i = 0; i < names.size(); i++) {
      pieces.add(new Piece(names.get(i), out.copy(start, ends.get(i))));
      start = ends.get(i);
    }
    return pieces;
  }

  /** What was written, to be copied from where it stands. */
  private static final class Written extends ByteArrayOutputStream {

    Written() {
      super(BYTES);
    }

    byte[] copy(int from, int to) {
      return Arrays.copyOfRange(buf, from, to);
    }
  }
}
