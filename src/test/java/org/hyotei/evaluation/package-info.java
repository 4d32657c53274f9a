@NullMarked
package org.hyotei.evaluation;

import org.jspecify.annotations.NullMarked;
