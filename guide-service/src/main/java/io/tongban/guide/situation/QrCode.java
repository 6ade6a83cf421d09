package io.tongban.guide.situation;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

final class QrCode {

  private static final int QUIET_ZONE = 4;
  private static final Map<EncodeHintType, ?> HINTS =
      Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_ZONE);

  private QrCode() {}

  /** As an SVG image that stays sharp at whatever size it is printed. */
  static String svg(String text) {
    try {
      var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
      var dark = new StringBuilder();
      for (var y = 0; y < matrix.getHeight(); y++) {
        for (var x = 0; x < matrix.getWidth(); x++) {
          if (matrix.get(x, y)) {
            dark.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return """
          <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
          <rect width="100%%" height="100%%" fill="#fff"/><path d="%s"/></svg>""".formatted(
          matrix.getWidth(), matrix.getHeight(), dark);
    } catch (WriterException e) {
      throw new IllegalArgumentException("Too long for a QR code: " + text, e);
    }
  }
}
