package org.hyotei.publication;

import gg.jte.TemplateOutput;

/** A page as it is written, with nothing but {@link Printable printable} text on it. */
final class PageOutput implements TemplateOutput {

  private final StringBuilder page = new StringBuilder(65_536);

  @Override
  public void writeContent(String text) {
    page.append(Printable.text(text));
  }

  @Override
  public void writeContent(String text, int from, int to) {
    writeContent(text.substring(from, to));
  }

  String text() {
    return page.toString();
  }
}
