package org.hyotei.model;

import org.jspecify.annotations.Nullable;

/** Something carried out and marked by its owner (取組). */
public record Activity(
    String id,
    String group,
    @Nullable String actor,
    @Nullable String title,
    @Nullable String mark,
    @Nullable String previousMark) {}
