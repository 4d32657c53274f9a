package org.hyotei.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hyotei.model.Message;

/**
 * Verifies a receipt with nothing but keys that the verifier trusts: no server, no rules. The bytes
 * may come from anyone; whatever they are, there is a verdict and no exception.
 *
 * <p>Verified are the entry's form, that each disclosed part is what the entry commits to, that the
 * entry is in the checkpoint's tree, that a given key signed the checkpoint, and that checkpoints
 * which were kept say the same. What is in {@code signers} and {@code notes} is the operator's word
 * and plays no part.
 */
public final class ReceiptCheck {

  private final List<TrustedKey> keys;
  private final List<KeptCheckpoint> kept;

  /**
   * Verifies with these keys.
   *
   * @param kept checkpoints of the same log that someone outside has kept; may be empty
   */
  public ReceiptCheck(List<TrustedKey> keys, List<KeptCheckpoint> kept) {
    this.keys = List.copyOf(keys);
    this.kept = List.copyOf(kept);
  }

  /** Verifies a receipt. */
  public ReceiptVerdict verify(byte[] bytes) {
    Faults faults = new Faults();
    Optional<Receipt> receipt = Receipt.read(bytes, faults);
    if (receipt.isEmpty()) {
      return ReceiptVerdict.refused(faults);
    }
    Optional<Entry> entry = Entry.read(receipt.get().leaf(), faults);
    entry.ifPresent(committed -> bodies(receipt.get().bodies(), committed, faults));
    Optional<TreeHead> head = TreeHead.parse(receipt.get().checkpoint());
    if (head.isEmpty()) {
      faults.add("チェックポイントが読めません。", "The checkpoint is no signed note of a tree's size and root.");
    }
    Optional<TrustedKey> signer = head.flatMap(signed -> signer(signed, faults));
    List<Message> unlike = new ArrayList<>();
    Set<Long> agreed = new HashSet<>();
    head.ifPresent(
        signed -> {
          inclusion(receipt.get(), signed, faults);
          kept.forEach(one -> compare(one, signed, agreed, unlike, faults));
        });
    return faults.none()
        ? new ReceiptWords(
                entry.orElseThrow(), receipt.get(), head.orElseThrow(), signer.orElseThrow())
            .verdict(!agreed.isEmpty(), unlike)
        : ReceiptVerdict.refused(faults);
  }

  /** Each disclosed part is one that the entry commits to, and none is disclosed twice. */
  private static void bodies(List<Body> bodies, Entry entry, Faults faults) {
    Map<String, String> digests = new HashMap<>();
    entry.parts().forEach(part -> digests.put(part.name(), part.digest()));
    Set<String> names = new HashSet<>();
    for (Body body : bodies) {
      String name = Faults.quote(body.name());
      String digest = digests.get(body.name());
      if (!names.add(body.name())) {
        faults.add("部分「" + name + "」が2回あります。", "The part \"" + name + "\" stands twice.");
      } else if (digest == null) {
        faults.add("部分「" + name + "」は記録にありません。", "The entry has no part \"" + name + "\".");
      } else if (!body.digest().equals(Optional.of(digest))) {
        faults.add(
            "部分「" + name + "」の内容が記録のダイジェストと一致しません。書き換えられています。",
            "The part \"" + name + "\" is not what the entry commits to: it was altered.");
      } else if (!isAbout(body)) {
        faults.add(
            "部分「" + name + "」の中身が別の対象のものです。",
            "The part \"" + name + "\" is about something else than its name says.");
      }
    }
  }

  private static boolean isAbout(Body body) {
    if (!body.name().startsWith(ReceiptWords.SUBJECT)) {
      return true;
    }
    String id = body.name().substring(ReceiptWords.SUBJECT.length());
    return body.json()
        .flatMap(json -> json.field("result"))
        .flatMap(result -> result.text("id"))
        .equals(Optional.of(id));
  }

  private Optional<TrustedKey> signer(TreeHead head, Faults faults) {
    Optional<TrustedKey> signer = keys.stream().filter(head::isSignedBy).findFirst();
    if (signer.isEmpty()) {
      boolean named = keys.stream().anyMatch(head::names);
      faults.add(
          named ? "チェックポイントの署名が、指定された鍵のものではありません。" : "チェックポイントは、指定された鍵で署名されていません。",
          named
              ? "The checkpoint names the given key, but the signature is not that key's, or the key is another log's."
              : "The checkpoint is not signed by a given key.");
    }
    return signer;
  }

  private static void inclusion(Receipt receipt, TreeHead head, Faults faults) {
    Optional<byte[]> root =
        InclusionPath.root(
            receipt.index(), head.size(), Sha256.leaf(receipt.leaf()), receipt.path());
    if (!root.map(Sha256::base64).equals(Optional.of(head.root()))) {
      faults.add(
          "記録は、チェックポイントの台帳（"
              + head.size()
              + "件）の "
              + receipt.index()
              + " 番目（0から）にありません。記録か証明が書き換えられています。",
          "The entry is not at index "
              + receipt.index()
              + " of the checkpoint's tree of "
              + head.size()
              + " entries: the entry or the proof was altered.");
    }
  }

  private void compare(
      KeptCheckpoint one, TreeHead head, Set<Long> agreed, List<Message> unlike, Faults faults) {
    String name = Faults.quote(one.name());
    Optional<TreeHead> parsed = TreeHead.parse(one.note());
    if (parsed.isEmpty()) {
      faults.add(
          "手元のチェックポイント「" + name + "」が読めません。",
          "The kept checkpoint \"" + name + "\" is no signed note of a tree's size and root.");
      return;
    }
    TreeHead held = parsed.get();
    if (!held.origin().equals(head.origin())) {
      faults.add(
          "手元のチェックポイント「" + name + "」は別の台帳のものです。",
          "The kept checkpoint \"" + name + "\" is of another log.");
    } else if (keys.stream().noneMatch(held::isSignedBy)) {
      faults.add(
          "手元のチェックポイント「" + name + "」は、指定された鍵で署名されていません。",
          "The kept checkpoint \"" + name + "\" is not signed by a given key.");
    } else if (held.size() != head.size()) {
      unlike.add(
          new Message(
              "手元のチェックポイント「"
                  + name
                  + "」（"
                  + held.size()
                  + "件）と評価記録証（"
                  + head.size()
                  + "件）が同じ履歴であること。件数が違うため、これだけでは比べられません。同じ件数の評価記録証を求めるか、台帳の検証（hyotei ledger verify --checkpoint）を求めてください。",
              "That the kept checkpoint \""
                  + name
                  + "\" ("
                  + held.size()
                  + " entries) and the receipt ("
                  + head.size()
                  + " entries) tell the same history: the sizes differ. Ask for a receipt in a tree of that size, or for 'hyotei ledger verify --checkpoint'."));
    } else if (!held.root().equals(head.root())) {
      faults.add(
          "手元のチェックポイント「" + name + "」と、同じ件数（" + head.size() + "件）なのにルートが違います。台帳の履歴が書き換えられています。",
          "The kept checkpoint \""
              + name
              + "\" has another root for the same size ("
              + head.size()
              + "): the log's history was rewritten.");
    } else {
      agreed.add(held.size());
    }
  }
}
