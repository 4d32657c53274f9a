@NullMarked
package org.hyotei.model;

import org.jspecify.annotations.NullMarked;
