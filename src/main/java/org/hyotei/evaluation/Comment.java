package org.hyotei.evaluation;

import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * A sentence about a subject; a draft until a person adopts it (総評（案）).
 *
 * @param subject id; null for the plan as a whole
 */
public record Comment(@Nullable String subject, String text, RuleSource rule) {}
