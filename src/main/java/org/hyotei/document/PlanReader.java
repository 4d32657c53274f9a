package org.hyotei.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hyotei.model.Activity;
import org.hyotei.model.Assessment;
import org.hyotei.model.Defects;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Judgement;
import org.hyotei.model.Period;
import org.hyotei.model.Place;
import org.hyotei.model.Plan;
import org.hyotei.model.Tally;
import org.hyotei.reading.PeriodReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a plan from a tree and checks that it hangs together: ids unique, groups known and without
 * a cycle, subjects of judgements there. A plan is returned only when nothing was found wrong.
 */
public final class PlanReader {

  /** Ids and other short text; longer is a defect. */
  private static final int LONGEST_ID = 200;

  private static final int MOST_GROUPS_DEEP = 32;
  private static final int IN_CYCLE = -1;

  private final Defects defects;
  private final Map<String, Place> ids = new HashMap<>();
  private final Map<String, Place> judged = new HashMap<>();
  private final Map<String, Place> groupPlaces = new LinkedHashMap<>();
  private final Map<String, @Nullable String> parents = new HashMap<>();
  private final Map<String, Place> parentPlaces = new HashMap<>();
  private int lost;

  private PlanReader(Defects defects) {
    this.defects = defects;
  }

  /** The plan; empty if {@code defects} gained any. */
  public static Optional<Plan> read(Node node, Defects defects) {
    return attempt(node, defects).filter(Attempt::sound).map(Attempt::plan);
  }

  /**
   * What could be read of a plan, for those who look for more that is wrong with it.
   *
   * @param plan with gaps where there were defects
   * @param sound whether {@code defects} gained none
   */
  public record Attempt(Plan plan, boolean sound) {}

  /**
   * What could be read of a plan; empty if it is no mapping, or if items of its lists were none, so
   * that places in the plan would not be those in the document.
   */
  public static Optional<Attempt> attempt(Node node, Defects defects) {
    int before = defects.count();
    PlanReader reader = new PlanReader(defects);
    return Fields.of(node, defects)
        .map(reader::plan)
        .filter(plan -> reader.lost == 0)
        .map(plan -> new Attempt(plan, defects.count() == before));
  }

  private Plan plan(Fields fields) {
    try (fields) {
      String id = id(fields, "id");
      Period year = fiscalYear(fields);
      String municipality = fields.text("municipality");
      String title = fields.text("title");
      List<Group> groups = fields.list("groups", this::group);
      List<Indicator> indicators = fields.list("indicators", this::indicator);
      List<Activity> activities = fields.list("activities", this::activity);
      checkParents();
      List<Tally> tallies = fields.list("tallies", this::tally);
      List<Assessment> assessments = fields.list("assessments", this::assessment);
      List<Judgement> judgements = fields.list("judgements", this::judgement);
      return new Plan(
          id,
          municipality,
          title,
          year,
          groups,
          indicators,
          activities,
          tallies,
          assessments,
          judgements);
    }
  }

  private Period fiscalYear(Fields fields) {
    String written = fields.requiredText("fiscalYear");
    Optional<Period> year = PeriodReader.read(written);
    if (!written.isEmpty() && (year.isEmpty() || year.get().day() != null)) {
      defects.add(
          "unreadable-period",
          fields.place("fiscalYear"),
          "年度「" + Spelling.shorten(written) + "」が読めません。R6、令和6年度、2024 のように書いてください。",
          "The fiscal year \""
              + Spelling.shorten(written)
              + "\" cannot be read. Write R6, 令和6年度 or 2024.");
    }
    return year.orElse(Period.ofYear(0));
  }

  private Optional<Fields> open(Node item) {
    Optional<Fields> fields = Fields.of(item, defects);
    lost += fields.isEmpty() ? 1 : 0;
    return fields;
  }

  private @Nullable Group group(Node node) {
    return open(node)
        .map(
            fields -> {
              try (fields) {
                String id = ownId(fields);
                String parent = fields.text("parent");
                if (!id.isEmpty() && groupPlaces.putIfAbsent(id, fields.place()) == null) {
                  parents.put(id, parent);
                  parentPlaces.put(id, fields.place("parent"));
                }
                return new Group(
                    id,
                    fields.text("level"),
                    fields.text("title"),
                    parent,
                    fields.text("owner"),
                    fields.text("publishedGrade"),
                    FigureFields.grades(fields, "publishedGrades"),
                    fields.textByName("narrative"));
              }
            })
        .orElse(null);
  }

  private @Nullable Indicator indicator(Node node) {
    return open(node)
        .map(
            fields -> {
              try (fields) {
                return IndicatorReader.read(fields, ownId(fields), groupOf(fields));
              }
            })
        .orElse(null);
  }

  private @Nullable Activity activity(Node node) {
    return open(node)
        .map(
            fields -> {
              try (fields) {
                return new Activity(
                    ownId(fields),
                    groupOf(fields),
                    fields.text("actor"),
                    fields.text("title"),
                    fields.text("mark"),
                    fields.text("previousMark"));
              }
            })
        .orElse(null);
  }

  private @Nullable Tally tally(Node node) {
    return open(node)
        .map(
            fields -> {
              try (fields) {
                fields.required("count");
                Integer count = count(fields, "count");
                return new Tally(
                    groupOf(fields),
                    fields.text("actor"),
                    fields.requiredText("mark"),
                    count == null ? 0 : count,
                    count(fields, "previousCount"));
              }
            })
        .orElse(null);
  }

  private @Nullable Integer count(Fields fields, String name) {
    Integer count = fields.wholeNumber(name);
    if (count != null && count < 0) {
      defects.add(
          "out-of-range",
          fields.place(name),
          "件数 " + count + " は0以上で書いてください。",
          "The count " + count + " must not be negative.");
    }
    return count;
  }

