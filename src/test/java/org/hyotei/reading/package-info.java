@NullMarked
package org.hyotei.reading;

import org.jspecify.annotations.NullMarked;
