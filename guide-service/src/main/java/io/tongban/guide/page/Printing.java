package io.tongban.guide.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Fills the templates, and prints what they give. Set in Noto Sans SC, which comes with the platform. */
@Component
public class Printing {

  private static final String TYPEFACE = "Noto Sans SC";
  private static final Set<FSFontUseCase> TEXT_AND_DRAWINGS = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

  private final ITemplateEngine templates;

  Printing(ITemplateEngine templates) {
    this.templates = templates;
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  /**
   * Why there is no page, and what to do.
   *
   * @param gone where a guide that was withdrawn can still be read; null for any other refusal
   */
  record Refusal(String title, String detail, String action, GuidePage.@Nullable Addresses gone) {}

  String html(String template, Object page, Reading reading) {
    return filled(template, Map.of("page", page), reading);
  }

  String refusal(Refusal refusal, Reading reading) {
    return filled("refusal", Map.of("refusal", refusal, "lang", reading.language(), "plain", reading.plain()),
        reading);
  }

  /** @param labels the language of the template's own words */
  public String html(String template, Map<String, Object> values, Locale labels) {
    return templates.process(template, new Context(labels, values));
  }

  /**
   * Tagged, for screen readers.
   *
   * @param html well-formed XML
   */
  public byte[] pdf(String html) {
    var out = new ByteArrayOutputStream();
    try (var drawer = new BatikSVGDrawer()) {
      new PdfRendererBuilder()
          .useFont(() -> font("NotoSansSC-Regular.ttf"), TYPEFACE, 400, FontStyle.NORMAL, true, TEXT_AND_DRAWINGS)
          .useFont(() -> font("NotoSansSC-Bold.ttf"), TYPEFACE, 700, FontStyle.NORMAL, true, TEXT_AND_DRAWINGS)
          .useSVGDrawer(drawer)
          .usePdfUaAccessibility(true)
          .withHtmlContent(html, null)
          .toStream(out)
          .run();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String filled(String template, Map<String, Object> values, Reading reading) {
    var html = html(template, values, reading.labels());
    return reading.traditional() ? Script.traditional(html) : html;
  }

  private static InputStream font(String file) {
    return Objects.requireNonNull(Printing.class.getResourceAsStream("/io/tongban/fonts/" + file), file);
  }
}
