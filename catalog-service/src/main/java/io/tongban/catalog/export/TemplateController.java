package io.tongban.catalog.export;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Needs;
import io.tongban.catalog.imports.ItemColumns;
import io.tongban.catalog.workbook.PartSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An empty workbook to fill in. */
@RestController
@Tag(name = "清单导入 Imports")
class TemplateController {

  private static final String BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Needs(CATALOGUE_ADMINISTRATOR)
  @GetMapping("/api/catalog/import-template.xlsx")
  @Operation(summary = "导入模板：An empty workbook with every sheet and column that the import reads, and how to fill them in")
  void template(HttpServletResponse response) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Tongban", "1.0")) {
      sheet(book, "事项", List.of(ItemColumns.titles()));
      for (var part : PartSheet.values()) {
        sheet(book, part.title(), List.of(part.columns()));
      }
      sheet(book, "填写说明", ItemColumns.explained());
    }
    response.setContentType(BOOK);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
        .filename("事项清单导入模板.xlsx", StandardCharsets.UTF_8).build().toString());
    bytes.writeTo(response.getOutputStream());
  }

  private static void sheet(Workbook book, String name, List<List<String>> rows) {
    var sheet = new SheetRows(book.newWorksheet(name));
    rows.forEach(sheet::add);
    sheet.end();
  }
}
