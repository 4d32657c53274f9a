package org.hyotei.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hyotei.model.Defects;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.GridCell;
import org.hyotei.tabular.Sheet;
import org.hyotei.tabular.Workbook;

/**
 * Drafts {@code columns.yaml} from a workbook: columns that were recognised as they were taken, the
 * others as comments to choose from.
 */
public final class ColumnsDraft {

  private static final int MOST_EXAMPLES = 3;
  private static final int LONGEST_EXAMPLE = 20;
  private static final int LONGEST_HEADING = 60;

  private final StringBuilder known = new StringBuilder();
  private final StringBuilder open = new StringBuilder();
  private final Set<String> said = new HashSet<>();

  private ColumnsDraft() {}

  /** The text of the draft, to be saved as it is. */
  public static String of(Workbook workbook, SheetOptions options) {
    Gathered gathered = SheetPlans.gathered(workbook, options, new Remarks(), new Defects());
    ColumnsDraft draft = new ColumnsDraft();
    List<Table> tables =
        gathered.settled.stream().filter(table -> table.shape() != Table.Shape.NONE).toList();
    tables.forEach(draft::add);
    String head = "# head: { sheet: シート名, rows: \"3-4\" }   # 見出しの行。見つからないときだけ\n";
    if (tables.isEmpty()) {
      for (Grid grid : workbook.grids()) {
        if (!grid.hidden()) {
          head = draft.candidates(grid, head);
        }
      }
    }
    return draft.text(workbook.file(), head);
  }

  private String text(String file, String head) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    return "# "
        + line(name)
        + " の表の読み方の下書き（columns.yaml）\n"
        + "# is に書けるもの:\n"
        + "#   id 番号、name 指標名、group 区分（name: 基本目標 など）、unit 単位、direction 方向、owner 担当課、actor 主体、\n"
        + "#   baseline 現状、baseline-year 現状の年度、target 目標、actual 実績、grade 評価（year: R6 で年度、status: 速報 など）、\n"
        + "#   year 年度だけの欄（year: R6）、measure 目標・実績・評価の別、activity 取組名、mark 取組の記号、tally 記号の数（name: ◎）、\n"
        + "#   judgement 判断した評価、judged-by 判断者、judgement-reason 判断の理由、counting 集計方法、group-number 区分の番号、\n"
        + "#   narrative 文章、note 注、attribute 評価基準の入力（name: 入力の名前）、\n"
        + "#   computed 計算で求まる欄と total 合計の欄（読まない）、nothing 読まない\n"
        + "# fiscalYear: R6   # 評価する年度\n"
        + "# levels: [基本目標, 施策]   # 区分の段の名前、上から\n"
        + head
        + "columns:\n"
        + known
        + (open.isEmpty() ? "" : "  # 分からなかった欄です。is を選び、行頭の # を外してください。\n" + open);
  }

  private void add(Table table) {
    for (Column column : table.columns()) {
      Role role = column.role();
      boolean byLetter = role == Role.MEASURE || column.heading().isEmpty();
      String key = byLetter ? Sheet.letters(column.index()) : Text.key(column.heading());
      if (role == Role.NOTHING || !said.add(key)) {
        continue;
      }
      if (role == Role.UNKNOWN || role == Role.LABEL) {
        open(column, Bodies.texts(table.header().grid(), table.header().lastRow(), column.index()));
      } else if (!isRelative(column.meaning())) {
        known.append("  - { ").append(where(column, byLetter)).append(is(column.meaning()));
        known.append(" }\n");
      }
    }
  }

  /** A year counted from the fiscal year is told by its heading alone. */
  private static boolean isRelative(Meaning meaning) {
    return meaning.when().said() && meaning.when().period() == null;
  }

  private static String where(Column column, boolean byLetter) {
    return byLetter
        ? "column: " + Sheet.letters(column.index())
        : "heading: " + quoted(column.heading());
  }

  private static String is(Meaning meaning) {
    String is = ", is: " + meaning.role().word();
    is += meaning.detail().isEmpty() ? "" : ", name: " + quoted(meaning.detail());
    is += meaning.when().said() ? ", year: " + meaning.when().text() : "";
    return meaning.status() == null ? is : is + ", status: " + meaning.status().label();
  }

  private void open(Column column, List<String> texts) {
    if (texts.isEmpty() && column.heading().isEmpty()) {
      return;
    }
    long figures = texts.stream().filter(FigureCells::isAmount).count();
    String guess = figures * 2 > texts.size() ? "actual, year: R6" : "narrative";
    String examples =
        texts.stream()
            .limit(MOST_EXAMPLES)
            .map(text -> shortened(line(text)))
            .collect(Collectors.joining("、"));
    open.append("  # - { ")
        .append(where(column, column.heading().isEmpty()))
        .append(", is: ")
        .append(guess)
        .append(" }")
        .append(examples.isEmpty() ? "" : "   # 例: " + examples)
        .append('\n');
  }

  /** Without a table: the first row with several short texts may be a head. */
  private String candidates(Grid grid, String head) {
    for (Grid.Row row : grid.rows()) {
      List<GridCell> texts =
          row.cells().stream().filter(cell -> !Text.isBlank(cell.text())).toList();
      boolean shortOnes = texts.stream().allMatch(cell -> cell.text().length() <= LONGEST_HEADING);
      if (texts.size() > 2 && shortOnes && open.isEmpty()) {
        for (GridCell cell : texts) {
          Column column =
              new Column(
                  cell.column(),
                  Text.line(cell.text()),
                  grid.place(row.number(), cell.column()),
                  Meaning.UNKNOWN,
                  "");
          open(column, Bodies.texts(grid, row.number(), cell.column()));
        }
        String sheet = grid.name().isEmpty() ? "" : "sheet: " + quoted(grid.name()) + ", ";
        return "head: { " + sheet + "rows: \"" + row.number() + "\" }   # 見出しの行\n";
      }
    }
    return head;
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_EXAMPLE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_EXAMPLE)) + "…";
  }

  private static String quoted(String text) {
    return "\"" + line(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** On one line and without characters that move a cursor. */
  private static String line(String text) {
    return Text.line(text).replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", " ");
  }
}
