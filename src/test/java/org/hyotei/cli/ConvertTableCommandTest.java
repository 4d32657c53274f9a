package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertTableCommandTest {

  private static final String TABLE =
      "\uFEFF川口市の基準,,\r\n値の名前: 達成率,,\r\n\r\n下限,以上／超,評価,理由,備考\r\n"
          + "100%,以上,A,\"達成率{達成率}、\"\"目標\"\"\",=担当で確認\r\n"
          + "007,超,B,\"2行の\n理由\",\r\n,,,,ここまで①\r\n";

  // set by JUnit before each test
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @BeforeEach
  void writeTable(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Files.writeString(folder.resolve("a.csv"), TABLE);
  }

  private Cli convert(String from, String to, String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "convert-table";
    args[1] = folder.resolve(from).toString();
    args[2] = folder.resolve(to).toString();
    System.arraycopy(more, 0, args, 3, more.length);
    return Cli.run(args);
  }

  @Test
  void table_toAWorkbookAndBack_sameBytes() {
    assertThat(convert("a.csv", "a.xlsx").exit()).isZero();
    assertThat(convert("a.xlsx", "b.csv").exit()).isZero();

    assertThat(folder.resolve("b.csv")).content(StandardCharsets.UTF_8).isEqualTo(TABLE);
  }

  @Test
  void table_toCp932AndBack_sameTexts() {
    assertThat(convert("a.csv", "w.csv", "--encoding", "cp932").exit()).isZero();
    assertThat(folder.resolve("w.csv"))
        .content(Charset.forName("windows-31j"))
        .isEqualTo(TABLE.substring(1));
    assertThat(convert("w.csv", "w.xlsx").exit()).isZero();
    assertThat(convert("w.xlsx", "b.csv").exit()).isZero();

    assertThat(folder.resolve("b.csv")).content(StandardCharsets.UTF_8).isEqualTo(TABLE);
  }

  @Test
  void character_thatCp932Lacks_defectNamesTheCellAndNothingIsWritten() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "下限,評価\n80,𠮷\n");

    Cli run = convert("a.csv", "w.csv", "--encoding", "CP932");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("a.csv:2 B2 unmappable-character", "「𠮷」");
    assertThat(folder.resolve("w.csv")).doesNotExist();
  }

  @Test
  void bytes_thatAreNoText_defectNamesTheCell() throws IOException {
    Files.write(folder.resolve("a.csv"), new byte[] {'a', ',', (byte) 0xFD});

    Cli run = convert("a.csv", "a.xlsx");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("a.csv:1 B1 unreadable-bytes");
    assertThat(folder.resolve("a.xlsx")).doesNotExist();
  }

  @Test
  void target_thatIsThere_isNotOverwritten() throws IOException {
    Files.writeString(folder.resolve("b.csv"), "mine");

    Cli run = convert("a.csv", "b.csv");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("はもうあります");
    assertThat(folder.resolve("b.csv")).hasContent("mine");
  }

  @Test
  void usage_thatIsBad_isToldWithWhatToTry() {
    assertThat(convert("a.csv", "b.txt").err()).contains(".csv か .xlsx を指定してください");
    assertThat(convert("no.csv", "b.csv").err()).contains("というファイルはありません");
    assertThat(convert("a.csv", "b.csv", "--encoding", "EUC-JP").err())
        .contains("UTF-8 か CP932 を指定");
    assertThat(convert("a.csv", "b.csv", "--encoding", "EUC-JP").exit()).isEqualTo(2);
  }
}
