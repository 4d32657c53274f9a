@NullMarked
package org.hyotei.trial;

import org.jspecify.annotations.NullMarked;
