package org.hyotei.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hyotei.transparency.SigningKey;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sign checkpoints: the secret one in a file that only its owner can read, and the
 * table that says which one signs from which size on. A key that was put in the file's place is
 * taken up at the next checkpoint.
 */
final class Signers {

  private static final String NEXT = ".next";

  private final Path file;
  private volatile List<String> known = List.of();
  private @Nullable SigningKey key;

  Signers(Path file) {
    this.file = file;
  }

  /** The keys that ever signed, the first one first. */
  List<String> known() {
    return known;
  }

  /**
   * The key for the checkpoint of a size.
   *
   * @throws LedgerUnavailable if it is not in the file
   */
  synchronized SigningKey key(long size, Handle handle) {
    known = new Receipts(handle).signers();
    String vkey =
        handle
            .createQuery("SELECT vkey FROM signer WHERE since < :size ORDER BY since DESC LIMIT 1")
            .bind("size", size)
            .mapTo(String.class)
            .one();
    if (key == null || !key.verifier().toString().equals(vkey)) {
      key = read(vkey);
    }
    return key;
  }

  /** Looks into the file twice, since another process may put the next key there meanwhile. */
  private SigningKey read(String vkey) {
    for (Path candidate : List.of(file, next(), file)) {
      SigningKey read = present(candidate);
      if (read != null && read.verifier().toString().equals(vkey)) {
        return read;
      }
    }
    throw new LedgerUnavailable(
        "台帳に署名している鍵 "
            + vkey
            + " が "
            + file
            + " にありません。控えから戻すか、鍵が失われていれば"
            + " 'hyotei ledger rotate-key --lost --reason …' を実行してください。",
        "The ledger is signed with "
            + vkey
            + ", and that key is not in "
            + file
            + ". Put the file back from its backup, or, if the key is lost for good, run"
            + " 'hyotei ledger rotate-key --lost --reason …'.");
  }

  private static @Nullable SigningKey present(Path file) {
    try {
      return SigningKey.parse(Files.readString(file));
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new LedgerUnavailable(
          "署名の鍵 " + file + " が読めません（" + e + "）。",
          "The signing key " + file + " cannot be read: " + e,
          e);
    } catch (RuntimeException e) {
      throw new LedgerUnavailable(
          "ファイル " + file + " に署名の鍵がありません（" + e.getMessage() + "）。",
          "The file " + file + " holds no signing key: " + e.getMessage(),
          e);
    }
  }

  /** The key in the file, if there is one. */
  @Nullable SigningKey present() {
    return present(file);
  }

  /** A new key in the file; nobody but the owner of the process can read it. */
  SigningKey make(String name) {
    return write(file, SigningKey.generate(name));
  }

  /**
   * Has a key sign trees larger than a size, beside the file of the one in use until {@link
   * #takeNext}; in the transaction that appends the entry that says so. A key that would have
   * signed first from the same size on, and never did, leaves no row.
   *
   * @param old the public key that is thought to sign last
   * @throws RotationRefused if another one does, or the file cannot be written
   */
  void change(String old, SigningKey key, long since, Handle handle) {
    String last = last(handle);
    if (!last.equals(old)) {
      throw new RotationRefused(
          "その間に別の鍵（" + last + "）に代わっていました。何も変えていません。",
          "Another key took the old one's place meanwhile: " + last + ". Nothing was changed.");
    }
    takeNext(handle);
    try {
      Files.deleteIfExists(next());
      write(next(), key);
    } catch (IOException | LedgerUnavailable e) {
      throw new RotationRefused(
          "鍵のファイル " + next() + " に書けません（" + e + "）。",
          "The key file " + next() + " cannot be written: " + e,
          e);
    }
    handle.execute(
        "INSERT INTO signer (since, vkey) VALUES (?, ?)"
            + " ON CONFLICT (since) DO UPDATE SET vkey = excluded.vkey",
        since,
        key.verifier().toString());
  }

  /**
   * Puts the next key in the place of the one that it follows, which is gone then, if it is the one
   * that signs; in a transaction that holds the head, so that no other can come between.
   */
  void takeNext(Handle handle) {
    SigningKey beside = present(next());
    if (beside == null || !beside.verifier().toString().equals(last(handle))) {
      return;
    }
    try {
      Files.move(next(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static String last(Handle handle) {
    List<String> signers = new Receipts(handle).signers();
    return signers.get(signers.size() - 1);
  }

  private Path next() {
    return file.resolveSibling(file.getFileName() + NEXT);
  }

  private static SigningKey write(Path file, SigningKey key) {
    byte[] text = (key.privateText() + "\n").getBytes(StandardCharsets.UTF_8);
    Set<StandardOpenOption> options =
        EnumSet.of(
            StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
    try (var channel = Files.newByteChannel(file, options, ownerOnly())) {
      channel.write(java.nio.ByteBuffer.wrap(text));
      return key;
    } catch (FileAlreadyExistsException e) {
      throw new LedgerUnavailable(
          "鍵のファイル " + file + " はもうあります。", "The key file " + file + " is there already.", e);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static LedgerUnavailable unwritable(Path file, IOException e) {
    return new LedgerUnavailable(
        "鍵のファイル " + file + " に書けません（" + e + "）。",
        "The key file " + file + " cannot be written: " + e,
        e);
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
