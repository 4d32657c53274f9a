/** The service as its clients meet it: a real server, real HTTP. */
@NullMarked
package org.hyotei.api;

import org.jspecify.annotations.NullMarked;
