package io.tongban.catalog.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.tongban.catalog.item.Item;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Sets a list in pages, {@value #AT_ONCE} items at a time, so that memory does not grow with the list, and numbers the
 * pages when all are known. Set in Noto Sans SC, which comes with the platform.
 */
final class PrintedPages implements AutoCloseable {

  private static final int AT_ONCE = 200;
  private static final float MARGIN = 34;
  private static final float NUMBER_SIZE = 8.5f;

  private final PrintedList list;
  private final List<Item> waiting = new ArrayList<>();
  private final List<Path> pieces = new ArrayList<>();
  private @Nullable Item last;

  PrintedPages(PrintedList list) {
    this.list = list;
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  void add(Item item) {
    waiting.add(item);
    if (waiting.size() == AT_ONCE) {
      set();
    }
  }

  void write(Path file) throws IOException {
    if (!waiting.isEmpty() || pieces.isEmpty()) {
      set();
    }
    try (var whole = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      var merger = new PDFMergerUtility();
      for (var piece : pieces) {
        try (var part = Loader.loadPDF(piece.toFile())) {
          merger.appendDocument(whole, part);
        }
      }
      number(whole);
      whole.getDocumentInformation().setTitle(list.title());
      whole.getDocumentCatalog().setLanguage("zh-CN");
      whole.save(file.toFile());
    }
  }

  private void set() {
    try {
      var piece = Files.createTempFile("tongban-print-", ".pdf");
      pieces.add(piece);
      try (var out = new BufferedOutputStream(Files.newOutputStream(piece))) {
        new PdfRendererBuilder()
            .useFont(() -> font("NotoSansSC-Regular.ttf"), "Noto Sans SC", 400, FontStyle.NORMAL, true)
            .useFont(() -> font("NotoSansSC-Bold.ttf"), "Noto Sans SC", 700, FontStyle.NORMAL, true)
            .withHtmlContent(list.document(waiting, last), null)
            .toStream(out)
            .run();
      }
      last = waiting.isEmpty() ? last : waiting.getLast();
      waiting.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void number(PDDocument whole) throws IOException {
    try (var typeface = font("NotoSansSC-Regular.ttf")) {
      var font = PDType0Font.load(whole, typeface);
      var page = 0;
      for (var sheet : whole.getPages()) {
        var text = "第 " + ++page + " 页，共 " + whole.getNumberOfPages() + " 页";
        var width = font.getStringWidth(text) / 1000 * NUMBER_SIZE;
        try (var content = new PDPageContentStream(whole, sheet, AppendMode.APPEND, true, true)) {
          content.beginText();
          content.setFont(font, NUMBER_SIZE);
          content.newLineAtOffset((sheet.getMediaBox().getWidth() - width) / 2, MARGIN / 2);
          content.showText(text);
          content.endText();
        }
      }
    }
  }

  private static InputStream font(String file) {
    return Objects.requireNonNull(PrintedPages.class.getResourceAsStream("/io/tongban/fonts/" + file), file);
  }

  @Override
  public void close() throws IOException {
    for (var piece : pieces) {
      Files.deleteIfExists(piece);
    }
  }
}
