package org.hyotei.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.hyotei.model.Message;
import org.hyotei.model.Place;
import org.hyotei.tabular.Workbook;

/** Gathers what was assumed; the same thing assumed of many cells is said once, with the number. */
final class Remarks {

  private static final class Repeated {
    private final Place first;
    private final IntFunction<Message> message;
    private int count;

    Repeated(Place first, IntFunction<Message> message) {
      this.first = first;
      this.message = message;
    }
  }

  private final List<Assumption> once = new ArrayList<>();
  private final Map<String, Repeated> repeated = new LinkedHashMap<>();

  void add(String code, Place place, String ja, String en) {
    once.add(new Assumption(code, new Message(ja, en), place));
  }

  /** What was said of how the file was read. */
  void add(Workbook.Remark remark) {
    once.add(new Assumption(remark.code(), remark.message(), remark.place()));
  }

  /**
   * Counts one of many.
   *
   * @param key what belongs together: the code and, as the case may be, a sheet or column
   * @param message by how many there were
   */
  void count(String code, String key, Place place, IntFunction<Message> message) {
    repeated.computeIfAbsent(code + "\n" + key, none -> new Repeated(place, message)).count++;
  }

  List<Assumption> list() {
    List<Assumption> all = new ArrayList<>(once);
    repeated.forEach(
        (key, one) ->
            all.add(
                new Assumption(
                    key.substring(0, key.indexOf('\n')), one.message.apply(one.count), one.first)));
    return all;
  }
}
