/**
 * The shapes of requests and answers, for the description of the API alone: what is read and
 * written goes through documents and report. A test holds the two together.
 */
@NullMarked
package org.hyotei.api.schema;

import org.jspecify.annotations.NullMarked;
