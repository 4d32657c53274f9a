package org.hyotei.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lines of a stream, apart from HTTP. */
class LineReaderTest {

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String told(LineReader.@Nullable Line line) {
    return line == null
        ? "none"
        : line.number() + " " + new String(line.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void next_pastTheEnd_isNull() throws IOException {
    try (LineReader lines = new LineReader(bytes("a\n\n b"))) {
      assertThat(told(lines.next())).isEqualTo("1 a");
      assertThat(told(lines.next())).isEqualTo("3  b");
      assertThat(lines.next()).isNull();
      assertThat(lines.next()).isNull();
    }
  }

  @Test
  void line_atTheLimit_isKept_andOneByteMoreIsNot() throws IOException {
    String longest = "x".repeat(LineReader.LONGEST);
    try (LineReader lines = new LineReader(bytes(longest + "\n" + longest + "x\nb"))) {
      assertThat(lines.next()).matches(line -> !line.tooLong());
      assertThat(lines.next()).matches(LineReader.Line::tooLong);
      assertThat(lines.next()).matches(line -> line.number() == 3 && !line.tooLong());
    }
  }

  @Test
  void stream_thatBreaksOff_isTheCallersToTell() throws IOException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
          }
        };
    try (LineReader lines = new LineReader(new SequenceInputStream(bytes("a\nb"), broken))) {
      assertThat(lines.next()).isNotNull();
      assertThatThrownBy(lines::next).isInstanceOf(IOException.class);
      assertThat(lines.number()).isEqualTo(2);
    }
  }
}
