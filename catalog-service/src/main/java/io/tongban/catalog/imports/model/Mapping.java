package io.tongban.catalog.imports.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the columns of one source mean.
 *
 * @param columns from the source's header cell to the key of a {@link Column}, or to nothing for a column left out
 */
public record Mapping(Map<String, String> columns) {

  public static final Mapping NONE = new Mapping(Map.of());

  public Mapping {
    columns = Map.copyOf(columns);
  }

  /** The column that a header cell means, by this mapping or else by the names we know. */
  public Optional<Column> column(String cell) {
    var meant = columns.get(cell.strip());
    return meant == null
        ? Column.named(cell).filter(column -> !columns.containsValue(column.key()))
        : byKey(meant);
  }

  boolean leavesOut(String cell) {
    return "".equals(columns.get(cell.strip()));
  }

  /** Keys that name no column. */
  public Set<String> unknownKeys() {
    return columns.values().stream().filter(key -> !key.isEmpty() && byKey(key).isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** This mapping as far as it speaks of such a header. */
  public Mapping within(List<String> header) {
    var kept = new HashMap<String, String>();
    header.forEach(cell -> Optional.ofNullable(columns.get(cell.strip())).ifPresent(key -> kept.put(cell.strip(), key)));
    return new Mapping(kept);
  }

  private static Optional<Column> byKey(String key) {
    return Arrays.stream(Column.values()).filter(column -> column.key().equals(key)).findFirst();
  }
}
