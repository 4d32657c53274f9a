@NullMarked
package org.hyotei.analysis;

import org.jspecify.annotations.NullMarked;
