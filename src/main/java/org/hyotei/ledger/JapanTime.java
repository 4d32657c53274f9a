package org.hyotei.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A moment as people in Japan write it, to the second. */
public final class JapanTime {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss '(JST)'").withZone(ZoneId.of("Asia/Tokyo"));

  private JapanTime() {}

  public static String of(Instant instant) {
    return FORMAT.format(instant);
  }
}
