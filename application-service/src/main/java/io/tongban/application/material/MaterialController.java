package io.tongban.application.material;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.access.Role;
import io.tongban.access.SignedIn;
import io.tongban.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Tag(name = "materials", description = "申请材料的上传与下载")
class MaterialController {

  private final Materials uploads;
  private final JdbcMaterials materials;
  private final CaseAccess cases;

  MaterialController(Materials uploads, JdbcMaterials materials, CaseAccess cases) {
    this.uploads = uploads;
    this.materials = materials;
    this.cases = cases;
  }

  record MaterialView(UUID id, String name, String mediaType, long size, String sha256) {}

  @Needs({Role.APPLICANT, Role.WINDOW_CLERK})
  @Operation(
      summary = "上传材料：Upload a material",
      description = "Up to 20 MB; pdf, png, jpg, docx, xlsx, ofd. Deleted after a day without an application.")
  @PostMapping(path = "/api/materials", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<MaterialView> upload(@RequestPart("file") MultipartFile file, Caller caller) throws IOException {
    var path = Files.createTempFile("tongban-upload", null);
    try {
      file.transferTo(path);
      return switch (uploads.store(path, file.getOriginalFilename(), caller.id())) {
        case Upload.Stored(var material) -> ResponseEntity
            .created(URI.create("/api/materials/" + material.id()))
            .body(new MaterialView(
                material.id(), material.name(), material.mediaType(), material.size(), material.sha256()));
        case Upload.Empty() -> throw new Problem(422, "upload-empty").field("file");
        case Upload.UnknownType(var type) -> throw new Problem(415, "upload-type-not-allowed").field("file").args(type);
        case Upload.NotWhatItClaims(var name, var type) ->
            throw new Problem(422, "upload-not-what-it-claims").field("file").args(name, type);
      };
    } finally {
      Files.deleteIfExists(path);
    }
  }

  @SignedIn
  @Operation(summary = "下载材料：Download a material (who uploaded it, or who may see its case)")
  @GetMapping("/api/materials/{id}")
  ResponseEntity<byte[]> download(@PathVariable UUID id, Caller caller) {
    var material = materials.find(List.of(id)).stream()
        .filter(found -> maySee(caller, found))
        .findFirst()
        .orElseThrow(() -> new Problem(404, "not-found").args(id.toString()));
    var attachment = ContentDisposition.attachment().filename(material.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(MediaType.parseMediaType(material.mediaType()))
        .body(materials.content(id));
  }

  private boolean maySee(Caller caller, Material material) {
    return material.owner().equals(caller.id())
        || material.caseNumber() != null && cases.maySee(caller, material.caseNumber());
  }
}
