/** Tests of layouts. */
@NullMarked
package org.hyotei.layout;

import org.jspecify.annotations.NullMarked;
