package io.tongban.application.certificate;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import io.tongban.calendar.WorkingCalendar;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Prints PDF/A-2u, which archives keep, set in Noto Sans SC, which comes with the platform: no machine needs Chinese
 * fonts.
 */
@Component
class PdfPrinter {

  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(WorkingCalendar.ZONE);

  private final Template licence = Template.named("licence.xhtml");
  private final Template voucher = Template.named("voucher.xhtml");
  private final String publicAddress;

  /** @param publicAddress of the platform, where anybody can verify a licence */
  PdfPrinter(@Value("${tongban.access.issuer}") String publicAddress) {
    this.publicAddress = publicAddress;
    quieten();
  }

  byte[] print(Licence granted) {
    var address = publicAddress + "/verify/" + granted.number();
    return pdf(licence.filled(Map.of(
        "number", granted.number(),
        "holder", granted.holder(),
        "identifier", granted.identifierMasked(),
        "itemName", granted.itemName(),
        "itemCode", granted.itemCode(),
        "organ", granted.organName(),
        "caseNumber", granted.caseNumber(),
        "issuedOn", day(granted.issuedAt()),
        "address", address,
        "qrCode", QrCode.dataUri(address))));
  }

  byte[] print(Voucher document) {
    return pdf(voucher.filled(Map.of(
        "title", document.title(),
        "number", document.number(),
        "addressee", document.addressee(),
        "text", String.join("\n", document.paragraphs()),
        "organ", document.organName(),
        "issuedOn", day(document.issuedAt()))));
  }

  private static String day(Instant at) {
    return DAY.format(at);
  }

  private static byte[] pdf(String page) {
    var out = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .useFont(font("NotoSansSC-Regular.ttf"), "Noto Sans SC", 400, FontStyle.NORMAL, true)
          .useFont(font("NotoSansSC-Bold.ttf"), "Noto Sans SC", 700, FontStyle.NORMAL, true)
          .usePdfAConformance(PdfAConformance.PDFA_2_U)
          .useColorProfile(COLOURS)
          .withHtmlContent(page, null)
          .toStream(out)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** It tells each page's layout in seven lines. */
  private static void quieten() {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private static FSSupplier<InputStream> font(String file) {
    return () -> Objects.requireNonNull(PdfPrinter.class.getResourceAsStream("/io/tongban/fonts/" + file), file);
  }
}
