package org.hyotei.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The language of {@code --help}: English stands at the commands, Japanese in a bundle. */
final class HelpLanguage {

  private HelpLanguage() {}

  /** The commands, with help in the language with this tag; Japanese unless it is {@code en}. */
  static CommandLine in(String language, CommandLine line) {
    if (!language.equals("en")) {
      line.setResourceBundle(japanese());
    }
    unbroken(line);
    return line;
  }

  static ResourceBundle japanese() {
    return ResourceBundle.getBundle("org.hyotei.cli.help", Locale.JAPANESE);
  }

  /** Footers hold examples to be copied: their lines stay as they are, however long. */
  private static void unbroken(CommandLine line) {
    line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, HelpLanguage::footer);
    line.getSubcommands().values().forEach(HelpLanguage::unbroken);
  }

  private static String footer(Help help) {
    StringBuilder text = new StringBuilder();
    for (String line : help.commandSpec().usageMessage().footer()) {
      text.append(line).append(System.lineSeparator());
    }
    return text.toString();
  }
}
