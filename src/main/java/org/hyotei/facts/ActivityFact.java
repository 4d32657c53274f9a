package org.hyotei.facts;

import org.hyotei.model.Activity;
import org.jspecify.annotations.Nullable;

/** An activity as rules see it (取組). */
public record ActivityFact(Activity activity, Verdicts verdicts) implements Subject {

  @Override
  public String id() {
    return activity.id();
  }

  @Override
  public String name() {
    String title = activity.title();
    return title == null ? activity.id() : title;
  }

  public String group() {
    return activity.group();
  }

  public @Nullable String actor() {
    return activity.actor();
  }

  public @Nullable String mark() {
    return activity.mark();
  }

  public @Nullable String previousMark() {
    return activity.previousMark();
  }

  @Override
  public Kind kind() {
    return Kind.ACTIVITY;
  }

  @Override
  public @Nullable Object measure(Measure measure) {
    return switch (measure) {
      case NAME -> name();
      case ACTOR -> actor();
      case MARK -> mark();
      case PREVIOUS_MARK -> previousMark();
      default -> null;
    };
  }
}
