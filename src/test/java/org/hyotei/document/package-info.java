@NullMarked
package org.hyotei.document;

import org.jspecify.annotations.NullMarked;
