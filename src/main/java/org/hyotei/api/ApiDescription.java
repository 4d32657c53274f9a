package org.hyotei.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.io.IOException;
import java.io.InputStream;

/**
 * The description of the API: {@code /api} is a page to read and try it on, {@code
 * /api/openapi.yaml} the OpenAPI document, which the build makes from the controllers. Nothing
 * comes from another host.
 */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Hyotei",
            version = "1",
            description =
                "Grades the indicators of municipal plans by editable rules, and says why. Messages are"
                    + " in Japanese, or in English if Accept-Language asks for it.",
            license = @License(name = "Apache-2.0")),
    security = @SecurityRequirement(name = ApiDescription.KEY))
@SecurityScheme(
    name = ApiDescription.KEY,
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description =
        "An API key, made by 'hyotei keys add'. Needed once one was made, or a trusted proxy is set up.")
@Controller("/api")
@Hidden
final class ApiDescription {

  static final String KEY = "key";

  private static final String DESCRIPTION = "/META-INF/swagger/openapi.yml";

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Hyotei API</title>
        <link rel="stylesheet" href="/api/ui/swagger-ui.css">
      </head>
      <body>
        <div id="swagger-ui"></div>
        <script src="/api/ui/swagger-ui-bundle.js"></script>
        <script src="/api/ui/swagger-initializer.js"></script>
      </body>
      </html>
      """;

  private static final String START =
      """
      SwaggerUIBundle({ url: "/api/openapi.yaml", dom_id: "#swagger-ui", validatorUrl: null });
      """;

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<String> page() {
    return HttpResponse.ok(PAGE)
        .header(
            "Content-Security-Policy",
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:");
  }

  @Get("/openapi.yaml")
  @Produces("application/yaml")
  HttpResponse<byte[]> description() throws IOException {
    try (InputStream yaml = ApiDescription.class.getResourceAsStream(DESCRIPTION)) {
      if (yaml == null) {
        throw new IllegalStateException("the build has not made " + DESCRIPTION);
      }
      return HttpResponse.ok(yaml.readAllBytes()).contentType(MediaType.of("application/yaml"));
    }
  }

  /** In the place of the library's own, which shows an API of another host. */
  @Get("/ui/swagger-initializer.js")
  @Produces("text/javascript")
  String start() {
    return START;
  }
}
