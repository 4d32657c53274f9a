package org.hyotei.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects defects in the order they are found, so that all are told at once. Keeps the first
 * {@value #KEPT} and counts the rest. Not thread-safe.
 */
public final class Defects {

  /** More than a person reads, few enough to bound an answer. */
  public static final int KEPT = 1000;

  private final List<Defect> list = new ArrayList<>();
  private int count;

  public void add(String code, Place place, String ja, String en) {
    add(code, place, new Message(ja, en));
  }

  public void add(String code, Place place, Message message) {
    add(new Defect(code, place, message));
  }

  public void add(Defect defect) {
    count++;
    if (list.size() < KEPT) {
      list.add(defect);
    }
  }

  public void addAll(Iterable<Defect> defects) {
    defects.forEach(this::add);
  }

  public boolean isEmpty() {
    return count == 0;
  }

  /** How many were found, those beyond {@link #KEPT} included. */
  public int count() {
    return count;
  }

  public List<Defect> list() {
    return List.copyOf(list);
  }
}
