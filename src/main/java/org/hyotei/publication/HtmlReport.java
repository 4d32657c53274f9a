package org.hyotei.publication;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.explanation.WhyNots;
import org.jspecify.annotations.Nullable;

/**
 * A report as one page of HTML, to read on a screen and to print on A4. It holds all that it needs,
 * loads nothing and runs nothing. The same evaluation always gives the same text.
 */
public final class HtmlReport {

  /** What a browser may do with the page: show it. */
  public static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, HtmlReport.class.getClassLoader(), "org.hyotei.publication");

  private static final String STYLE = style();

  private HtmlReport() {}

  /**
   * The page.
   *
   * @param whyNots what subjects did not get and why not; null leaves it out
   */
  public static String of(Evaluation evaluation, @Nullable WhyNots whyNots, ReportContext context) {
    return render("report.jte", "report", Composing.report(evaluation, whyNots, context));
  }

  /**
   * A page by its template.
   *
   * @param name of the template's parameter
   */
  static String render(String template, String name, Object said) {
    PageOutput page = new PageOutput();
    TEMPLATES.render(template, Map.of(name, said, "style", STYLE), page);
    return page.text();
  }

  private static String style() {
    try (InputStream style = HtmlReport.class.getResourceAsStream("report.css")) {
      if (style == null) {
        throw new IllegalStateException("report.css is missing");
      }
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading report.css failed", e);
    }
  }
}
