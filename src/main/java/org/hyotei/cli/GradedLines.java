package org.hyotei.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hyotei.document.LineReader;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.EvaluationFailure;
import org.hyotei.evaluation.Grading;
import org.hyotei.explanation.Explaining;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.report.EvaluationJson;
import org.hyotei.report.FindingPointers;
import org.hyotei.report.Json;

/**
 * Grades requests or plans that stand one on a line, each as it is read, and prints the results one
 * on a line in the same order. A line that is refused becomes an object with its number and its
 * defects, which are also told on standard error.
 */
record GradedLines(Grading grading, String policy, boolean whyNot, Terminal terminal) {

  /**
   * Grades all lines of a file, or of standard input; empty ones are passed over.
   *
   * @return the exit code
   */
  int of(String file) throws IOException {
    boolean all = true;
    try (InputStream in = file.equals("-") ? terminal.in() : Files.newInputStream(path(file));
        LineReader lines = new LineReader(in)) {
      for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
        all &= graded(line);
        terminal.flush();
      }
    }
    return all ? HyoteiCommand.OK : HyoteiCommand.BAD_INPUT;
  }

  private static Path path(String file) {
    Path path = Path.of(file);
    if (!Files.isRegularFile(path)) {
      throw InputFile.missing(file);
    }
    return path;
  }

  private boolean graded(LineReader.Line line) throws IOException {
    int number = line.number();
    Grading.Answer answer = answer(line);
    if (answer instanceof Grading.Refused refused) {
      refused(refused, number);
      return false;
    }
    Grading.Graded graded = (Grading.Graded) answer;
    Evaluation evaluation = graded.evaluation();
    FindingPointers pointers =
        new FindingPointers(graded.root(), graded.planPointer(), evaluation.plan());
    EvaluationJson json =
        new EvaluationJson(
            true, terminal.language(), pointers, whyNot ? Explaining.all(evaluation) : null, null);
    terminal.out(Json.bytes(generator -> json.write(evaluation, generator)));
    terminal.out("");
    return true;
  }

  private Grading.Answer answer(LineReader.Line line) {
    Defects defects = new Defects();
    Place place = Place.ofLine("", line.number());
    if (line.tooLong()) {
      defects.add("line-too-long", place, "1行が10MBを超えています。", "The line is longer than 10 MB.");
    } else {
      try {
        return grading.request(line.bytes(), "", policy);
      } catch (EvaluationFailure e) {
        defects.add("rules-do-not-end", place, e.told());
      }
    }
    return new Grading.Refused(defects.list(), defects.count(), null);
  }

  private void refused(Grading.Refused refused, int number) throws IOException {
    for (Defect defect : refused.defects()) {
      terminal.err(DefectLines.message(number + ": ", defect));
    }
    terminal.out(
        Json.bytes(
            json -> {
              json.writeStartObject();
              json.writeNumberField("line", number);
              json.writeNumberField("count", refused.count());
              json.writeArrayFieldStart("defects");
              for (Defect defect : refused.defects()) {
                json.writeStartObject();
                json.writeStringField("code", defect.code());
                json.writeStringField("pointer", defect.place().pointer());
                json.writeStringField("message", defect.message().in(terminal.language()));
                json.writeEndObject();
              }
              json.writeEndArray();
              json.writeEndObject();
            }));
    terminal.out("");
  }
}
