package org.hyotei.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hyotei.model.Defect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans with something wrong. */
class PlanReaderDefectTest {

  private static void assertOnly(Plans read, String told, String named) {
    assertThat(read.told()).containsExactly(told);
    Defect defect = read.defects().get(0);
    assertThat(defect.message().ja()).contains(named);
    assertThat(defect.message().en()).contains(named);
    assertThat(read.plan()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | wrong-type | a list",
        "{`fiscalYear`: `R6`} | missing-field /id | id",
        "{`id`: null, `fiscalYear`: `R6`} | missing-field /id | id",
        "{`id`: ` `, `fiscalYear`: `R6`} | blank-field /id | id",
        "{`id`: 5, `fiscalYear`: `R6`} | wrong-type /id | 5",
        "{`id`: `p`} | missing-field /fiscalYear | fiscalYear",
        "{`id`: `p`, `fiscalYear`: 2024} | wrong-type /fiscalYear | 2024",
        "{`id`: `p`, `fiscalYear`: `R0`} | unreadable-period /fiscalYear | R0",
        "{`id`: `p`, `fiscalYear`: `R6.4.1`} | unreadable-period /fiscalYear | R6.4.1",
        "{`id`: `p`, `fiscalYear`: ``} | blank-field /fiscalYear | fiscalYear",
        "{`id`: `p`, `fiscalYear`: `R6`, `indicater`: []} | unknown-field /indicater | indicators"
      })
  void read_brokenHead_isTold(String json, String told, String named) {
    Plans read = Plans.read(json.replace('`', '"'));
    String expected = told.contains(" ") ? told : told + " ";
    assertThat(read.told()).containsExactly(expected);
    assertThat(read.defects().get(0).message().en()).contains(named);
    assertThat(read.plan()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'groups': {} | wrong-type /groups | ",
        "'groups': [null] | wrong-type /groups/0 | null",
        "'groups': ['1'] | wrong-type /groups/0 | \"1\"",
        "'groups': [{'id': 1}] | wrong-type /groups/0/id | 1",
        "'groups': [{'title': 'x', 'parent': ''}] | missing-field /groups/0/id | id",
        "'groups': [{'id': '1'}], 'judgements': [{'subject': '1', 'grade': 'A'}, {'subject': '1', 'grade': 'A'}] | duplicate-judgement /judgements/1/subject | /judgements/0/subject",
        "'groups': [{'id': '1'}, {'id': '1'}] | duplicate-id /groups/1/id | /groups/0/id",
        "'groups': [{'id': '1'}], 'activities': [{'id': '1', 'group': '1'}] | duplicate-id /activities/0/id | /groups/0/id",
        "'groups': [{'id': '1', 'parent': '2'}] | unknown-group /groups/0/parent | 2",
        "'groups': [{'id': '1', 'parent': 2}] | wrong-type /groups/0/parent | 2",
        "'groups': [{'id': '1', 'parent': '1'}] | group-cycle /groups/0 | 1",
        "'groups': [{'id': '1', 'titel': 'x'}] | unknown-field /groups/0/titel | title",
        "'groups': [{'id': '1', 'publishedGrades': {'R99年': 'A', 'x': 'A'}}] | unreadable-period /groups/0/publishedGrades/x | x",
        "'groups': [{'id': '1', 'publishedGrades': {'R6': 5}}] | wrong-type /groups/0/publishedGrades/R6 | 5",
        "'groups': [{'id': '1', 'narrative': 'x'}] | wrong-type /groups/0/narrative | x",
        "'groups': [{'id': '施策1'}], 'activities': [{'id': 'a', 'group': '施策2'}] | unknown-group /activities/0/group | 施策1",
        "'groups': [{'id': '施策1'}], 'tallies': [{'group': '施策2', 'mark': 'A', 'count': 1}] | unknown-group /tallies/0/group | 施策1",
        "'groups': [{'id': '施策1'}], 'assessments': [{'group': '施策2'}] | unknown-group /assessments/0/group | 施策1",
        "'groups': [{'id': '1'}], 'activities': [{'id': 'a', 'group': ' '}] | blank-field /activities/0/group | group",
        "'groups': [{'id': '1'}], 'tallies': [{'group': '1', 'mark': 'A'}] | missing-field /tallies/0/count | count",
        "'groups': [{'id': '1'}], 'tallies': [{'group': '1', 'count': 1}] | missing-field /tallies/0/mark | mark",
        "'groups': [{'id': '1'}], 'tallies': [{'group': '1', 'mark': 'A', 'count': -1}] | out-of-range /tallies/0/count | -1",
        "'groups': [{'id': '1'}], 'tallies': [{'group': '1', 'mark': 'A', 'count': 1, 'previousCount': -2}] | out-of-range /tallies/0/previousCount | -2",
        "'groups': [{'id': '1'}], 'tallies': [{'group': '1', 'mark': 'A', 'count': 1.5}] | wrong-type /tallies/0/count | 1.5",
        "'groups': [{'id': '施策1'}], 'judgements': [{'subject': '施策2', 'grade': 'A'}] | unknown-subject /judgements/0/subject | 施策1",
        "'groups': [{'id': '1'}], 'judgements': [{'subject': 'xyz', 'grade': 'A'}] | unknown-subject /judgements/0/subject | xyz",
        "'groups': [{'id': '1'}], 'judgements': [{'subject': '1'}] | missing-field /judgements/0/grade | grade"
      })
  void read_brokenList_isTold(String fields, String told, String named) {
    assertOnly(Plans.with(fields.replace('\'', '"')), told, named == null ? "" : named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'direction': 'up' | unknown-value /direction | up",
        "'direction': 5 | wrong-type /direction | 5",
        "'unit': 5 | wrong-type /unit | 5",
        "'targets': [] | wrong-type /targets | ",
        "'targets': {'いつか': 5} | unreadable-period /targets/いつか | いつか",
        "'targets': {'R6': 5, '2024': 5} | duplicate-period /targets/2024 | 2024",
        "'targets': {'R6': true} | wrong-type /targets/R6 | true",
        "'targets': {'R6': [5]} | wrong-type /targets/R6 | ",
        "'targets': {'R6': 1e99} | number-out-of-range /targets/R6 | 1e99",
        "'actuals': {'R6': {'value': true}} | wrong-type /actuals/R6/value | true",
        "'actuals': {'R6': {'source': 'x'}} | missing-field /actuals/R6/value | value",
        "'actuals': {'R6': {'value': 1, 'status': '速報値'}} | unknown-value /actuals/R6/status | 速報値",
        "'actuals': {'R6': {'value': 1, 'statsu': '速報'}} | unknown-field /actuals/R6/statsu | status",
        "'actuals': {'R6': {'value': 1, 'also': [{'where': 'x'}]}} | missing-field /actuals/R6/also/0/value | value",
        "'actuals': {'R6': {'value': 1, 'also': [5]}} | wrong-type /actuals/R6/also/0 | 5",
        "'baseline': {'R6.2.30': 1} | unreadable-period /baseline/R6.2.30 | R6.2.30",
        "'publishedGrades': {'R6': 'A', '令和6年度': 'A'} | duplicate-period /publishedGrades/令和6年度 | 令和6年度",
        "'attributes': {'a': [1]} | wrong-type /attributes/a | ",
        "'narrative': {'a': 1} | wrong-type /narrative/a | 1",
        "'a/b~c': 1 | unknown-field /a~1b~0c | a/b~c"
      })
  void read_brokenIndicator_isTold(String fields, String told, String named) {
    String pointer = told.replace(" /", " /indicators/0/");
    Plans read = Plans.indicator(fields.replace('\'', '"'));
    if (told.startsWith("number-out-of-range")) {
      assertThat(read.told()).containsExactly(pointer);
      assertThat(read.defects().get(0).message().ja()).contains(named);
    } else {
      assertOnly(read, pointer, named == null ? "" : named);
    }
  }

