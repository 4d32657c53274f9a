package org.hyotei.model;

import org.jspecify.annotations.Nullable;

/**
 * How many activities of a group carry a mark (集計).
 *
 * @param previousCount the count a year earlier; null where it is not known
 */
public record Tally(
    String group,
    @Nullable String actor,
    String mark,
    int count,
    @Nullable Integer previousCount) {}
