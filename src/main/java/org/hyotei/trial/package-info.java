/**
 * Checks a pack in a child process with a deadline and a bounded heap, so that rules which get past
 * the filter harm a process that serves nobody. Uses check, documents and the model; start at
 * {@link org.hyotei.trial.Trial}.
 */
@NullMarked
package org.hyotei.trial;

import org.jspecify.annotations.NullMarked;
