@NullMarked
package org.hyotei.publication;

import org.jspecify.annotations.NullMarked;
