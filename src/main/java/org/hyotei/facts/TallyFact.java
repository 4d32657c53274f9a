package org.hyotei.facts;

import java.math.BigDecimal;
import org.hyotei.model.Group;
import org.jspecify.annotations.Nullable;

/**
 * How many activities of a group, or of the plan as a whole, carry which mark (集計).
 *
 * @param group the plan as a whole is one of the level {@link GroupFact#WHOLE}
 * @param actor whose activities are counted; null for those of all
 * @param standing among the tallies of the same level and actor
 */
public record TallyFact(
    Group group, @Nullable String actor, Counts counts, Standing standing, Verdicts verdicts)
    implements Subject, Counted {

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
    return GroupFact.WHOLE.equals(group.level());
  }

  public @Nullable String level() {
    return group.level();
  }

  public BigDecimal all() {
    return BigDecimal.valueOf(counts.all());
  }

  @Override
  public Kind kind() {
    return Kind.TALLY;
  }

  @Override
  public @Nullable Object measure(Measure measure) {
    return switch (measure) {
      case NAME -> name();
      case LEVEL -> level();
      case ACTOR -> actor;
      case ALL -> all();
      case BREAKDOWN -> counts.breakdown();
      default -> null;
    };
  }
}
