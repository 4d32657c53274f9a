package org.hyotei.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How often in a second a disk takes a page and says that it will keep it. */
final class DiskSync {

  private static final int PAGE = 4096;

  /** As many pages as an SQLite log has before it is written over from its start. */
  private static final int PAGES = 1000;

  private static final long NANOS = 1_000_000_000L;

  private DiskSync() {}

  /** Writes pages to a file of its own in the folder for a second, forcing each to the disk. */
  static double perSecond(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "sync", "");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(PAGE * PAGES));
      channel.force(true);
      long start = System.nanoTime();
      long now = start;
      int count = 0;
      for (; now - start < NANOS; now = System.nanoTime()) {
        channel.write(ByteBuffer.allocate(PAGE), (long) PAGE * (count % PAGES));
        channel.force(false);
        count++;
      }
      return count * (double) NANOS / (now - start);
    } finally {
      Files.delete(file);
    }
  }
}
