package io.tongban.guide.page;

import io.tongban.guide.page.model.OpeningHours;
import io.tongban.guide.page.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A guide in the words of schema.org, for search engines: GovernmentService. */
@Component
class StructuredData {

  private static final String FREE = "不收费";

  private final JsonMapper json;

  StructuredData(JsonMapper json) {
    this.json = json;
  }

  /** JSON without a {@code <}: it may stand in a script element. The same guide gives the same, on every instance. */
  String of(ReadGuide guide) {
    var service = new LinkedHashMap<String, Object>();
    service.put("@context", "https://schema.org");
    service.putAll(thing("GovernmentService", "name", guide.name()));
    service.put("identifier", guide.code());
    service.put("serviceType", guide.typeName());
    service.put("provider",
        thing("GovernmentOrganization", "name", guide.organ().name(), "identifier", guide.organ().code()));
    service.put("areaServed", thing("AdministrativeArea", "identifier", guide.region()));
    guide.says("serviceObject").ifPresent(who -> service.put("audience", thing("Audience", "audienceType", who)));
    guide.says("result").ifPresent(result -> service.put("serviceOutput", thing("Thing", "name", result)));
    guide.says("fee").filter(fee -> fee.startsWith(FREE))
        .ifPresent(free -> service.put("offers", thing("Offer", "price", "0", "priceCurrency", "CNY")));
    service.put("availableChannel", channels(guide));
    guide.says("placeAndTime").map(OpeningHours::in).filter(hours -> !hours.isEmpty())
        .ifPresent(hours -> service.put("hoursAvailable", hours.stream().map(StructuredData::open).toList()));
    service.put("dateModified", guide.updatedAt().toString());
    return json.writeValueAsString(service).replace("<", "\\u003c");
  }

  private static List<Map<String, Object>> channels(ReadGuide guide) {
    var channels = new ArrayList<Map<String, Object>>();
    channels.add(thing("ServiceChannel",
        "serviceUrl", PageComposing.addresses(guide.code(), Reading.ORDINARY).apply()));
    guide.says("placeAndTime").map(StructuredData::place).ifPresent(place -> {
      var window = thing("ServiceChannel", "serviceLocation", thing("Place", "address", place));
      guide.says("enquiry").stream().flatMap(said -> Text.of(said).lines().stream())
          .flatMap(line -> line.calls().stream()).findFirst()
          .ifPresent(call -> window.put("servicePhone", thing("ContactPoint", "telephone", call.words())));
      channels.add(window);
    });
    return channels;
  }

  private static String place(String said) {
    return Text.of(said).lines().getFirst().parts().stream().map(Text.Part::words).collect(Collectors.joining());
  }

  private static Map<String, Object> open(OpeningHours hours) {
    return thing("OpeningHoursSpecification", "dayOfWeek", hours.days(), "opens", hours.opens(),
        "closes", hours.closes());
  }

  private static Map<String, Object> thing(String type, Object... properties) {
    var thing = new LinkedHashMap<String, Object>();
    thing.put("@type", type);
    for (var n = 0; n < properties.length; n += 2) {
      thing.put((String) properties[n], properties[n + 1]);
    }
    return thing;
  }
}
