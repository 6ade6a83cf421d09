package io.tongban.catalog.export;

import io.tongban.catalog.edition.EditionHeads.Head;
import io.tongban.catalog.item.ItemReading;
import io.tongban.catalog.item.ItemReading.Order;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** An edition as a printed list (目录清单): by organ and type, with title, validity and page numbers. */
@Component
class EditionPrint implements EditionFile {

  private final ItemReading items;

  EditionPrint(ItemReading items) {
    this.items = items;
  }

  @Override
  public String extension() {
    return "pdf";
  }

  @Override
  public String contentType() {
    return "application/pdf";
  }

  @Override
  public void write(Head edition, Path file) throws IOException {
    try (var print = new PrintedPages(new PrintedList(edition))) {
      items.each(edition.id(), Order.ORGAN_AND_TYPE, print::add);
      print.write(file);
    }
  }
}
