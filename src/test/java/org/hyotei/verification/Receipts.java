package org.hyotei.verification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.hyotei.report.Json;
import org.hyotei.transparency.Checkpoint;
import org.hyotei.transparency.Frontier;
import org.hyotei.transparency.Hash;
import org.hyotei.transparency.MerkleTree;
import org.hyotei.transparency.Node;
import org.hyotei.transparency.Position;
import org.hyotei.transparency.SigningKey;

/** A log in memory, and receipts of its entries, as a ledger writes them. */
final class Receipts {

  static final SigningKey KEY = SigningKey.generate("hyotei.local/0123456789abcdef");
  static final String SUBJECT =
      "{\"result\":{\"id\":\"1-2\",\"kind\":\"indicator\",\"grade\":\"S\",\"computedGrade\":\"A\","
          + "\"reason\":\"達成率120.6%\",\"rule\":{\"name\":\"A: 目標を達成\",\"file\":\"kawaguchi/grading.dslr\",\"line\":12,\"endLine\":18}},"
          + "\"findings\":[],\"trace\":[]}";
  static final String SUBMITTER = "{\"how\":\"unauthenticated\"}";

  private final List<byte[]> entries = new ArrayList<>();
  private final Map<Position, Hash> nodes = new HashMap<>();
  private Frontier frontier = Frontier.EMPTY;

  record Part(String name, String salt, String body) {
    String digest() {
      return Sha256.hex(
          Sha256.of(HexFormat.of().parseHex(salt), body.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** A log of some evaluations, each with the same three parts under other salts. */
  static Receipts of(int size) {
    Receipts log = new Receipts();
    for (int i = 0; i < size; i++) {
      log.append(entry(i));
    }
    return log;
  }

  static List<Part> parts(int number) {
    return List.of(
        new Part("request", salt(number, 0), "{\"policy\":\"kawaguchi\"}"),
        new Part("submitter", salt(number, 1), SUBMITTER),
        new Part("subject:1-2", salt(number, 2), SUBJECT));
  }

  private static String salt(int number, int part) {
    return Sha256.hex(Sha256.of(Sha256.utf8(number + "/" + part)));
  }

  private static byte[] entry(int number) {
    return canonical(
        json -> {
          json.writeStartObject();
          json.writeStringField("format", "hyotei-entry/1");
          json.writeStringField("id", "0199aaaa-0000-7000-8000-" + String.format("%012d", number));
          json.writeStringField("kind", "evaluation");
          json.writeStringField("time", "2026-11-21T11:23:00.123Z");
          json.writeObjectFieldStart("policy");
          json.writeStringField("id", "kawaguchi");
          json.writeStringField("version", "ab".repeat(32));
          json.writeEndObject();
          json.writeArrayFieldStart("parts");
          for (Part part : parts(number)) {
            json.writeStartObject();
            json.writeStringField("name", part.name());
            json.writeStringField("digest", part.digest());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  static byte[] canonical(Json.Writer writer) {
    try {
      return new JsonCanonicalizer(Json.bytes(writer)).getEncodedUTF8();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void append(byte[] entry) {
    entries.add(entry);
    Frontier.Growth growth = frontier.append(List.of(Hash.ofLeaf(entry)));
    for (Node node : growth.completed()) {
      nodes.put(node.position(), node.hash());
    }
    frontier = growth.frontier();
  }

  String checkpoint() {
    return checkpoint(entries.size());
  }

  String checkpoint(long size) {
    return new Checkpoint(KEY.name(), size, tree().root(size)).sign(KEY).toString();
  }

  private MerkleTree tree() {
    return new MerkleTree(positions -> positions.stream().map(nodes::get).toList());
  }

  /** The receipt of an entry with its submitter and subject. */
  byte[] receipt(int index) {
    return receipt(index, parts(index).subList(1, 3));
  }

  byte[] receipt(int index, List<Part> parts) {
    return Json.bytes(
        json -> {
          json.writeStartObject();
          json.writeStringField("format", "hyotei-receipt/1");
          json.writeStringField("entry", new String(entries.get(index), StandardCharsets.UTF_8));
          json.writeNumberField("index", index);
          json.writeArrayFieldStart("proof");
          for (Hash hash : tree().inclusion(index, entries.size()).path()) {
            json.writeString(hash.base64());
          }
          json.writeEndArray();
          json.writeStringField("checkpoint", checkpoint());
          json.writeArrayFieldStart("parts");
          for (Part part : parts) {
            json.writeStartObject();
            json.writeStringField("name", part.name());
            json.writeStringField("salt", part.salt());
            json.writeStringField("body", part.body());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("signers");
          json.writeString(KEY.verifier().toString());
          json.writeEndArray();
          json.writeObjectFieldStart("notes");
          json.writeArrayFieldStart("ja");
          json.writeString("この記録は…");
          json.writeEndArray();
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  static TrustedKey key() {
    return TrustedKey.parse(KEY.verifier().toString()).orElseThrow();
  }

  static byte[] replaced(byte[] receipt, String one, String by) {
    String text = new String(receipt, StandardCharsets.UTF_8);
    if (!text.contains(one)) {
      throw new IllegalArgumentException(one);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(text.replace(one, by).getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }
}
