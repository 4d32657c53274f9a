package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/** Files to check in place of those in a pack's folder. */
@Schema(name = "Draft")
public record DraftSchema(
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            description =
                "By path in the pack's folder: the text, {\"base64\": \"…\"} for a file that is no"
                    + " text, or null for a file to be taken away. Files that are not named stay as"
                    + " they are.")
        Map<String, Object> files) {}