  private @Nullable Assessment assessment(Node node) {
    return open(node)
        .map(
            fields -> {
              try (fields) {
                return new Assessment(
                    groupOf(fields), fields.text("by"), fields.text("mark"), fields.text("text"));
              }
            })
        .orElse(null);
  }

  private @Nullable Judgement judgement(Node node) {
    return open(node)
        .map(
            fields -> {
              try (fields) {
                String subject = id(fields, "subject");
                if (!subject.isEmpty() && !ids.containsKey(subject)) {
                  Optional<String> near = nearest(subject, ids);
                  defects.add(
                      "unknown-subject",
                      fields.place("subject"),
                      "判断の対象「" + Spelling.shorten(subject) + "」がありません。" + maybeJa(near),
                      "There is no subject \""
                          + Spelling.shorten(subject)
                          + "\" to judge."
                          + maybe(near));
                }
                judgedOnce(subject, fields.place("subject"));
                return new Judgement(
                    subject,
                    fields.requiredText("grade"),
                    fields.text("by"),
                    fields.text("reason"));
              }
            })
        .orElse(null);
  }

  private void judgedOnce(String subject, Place place) {
    Place first = subject.isEmpty() ? null : judged.putIfAbsent(subject, place);
    if (first != null) {
      defects.add(
          "duplicate-judgement",
          place,
          "「" + Spelling.shorten(subject) + "」の判断は " + first.text() + " にもあります。1つにしてください。",
          "\""
              + Spelling.shorten(subject)
              + "\" is judged at "
              + first.text()
              + " too. Keep one judgement of each subject.");
    }
  }

  /** What may have been meant; not looked for where the defect will only be counted. */
  private Optional<String> nearest(String id, Map<String, Place> known) {
    return defects.count() < Defects.KEPT ? Spelling.nearest(id, known.keySet()) : Optional.empty();
  }

  private static String maybeJa(Optional<String> near) {
    return near.map(id -> "「" + Spelling.shorten(id) + "」ではありませんか。").orElse("");
  }

  private static String maybe(Optional<String> near) {
    return near.map(id -> " Maybe \"" + Spelling.shorten(id) + "\"?").orElse("");
  }

  private String ownId(Fields fields) {
    String id = id(fields, "id");
    if (!id.isEmpty()) {
      Place first = ids.putIfAbsent(id, fields.place("id"));
      if (first != null) {
        defects.add(
            "duplicate-id",
            fields.place("id"),
            "id「" + Spelling.shorten(id) + "」は " + first.text() + " にもあります。id は全体で1つずつにしてください。",
            "The id \""
                + Spelling.shorten(id)
                + "\" stands at "
                + first.text()
                + " too. Ids must be unique across groups, indicators and activities.");
      }
    }
    return id;
  }

  private String id(Fields fields, String name) {
    String id = fields.requiredText(name);
    if (id.length() > LONGEST_ID) {
      defects.add(
          "too-long",
          fields.place(name),
          "「" + name + "」は" + LONGEST_ID + "文字までです: " + Spelling.shorten(id),
          "\"" + name + "\" may have up to " + LONGEST_ID + " characters: " + Spelling.shorten(id));
    }
    return id;
  }

  private String groupOf(Fields fields) {
    String group = fields.requiredText("group");
    if (!group.isEmpty() && !groupPlaces.containsKey(group)) {
      unknownGroup(group, fields.place("group"));
    }
    return group;
  }

  private void unknownGroup(String group, Place place) {
    Optional<String> near = nearest(group, groupPlaces);
    defects.add(
        "unknown-group",
        place,
        "groups に「" + Spelling.shorten(group) + "」がありません。" + maybeJa(near),
        "There is no group \"" + Spelling.shorten(group) + "\" among the groups." + maybe(near));
  }

  private void checkParents() {
    Map<String, Integer> above = new HashMap<>();
    groupPlaces.keySet().forEach(id -> countAbove(id, above));
    groupPlaces.forEach((id, place) -> checkParent(id, place, above.getOrDefault(id, 0)));
  }

  /** Counts the groups above a group and above all of those, each once. */
  private void countAbove(String id, Map<String, Integer> above) {
    Deque<String> path = new ArrayDeque<>();
    Set<String> onPath = new HashSet<>();
    String at = id;
    while (at != null && !above.containsKey(at)) {
      if (!onPath.add(at)) {
        String member;
        do {
          member = path.pop();
          above.put(member, IN_CYCLE);
        } while (!member.equals(at));
        break;
      }
      path.push(at);
      at = parents.get(at);
    }
    int count = at == null ? -1 : Math.max(above.getOrDefault(at, 0), 0);
    for (String below : path) {
      above.put(below, ++count);
    }
  }

  private void checkParent(String id, Place place, int above) {
    String parent = parents.get(id);
    if (parent != null && !groupPlaces.containsKey(parent)) {
      unknownGroup(parent, parentPlaces.getOrDefault(id, place));
    } else if (above == IN_CYCLE) {
      defects.add(
          "group-cycle",
          place,
          "区分「" + Spelling.shorten(id) + "」の親をたどると自分に戻ります。parent を直してください。",
          "The parents of group \""
              + Spelling.shorten(id)
              + "\" lead back to it. Mend \"parent\".");
    } else if (above > MOST_GROUPS_DEEP) {
      defects.add(
          "groups-too-deep",
          place,
          "区分「" + Spelling.shorten(id) + "」の上が" + MOST_GROUPS_DEEP + "段を超えます。parent を直してください。",
          "There are more than "
              + MOST_GROUPS_DEEP
              + " groups above \""
              + Spelling.shorten(id)
              + "\". Mend \"parent\".");
    }
  }
}
