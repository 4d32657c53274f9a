package org.hyotei.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final Defects defects;
  private final Map<String, Place> ids = new HashMap<>();
  private final Map<String, Place> groupPlaces = new HashMap<>();
  private final Map<String, @Nullable String> parents = new HashMap<>();
  private final Map<String, Place> parentPlaces = new HashMap<>();

  private PlanReader(Defects defects) {
    this.defects = defects;
  }

  /** The plan; empty if {@code defects} gained any. */
  public static Optional<Plan> read(Node node, Defects defects) {
    int before = defects.count();
    Optional<Plan> plan = Fields.of(node, defects).map(new PlanReader(defects)::plan);
    return defects.count() == before ? plan : Optional.empty();
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
      groupPlaces.keySet().forEach(this::checkCycle);
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
    if (!written.isBlank() && (year.isEmpty() || year.get().day() != null)) {
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

  private @Nullable Group group(Node node) {
    return Fields.of(node, defects)
        .map(
            fields -> {
              try (fields) {
                String id = ownId(fields);
                groupPlaces.putIfAbsent(id, fields.place());
                String parent = fields.text("parent");
                parents.putIfAbsent(id, parent);
                parentPlaces.putIfAbsent(id, fields.place("parent"));
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
    return Fields.of(node, defects)
        .map(
            fields -> {
              try (fields) {
                return IndicatorReader.read(fields, ownId(fields), groupOf(fields));
              }
            })
        .orElse(null);
  }

  private @Nullable Activity activity(Node node) {
    return Fields.of(node, defects)
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
    return Fields.of(node, defects)
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
    return Fields.of(node, defects)
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
    return Fields.of(node, defects)
        .map(
            fields -> {
              try (fields) {
                String subject = id(fields, "subject");
                if (!subject.isEmpty() && !ids.containsKey(subject)) {
                  defects.add(
                      "unknown-subject",
                      fields.place("subject"),
                      "判断の対象「" + Spelling.shorten(subject) + "」がありません。" + nearest(subject, true),
                      "There is no subject \""
                          + Spelling.shorten(subject)
                          + "\" to judge."
                          + nearest(subject, false));
                }
                return new Judgement(
                    subject,
                    fields.requiredText("grade"),
                    fields.text("by"),
                    fields.text("reason"));
              }
            })
        .orElse(null);
  }

  private String nearest(String id, boolean ja) {
    return Spelling.nearest(id, ids.keySet())
        .map(near -> ja ? "「" + near + "」ではありませんか。" : " Maybe \"" + near + "\"?")
        .orElse("");
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
          "「" + name + "」は" + LONGEST_ID + "文字までです。",
          "\"" + name + "\" may have up to " + LONGEST_ID + " characters.");
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
    String near =
        Spelling.nearest(group, groupPlaces.keySet()).map(id -> "「" + id + "」ではありませんか。").orElse("");
    String nearEn =
        Spelling.nearest(group, groupPlaces.keySet())
            .map(id -> " Maybe \"" + id + "\"?")
            .orElse("");
    defects.add(
        "unknown-group",
        place,
        "groups に「" + Spelling.shorten(group) + "」がありません。" + near,
        "There is no group \"" + Spelling.shorten(group) + "\" among the groups." + nearEn);
  }

  private void checkCycle(String id) {
    String parent = parents.get(id);
    Place place = groupPlaces.getOrDefault(id, Place.NOWHERE);
    if (parent != null && !groupPlaces.containsKey(parent)) {
      unknownGroup(parent, parentPlaces.getOrDefault(id, place));
      return;
    }
    int steps = 0;
    for (String up = parent; up != null; up = parents.get(up)) {
      if (up.equals(id)) {
        defects.add(
            "group-cycle",
            place,
            "区分「" + Spelling.shorten(id) + "」の親をたどると自分に戻ります。parent を直してください。",
            "The parents of group \""
                + Spelling.shorten(id)
                + "\" lead back to it. Mend \"parent\".");
        return;
      }
      if (++steps > MOST_GROUPS_DEEP) {
        defects.add(
            "groups-too-deep",
            place,
            "区分「" + Spelling.shorten(id) + "」の上が" + MOST_GROUPS_DEEP + "段を超えます。parent を直してください。",
            "There are more than "
                + MOST_GROUPS_DEEP
                + " groups above \""
                + Spelling.shorten(id)
                + "\". Mend \"parent\".");
        return;
      }
    }
  }
}
