package org.hyotei.intake;

import org.hyotei.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * How a cell was read: a figure, a grade, a mark or a count.
 *
 * @param subject id of the indicator, activity or group
 * @param field of the plan: {@code actuals R6}
 * @param raw as printed
 * @param read the figure in words, with what else its cell says of it; null where the cell could
 *     not be read
 */
record FigureReading(
    Place place, String subject, String field, String raw, @Nullable String read) {}
