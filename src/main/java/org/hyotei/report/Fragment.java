package org.hyotei.report;

import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * JSON that was written before, to be written again as a raw value to generators of UTF-8. It is no
 * string: it cannot be quoted.
 */
final class Fragment implements SerializableString {

  private final ByteBuffer utf8;

  /** Takes what remains of a buffer as it is; its bytes may not be changed. */
  Fragment(ByteBuffer utf8) {
    this.utf8 = utf8;
  }

  int length() {
    return utf8.remaining();
  }

  @Override
  public byte[] asUnquotedUTF8() {
    byte[] bytes = new byte[length()];
    utf8.duplicate().get(bytes);
    return bytes;
  }

  @Override
  public int appendUnquotedUTF8(byte[] buffer, int offset) {
    int length = length();
    if (length > buffer.length - offset) {
      return -1;
    }
    System.arraycopy(utf8.array(), utf8.arrayOffset() + utf8.position(), buffer, offset, length);
    return length;
  }

  @Override
  public int writeUnquotedUTF8(OutputStream out) throws IOException {
    out.write(utf8.array(), utf8.arrayOffset() + utf8.position(), length());
    return length();
  }

  @Override
  public int putUnquotedUTF8(ByteBuffer buffer) {
    if (length() > buffer.remaining()) {
      return -1;
    }
    buffer.put(utf8.duplicate());
    return length();
  }

  @Override
  public String getValue() {
    return StandardCharsets.UTF_8.decode(utf8.duplicate()).toString();
  }

  @Override
  public int charLength() {
    return getValue().length();
  }

  @Override
  public int appendUnquoted(char[] buffer, int offset) {
    String text = getValue();
    if (text.length() > buffer.length - offset) {
      return -1;
    }
    text.getChars(0, text.length(), buffer, offset);
    return text.length();
  }

  @Override
  public char[] asQuotedChars() {
    throw unquotable();
  }

  @Override
  public byte[] asQuotedUTF8() {
    throw unquotable();
  }

  @Override
  public int appendQuotedUTF8(byte[] buffer, int offset) {
    throw unquotable();
  }

  @Override
  public int appendQuoted(char[] buffer, int offset) {
    throw unquotable();
  }

  @Override
  public int writeQuotedUTF8(OutputStream out) {
    throw unquotable();
  }

  @Override
  public int putQuotedUTF8(ByteBuffer buffer) {
    throw unquotable();
  }

  private static UnsupportedOperationException unquotable() {
    return new UnsupportedOperationException("JSON that was written before is no string");
  }
}
