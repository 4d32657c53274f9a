package org.hyotei.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a stream as bytes. Blank lines are skipped but counted; a line beyond the limit is
 * passed over and told. Not thread-safe.
 */
public final class LineReader implements AutoCloseable {

  /** The longest line that is kept, in bytes. */
  public static final int LONGEST = 10 * 1024 * 1024;

  private final InputStream in;
  private int number;

  public LineReader(InputStream in) {
    this.in = new BufferedInputStream(in, 65_536);
  }

  /** A line and its number, from 1; without bytes if it was too long. */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  public record Line(int number, byte[] bytes, boolean tooLong) {}

  /** The next line that is not blank; null at the end. */
  public @Nullable Line next() throws IOException {
    while (true) {
      Line line = read();
      if (line == null || line.tooLong() || !isBlank(line.bytes())) {
        return line;
      }
    }
  }

  /** The number of the line that was read last, or broke off. */
  public int number() {
    return number;
  }

  private @Nullable Line read() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4_096);
    boolean tooLong = false;
    int next = in.read();
    if (next < 0) {
      return null;
    }
    number++;
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (bytes.size() < LONGEST) {
        bytes.write(next);
      } else {
        tooLong = true;
      }
    }
    return new Line(number, tooLong ? new byte[0] : bytes.toByteArray(), tooLong);
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException("closing the input failed", e);
    }
  }
}
