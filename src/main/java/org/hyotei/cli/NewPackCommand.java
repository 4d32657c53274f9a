package org.hyotei.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hyotei.model.Message;
import org.hyotei.policy.PolicyDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new-pack}: writes a pack to begin from, commented in Japanese, whose cases all hold. */
@Command(
    name = "new-pack",
    mixinStandardHelpOptions = true,
    description = "Writes a pack to begin from into the rules folder.")
final class NewPackCommand implements Callable<Integer> {

  private static final String SENTENCES = "grading.dslr";
  private static final String TABLE = "grading.csv";
  private static final List<String> FILES =
      List.of(
          "policy.yaml",
          SENTENCES,
          "rollup.dslr",
          "commentary.dslr",
          "findings.dslr",
          "cases/grading.yaml",
          "cases/rollup.yaml",
          "cases/commentary.yaml",
          "examples/example.json");

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Parameters(
      paramLabel = "NAME",
      description = "The pack's name: letters, digits, hyphens, underscores.")
  private String name = "";

  @Option(names = "--table", description = "Writes the grading rules as a table, grading.csv.")
  private boolean table;

  NewPackCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!PolicyDefinition.isId(name)) {
      throw new InputException(
          "「" + name + "」は評価基準のフォルダーの名前に使えません。mycity のように、英数字とハイフン、下線だけで書いてください。",
          "\""
              + name
              + "\" cannot be a pack's name. Use letters, digits, hyphens and underscores, such as mycity.");
    }
    Path folder = rules.folder();
    Path pack = folder.resolve(name);
    if (!Files.isRegularFile(folder.resolve("vocabulary.dsl"))) {
      throw new InputException(
          folder + " に vocabulary.dsl がないので、rules フォルダーではありません。--rules フォルダー で指定してください。",
          folder + " has no vocabulary.dsl, so it is no rules folder. Name one with --rules DIR.");
    }
    if (Files.exists(pack, LinkOption.NOFOLLOW_LINKS)) {
      throw OutputFiles.taken(pack);
    }
    write(pack);
    terminal.out(new Message(pack + " を作りました。", pack + " is made."));
    terminal.out(
        new Message(
            "policy.yaml から順に、計画書に合わせて直してください。書き方は rules/README.md にあります。",
            "Begin with policy.yaml and make it say what your plan says; rules/README.md tells how."));
    terminal.out(
        new Message(
            "確かめるには: java -jar target/hyotei.jar test " + name,
            "To try it: java -jar target/hyotei.jar test " + name));
    return HyoteiCommand.OK;
  }

  /** All files beside the pack first, so that half a pack is never to be seen. */
  private void write(Path pack) throws IOException {
    Path draft = pack.resolveSibling("." + name + "-" + UUID.randomUUID());
    Files.createDirectory(draft);
    try {
      for (String file : FILES) {
        Path target = draft.resolve(form(file));
        Files.createDirectories(target.resolve("..").normalize());
        String text = text(form(file)).replace("@NAME@", name);
        Files.writeString(target, table ? text.replace(SENTENCES, TABLE) : text);
      }
      Files.move(draft, pack);
    } catch (FileAlreadyExistsException e) {
      remove(draft);
      throw OutputFiles.taken(pack);
    } catch (IOException e) {
      remove(draft);
      throw e;
    }
  }

  private String form(String file) {
    return table && file.equals(SENTENCES) ? TABLE : file;
  }

  private void remove(Path draft) throws IOException {
    for (String file : FILES) {
      Files.deleteIfExists(draft.resolve(form(file)));
    }
    Files.deleteIfExists(draft.resolve("cases"));
    Files.deleteIfExists(draft.resolve("examples"));
    Files.deleteIfExists(draft);
  }

  private static String text(String file) throws IOException {
    try (InputStream in = NewPackCommand.class.getResourceAsStream("/new-pack/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file new-pack/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
