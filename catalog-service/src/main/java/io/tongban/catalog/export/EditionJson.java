package io.tongban.catalog.export;

import io.tongban.catalog.edition.EditionHeads.Head;
import io.tongban.catalog.item.ItemReading;
import io.tongban.catalog.item.ItemReading.Order;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An edition with all that its items consist of, as the interface writes them. */
@Component
class EditionJson implements EditionFile {

  private final ItemReading items;
  private final JsonMapper json;

  EditionJson(ItemReading items, JsonMapper json) {
    this.items = items;
    this.json = json;
  }

  @Override
  public String extension() {
    return "json";
  }

  @Override
  public String contentType() {
    return "application/json";
  }

  @Override
  public void write(Head edition, Path file) throws IOException {
    try (var out = json.createGenerator(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeStartObject();
      out.writeName("edition");
      out.writePOJO(edition);
      out.writeName("items");
      out.writeStartArray();
      items.each(edition.id(), Order.CODE, out::writePOJO);
      out.writeEndArray();
      out.writeEndObject();
    }
  }
}
