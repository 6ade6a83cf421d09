package io.tongban.catalog.imports.reading;

import java.util.Iterator;

/** The rows of a list one after the other, blank ones left out; the first is the header. */
public interface Rows extends Iterator<RawRow>, AutoCloseable {

  @Override
  void close();
}
