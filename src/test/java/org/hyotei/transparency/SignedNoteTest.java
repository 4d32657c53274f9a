package org.hyotei.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Notes by the vectors of golang.org/x/mod/sumdb/note (note_test.go, BSD-3-Clause): its keys, its
 * text, its signatures.
 */
class SignedNoteTest {

  private static final String PETER_SECRET =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  private static final String PETER =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String ENOCH =
      "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
  private static final String TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String PETER_LINE =
      "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  private static final String ENOCH_LINE =
      "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

  @Test
  void sign_byTheKnownKey_isTheKnownNote() {
    SigningKey peter = SigningKey.parse(PETER_SECRET);

    assertThat(SignedNote.sign(TEXT, peter)).hasToString(TEXT + "\n" + PETER_LINE);
    assertThat(peter.verifier()).hasToString(PETER);
    assertThat(peter.privateText()).isEqualTo(PETER_SECRET);
    assertThat(peter.toString()).doesNotContain("AYEKFALVFGyNhPJEMzD1QIDr");
  }

  @Test
  void parse_ofTwoSignatures_knowsBothKeys() {
    SignedNote note = SignedNote.parse(TEXT + "\n" + PETER_LINE + ENOCH_LINE);

    assertThat(note.text()).isEqualTo(TEXT);
    assertThat(note.isSignedBy(VerifierKey.parse(PETER))).isTrue();
    assertThat(note.isSignedBy(VerifierKey.parse(ENOCH))).isTrue();
    assertThat(note.isSignedBy(SigningKey.generate("PeterNeumann").verifier())).isFalse();
    assertThat(note).hasToString(TEXT + "\n" + PETER_LINE + ENOCH_LINE);
  }

  @Test
  void isSignedBy_aRightAndAWrongSignatureOfOneKey_isFalse() {
    String wrong = PETER_LINE.replace("ZJkuBS", "ZJkuBT");

    assertThat(
            SignedNote.parse(TEXT + "\n" + PETER_LINE + wrong).isSignedBy(VerifierKey.parse(PETER)))
        .isFalse();
  }

  @Test
  void isSignedBy_aSignatureOfMoreBytes_isFalse() {
    String line = PETER_LINE.substring(0, 60) + "ABCD" + PETER_LINE.substring(60);

    assertThat(SignedNote.parse(TEXT + "\n" + line).isSignedBy(VerifierKey.parse(PETER))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TEXT,
        TEXT + "\n",
        TEXT + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBt",
        "\u0001" + TEXT + "\n" + PETER_LINE,
        "\ud800" + TEXT + "\n" + PETER_LINE,
        TEXT + "\n— Bad Name x08go/ZJkuBS9UG/SffcvIAQxVBtiFup\n",
        TEXT + "\n" + PETER_LINE + "Unexpected line.\n",
        TEXT + "\n" + PETER_LINE + "\n",
        TEXT + "\n— PeterNeumann x08go+===\n",
        TEXT + "\n— PeterNeumann x08gow==\n",
        TEXT + "\n— Peter+Neumann x08go/ZJkuBS9UG/\n",
        TEXT + "\n— \u3000 x08go/ZJkuBS9UG/\n",
        "",
        "\n",
        "\n\n",
      })
  void parse_ofNoNote_isRefused(String text) {
    assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(MalformedException.class);
  }

  @Test
  void parse_ofTooMuch_isRefused() {
    assertThatThrownBy(() -> SignedNote.parse(TEXT + "\n" + PETER_LINE.repeat(101)))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> SignedNote.parse("x\n".repeat(500_001) + "\n" + PETER_LINE))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void keys_mangledAnyhow_areRefused() {
    for (String key : List.of(PETER, PETER_SECRET)) {
      for (int from = 0; from < key.length(); from++) {
        for (int to = from + 1; to <= key.length(); to++) {
          if (from > 0 || to < key.length()) {
            assertRefused(key.substring(from, to));
          }
        }
        char[] mangled = key.toCharArray();
        mangled[from]++;
        assertRefused(new String(mangled));
      }
    }
    assertRefused("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==");
    assertRefused("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  }

  private static void assertRefused(String key) {
    assertThatThrownBy(() -> VerifierKey.parse(key)).as(key).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> SigningKey.parse(key))
        .as(key)
        .isInstanceOf(MalformedException.class)
        .hasMessageNotContaining("AYEKFALV");
  }

  @Test
  void generate_ofTwoKeys_givesDifferentOnesThatReadBack() {
    SigningKey one = SigningKey.generate("hyotei.local/0123456789abcdef");
    SigningKey other = SigningKey.generate("hyotei.local/0123456789abcdef");
    SignedNote note = SignedNote.sign("hi\n", one);

    assertThat(one.verifier()).isNotEqualTo(other.verifier());
    assertThat(VerifierKey.parse(one.verifier().toString())).isEqualTo(one.verifier());
    assertThat(SigningKey.parse(one.privateText() + "\n").verifier()).isEqualTo(one.verifier());
    assertThat(note.isSignedBy(one.verifier())).isTrue();
    assertThat(note.isSignedBy(other.verifier())).isFalse();
    assertThatThrownBy(() -> SigningKey.generate("a b")).isInstanceOf(MalformedException.class);
  }

  @Test
  void fingerprint_ofAKey_isThatOfItsRawBytes() {
    assertThat(VerifierKey.parse(PETER).fingerprint())
        .isEqualTo("c7a9d541f116ae828b693ee8c89482bbe3ec786faa1df159677bd65150394f0f");
  }

  /** RFC 8032, section 7.1, tests 1 to 3. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60 d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7 fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"
      })
  void publicKey_ofASeed_isThatOfTheStandard(String seedAndKey) {
    String[] parts = seedAndKey.split(" ", -1);

    assertThat(Ed25519.publicKey(HexFormat.of().parseHex(parts[0])))
        .isEqualTo(HexFormat.of().parseHex(parts[1]));
  }

  @Property(tries = 300)
  void note_withAnyBitFlipped_isNotSignedByItsKey(@ForAll @IntRange(max = 100_000) int at) {
    byte[] note = (TEXT + "\n" + PETER_LINE).getBytes(StandardCharsets.UTF_8);
    note[at / 8 % note.length] ^= (byte) (1 << (at % 8));
    String flipped = new String(note, StandardCharsets.UTF_8);

    boolean signed;
    try {
      signed = SignedNote.parse(flipped).isSignedBy(VerifierKey.parse(PETER));
    } catch (MalformedException e) {
      signed = false;
    }
    assertThat(signed).as(flipped).isFalse();
  }
}
