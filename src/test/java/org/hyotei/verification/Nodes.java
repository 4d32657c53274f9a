package org.hyotei.verification;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hyotei.transparency.Frontier;
import org.hyotei.transparency.Hash;
import org.hyotei.transparency.Node;

/** What someone who rewrites history would do to the nodes. */
final class Nodes {

  private Nodes() {}

  /** Makes the nodes those of the entries as they are now. */
  static void rewrite(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        PreparedStatement read =
            connection.prepareStatement("SELECT json FROM entry ORDER BY position");
        PreparedStatement write =
            connection.prepareStatement("UPDATE node SET hash = ? WHERE level = ? AND idx = ?")) {
      List<Hash> leaves = new ArrayList<>();
      try (ResultSet rows = read.executeQuery()) {
        while (rows.next()) {
          leaves.add(Hash.ofLeaf(rows.getBytes(1)));
        }
      }
      for (Node node : Frontier.EMPTY.append(leaves).completed()) {
        write.setBytes(1, node.hash().bytes());
        write.setInt(2, node.level());
        write.setLong(3, node.index());
        write.executeUpdate();
      }
    }
  }
}
