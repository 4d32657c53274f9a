@NullMarked
package org.hyotei.policy;

import org.jspecify.annotations.NullMarked;
