package io.tongban.catalog.imports;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.access.RegionCode;
import io.tongban.catalog.edition.EditionAccess;
import io.tongban.catalog.imports.model.Column;
import io.tongban.catalog.imports.reading.ListFile;
import io.tongban.catalog.imports.reading.Unreadable;
import io.tongban.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What the columns of an uploaded list mean, before it is imported, and what was said of it before. */
@RestController
@RequestMapping("/api/catalog/imports")
@Tag(name = "清单导入 Imports")
class SourceController {

  private static final int SAMPLE_ROWS = 5;
  private static final int LONGEST_SAMPLE = 120;

  private final Imports imports;
  private final SourceMappings mappings;
  private final ImportSettings settings;

  SourceController(Imports imports, SourceMappings mappings, ImportSettings settings) {
    this.imports = imports;
    this.mappings = mappings;
    this.settings = settings;
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "预览清单的列：The columns of a list, what they are taken to mean, and its first rows; nothing is kept",
      description = """
          by tells why a column is taken so: SAVED from what was said of this source, or of the same header; NAME by its
          name; NONE not at all. missing are the columns without which the list cannot be imported.""")
  Preview preview(@RequestParam MultipartFile file, @RequestParam RegionCode region,
      @RequestParam @Nullable @Size(max = 100) String source, @Parameter(hidden = true) Caller caller)
      throws IOException {
    EditionAccess.requireKeeper(region, caller);
    var received = Files.createTempFile("tongban-preview-", ".tmp");
    try {
      file.transferTo(received);
      var look = ListFile.look(received, Objects.requireNonNullElse(file.getOriginalFilename(), ""),
          settings.mostUnpacked().toBytes(), SAMPLE_ROWS);
      return preview(look, imports.known(region, source == null || source.isBlank() ? null : source, look.header()));
    } catch (Unreadable e) {
      throw new Problem(422, e.code(), e).field("file").args(e.args().toArray());
    } finally {
      Files.delete(received);
    }
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @GetMapping("/mappings")
  @Operation(summary = "已保存的列对应：What was saved of the columns of a region's sources")
  Sources mappings(@RequestParam RegionCode region, @Parameter(hidden = true) Caller caller) {
    EditionAccess.requireKeeper(region, caller);
    return new Sources(mappings.of(region).stream()
        .map(saved -> new SourceView(saved.source(), saved.mapping().columns(), saved.savedAt(), saved.savedBy()))
        .toList());
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @DeleteMapping("/mappings")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "删除列对应：Forget what was saved of a source's columns")
  void forget(@RequestParam RegionCode region, @RequestParam @NotBlank String source,
      @Parameter(hidden = true) Caller caller) {
    EditionAccess.requireKeeper(region, caller);
    if (!mappings.delete(region, source)) {
      throw new Problem(404, "not-found").args(source);
    }
  }

  private static Preview preview(ListFile.Look look, Imports.Known known) {
    var columns = new ArrayList<ColumnView>();
    var meant = new HashSet<Column>();
    for (var n = 0; n < look.header().size(); n++) {
      var cell = look.header().get(n).strip();
      if (!cell.isEmpty()) {
        var column = known.mapping().column(cell).filter(meant::add);
        var by = known.mapping().columns().containsKey(cell) ? By.SAVED : column.isPresent() ? By.NAME : By.NONE;
        columns.add(new ColumnView(n, cell, column.map(Column::key).orElse(null), by));
      }
    }
    var all = Arrays.stream(Column.values()).toList();
    return new Preview(look.format().name(), look.encoding().name(), known.source(), columns,
        look.rows().stream().map(SourceController::shortened).toList(),
        all.stream().filter(column -> column.mandatory() && !meant.contains(column)).map(Column::key).toList(),
        all.stream().map(column -> new KnownColumn(column.key(), column.title(), column.mandatory())).toList());
  }

  private static List<String> shortened(List<String> cells) {
    return cells.stream().map(cell -> cell.length() <= LONGEST_SAMPLE ? cell : cell.substring(0, LONGEST_SAMPLE) + "…")
        .toList();
  }

  /** Why a column is taken for what it is. */
  enum By {
    SAVED,
    NAME,
    NONE
  }

  /** @param column the key of ours; null when it is left out */
  record ColumnView(int position, String header, @Nullable String column, By by) {}

  record KnownColumn(String key, String title, boolean mandatory) {}

  /**
   * @param source whose list it is known to be; null when that is not known
   * @param rows the cells of the first rows, cut short
   * @param missing keys of columns that no column of the file means
   * @param known all columns that a list may have
   */
  record Preview(String format, String encoding, @Nullable String source, List<ColumnView> columns,
      List<List<String>> rows, List<String> missing, List<KnownColumn> known) {}

  record SourceView(String source, Map<String, String> columns, Instant savedAt, String savedBy) {}

  record Sources(List<SourceView> items) {}
}
