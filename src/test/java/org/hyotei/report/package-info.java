/** Evaluations as JSON and as text. */
@NullMarked
package org.hyotei.report;

import org.jspecify.annotations.NullMarked;
