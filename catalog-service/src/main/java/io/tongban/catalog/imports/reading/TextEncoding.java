package io.tongban.catalog.imports.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the encoding of a text: UTF-8 when every byte of it is valid, otherwise GB18030 (GBK and GB2312 are part of
 * it). Text holds no control characters but line ends and tabs, which tells it from other files.
 */
final class TextEncoding {

  private static final List<Charset> CANDIDATES = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
  private static final int BUFFER = 1 << 16;

  private TextEncoding() {}

  static Optional<Charset> of(Path file) throws IOException {
    for (var candidate : CANDIDATES) {
      try (var bytes = FileChannel.open(file)) {
        if (decodes(bytes, strict(candidate))) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static boolean decodes(ReadableByteChannel file, CharsetDecoder decoder) throws IOException {
    var bytes = ByteBuffer.allocate(BUFFER);
    var text = CharBuffer.allocate(BUFFER);
    var end = false;
    while (!end) {
      end = file.read(bytes) < 0;
      bytes.flip();
      var result = decoder.decode(bytes, text, end);
      if (result.isError() || !plain(text.flip())) {
        return false;
      }
      text.clear();
      bytes.compact();
    }
    return !decoder.flush(text).isError();
  }

  private static boolean plain(CharBuffer text) {
    return text.chars().allMatch(c -> c >= ' ' && c != 0x7F || c == '\n' || c == '\r' || c == '\t');
  }
}
