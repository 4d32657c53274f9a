package org.hyotei.evaluation;

import org.hyotei.policy.RuleSource;

/** A sentence about a subject; a draft until a person adopts it (総評（案）). */
public record Comment(String subject, String text, RuleSource rule) {}
