package org.hyotei.model;

import org.jspecify.annotations.Nullable;

/**
 * A judgement in words by a department or committee (所見). {@code by} is an office, not a person.
 */
public record Assessment(
    String group, @Nullable String by, @Nullable String mark, @Nullable String text) {}
