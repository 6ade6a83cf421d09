package io.tongban.catalog.imports.reading;

import io.tongban.catalog.imports.model.Column;
import io.tongban.catalog.imports.model.Header;
import io.tongban.catalog.imports.model.Mapping;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded list that was looked at: it is what it claims to be and begins with a header that is understood.
 *
 * @param encoding of a CSV file; UTF-8 for XLSX
 * @param cells its header row as it stands there
 */
public record ListFile(Path path, Format format, Charset encoding, List<String> cells, Header header) {

  private static final String ZIP = "504b0304";
  private static final String OLE2 = "d0cf11e0";
  private static final String WORKBOOK = "xl/workbook.xml";

  /** The first row of a file and some that follow, whatever they say. */
  public record Look(Format format, Charset encoding, List<String> header, List<List<String>> rows) {}

  /** @throws Unreadable as {@link #inspect(Path, String, long, Mapping)}, but for what the header says */
  public static Look look(Path path, String name, long mostUnpacked, int most) {
    try {
      if (Files.size(path) == 0) {
        throw new Unreadable("file-empty");
      }
      var format = format(path);
      requireAsNamed(name, format);
      if (format == Format.XLSX) {
        requireWorkbook(path, mostUnpacked);
      }
      var encoding = format == Format.XLSX
          ? StandardCharsets.UTF_8
          : TextEncoding.of(path).orElseThrow(() -> new Unreadable("encoding-unknown"));
      try (var rows = open(path, format, encoding, null)) {
        if (!rows.hasNext()) {
          throw new Unreadable("file-empty");
        }
        var header = rows.next().cells();
        var first = new ArrayList<List<String>>();
        while (first.size() < most && rows.hasNext()) {
          first.add(rows.next().cells());
        }
        return new Look(format, encoding, header, first);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param name as uploaded; what it claims to be must be what the file is
   * @param mostUnpacked how many bytes a workbook may have unpacked: a small file can hold a very large one
   * @throws Unreadable when the file is empty, no CSV or XLSX, in an unknown encoding, or without the header wanted
   */
  public static ListFile inspect(Path path, String name, long mostUnpacked, Mapping mapping) {
    var look = look(path, name, mostUnpacked, 1);
    var header = header(look.header, mapping);
    if (look.rows.isEmpty()) {
      throw new Unreadable("rows-missing");
    }
    return new ListFile(path, look.format, look.encoding, look.header, header);
  }

  /** The rows below the header. */
  public Rows rows() {
    var rows = sheet(null);
    rows.next();
    return rows;
  }

  /** The sheets that the file has besides that of the items; none in a CSV file. */
  public List<String> otherSheets() {
    return format == Format.CSV ? List.of() : XlsxRows.sheets(path);
  }

  /**
   * The rows of a sheet, its header first.
   *
   * @param name null for the sheet of the items
   */
  public Rows sheet(@Nullable String name) {
    try {
      return open(path, format, encoding, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rows open(Path path, Format format, Charset encoding, @Nullable String sheet) throws IOException {
    return switch (format) {
      case CSV -> new CsvRows(path, encoding);
      case XLSX -> new XlsxRows(path, sheet);
    };
  }

  private static Format format(Path path) throws IOException {
    try (var in = Files.newInputStream(path)) {
      return switch (HexFormat.of().formatHex(in.readNBytes(4))) {
        case ZIP -> Format.XLSX;
        case OLE2 -> throw new Unreadable("xls-legacy");
        default -> Format.CSV;
      };
    }
  }

  private static void requireAsNamed(String name, Format format) {
    var lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".xlsx") != (format == Format.XLSX)) {
      throw new Unreadable("file-not-as-named", name, format);
    }
  }

  private static Header header(List<String> cells, Mapping mapping) {
    return switch (Header.read(cells, mapping)) {
      case Header.Understood(var header) -> header;
      case Header.NoHeader() -> throw new Unreadable("header-missing", names(Arrays.stream(Column.values())
          .filter(Column::mandatory).toList()));
      case Header.ColumnsMissing(var columns) -> throw new Unreadable("columns-missing", names(columns));
      case Header.ColumnTwice(var column) -> throw new Unreadable("column-twice", names(List.of(column)));
    };
  }

  private static String names(List<Column> columns) {
    return String.join("、", columns.stream().map(column -> column.title() + " (" + column.key() + ")").toList());
  }

  /** Unpacks everything once, to nowhere: the sizes that an archive states need not be true. */
  private static void requireWorkbook(Path path, long most) {
    try (var zip = new ZipFile(path.toFile())) {
      if (zip.getEntry(WORKBOOK) == null) {
        throw new Unreadable("xlsx-broken");
      }
      var counted = new Counted(most);
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        try (var in = zip.getInputStream(entries.nextElement())) {
          in.transferTo(counted);
        }
      }
    } catch (IOException e) {
      throw new Unreadable("xlsx-broken");
    }
  }

  private static final class Counted extends OutputStream {

    private final long most;
    private long written;

    Counted(long most) {
      this.most = most;
    }

    @Override
    public void write(int b) {
      written(1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      written(length);
    }

    private void written(int length) {
      written += length;
      if (written > most) {
        throw new Unreadable("xlsx-too-large", most >> 20);
      }
    }
  }
}
