/**
 * Tables that people edit, as CSV and as workbooks: their cells as the author sees them, and where
 * each stands. What the cells mean is not known here.
 */
@NullMarked
package org.hyotei.tabular;

import org.jspecify.annotations.NullMarked;
