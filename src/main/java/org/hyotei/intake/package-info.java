/**
 * What offices send in place of requests: spreadsheets, as they become requests that can be graded,
 * recorded and replayed like any other.
 */
@NullMarked
package org.hyotei.intake;

import org.jspecify.annotations.NullMarked;
