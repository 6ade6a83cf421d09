package io.tongban.guide.page;

import io.tongban.guide.publicservice.PublicBody;
import io.tongban.guide.publicservice.PublicServices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Public-service bodies and their services in the words of schema.org, for search engines: Organization, Service. */
@Component
class PublicStructuredData {

  private final JsonMapper json;

  PublicStructuredData(JsonMapper json) {
    this.json = json;
  }

  /** JSON without a {@code <}: it may stand in a script element. */
  String of(PublicServices.Body read) {
    var organisation = organisation(read.body());
    organisation.put("@context", "https://schema.org");
    organisation.put("makesOffer", read.services().stream()
        .map(service -> Map.of("@type", "Offer", "itemOffered", Map.of("@type", "Service", "name", service.name())))
        .toList());
    return written(organisation);
  }

  /** JSON without a {@code <}. */
  String of(PublicServices.Service read) {
    var service = new LinkedHashMap<String, Object>();
    service.put("@context", "https://schema.org");
    service.put("@type", "Service");
    service.put("name", read.name());
    service.put("identifier", read.of().body().code() + "/" + read.key());
    if (read.of().kind() != null) {
      service.put("serviceType", read.of().kind().title());
    }
    service.put("provider", organisation(read.of().body()));
    service.put("areaServed", Map.of("@type", "AdministrativeArea", "identifier", read.of().body().region(), "name",
        read.of().body().regionName()));
    service.put("offers", read.fees().stream()
        .map(fee -> Map.of("@type", "Offer", "name", fee.name(), "price", fee.amount(), "priceCurrency", "CNY",
            "eligibleQuantity", Map.of("@type", "QuantitativeValue", "unitText", fee.unit())))
        .toList());
    service.put("dateModified", read.publishedAt().toString());
    return written(service);
  }

  private static Map<String, Object> organisation(PublicBody body) {
    var organisation = new LinkedHashMap<String, Object>();
    organisation.put("@type", "Organization");
    organisation.put("name", body.name());
    organisation.put("identifier", body.code());
    organisation.put("address", body.address());
    organisation.put("telephone", List.copyOf(body.telephones()));
    if (body.website() != null) {
      organisation.put("url", body.website());
    }
    return organisation;
  }

  private String written(Map<String, Object> value) {
    return json.writeValueAsString(value).replace("<", "\\u003c");
  }
}
