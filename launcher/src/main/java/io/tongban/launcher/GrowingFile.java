package io.tongban.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A text file that others write: what was added since the last look. */
final class GrowingFile implements AutoCloseable {
  private static final int MOST = 1 << 20;

  private final RandomAccessFile file;

  private GrowingFile(RandomAccessFile file) {
    this.file = file;
  }

  /** What is there already counts as news. */
  static GrowingFile fromStart(Path path) throws IOException {
    return new GrowingFile(new RandomAccessFile(path.toFile(), "r"));
  }

  /** Only what is added from now on counts as news. */
  static GrowingFile fromEnd(Path path) throws IOException {
    var growing = fromStart(path);
    growing.file.seek(growing.file.length());
    return growing;
  }

  /** Whole characters, a megabyte at most, empty when nothing was added; from the start when the file was emptied. */
  String news() throws IOException {
    if (file.length() < file.getFilePointer()) {
      file.seek(0);
    }
    var bytes = new byte[(int) Math.min(file.length() - file.getFilePointer(), MOST)];
    file.readFully(bytes);
    var whole = bytes.length - begun(bytes);
    file.seek(file.getFilePointer() - bytes.length + whole);
    return new String(bytes, 0, whole, StandardCharsets.UTF_8);
  }

  /** How many bytes at the end belong to a character whose rest is still to come. */
  private static int begun(byte[] bytes) {
    for (var back = 1; back <= Math.min(3, bytes.length); back++) {
      var value = bytes[bytes.length - back] & 0xFF;
      if (value < 0x80) return 0;
      if (value >= 0xC0) return back < (value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : 2) ? back : 0;
    }
    return 0;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
