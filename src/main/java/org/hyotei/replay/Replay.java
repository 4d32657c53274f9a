package org.hyotei.replay;

import java.util.List;
import java.util.Locale;
import org.hyotei.ledger.Program;
import org.hyotei.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * What came of grading a recorded request again.
 *
 * @param recordedBy what graded it then
 * @param replayedBy what graded it now
 * @param compared what was compared; null where nothing could be
 * @param differences none unless the result is different
 * @param count of all differences, those beyond the list included
 * @param reason why it cannot be replayed; or what is another program or runtime than then, what
 *     the comparison left out, what was altered; empty where there is nothing to say
 */
public record Replay(
    String id,
    Program recordedBy,
    Program replayedBy,
    Result result,
    @Nullable Compared compared,
    List<Difference> differences,
    int count,
    Message reason) {

  public Replay {
    differences = List.copyOf(differences);
  }

  /** How it came out. */
  public enum Result {
    SAME,
    DIFFERENT,
    CANNOT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What was compared. */
  public enum Compared {
    /** Every byte of the result, since the same jar graded both times. */
    BYTES,
    /** The grades alone, since another jar graded then, or since it failed then or now. */
    GRADES;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One value that is not what it was.
   *
   * @param pointer into the record: the part's name, then the place in it
   * @param before as recorded, as JSON; null where there was none
   * @param after as it came out now; null where there is none
   */
  public record Difference(String pointer, @Nullable String before, @Nullable String after) {}
}
