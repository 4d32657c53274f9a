/**
 * JSON over HTTP under {@code /api/v1}, and problems (RFC 9457) for whatever goes wrong. Uses
 * report and all below it; start at {@link org.hyotei.api.PreviewController}.
 */
@NullMarked
package org.hyotei.api;

import org.jspecify.annotations.NullMarked;
