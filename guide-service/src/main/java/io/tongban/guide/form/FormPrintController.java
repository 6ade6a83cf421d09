package io.tongban.guide.form;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Public;
import io.tongban.guide.guide.GuideBasis;
import io.tongban.guide.page.Printing;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** 格式文本 and 示范文本 on paper, which may be handed in as well (行政许可法 art. 29 and 30). */
@RestController
@Tag(name = "申请表 Application forms")
class FormPrintController {

  private final Forms forms;
  private final GuideBasis guides;
  private final Printing printing;
  private final JsonMapper json;

  FormPrintController(Forms forms, GuideBasis guides, Printing printing, JsonMapper json) {
    this.forms = forms;
    this.guides = guides;
    this.printing = printing;
    this.json = json;
  }

  @Public
  @GetMapping(path = "/api/guides/{code}/form.pdf",
      produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  @Operation(
      summary = "申请书 PDF：The application form of an item on paper, blank or filled in as its example",
      description = "sample: filled in as the example is. lang=en: in English where translated. 404 as for the guide.")
  @Nullable ResponseEntity<byte[]> pdf(@PathVariable String code, @RequestParam(defaultValue = "false") boolean sample,
      @RequestParam @Nullable String lang, @Parameter(hidden = true) Locale accepted,
      @Parameter(hidden = true) WebRequest request) {
    var guide = guides.inForce(code);
    var english = lang == null ? accepted.getLanguage().equals("en") : lang.equals("en");
    var labels = english ? Locale.ENGLISH : Locale.CHINESE;
    var paper = FormPaper.of(forms.inForce(code), guide, sample, english, json);
    var html = printing.html("form-print", Map.of("paper", paper), labels);
    if (request.checkNotModified("W/\"" + DigestUtils.md5DigestAsHex(html.getBytes(StandardCharsets.UTF_8)) + "\"")) {
      return null;
    }
    var name = code + (sample ? "-form-sample.pdf" : "-form.pdf");
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noCache().cachePublic())
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build().toString())
        .body(printing.pdf(html));
  }
}
