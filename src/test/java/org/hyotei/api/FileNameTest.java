package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files are read however programs write them, or told to be unreadable. */
class FileNameTest {

  private static FileName of(String name, Charset charset) {
    return FileName.of(new String(name.getBytes(charset), StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"計画.xlsx", "予算表.csv", "①髙橋.ods", "plan.xlsx", "C:\\表\\計画.xlsx", ""})
  void name_inUtf8OrCp932_isRead(String name) {
    assertThat(of(name, StandardCharsets.UTF_8)).isEqualTo(new FileName(name, true));
    assertThat(of(name, Charset.forName("windows-31j"))).isEqualTo(new FileName(name, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "; filename*=UTF-8''%E8%A8%88%E7%94%BB+1.csv; filename=\"x.csv\"|計画+1.csv|true",
        "; filename=\"x.csv\"; FILENAME*=Shift_JIS'ja'%8C%76%89%E6.csv|計画.csv|true",
        "; filename*=UTF-8''%FF%FE.csv|plan.csv|false",
        "; filename*=none-such''a.csv|plan.csv|false",
        "; filename*=UTF-8''%zz.csv|plan.csv|false",
        "; filename=\"C:\\dir\\a;b.csv\"|C:\\dir\\a;b.csv|true",
        "; filename=plan.csv; x=y|plan.csv|true",
        "; x=y|''|true",
      })
  void name_ofAHead_isReadAsItIsWritten(String head, String name, boolean readable) {
    assertThat(FileName.ofHead("form-data; name=\"file\"" + head))
        .isEqualTo(new FileName(name, readable));
  }

  @ParameterizedTest
  @CsvSource({
    "=?UTF-8?B?6KiI55S7Lnhsc3g=?=, 計画.xlsx",
    "=?utf-8?q?=E8=A8=88=E7=94=BB_1.xlsx?=, 計画 1.xlsx",
    "=?UTF-8?B?6KiI?= =?UTF-8?B?55S7Lnhsc3g=?=, 計画.xlsx",
    "=?UTF-8?Q?=E8=A8?= =?UTF-8?Q?=88.csv?=, 計.csv",
    "=?Shift_JIS?B?jHaJ5i54bHN4?=, 計画.xlsx",
    "=?ISO-2022-JP?B?GyRCN1cyaBsoQi54bHN4?=, 計画.xlsx",
    "=?none-such?B?jHaJ5g==?=, =?none-such?B?jHaJ5g==?=",
    "=?UTF-8?B?***?=, =?UTF-8?B?***?=",
  })
  void name_ofEncodedWords_isRead(String head, String name) {
    assertThat(FileName.of(head)).isEqualTo(new FileName(name, true));
  }

  @ParameterizedTest
  @CsvSource({"é1.XLSX, plan.xlsx", "é1.é2, plan", "é1, plan"})
  void name_inNeither_isUnreadableAndKeepsItsEnding(String name, String as) {
    assertThat(of(name, StandardCharsets.ISO_8859_1)).isEqualTo(new FileName(as, false));
  }
}
