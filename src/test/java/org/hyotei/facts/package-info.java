@NullMarked
package org.hyotei.facts;

import org.jspecify.annotations.NullMarked;
