package org.hyotei.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A request that is made again and again, and what each answer to it must be.
 *
 * @param path of the endpoint
 * @param kawaguchi whose request is posted
 * @param status the answer's
 * @param answer what its body must be
 */
record Exchange(String path, Kawaguchi kawaguchi, int status, Answer answer) {

  private static final int ID = 36;
  private static final byte[] PREVIEWED = ascii("{\"preview\":true,");
  private static final byte[] RECORDED = ascii("{\"preview\":false,\"id\":\"");
  private static final byte[] AFTER_ID = ascii("\",");
  private static final byte[] RECEIPT = ascii(",\"receipt\":{\"");

  /** Compares a body. */
  @FunctionalInterface
  interface Answer {
    /** Whether the first bytes of the buffer, so many, are as expected. */
    boolean expected(byte[] body, int length);
  }

  /** A preview by an endpoint, the same to the last byte each time. */
  static Exchange preview(String path, Kawaguchi kawaguchi) {
    byte[] answer = kawaguchi.answer();
    return new Exchange(
        path,
        kawaguchi,
        200,
        (body, length) -> Arrays.equals(answer, 0, answer.length, body, 0, length));
  }

  /**
   * A recorded evaluation: every byte of the preview between its first field and its end, with an
   * id before and a receipt after it, which are not looked at.
   */
  static Exchange evaluation(Kawaguchi kawaguchi) {
    byte[] preview = kawaguchi.answer();
    byte[] fields = Arrays.copyOfRange(preview, PREVIEWED.length, preview.length - 1);
    return new Exchange(
        "/api/v1/evaluations",
        kawaguchi,
        201,
        (body, length) -> {
          int afterId = RECORDED.length + ID;
          int from = afterId + AFTER_ID.length;
          int end = from + fields.length;
          return length > end + RECEIPT.length
              && at(0, RECORDED, body)
              && at(afterId, AFTER_ID, body)
              && at(from, fields, body)
              && at(end, RECEIPT, body);
        });
  }

  private static boolean at(int place, byte[] part, byte[] body) {
    return Arrays.equals(part, 0, part.length, body, place, place + part.length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
