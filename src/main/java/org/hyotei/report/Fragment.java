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

  private final byte[] utf8;

  /** Takes the bytes as they are; they may not be changed. */
  Fragment(byte[] utf8) {
    this.utf8 = utf8;
  }

  @Override
  public byte[] asUnquotedUTF8() {
    return utf8;
  }

  @Override
  public int appendUnquotedUTF8(byte[] buffer, int offset) {
    if (utf8.length > buffer.length - offset) {
      return -1;
    }
    System.arraycopy(utf8, 0, buffer, offset, utf8.length);
    return utf8.length;
  }

  @Override
  public int writeUnquotedUTF8(OutputStream out) throws IOException {
    out.write(utf8);
    return utf8.length;
  }

  @Override
  public int putUnquotedUTF8(ByteBuffer buffer) {
    if (utf8.length > buffer.remaining()) {
      return -1;
    }
    buffer.put(utf8);
    return utf8.length;
  }

  @Override
  public String getValue() {
    return new String(utf8, StandardCharsets.UTF_8);
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
