@NullMarked
package org.hyotei.workbook;

import org.jspecify.annotations.NullMarked;
