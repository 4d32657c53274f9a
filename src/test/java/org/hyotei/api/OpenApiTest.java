package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The description of the API says what the service does, no more and no less. */
@ExtendWith(SharedService.class)
@SuppressWarnings("NullAway.Init")
class OpenApiTest {

  private final Service service;
  private OpenApiDocument description;

  OpenApiTest(Service service) {
    this.service = service;
  }

  @BeforeEach
  void readDescription() {
    description = OpenApiDocument.of(service);
  }

  @Test
  void description_isOpenApi31() {
    assertThat(service.get("/api/openapi.yaml").header("Content-Type"))
        .isEqualTo("application/yaml");
    assertThat(description.json().text("/openapi")).startsWith("3.1.");
    assertThat(description.json().text("/info/title")).isEqualTo("Hyotei");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/ui/swagger-initializer.js", "/api/ui/index.html"})
  void page_refersToNoOtherHost(String path) {
    Service.Reply page = service.get(path);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).doesNotContain("http:", "https:", "\"//");
  }

  @ParameterizedTest
  @CsvSource({
    "/api, Content-Security-Policy, default-src 'self'",
    "/api, Content-Type, text/html",
    "/api/ui/swagger-ui.css, Content-Type, text/css",
    "/api/ui/swagger-ui-bundle.js, Content-Type, javascript"
  })
  void page_andItsParts_areServed(String path, String header, String value) {
    assertThat(service.get(path).status()).isEqualTo(200);
    assertThat(service.get(path).header(header)).contains(value);
  }

  @Test
  void paths_areThoseOfTheControllers() {
    Set<String> routes =
        service
            .context()
            .getBean(Router.class)
            .uriRoutes()
            .map(r -> r.getHttpMethodName() + " " + r.getUriMatchTemplate().toPathString())
            .filter(route -> route.contains(" /api/v1/") && !route.startsWith("HEAD "))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> described = new TreeSet<>();
    for (String path : description.json().names("/paths")) {
      for (String method : description.json().names("/paths/" + path.replace("/", "~1"))) {
        described.add(method.toUpperCase(Locale.ROOT) + " " + path);
      }
    }
    assertThat(routes).hasSize(36).isEqualTo(described);
  }

  @Test
  void everyAnswer_hasASchemaOfItsOwn() {
    Set<String> without = new TreeSet<>();
    int answers = 0;
    for (String path : description.json().names("/paths")) {
      String at = "/paths/" + path.replace("/", "~1");
      for (String method : description.json().names(at)) {
        for (String status : description.json().names(at + "/" + method + "/responses")) {
          String response = at + "/" + method + "/responses/" + status;
          if (!status.startsWith("2")) {
            continue;
          }
          for (String type : description.json().names(response + "/content")) {
            JsonText schema =
                description.json().at(response + "/content/" + type.replace("/", "~1") + "/schema");
            boolean named = schema.names("").contains("$ref") || schema.names("").contains("oneOf");
            answers++;
            if (type.contains("json") ? !named : !schema.text("/type").equals("string")) {
              without.add(method + " " + path + " " + type);
            }
          }
        }
      }
    }
    assertThat(answers).isGreaterThanOrEqualTo(33);
    assertThat(without).isEmpty();
  }

  @Test
  void everyOperation_describesProblemsOfEveryKind() {
    for (String path : description.json().names("/paths")) {
      String at = "/paths/" + path.replace("/", "~1");
      for (String method : description.json().names(at)) {
        assertThat(description.json().names(at + "/" + method + "/responses"))
            .as(method + " " + path)
            .contains("401", "403", "4XX", "503");
      }
    }
  }

  @Test
  void searchParameters_areTexts_andSayWhatTheyTake() {
    List<JsonText> parameters =
        description.json().items("/paths/~1api~1v1~1evaluations/get/parameters");
    assertThat(parameters).hasSize(12);
    for (JsonText parameter : parameters) {
      assertThat(parameter.texts("/schema/type", "")).containsExactly("string", "null");
      assertThat(parameter.text("/description")).isNotBlank();
    }
  }

  @Test
  void recordingOperations_takeAnIdempotencyKey() {
    for (String path :
        List.of(
            "/api/v1/evaluations",
            "/api/v1/evaluations/{id}/judgements",
            "/api/v1/evaluations/{id}/standings",
            "/api/v1/evaluations/{id}/adoptions",
            "/api/v1/evaluations/{id}/disposals",
            "/api/v1/policies/{id}/impacts/confirmations")) {
      String post = "/paths/" + path.replace("/", "~1") + "/post";
      assertThat(description.json().texts(post + "/parameters", "/name"))
          .as(path)
          .contains("Idempotency-Key");
      assertThat(description.json().names(post + "/responses")).as(path).contains("409");
    }
  }
}
