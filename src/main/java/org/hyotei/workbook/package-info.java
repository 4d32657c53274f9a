/**
 * Workbooks that go back to the offices: the one that came in with its grades beside the
 * indicators, and what was found and why on sheets of its own. Nothing is graded or read here.
 */
@NullMarked
package org.hyotei.workbook;

import org.jspecify.annotations.NullMarked;
