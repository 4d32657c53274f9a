package org.hyotei.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Writes many small JSON documents, one after another, each on one line, into one buffer. */
final class PieceWriter {

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().rootValueSeparator((String) null).build();

  private final Written out;
  private final JsonGenerator json;
  private final List<String> names = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();

  /**
   * A writer.
   *
   * @param bytes that it is likely to write
   */
  PieceWriter(int bytes) {
    out = new Written(bytes);
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

  /** What was written, in its order. Nothing is to be added after. */
  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>(names.size());
    int start = 0;
    for (int i = 0; i < names.size(); i++) {
      pieces.add(new Piece(names.get(i), out.slice(start, ends.get(i))));
      start = ends.get(i);
    }
    return pieces;
  }

  /** What was written, to be read where it stands. */
  private static final class Written extends ByteArrayOutputStream {

    Written(int bytes) {
      super(bytes);
    }

    ByteBuffer slice(int from, int to) {
      return ByteBuffer.wrap(buf, from, to - from);
    }
  }
}
