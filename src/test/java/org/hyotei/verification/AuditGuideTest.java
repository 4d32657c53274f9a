package org.hyotei.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.policy.PackFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands of src/docs/audit.md: on the receipt that lies beside it, where each must print
 * what the page says, and on a receipt, a ledger and rule files made just now. With {@code
 * -Dgolden.update=true} the receipt beside the page and what the page prints are made anew.
 */
class AuditGuideTest {

  private static final Path PAGE = Path.of("src/docs/audit.md");
  private static final Path KEPT = Path.of("src/docs/audit");
  private static final String MARK = "=== block ";
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?m)(^<!-- needs [^\\n]*-->\\n)?^```sh\\n((?:(?!```)[^\\n]*\\n)+)```\\n(```text\\n((?:(?!```)[^\\n]*\\n)*)```\\n)?");

  /** Commands that stand together, and what they print; empty where the page does not say. */
  private record Block(String needs, String commands, String output) {}

  @BeforeAll
  static void tools_ofThePage_areThere() throws Exception {
    for (String tool : List.of("bash", "jq", "openssl", "sha256sum", "base64", "xxd")) {
      boolean found =
          new ProcessBuilder("sh", "-c", "command -v " + tool)
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                  .start()
                  .waitFor()
              == 0;
      assumeTrue(found, tool + " is not installed");
    }
  }

  private static List<Block> blocks(String page) {
    List<Block> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      blocks.add(
          new Block(
              block.group(1) == null ? "" : block.group(1),
              block.group(2),
              block.group(4) == null ? "" : block.group(4)));
    }
    return blocks;
  }

  @Test
  void commands_onTheReceiptBesideThePage_printWhatItSays(@TempDir Path folder) throws Exception {
    if (Boolean.getBoolean("golden.update")) {
      update(folder);
    }
    List<Block> blocks =
        blocks(Files.readString(PAGE)).stream().filter(block -> block.needs().isEmpty()).toList();
    Path work = Files.createDirectories(folder.resolve("work"));
    for (String name : List.of("receipt.json", "key.txt")) {
      Files.copy(KEPT.resolve(name), work.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    List<String> outputs = run(work, blocks);
    assertThat(blocks).hasSize(8);
    for (int i = 0; i < blocks.size(); i++) {
      assertThat(outputs.get(i)).as(blocks.get(i).commands()).isEqualTo(blocks.get(i).output());
    }
  }

  @Test
  void commands_onWhatWasRecordedJustNow_allVerify(@TempDir Path folder) throws Exception {
    record(folder, folder.resolve("data"));
    String[] older = WrittenLedger.olderCheckpoint(folder.resolve("data"), 3);
    Files.writeString(folder.resolve("older.checkpoint"), older[0]);
    Files.writeString(folder.resolve("consistency.json"), older[1]);
    PackFiles files = WrittenLedger.policy().files();
    for (String path : files.paths()) {
      Path file = folder.resolve("rules").resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, Objects.requireNonNull(files.bytes(path)));
    }
    List<Block> blocks = blocks(Files.readString(PAGE));

    List<String> outputs = run(folder, blocks);
    assertThat(blocks).hasSize(11);
    assertThat(outputs.get(1)).contains("as recorded").doesNotContain("ALTERED");
    assertThat(outputs.get(3)).contains("the entry is in the tree");
    assertThat(outputs.get(4)).contains("Signature Verified Successfully");
    assertThat(outputs.get(5)).startsWith("Verified.");
    assertThat(outputs.get(6)).startsWith("Refused.").contains("ended with 1");
    assertThat(outputs.get(8))
        .isEqualTo("the first 3 of 7 entries are those of the older checkpoint\n");
    assertThat(outputs.get(9)).contains("nothing was altered").doesNotContain("--checkpoint");
    assertThat(outputs.get(10).lines().distinct()).hasSize(1);
  }

  @Test
  void consistency_ofAllSizes_isToldFromRewrittenHistory(@TempDir Path folder) throws Exception {
    record(folder, folder.resolve("data"));
    Block block =
        blocks(Files.readString(PAGE)).stream()
            .filter(one -> one.needs().contains("an older checkpoint"))
            .findFirst()
            .orElseThrow();
    List<Block> each = new ArrayList<>();
    for (int size = 1; size <= 7; size++) {
      String[] older = WrittenLedger.olderCheckpoint(folder.resolve("data"), size);
      Files.writeString(folder.resolve("older." + size), older[0]);
      Files.writeString(folder.resolve("consistency." + size), older[1]);
      Files.writeString(
          folder.resolve("rewritten." + size),
          older[0].replaceFirst("\n[^\n]{8}(.*=)\n", "\nAAAAAAAA$1\n"));
      String given = "cp consistency." + size + " consistency.json\n";
      each.add(
          new Block("", given + "cp older." + size + " older.checkpoint\n" + block.commands(), ""));
      each.add(
          new Block(
              "", given + "cp rewritten." + size + " older.checkpoint\n" + block.commands(), ""));
    }
    each.set(
        0,
        new Block(
            "", "jq -j .checkpoint receipt.json > checkpoint\n" + each.get(0).commands(), ""));

    List<String> outputs = run(folder, each);
    for (int i = 0; i < outputs.size(); i++) {
      int size = i / 2 + 1;
      assertThat(outputs.get(i))
          .isEqualTo(
              i % 2 == 0
                  ? "the first " + size + " of 7 entries are those of the older checkpoint\n"
                  : "history was REWRITTEN\n");
    }
  }

  /** Records into a data folder, and puts a receipt and the key beside it. */
  private static void record(Path folder, Path data) throws IOException {
    Map.Entry<byte[], String> receipt = WrittenLedger.receipt(Files.createDirectories(data), 6);
    Files.write(folder.resolve("receipt.json"), receipt.getKey());
    Files.writeString(folder.resolve("key.txt"), receipt.getValue() + "\n");
  }

  private static List<String> run(Path folder, List<Block> blocks) throws Exception {
    StringBuilder script = new StringBuilder("set -eu\n");
    for (Block block : blocks) {
      script.append("echo '").append(MARK).append("'\n").append(block.commands());
    }
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path hyotei = bin.resolve("hyotei");
    Files.writeString(
        hyotei,
        "#!/bin/sh\nexec \""
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "\" -cp \"$HYOTEI_CLASSES\" org.hyotei.Application \"$@\"\n");
    Files.setPosixFilePermissions(hyotei, PosixFilePermissions.fromString("rwxr-xr-x"));
    ProcessBuilder bash = new ProcessBuilder("bash", "-c", script.toString());
    bash.directory(folder.toFile()).redirectErrorStream(true);
    bash.redirectOutput(folder.resolve("output").toFile());
    bash.environment().put("PATH", bin.toAbsolutePath() + ":" + System.getenv("PATH"));
    bash.environment().put("HYOTEI_CLASSES", absolute(System.getProperty("java.class.path")));
    bash.environment().put("LC_ALL", "C.UTF-8");
    Process process = bash.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String output = Files.readString(folder.resolve("output"), StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(output).isZero();
    List<String> outputs = List.of(output.split(Pattern.quote(MARK) + "\n", -1));
    return outputs.subList(1, outputs.size());
  }

  private static String absolute(String classPath) {
    List<String> entries = new ArrayList<>();
    for (String entry : classPath.split(java.io.File.pathSeparator, -1)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(java.io.File.pathSeparator, entries);
  }

  private static void update(Path folder) throws Exception {
    Path work = Files.createDirectories(folder.resolve("update"));
    Files.createDirectories(KEPT);
    record(KEPT, work.resolve("data"));
    for (String name : List.of("receipt.json", "key.txt")) {
      Files.copy(KEPT.resolve(name), work.resolve(name));
    }
    String page = Files.readString(PAGE);
    List<String> outputs =
        run(work, blocks(page).stream().filter(block -> block.needs().isEmpty()).toList());
    Matcher block = BLOCK.matcher(page);
    StringBuilder updated = new StringBuilder();
    int next = 0;
    while (block.find()) {
      if (block.group(1) == null) {
        block.appendReplacement(
            updated,
            Matcher.quoteReplacement(
                "```sh\n" + block.group(2) + "```\n```text\n" + outputs.get(next++) + "```\n"));
      }
    }
    Files.writeString(PAGE, block.appendTail(updated).toString());
  }
}
