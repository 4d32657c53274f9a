@NullMarked
package org.hyotei.explanation;

import org.jspecify.annotations.NullMarked;
