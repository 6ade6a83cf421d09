package io.tongban.gateway.docs;

import io.tongban.gateway.route.Service;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the OpenAPI documents; each is fetched from its service by a route. */
@RestController
class DocsController {

  private final MessageSource messages;

  DocsController(MessageSource messages) {
    this.messages = messages;
  }

  @GetMapping("/api/docs")
  List<Document> list(Locale locale) {
    return Stream.of(Service.values())
        .map(service -> new Document(service.id(),
            messages.getMessage("service." + service.id(), null, locale), "/api/docs/" + service.id()))
        .toList();
  }

  record Document(String service, String title, String url) {}
}
