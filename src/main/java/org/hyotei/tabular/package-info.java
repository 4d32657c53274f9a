/**
 * Tables that people edit, as CSV and as workbooks: their cells as the author sees them, and where
 * each stands. A {@link org.hyotei.tabular.Sheet} is one strict table of rules; a {@link
 * org.hyotei.tabular.Workbook} is whatever people keep their indicators in. What the cells mean is
 * not known here.
 */
@NullMarked
package org.hyotei.tabular;

import org.jspecify.annotations.NullMarked;
