package org.hyotei.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hyotei.model.Defects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Everything that is wrong with a plan is told at once. */
class PlanReaderManyDefectsTest {

  @Test
  void read_twentyDefects_areAllToldAtOnce() {
    Plans read =
        Plans.read(
            """
            {"id": "", "fiscalYear": "R0年", "titel": "x", "title": 5,
             "groups": [
               {"id": "1"}, {"id": "1"}, {"id": "2", "parent": "9"}, {"id": "3", "parent": "3"},
               {"id": "4", "level": [], "level": "施策"}],
             "indicators": [
               {"id": "i1", "group": "7", "direction": "up"},
               {"id": 6, "group": "1", "targets": {"R6": true, "R7": 1, "2025": 2, "x": 3}},
               {"id": "i3", "group": "1",
                "actuals": {"R6": {"value": 1, "status": "仮"}, "R5": {"source": "p"}, "R4": 1e999}}],
             "activities": [{"id": "a1"}, 5],
             "tallies": [{"group": "1", "mark": " ", "count": -1}],
             "judgements": [{"subject": "i9", "grade": "A"}]}
            """);
    assertThat(read.told())
        .containsExactlyInAnyOrder(
            "duplicate-field /groups/4/level",
            "number-out-of-range /indicators/2/actuals/R4",
            "blank-field /id",
            "unreadable-period /fiscalYear",
            "wrong-type /title",
            "duplicate-id /groups/1/id",
            "wrong-type /groups/4/level",
            "unknown-group /groups/2/parent",
            "group-cycle /groups/3",
            "unknown-group /indicators/0/group",
            "unknown-value /indicators/0/direction",
            "wrong-type /indicators/1/id",
            "wrong-type /indicators/1/targets/R6",
            "duplicate-period /indicators/1/targets/2025",
            "unreadable-period /indicators/1/targets/x",
            "unknown-value /indicators/2/actuals/R6/status",
            "missing-field /indicators/2/actuals/R5/value",
            "missing-field /activities/0/group",
            "wrong-type /activities/1",
            "blank-field /tallies/0/mark",
            "out-of-range /tallies/0/count",
            "unknown-subject /judgements/0/subject",
            "unknown-field /titel");
    assertThat(read.plan()).isEmpty();
  }

  @Test
  void read_thousandsOfUnknownGroups_isDoneInTime() {
    String groups =
        IntStream.range(0, 500)
            .mapToObj(i -> "{\"id\": \"施策の番号その%d\"}".formatted(i))
            .collect(Collectors.joining(","));
    String activities =
        IntStream.range(0, 2000)
            .mapToObj(i -> "{\"id\": \"a%d\", \"group\": \"施策の名前その%d\"}".formatted(i, i))
            .collect(Collectors.joining(","));
    String fields = "\"groups\": [" + groups + "], \"activities\": [" + activities + "]";
    Plans read =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Plans.with(fields));
    assertThat(read.defects()).hasSize(Defects.KEPT);
  }
}
