/**
 * What a new version of a policy would change: grades plans again by two versions and gathers every
 * grade that moves. Uses analysis, evaluation, policy, documents and the model; start at {@link
 * org.hyotei.impact.Impact}.
 */
@NullMarked
package org.hyotei.impact;

import org.jspecify.annotations.NullMarked;
