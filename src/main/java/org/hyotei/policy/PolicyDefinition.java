package org.hyotei.policy;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hyotei.facts.Definitions;
import org.hyotei.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * What {@code policy.yaml} says.
 *
 * @param id the name of the pack's folder
 * @param from first fiscal year it is for; null for no bound
 * @param to last fiscal year it is for; null for no bound
 * @param stated what the source document states
 * @param decided what the pack had to decide, and why
 * @param rules rule files by phase, as named, from the pack's folder
 */
public record PolicyDefinition(
    String id,
    String title,
    @Nullable String municipality,
    @Nullable String owner,
    Source source,
    @Nullable Period from,
    @Nullable Period to,
    Scale scale,
    Graded graded,
    Definitions definitions,
    Map<String, Input> inputs,
    GroupMeasures groupMeasures,
    List<String> stated,
    List<Decision> decided,
    Map<Phase, List<String>> rules) {

  /** Whether a pack may be called so: it is a folder's name and part of a path. */
  static boolean isId(String name) {
    return name.matches("[A-Za-z0-9][A-Za-z0-9_-]*");
  }

  /** The document that the policy follows, and where in it the criteria stand. */
  public record Source(String document, @Nullable String place, @Nullable String publisher) {}

  /** What gets a grade: indicators, activities, groups of these levels. */
  public record Graded(boolean indicators, boolean activities, Set<String> levels) {}

  /** Something the pack had to decide because the document does not say. */
  public record Decision(String what, String why) {}

  /** A value beside the figures that the policy asks for. */
  public record Input(String name, String title, Type type) {
    public enum Type {
      QUANTITY,
      WORDS,
      FLAG
    }
  }

  /**
   * How the measures of groups are taken.
   *
   * @param of which subjects are counted
   * @param meanPlaces fraction digits of the mean of points
   * @param meanRounding how the mean is rounded to them
   */
  public record GroupMeasures(Of of, int meanPlaces, RoundingMode meanRounding) {

    /** Which subjects a group's measures count. */
    public enum Of {
      /** Indicators and activities of the group and of all groups below. */
      DESCENDANTS,
      /** Indicators and activities of the group itself. */
      OWN,
      /** The groups right below. */
      CHILDREN
    }
  }
}
