package org.hyotei.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hyotei.facts.Definitions;
import org.hyotei.facts.GroupMeasures;
import org.hyotei.facts.Listing;
import org.hyotei.facts.Scale;
import org.hyotei.facts.Score;
import org.hyotei.facts.Terms;
import org.hyotei.model.Attribute;
import org.hyotei.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * What {@code policy.yaml} says.
 *
 * @param id the name of the pack's folder
 * @param from first fiscal year it is for; null for no bound
 * @param to last fiscal year it is for; null for no bound
 * @param marks that activities can carry, where the policy says which; empty where they are the
 *     scale's symbols or counted nowhere
 * @param levels of groups, from the highest down, as far as the policy names them
 * @param groupMeasures how the measures of groups are taken where their level says nothing else
 * @param groupMeasuresByLevel how those of one level are taken, by level
 * @param lists that sentences about groups may name, by name
 * @param widePercent whether sentences write percent signs in full width
 * @param judgementsNeedReasons whether a judgement without a reason is a finding
 * @param approval number of the decision by which it was approved (決裁番号); null for none
 * @param stated what the source document states
 * @param decided what the pack had to decide, and why
 * @param rules rule files by phase, as named, from the pack's folder
 */
public record PolicyDefinition(
    String id,
    String title,
    @Nullable String municipality,
    @Nullable String owner,
    @Nullable String approval,
    Source source,
    @Nullable Period from,
    @Nullable Period to,
    Scale scale,
    List<String> marks,
    List<String> levels,
    Graded graded,
    Definitions definitions,
    Map<String, Input> inputs,
    GroupMeasures groupMeasures,
    Map<String, GroupMeasures> groupMeasuresByLevel,
    Map<String, Listing> lists,
    boolean widePercent,
    boolean judgementsNeedReasons,
    List<String> stated,
    List<Decision> decided,
    Map<Phase, List<String>> rules) {

  /** How the measures of groups of a level are taken. */
  public GroupMeasures groupMeasures(@Nullable String level) {
    return level == null ? groupMeasures : groupMeasuresByLevel.getOrDefault(level, groupMeasures);
  }

  /** The marks that are counted: those declared, or else the scale's symbols. */
  public List<String> countedMarks() {
    return marks.isEmpty() ? scale.symbols() : marks;
  }

  private Set<String> symbols() {
    Set<String> symbols = new LinkedHashSet<>(scale.symbols());
    symbols.addAll(marks);
    return symbols;
  }

  /** What sentences may name in braces beside the measures. */
  public Terms terms() {
    return new Terms(symbols(), lists.keySet(), inputs.keySet(), words(), widePercent);
  }

  private Set<String> words() {
    return rules.getOrDefault(Phase.SCORING, List.of()).isEmpty()
        ? Set.of()
        : Set.of(Score.TOTAL, Score.BREAKDOWN);
  }

  /** Whether a pack may be called so: it is a folder's name and part of a path. */
  public static boolean isId(String name) {
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

    /** Whether a value is of this type. */
    public boolean takes(Attribute value) {
      return switch (type) {
        case QUANTITY -> value instanceof Attribute.Quantity;
        case WORDS -> value instanceof Attribute.Words;
        case FLAG -> value instanceof Attribute.Flag;
      };
    }

    public enum Type {
      QUANTITY,
      WORDS,
      FLAG
    }
  }
}
