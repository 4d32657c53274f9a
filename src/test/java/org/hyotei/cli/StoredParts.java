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
      String altered = altered(parts, part, inside(before), inside(after));
      write.setBytes(1, Zstd.compress(altered.getBytes(StandardCharsets.UTF_8)));
      write.setString(2, id);
      assertThat(write.executeUpdate()).isEqualTo(1);
    }
  }

  private static String altered(String parts, String part, String before, String after) {
    int name = parts.indexOf("\"name\":" + JsonText.quoted(part));
    int at = parts.indexOf(before, name);
    assertThat(name).isNotNegative();
    assertThat(at).isGreaterThan(name);
    return parts.substring(0, at) + after + parts.substring(at + before.length());
  }

  /** As it stands inside a JSON string. */
  private static String inside(String text) {
    String quoted = JsonText.quoted(text);
    return quoted.substring(1, quoted.length() - 1);
  }
}
