package org.hyotei.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What graded.
 *
 * @param jar SHA-256 of the program's jar, in hex; {@code classes} where it does not run from one
 * @param jdk version of the Java runtime
 */
public record Program(String jar, String jdk) {

  private static final String CLASSES = "classes";

  /** This program, on this runtime. */
  public static Program current() {
    return new Program(jarDigest(), System.getProperty("java.runtime.version", "unknown"));
  }

  /** Whether it is known by its jar; classes outside of one may have changed since. */
  public boolean isJar() {
    return !jar.equals(CLASSES);
  }

  private static String jarDigest() {
    try {
      var source = Program.class.getProtectionDomain().getCodeSource();
      Path file = source == null ? null : Path.of(source.getLocation().toURI());
      return file == null || Files.isDirectory(file) ? CLASSES : digest(file);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own path cannot be read", e);
    }
  }

  private static String digest(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        byte[] buffer = new byte[65_536];
        while (in.read(buffer) >= 0) {
          // the stream digests what is read
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("the program's jar cannot be read", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