  @Test
  void read_idTooLong_isTold() {
    String sound = "x".repeat(200);
    assertThat(Plans.with("\"groups\": [{\"id\": \"" + sound + "\"}]").told()).isEmpty();
    assertOnly(
        Plans.with("\"groups\": [{\"id\": \"" + sound + "x\"}]"),
        "too-long /groups/0/id",
        "x".repeat(60) + "…");
  }

  /** Groups 0 to n − 1, each below the next; then others below a named one. */
  private static Plans chain(int length, int parentOfLast, String... more) {
    String groups =
        IntStream.range(0, length)
            .map(i -> length - 1 - i)
            .mapToObj(
                i ->
                    "{\"id\": \"g%d\", \"parent\": \"g%d\"}"
                        .formatted(i, i == length - 1 ? parentOfLast : i + 1))
            .collect(Collectors.joining(","));
    return Plans.with("\"groups\": [" + groups + String.join("", more) + "]");
  }

  @ParameterizedTest
  @CsvSource({"2", "33", "50", "1000"})
  void read_cycle_isToldOfEachGroupInIt(int length) {
    Plans read = chain(length, 0, ",{\"id\": \"below\", \"parent\": \"g0\"}");
    List<String> told =
        IntStream.range(0, length).mapToObj(i -> "group-cycle /groups/" + i).toList();
    assertThat(read.told()).isEqualTo(told);
    assertThat(read.defects().get(0).message().ja()).contains("「g" + (length - 1) + "」");
  }

  @Test
  void read_groupsTooDeep_areTold() {
    String groups =
        IntStream.range(0, 35)
            .mapToObj(
                i ->
                    "{\"id\": \"" + i + "\"" + (i == 0 ? "}" : ",\"parent\": \"" + (i - 1) + "\"}"))
            .collect(Collectors.joining(","));
    assertThat(Plans.with("\"groups\": [" + groups + "]").told())
        .containsExactly("groups-too-deep /groups/33", "groups-too-deep /groups/34");
  }

  @Test
  void read_unknownParents_areToldInDocumentOrder() {
    String groups =
        IntStream.range(0, 40)
            .mapToObj(i -> "{\"id\": \"g" + i + "\", \"parent\": \"none\"}")
            .collect(Collectors.joining(","));
    assertThat(Plans.with("\"groups\": [" + groups + "]").told())
        .isEqualTo(
            IntStream.range(0, 40)
                .mapToObj(i -> "unknown-group /groups/" + i + "/parent")
                .toList());
  }
}
