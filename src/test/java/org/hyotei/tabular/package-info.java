@NullMarked
package org.hyotei.tabular;

import org.jspecify.annotations.NullMarked;
