/**
 * A compiled policy and a plan in, an evaluation out: no clock, no I/O, no memory of other
 * evaluations. Uses policy, facts and the model; start at {@link org.hyotei.evaluation.Evaluator}.
 */
@NullMarked
package org.hyotei.evaluation;

import org.jspecify.annotations.NullMarked;
