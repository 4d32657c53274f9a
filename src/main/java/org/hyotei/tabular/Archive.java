package org.hyotei.tabular;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;

/**
 * The parts of a workbook's file, unpacked as they are read and never as a whole. What is read is
 * taken from a budget; no part is encrypted, and no two have one name.
 */
final class Archive extends ZipFileZipEntrySource {

  private static final int MOST_ENTRIES = 5_000;

  /** In bytes, between one mark of XML and the next: several of the longest cells. */
  private static final int LONGEST_RUN = 1_000_000;

  /** Of parts that say how the others belong together. */
  private static final int LARGEST_INDEX = 5_000_000;

  private final Set<String> names;
  private final ReadingBudget budget;

  private Archive(ZipFile zip, Set<String> names, ReadingBudget budget) {
    super(zip);
    this.names = names;
    this.budget = budget;
  }

  static Archive of(byte[] bytes, ReadingBudget budget) throws IOException {
    if (records(bytes) > MOST_ENTRIES) {
      throw new ReadingBudget.Exceeded(ReadingBudget.Limit.PARTS, MOST_ENTRIES);
    }
    ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
    Set<String> names = new HashSet<>();
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
        zip.close();
        throw new IOException("two parts named " + entry.getName());
      }
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        zip.close();
        throw new IOException("the part " + entry.getName() + " is encrypted");
      }
    }
    return new Archive(zip, Set.copyOf(names), budget);
  }

  /** How many entries the archive's directory seems to have. */
  private static int records(byte[] bytes) {
    int found = 0;
    for (int i = 0; i + 3 < bytes.length; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        found++;
      }
    }
    return found;
  }

  /** In lower case. */
  Set<String> names() {
    return names;
  }

  /** Whether there is a part of this name, whatever its case. */
  boolean has(String name) {
    return names.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The part of a name. */
  InputStream part(String name) throws IOException {
    ZipArchiveEntry entry = getEntry(name);
    if (entry == null) {
      throw new IOException("there is no part " + name);
    }
    return getInputStream(entry);
  }

  @Override
  public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    boolean index = name.endsWith(".rels") || name.equals("[content_types].xml");
    return new Counted(
        super.getInputStream(entry),
        entry.getName(),
        budget,
        index ? LARGEST_INDEX : Long.MAX_VALUE);
  }

  /** Counts what is read, and what is read without a mark. */
  private static final class Counted extends FilterInputStream {

    private final String name;
    private final ReadingBudget budget;
    private long room;
    private int run;

    Counted(InputStream in, String name, ReadingBudget budget, long room) {
      super(in);
      this.name = name;
      this.budget = budget;
      this.room = room;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      int count = read(one, 0, 1);
      return count < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      if (count > 0) {
        budget.reads(name);
        budget.takeBytes(count);
        room -= count;
        for (int i = offset; i < offset + count; i++) {
          run = target[i] == '<' ? 0 : run + 1;
          if (run > LONGEST_RUN || room < 0) {
            throw new ReadingBudget.Exceeded(
                ReadingBudget.Limit.BYTES, room < 0 ? LARGEST_INDEX : LONGEST_RUN);
          }
        }
      }
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      byte[] skipped = new byte[(int) Math.max(0, Math.min(count, 8192))];
      return Math.max(0, read(skipped, 0, skipped.length));
    }
  }
}
