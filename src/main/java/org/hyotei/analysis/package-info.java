/**
 * What can be proved of a policy before it grades anything: whether an input is left without a
 * grade or gets two, whether a rule is ever used, whether better is ever graded worse, what differs
 * between two versions, and which thresholds no golden case guards. Conditions are read from the
 * rules as DRL; measures are cut at the constants they are compared with, and the pieces are
 * searched jointly. What is found is shown on a plan that the engine itself grades. Uses evaluation
 * and what lies below; start at {@link org.hyotei.analysis.Proving}.
 */
@NullMarked
package org.hyotei.analysis;

import org.jspecify.annotations.NullMarked;
