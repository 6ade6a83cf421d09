package io.tongban.application.casefile.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is handed in at once.
 *
 * @param originals keys of the materials that a counter took in on paper
 */
public record Supplied(List<Piece> files, List<String> originals) {

  public Supplied {
    files = List.copyOf(files);
    originals = originals.stream().distinct().toList();
  }

  public static Supplied of(Piece... files) {
    return new Supplied(List.of(files), List.of());
  }

  /** The materials that something was handed in for. */
  public Set<String> keys() {
    return Stream.concat(files.stream().map(Piece::key), originals.stream()).collect(Collectors.toUnmodifiableSet());
  }
}
