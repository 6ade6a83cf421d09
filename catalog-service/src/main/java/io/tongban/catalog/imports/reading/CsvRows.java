package io.tongban.catalog.imports.reading;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** CSV by RFC 4180, strictly: a quote that never ends is an error, not a very long cell. */
final class CsvRows implements Rows {

  private final CloseableIterator<CsvRecord> records;
  private int number;
  private long line = 1;
  private @Nullable RawRow next;

  CsvRows(Path file, Charset charset) throws IOException {
    this.records = CsvReader.builder()
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(false)
        .allowUnclosedQuote(false)
        .detectBomHeader(true)
        .ofCsvRecord(file, charset)
        .iterator();
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null && records.hasNext()) {
        var record = records.next();
        line = record.getStartingLineNumber();
        var row = new RawRow(++number, record.getFields());
        next = row.blank() ? null : row;
      }
    } catch (CsvParseException e) {
      throw new Unreadable("csv-broken", number + 1, line + 1);
    }
    return next != null;
  }

  @Override
  public RawRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var row = next;
    next = null;
    return row;
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
