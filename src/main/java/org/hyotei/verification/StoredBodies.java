package org.hyotei.verification;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The bodies that lie beside an entry: Zstandard over one line of JSON that lists the parts, and
 * their texts.
 */
final class StoredBodies {

  private static final int LARGEST = 512 * 1024 * 1024;

  private final Disposals disposals;
  private final Problems problems;

  StoredBodies(Disposals disposals, Problems problems) {
    this.disposals = disposals;
    this.problems = problems;
  }

  /** The bodies that are there and are what the entry commits to, by name. */
  Map<String, Body> of(long position, Entry entry, byte @Nullable [] packed) {
    Map<String, Body> good = new LinkedHashMap<>();
    Optional<List<Optional<Body>>> stored =
        packed == null ? Optional.empty() : unpacked(packed).flatMap(StoredBodies::list);
    if (stored.isEmpty()) {
      problems.add(
          "body",
          position,
          entry.id(),
          packed == null ? "内容（body）がありません。" : "内容（body）が読めません。",
          packed == null ? "There is no body." : "The body cannot be read.");
      return good;
    }
    Map<String, Body> bodies = new LinkedHashMap<>();
    for (Optional<Body> body : stored.get()) {
      if (body.isEmpty() || bodies.put(body.get().name(), body.get()) != null) {
        problem(position, entry, "", "形の違う部分、または同じ名前の部分があります。", "One is no part, or stands twice.");
      }
    }
    for (Entry.Part part : entry.parts()) {
      Body body = bodies.remove(part.name());
      boolean disposed = disposals.has(entry.id(), part.name());
      if (body == null && !disposed) {
        missing(position, entry, part.name());
      } else if (body != null && disposed) {
        problem(
            position,
            entry,
            part.name(),
            "は廃棄の記録があるのに残っています。",
            "is there, though an entry disposes of it.");
      } else if (body != null && !body.digest().equals(Optional.of(part.digest()))) {
        problem(
            position,
            entry,
            part.name(),
            "が記録のダイジェストと一致しません。",
            "is not what the entry commits to.");
      } else if (body != null) {
        good.put(part.name(), body);
      }
    }
    bodies
        .keySet()
        .forEach(name -> problem(position, entry, name, "は記録にない部分です。", "is none of the entry's."));
    return good;
  }

  /** Bodies that lie beside nothing. */
  static void strays(Connection connection, Problems problems) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT b.position FROM body b LEFT JOIN entry e ON e.position = b.position"
                    + " WHERE e.position IS NULL ORDER BY b.position")) {
      while (rows.next()) {
        problems.add(
            "body",
            rows.getLong(1),
            null,
            "記録のない内容（body）があります。",
            "There is a body without an entry.");
      }
    }
  }

  /** A part without a body; an altered disposal that may have named it comes first. */
  private void missing(long position, Entry entry, String name) {
    OptionalLong altered = disposals.altered();
    if (altered.isEmpty()) {
      problem(
          position, entry, name, "がなく、廃棄の記録もありません。", "is missing, and no entry disposes of it.");
    } else {
      problem(
          Math.max(position, altered.getAsLong()),
          entry,
          name,
          "がなく、位置 " + altered.getAsLong() + " の廃棄の記録は書き換えられています。",
          "is missing, and the entry at "
              + altered.getAsLong()
              + " that disposed of parts was altered.");
    }
  }

  private void problem(long position, Entry entry, String name, String ja, String en) {
    String part = name.isEmpty() ? "" : Faults.quote(name);
    problems.add(
        "body",
        position,
        entry.id(),
        (part.isEmpty() ? "" : "部分「" + part + "」") + ja,
        (part.isEmpty() ? "" : "The part \"" + part + "\" ") + en);
  }

  /** The parts, each empty where it is none; empty unless the texts fill what the line says. */
  private static Optional<List<Optional<Body>>> list(byte[] plain) {
    int end = 0;
    while (end < plain.length && plain[end] != '\n') {
      end++;
    }
    List<Optional<Body>> bodies = new ArrayList<>();
    int at = end + 1;
    try {
      if (!(Json.read(Arrays.copyOf(plain, end)) instanceof Json.Items items)) {
        return Optional.empty();
      }
      for (Json item : items.items()) {
        int length = length(item);
        if (length < 0 || length > plain.length - at) {
          return Optional.empty();
        }
        bodies.add(Body.of(item, new String(plain, at, length, StandardCharsets.UTF_8)));
        at += length;
      }
    } catch (Json.NotJson e) {
      return Optional.empty();
    }
    return at == plain.length ? Optional.of(bodies) : Optional.empty();
  }

  /** In bytes; negative if it is no such number. */
  private static int length(Json item) {
    return item.field("bytes")
        .map(bytes -> bytes instanceof Json.Bare bare ? bare.written() : "")
        .filter(written -> written.matches("[0-9]{1,9}"))
        .map(Integer::parseInt)
        .orElse(-1);
  }

  /** Empty if it is not one Zstandard frame to its last byte, or too large. */
  private static Optional<byte[]> unpacked(byte[] packed) {
    try {
      long size = Zstd.getFrameContentSize(packed);
      return size < 0 || size > LARGEST
          ? Optional.empty()
          : Optional.of(Zstd.decompress(packed, (int) size));
    } catch (ZstdException e) {
      return Optional.empty();
    }
  }
}
