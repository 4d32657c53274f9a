/**
 * An evaluation as a report that a committee reads: HTML to print, Word to finish, CSV. {@link
 * org.hyotei.publication.Report} is what all of them say; {@link org.hyotei.publication.HtmlReport}
 * is where to start. Uses the evaluation, what explains it, and the words of terminal reports.
 */
@NullMarked
package org.hyotei.publication;

import org.jspecify.annotations.NullMarked;
