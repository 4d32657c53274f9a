package org.hyotei.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hyotei.model.Amount;
import org.hyotei.model.Cell;
import org.hyotei.model.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's actuals over the years that a policy looks back, the oldest first; a baseline
 * stands in for a year without an actual. Amounts whose unit differs from the last one's are left
 * out. Immutable.
 */
record Series(List<Point> points) {

  /** One year's amount. */
  record Point(int year, BigDecimal value) {}

  Series {
    points = List.copyOf(points);
  }

  /**
   * The series up to a fiscal year.
   *
   * @param years how many are looked back, that one included
   */
  static Series of(Indicator indicator, int fiscalYear, int years) {
    List<Point> points = new ArrayList<>();
    Amount last = null;
    for (int year = fiscalYear; year > fiscalYear - years; year--) {
      Amount amount = amount(indicator.actual(year));
      amount = amount == null ? amount(indicator.baseline(year)) : amount;
      if (amount == null || (last != null && !Units.comparable(last, amount))) {
        continue;
      }
      last = last == null ? amount : last;
      points.add(0, new Point(year, amount.value()));
    }
    return new Series(points);
  }

  private static @Nullable Amount amount(@Nullable Cell cell) {
    return cell != null && cell.figure() instanceof Amount amount ? amount : null;
  }

  /** Change per year of the line of least squares; null with fewer than two points. */
  @Nullable BigDecimal slope() {
    int n = points.size();
    if (n < 2) {
      return null;
    }
    BigDecimal count = BigDecimal.valueOf(n);
    BigDecimal x = BigDecimal.ZERO;
    BigDecimal y = BigDecimal.ZERO;
    BigDecimal xx = BigDecimal.ZERO;
    BigDecimal xy = BigDecimal.ZERO;
    int first = points.get(0).year();
    for (Point point : points) {
      BigDecimal year = BigDecimal.valueOf(point.year() - first);
      x = x.add(year);
      y = y.add(point.value());
      xx = xx.add(year.multiply(year));
      xy = xy.add(year.multiply(point.value()));
    }
    return Ratio.of(
        count.multiply(xy).subtract(x.multiply(y)), count.multiply(xx).subtract(x.multiply(x)));
  }

  /** {@link #slope} over the size of the mean; null where there is none or the mean is zero. */
  @Nullable BigDecimal slopeRate() {
    BigDecimal slope = slope();
    BigDecimal sum =
        points.stream().map(Point::value).reduce(BigDecimal.ZERO, BigDecimal::add).abs();
    return slope == null || sum.signum() == 0
        ? null
        : Ratio.of(slope.multiply(BigDecimal.valueOf(points.size())), sum);
  }

  /** How many of the last years in a row the amount went one way: up if {@code sign} is 1. */
  int inARow(int sign) {
    int years = 0;
    for (int i = points.size() - 1; i > 0; i--) {
      Point now = points.get(i);
      Point before = points.get(i - 1);
      if (now.year() != before.year() + 1 || now.value().compareTo(before.value()) != sign) {
        break;
      }
      years++;
    }
    return years;
  }
}
