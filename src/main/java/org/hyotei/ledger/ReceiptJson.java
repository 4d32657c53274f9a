package org.hyotei.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.hyotei.transparency.Hash;

/** A receipt as JSON, format {@code hyotei-receipt/1}. */
public final class ReceiptJson {

  private static final String FORMAT = "hyotei-receipt/1";

  private static final String[] JA = {
    "この記録証は、記録（entry）が台帳の木のこの位置にあり、その木に運営者の鍵で署名がされていることを証明します。",
    "数値が正しいことは証明しません。時刻、鍵、過去の記録は、外部の人がチェックポイントを控えるまでは運営者を信じるほかありません。",
  };
  private static final String[] EN = {
    "This proves that the entry stands at this place of the ledger's tree, and that the operator's key"
        + " signed that tree.",
    "It does not prove that the figures are true. Clock, key and history are the operator's until"
        + " someone outside holds a checkpoint.",
  };

  private ReceiptJson() {}

  /** Writes a receipt as an object. */
  public static void write(Receipt receipt, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("format", FORMAT);
    json.writeStringField("entry", receipt.entry());
    json.writeNumberField("index", receipt.index());
    json.writeArrayFieldStart("proof");
    for (Hash hash : receipt.proof()) {
      json.writeString(hash.base64());
    }
    json.writeEndArray();
    json.writeStringField("checkpoint", receipt.checkpoint());
    json.writeArrayFieldStart("parts");
    for (Part part : receipt.parts()) {
      json.writeStartObject();
      json.writeStringField("name", part.name());
      json.writeStringField("salt", part.salt());
      json.writeStringField("body", part.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("signers");
    for (String signer : receipt.signers()) {
      json.writeString(signer);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("notes");
    notes("ja", JA, json);
    notes("en", EN, json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void notes(String language, String[] notes, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(language);
    for (String note : notes) {
      json.writeString(note);
    }
    json.writeEndArray();
  }
}
