package org.hyotei.cli;

import org.hyotei.evaluation.Grading;
import org.hyotei.intake.SheetRequest;
import org.jspecify.annotations.Nullable;

/**
 * What became of what a command was given.
 *
 * @param sheet that the request was made of; null if it came as JSON, or if the sheet made none
 */
record Submission(Grading.Answer answer, @Nullable SheetRequest sheet) {

  /** Whether a sheet does not say which plan it is, so that its file's name was taken. */
  boolean isOfItsFilesName() {
    return sheet != null && isOfItsFilesName(sheet);
  }

  static boolean isOfItsFilesName(SheetRequest sheet) {
    return sheet.source().plan().assumptions().stream()
        .anyMatch(one -> one.code().equals("assumed-plan-id"));
  }
}
