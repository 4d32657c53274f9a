package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.document.JsonText;

/** The bodies of an SQLite ledger's entries, as someone with the file and an editor has them. */
final class StoredParts {

  private static final int LARGEST = 10_000_000;

  private StoredParts() {}

  /** Replaces a text, once, in a part of an entry; digest, salt and tree stay as they are. */
  static void alter(Path file, String id, String part, String before, String after)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        PreparedStatement read =
            connection.prepareStatement(
                "SELECT b.parts FROM body b JOIN entry e ON e.position = b.position"
                    + " WHERE e.id = ?");
        PreparedStatement write =
            connection.prepareStatement(
                "UPDATE body SET parts = ?"
                    + " WHERE position = (SELECT position FROM entry WHERE id = ?)")) {
      read.setString(1, id);
      String parts;
      try (ResultSet row = read.executeQuery()) {
        assertThat(row.next()).isTrue();
        parts = new String(Zstd.decompress(row.getBytes(1), LARGEST), StandardCharsets.UTF_8);
      }
      String altered = altered(parts, part, before, after);
      write.setBytes(1, Zstd.compress(altered.getBytes(StandardCharsets.UTF_8)));
      write.setString(2, id);
      assertThat(write.executeUpdate()).isEqualTo(1);
    }
  }

  /** The texts stand behind a line that lists the parts with the bytes of each. */
  private static String altered(String parts, String part, String before, String after) {
    byte[] plain = parts.getBytes(StandardCharsets.UTF_8);
    int end = parts.indexOf('\n');
    Matcher listed =
        Pattern.compile("\"name\":(\"[^\"]*\"),\"salt\":\"[0-9a-f]{64}\",\"bytes\":([0-9]+)")
            .matcher(parts.substring(0, end));
    int at = parts.substring(0, end + 1).getBytes(StandardCharsets.UTF_8).length;
    while (listed.find()) {
      int length = Integer.parseInt(listed.group(2));
      if (listed.group(1).equals(JsonText.quoted(part))) {
        String text = new String(plain, at, length, StandardCharsets.UTF_8);
        assertThat(text).contains(before);
        String changed = text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after));
        return parts.substring(0, listed.start(2))
            + changed.getBytes(StandardCharsets.UTF_8).length
            + parts.substring(listed.end(2), end + 1)
            + new String(plain, end(parts), at - end(parts), StandardCharsets.UTF_8)
            + changed
            + new String(plain, at + length, plain.length - at - length, StandardCharsets.UTF_8);
      }
      at += length;
    }
    throw new AssertionError("there is no part " + part);
  }

  /** Where the texts begin, in bytes. */
  private static int end(String parts) {
    return parts.substring(0, parts.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8).length;
  }
}
