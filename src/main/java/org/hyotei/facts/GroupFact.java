package org.hyotei.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hyotei.model.Group;
import org.jspecify.annotations.Nullable;

/**
 * A group as rules see it, or the plan as a whole, with the measures of what lies in it. Measures
 * of nothing are null.
 *
 * @param group the plan as a whole is one of the level {@link #WHOLE}
 * @param members what is counted, as the policy declares
 * @param assessed its own assessments
 * @param standing among the groups of its level
 * @param listings the lists that the policy declares, by name
 */
public record GroupFact(
    Group group,
    Members members,
    Assessed assessed,
    Standing standing,
    Map<String, Listing> listings,
    Verdicts verdicts)
    implements Subject, Counted {

  /** Level of the plan as a whole. */
  public static final String WHOLE = "計画全体";

  @Override
  public String id() {
    return group.id();
  }

  @Override
  public String name() {
    String title = group.title();
    return title == null ? group.id() : title;
  }

  @Override
  public boolean whole() {
    return WHOLE.equals(group.level());
  }

  public @Nullable String level() {
    return group.level();
  }

  @Override
  public Counts counts() {
    return members.counts();
  }

  /** Subjects counted, those with an ungraded symbol included. */
  public BigDecimal all() {
    return BigDecimal.valueOf(members.all());
  }

  /** Subjects counted; those with an ungraded symbol left out. */
  public BigDecimal total() {
    return BigDecimal.valueOf(members.total());
  }

  /** How many of them have a grade. */
  public BigDecimal graded() {
    return BigDecimal.valueOf(members.graded());
  }

  /** Share of {@link #total} without a grade. */
  public @Nullable BigDecimal missingPercent() {
    return members.missingPercent();
  }

  public @Nullable BigDecimal meanPoints() {
    return members.meanPoints();
  }

  public @Nullable BigDecimal weightedMean() {
    return members.weightedMean();
  }

  public @Nullable BigDecimal sumPoints() {
    return members.points();
  }

  public @Nullable BigDecimal weightedSum() {
    return members.weightedPoints();
  }

  public @Nullable BigDecimal pointsSharePercent() {
    return members.pointsPercent();
  }

  public @Nullable BigDecimal worstTwoMean() {
    return members.worstTwoMean();
  }

  public @Nullable String worst() {
    return members.worst();
  }

  public @Nullable String secondWorst() {
    return members.secondWorst();
  }

  public @Nullable String best() {
    return members.best();
  }

  public @Nullable String mode() {
    return members.mode();
  }

  public boolean modeTied() {
    return members.isModeTied();
  }

  /** Indicators that met their target, whatever its kind. */
  public BigDecimal met() {
    return BigDecimal.valueOf(members.met());
  }

  public BigDecimal unmet() {
    return BigDecimal.valueOf(members.unmet());
  }

  /** Share of {@link #met} among the indicators where it can be told. */
  public @Nullable BigDecimal metSharePercent() {
    return members.metPercent();
  }

  /** Subjects with a better grade than the year before. */
  public BigDecimal rose() {
    return BigDecimal.valueOf(members.moved(Movement.BETTER));
  }

  public BigDecimal fell() {
    return BigDecimal.valueOf(members.moved(Movement.WORSE));
  }

  public BigDecimal unmoved() {
    return BigDecimal.valueOf(members.moved(Movement.SAME));
  }

  public BigDecimal assessments() {
    return BigDecimal.valueOf(assessed.count());
  }

  /** Assessments that carry a mark. */
  public BigDecimal marked() {
    return BigDecimal.valueOf(assessed.marked());
  }

  /** Mean of the assessments' points, rounded like the mean of points. */
  public @Nullable BigDecimal assessedPoints() {
    return members.mean(assessed.meanPoints(), 1);
  }

  /** Figures and assessments in one, weighed as the policy declares. */
  public @Nullable BigDecimal combinedPoints() {
    return members.combined(assessed.meanPoints());
  }

  /** How many assessments carry this mark. */
  public BigDecimal marks(String mark) {
    return BigDecimal.valueOf(assessed.of(mark));
  }

  /** How many have this grade or a better one. */
  public BigDecimal countAtLeast(String grade) {
    return BigDecimal.valueOf(counts().of(members.fromBest(grade)));
  }

  /** How many have this grade or a worse one. */
  public BigDecimal countAtMost(String grade) {
    return BigDecimal.valueOf(counts().of(members.toWorst(grade)));
  }

  public @Nullable BigDecimal shareAtLeastPercent(String grade) {
    return counts().sharePercent(members.fromBest(grade));
  }

  public @Nullable BigDecimal shareAtMostPercent(String grade) {
    return counts().sharePercent(members.toWorst(grade));
  }

  /** Whether the worst grade is this one or a better one. */
  public boolean worstAtLeast(String grade) {
    return members.fromBest(grade).contains(String.valueOf(worst()));
  }

  public boolean worstAtMost(String grade) {
    return members.toWorst(grade).contains(String.valueOf(worst()));
  }

  /** Whether the two worst grades are both this one or worse ones. */
  public boolean worstTwoAtMost(String grade) {
    return members.toWorst(grade).contains(String.valueOf(secondWorst()));
  }

  /** How many stand on a list that the policy declares. */
  public BigDecimal listed(String list) {
    Listing listing = listings.get(list);
    return BigDecimal.valueOf(listing == null ? 0 : listing.of(members).size());
  }

  /** A list as text; null if the policy declares none of that name. */
  @Nullable String listText(String list) {
    Listing listing = listings.get(list);
    return listing == null ? null : listing.text(members);
  }

  @Override
  public Kind kind() {
    return Kind.GROUP;
  }

  @Override
  public @Nullable Object measure(Measure measure) {
    return switch (measure) {
      case NAME -> name();
      case LEVEL -> level();
      case ALL -> all();
      case TOTAL -> total();
      case GRADED -> graded();
      case MEAN_POINTS -> meanPoints();
      case WEIGHTED_MEAN -> weightedMean();
      case SUM_POINTS -> sumPoints();
      case WEIGHTED_SUM -> weightedSum();
      case POINTS_SHARE -> ratio(pointsSharePercent());
      case WORST_TWO_MEAN -> worstTwoMean();
      case MISSING -> ratio(missingPercent());
      case WORST -> worst();
      case SECOND_WORST -> secondWorst();
      case BEST -> best();
      case MODE -> mode();
      case MET -> met();
      case UNMET -> unmet();
      case MET_SHARE -> ratio(metSharePercent());
      case ROSE -> rose();
      case FELL -> fell();
      case UNMOVED -> unmoved();
      case ASSESSMENTS -> assessments();
      case ASSESSED_POINTS -> assessedPoints();
      case ASSESSED_BREAKDOWN -> assessed.breakdown();
      case COMBINED_POINTS -> combinedPoints();
      case BREAKDOWN -> counts().breakdown();
      default -> null;
    };
  }

  /** Names of the lists that it can tell. */
  public List<String> lists() {
    return List.copyOf(listings.keySet());
  }

  private static @Nullable BigDecimal ratio(@Nullable BigDecimal percent) {
    return percent == null ? null : percent.movePointLeft(2);
  }
}
