/** Versions as they come and go, on a real folder. */
@NullMarked
package org.hyotei.activation;

import org.jspecify.annotations.NullMarked;
