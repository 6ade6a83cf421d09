package io.tongban.catalog.export;

import io.tongban.catalog.edition.EditionHeads.Head;
import java.io.IOException;
import java.nio.file.Path;

/** A kind of file that an edition can be had as. */
interface EditionFile {

  /** As the address ends: {@code xlsx}. */
  String extension();

  String contentType();

  /** Writes the whole edition into the file, in memory that does not grow with it. */
  void write(Head edition, Path file) throws IOException;
}
