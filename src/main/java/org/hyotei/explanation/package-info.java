/**
 * Why a subject has its grade, and why not another: for an indicator the smallest change of the
 * actual that gives each better grade and the next worse one, for a group the indicators that would
 * have to move. What is proposed was found by the engine and graded again with the change made; no
 * proposal rests on inverting a rule. Computed when asked for. Uses evaluation, analysis and what
 * lies below; start at {@link org.hyotei.explanation.Explaining}.
 */
@NullMarked
package org.hyotei.explanation;

import org.jspecify.annotations.NullMarked;
