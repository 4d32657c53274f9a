@NullMarked
package org.hyotei.check;

import org.jspecify.annotations.NullMarked;
