/**
 * An evaluation, a policy or a list of defects as JSON or text. Uses evaluation, policy, facts,
 * documents and the model; start at {@link org.hyotei.report.EvaluationJson}.
 */
@NullMarked
package org.hyotei.report;

import org.jspecify.annotations.NullMarked;
