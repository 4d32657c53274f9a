package org.hyotei.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder where the service keeps what must outlive it. One process at a time holds it, from
 * opening to closing.
 */
public final class DataFolder implements AutoCloseable {

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Opens the folder, which is made if it is not there.
   *
   * @throws LedgerUnavailable if it cannot be written, or another process holds it
   */
  public static DataFolder open(Path path) throws IOException {
    FileChannel channel;
    try {
      make(path);
      channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new LedgerUnavailable(
          "データのフォルダー " + path + " に書けません（" + e + "）。--data で別のフォルダーを指定してください。",
          "The data folder " + path + " cannot be written (" + e + "). Name another with --data.",
          e);
    }
    if (locked(channel) == null) {
      channel.close();
      throw new LedgerUnavailable(
          "データのフォルダー " + path + " は別のサービスが使っています。そちらを止めるか、--data で別のフォルダーを指定してください。",
          "The data folder "
              + path
              + " is in use by another service. Stop that one, or name another with --data.");
    }
    return new DataFolder(path, channel);
  }

  /** Makes a folder that its owner alone can enter, if it is not there. */
  public static void make(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return;
    }
    Path parent = path.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    if (posix) {
      Files.createDirectory(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectory(path);
    }
  }

  private static @Nullable FileLock locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  public Path path() {
    return path;
  }

  /** Lets go of the folder. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
