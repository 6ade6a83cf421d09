package io.tongban.catalog.export;

import io.tongban.catalog.edition.EditionHeads.Head;
import io.tongban.catalog.imports.ItemColumns;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemReading;
import io.tongban.catalog.item.ItemReading.Order;
import io.tongban.catalog.workbook.PartSheet;
import io.tongban.catalog.workbook.PartWriting;
import io.tongban.clock.ClockConfiguration;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * An edition as a workbook: the items on the first sheet, their parts on the others, the edition itself on the last. The
 * import reads it again and finds the same items.
 */
@Component
class EditionBook implements EditionFile {

  private final ItemReading items;
  private final JsonMapper json;

  EditionBook(ItemReading items, JsonMapper json) {
    this.items = items;
    this.json = json;
  }

  @Override
  public String extension() {
    return "xlsx";
  }

  @Override
  public String contentType() {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }

  @Override
  public void write(Head edition, Path file) throws IOException {
    try (var parts = new Parts();
        var out = new BufferedOutputStream(Files.newOutputStream(file));
        var book = new Workbook(out, "Tongban", "1.0")) {
      var sheet = new SheetRows(book.newWorksheet("事项"));
      sheet.add(ItemColumns.titles());
      items.each(edition.id(), Order.CODE, item -> {
        sheet.add(ItemColumns.cells(item));
        parts.add(item);
      });
      sheet.end();
      for (var part : PartSheet.values()) {
        parts.write(part, book);
      }
      var about = new SheetRows(book.newWorksheet("版本"));
      about.add(List.of("目录版本", edition.title()));
      about.add(List.of("区域", edition.region()));
      about.add(List.of("年度", Integer.toString(edition.year())));
      about.add(List.of("生效时间", local(edition.effectiveFrom())));
      about.end();
    }
  }

  private static String local(@Nullable Instant at) {
    return at == null ? "草稿，尚未生效" : at.atZone(ClockConfiguration.ZONE).toLocalDateTime().toString().replace('T', ' ');
  }

  /** The parts of all items, kept in files until their sheets' turn comes: a workbook is written sheet after sheet. */
  private final class Parts implements AutoCloseable {

    private final Map<PartSheet, Path> files = new EnumMap<>(PartSheet.class);
    private final Map<PartSheet, BufferedWriter> writers = new EnumMap<>(PartSheet.class);

    void add(Item item) {
      for (var sheet : PartSheet.values()) {
        for (var row : PartWriting.rows(sheet, item)) {
          try {
            var writer = writer(sheet);
            writer.write(json.writeValueAsString(row));
            writer.newLine();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      }
    }

    private BufferedWriter writer(PartSheet sheet) throws IOException {
      var known = writers.get(sheet);
      if (known != null) {
        return known;
      }
      var file = Files.createTempFile("tongban-export-", ".tmp");
      files.put(sheet, file);
      var writer = Files.newBufferedWriter(file);
      writers.put(sheet, writer);
      return writer;
    }

    void write(PartSheet part, Workbook book) throws IOException {
      var writer = writers.get(part);
      if (writer == null) {
        return;
      }
      writer.close();
      var sheet = new SheetRows(book.newWorksheet(part.title()));
      sheet.add(part.columns());
      try (BufferedReader rows = Files.newBufferedReader(files.get(part))) {
        for (var line = rows.readLine(); line != null; line = rows.readLine()) {
          sheet.add(List.of(json.readValue(line, String[].class)));
        }
      }
      sheet.end();
    }

    @Override
    public void close() throws IOException {
      for (var writer : writers.values()) {
        writer.close();
      }
      for (var file : files.values()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
