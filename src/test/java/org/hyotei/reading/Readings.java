package org.hyotei.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.hyotei.model.Figure;
import org.hyotei.model.Parts;
import org.hyotei.model.Reading;

/** What tests of readings ask for. */
final class Readings {

  private Readings() {}

  static Figure figure(String raw) {
    return figure(raw, "");
  }

  static Figure figure(String raw, String columnUnit) {
    Reading reading = FigureReader.read(raw, columnUnit);
    assertThat(reading).as(raw).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).figure();
  }

  static String parts(String raw, String columnUnit) {
    Figure figure = figure(raw, columnUnit);
    assertThat(figure).as(raw).isInstanceOf(Parts.class);
    return ((Parts) figure)
        .parts().stream()
            .map(part -> part.label() + "=" + part.amount().value() + part.amount().unit())
            .collect(Collectors.joining(" "));
  }
}
