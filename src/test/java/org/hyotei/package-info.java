@NullMarked
package org.hyotei;

import org.jspecify.annotations.NullMarked;
