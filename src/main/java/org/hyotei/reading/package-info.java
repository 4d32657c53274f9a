/**
 * Printed cells and printed periods to figures and periods: width, dashes, units, qualifiers,
 * parts, trends, absences. Uses the model; start at {@link org.hyotei.reading.FigureReader}.
 */
@NullMarked
package org.hyotei.reading;

import org.jspecify.annotations.NullMarked;
