@NullMarked
package org.hyotei.impact;

import org.jspecify.annotations.NullMarked;
