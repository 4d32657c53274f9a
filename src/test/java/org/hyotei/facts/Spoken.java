package org.hyotei.facts;

import java.util.ArrayList;
import java.util.List;

/** Verdicts that are written down. */
final class Spoken implements Verdicts {

  final List<String> lines = new ArrayList<>();

  @Override
  public void grade(Subject subject, String grade, String reason) {
    lines.add("grade " + subject.id() + " " + grade + " " + reason);
  }

  @Override
  public void score(Subject subject, String points, String weight, String reason) {
    lines.add("score " + subject.id() + " " + points + " " + weight + " " + reason);
  }

  @Override
  public void comment(Subject subject, String sentence) {
    lines.add("comment " + subject.id() + " " + sentence);
  }

  @Override
  public void finding(Subject subject, String code, String sentence) {
    lines.add("finding " + subject.id() + " " + code + " " + sentence);
  }
}
