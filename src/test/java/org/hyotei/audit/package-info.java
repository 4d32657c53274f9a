@NullMarked
package org.hyotei.audit;

import org.jspecify.annotations.NullMarked;
