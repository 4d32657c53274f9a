/**
 * Sets grades against grades: those that were published against those that the rules give, and one
 * policy's against another's. Uses evaluation, policy, facts and the model; start at {@link
 * org.hyotei.audit.Auditor} and {@link org.hyotei.audit.PolicyComparison}.
 */
@NullMarked
package org.hyotei.audit;

import org.jspecify.annotations.NullMarked;
