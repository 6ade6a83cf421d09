package io.tongban.guide.imports;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.guide.guide.WritingSettings;
import io.tongban.problem.Problem;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "指南导入 Guide imports")
class ImportController {

  private final Imports imports;
  private final JsonMapper json;
  private final WritingSettings settings;

  ImportController(Imports imports, JsonMapper json, WritingSettings settings) {
    this.imports = imports;
    this.json = json;
    this.settings = settings;
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping(path = "/api/guides/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "导入办事指南：Take in a list of written guides",
      description = """
          The file is a JSON array in UTF-8 of {"code", "region", "aspects", "materials", "faq"}. Guides without fault,
          complete and in agreement with their items are published, the others named with their faults; the same list can
          be sent again. 400 not-a-guide-list when the file is broken anywhere: then nothing is written. 409
          direct-writing-off where guides are published from drafts only.""")
  Report take(@RequestParam MultipartFile file, @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Locale locale) throws IOException {
    if (!settings.direct()) {
      throw new Problem(409, "direct-writing-off");
    }
    return imports.take(GuideList.of(file, json), caller, locale);
  }
}
