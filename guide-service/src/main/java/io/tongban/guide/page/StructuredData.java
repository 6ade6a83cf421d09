package io.tongban.guide.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A guide in the words of schema.org, for search engines: GovernmentService. */
@Component
class StructuredData {

  private final JsonMapper json;

  StructuredData(JsonMapper json) {
    this.json = json;
  }

  /** JSON without a {@code <}: it may stand in a script element. */
  String of(ReadGuide guide) {
    var service = new LinkedHashMap<String, Object>();
    service.put("@context", "https://schema.org");
    service.put("@type", "GovernmentService");
    service.put("name", guide.name());
    service.put("identifier", guide.code());
    service.put("serviceType", guide.typeName());
    service.put("provider", Map.of(
        "@type", "GovernmentOrganization", "name", guide.organ().name(), "identifier", guide.organ().code()));
    service.put("areaServed", Map.of("@type", "AdministrativeArea", "identifier", guide.region()));
    guide.aspect("serviceObject").map(ReadGuide.Aspect::value)
        .ifPresent(who -> service.put("audience", Map.of("@type", "Audience", "audienceType", who)));
    guide.aspect("result").map(ReadGuide.Aspect::value)
        .ifPresent(result -> service.put("serviceOutput", Map.of("@type", "Thing", "name", result)));
    service.put("dateModified", guide.updatedAt().toString());
    return json.writeValueAsString(service).replace("<", "\\u003c");
  }
}
