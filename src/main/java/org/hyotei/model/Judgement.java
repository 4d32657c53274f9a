package org.hyotei.model;

import org.jspecify.annotations.Nullable;

/** A person's grade over the computed one; {@code by} is an office, not a person. */
public record Judgement(
    String subject, String grade, @Nullable String by, @Nullable String reason) {}
