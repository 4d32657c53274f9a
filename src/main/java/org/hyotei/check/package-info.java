/**
 * Whether a pack may be served: every defect of its files, and every golden case that does not
 * hold. Uses evaluation, policy and the model; start at {@link org.hyotei.check.PackCheck}.
 */
@NullMarked
package org.hyotei.check;

import org.jspecify.annotations.NullMarked;
