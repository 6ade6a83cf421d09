package io.tongban.application.material;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.application.ServiceTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

class MaterialTest extends ServiceTest {

  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
  private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a4649460001");

  @Autowired
  private Materials materials;

  static Stream<Arguments> files() throws IOException {
    return Stream.of(
        Arguments.of("申请书.pdf", pdf(), "application/pdf"),
        Arguments.of("照片.PNG", PNG, "image/png"),
        Arguments.of("照片.jpeg", JPEG, "image/jpeg"),
        Arguments.of("说明.docx", zip("[Content_Types].xml", "word/document.xml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        Arguments.of("清单.xlsx", zip("[Content_Types].xml", "xl/workbook.xml"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        Arguments.of("批文.ofd", zip("OFD.xml"), "application/ofd"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void contentTellsTheType(String name, byte[] content, String mediaType) {
    var answer = upload(newApplicant(), name, content).expect(201).json();

    assertThat(answer.path("mediaType").asString()).isEqualTo(mediaType);
    assertThat(answer.path("name").asString()).isEqualTo(name);
    assertThat(answer.path("size").asInt()).isEqualTo(content.length);
    assertThat(answer.path("sha256").asString()).hasSize(64);
  }

  @Test
  void fileComesBackAsItWasAndIsNeverShownInThePage() {
    var applicant = newApplicant();
    var content = pdf();
    var id = upload(applicant, "申请书.pdf", content).expect(201).json().path("id").asString();

    var answer = get(applicant, "/api/materials/" + id).expect(200);

    assertThat(answer.bytes()).isEqualTo(content);
    var headers = answer.response().headers();
    assertThat(headers.firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment").contains("filename*=UTF-8''");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void fileThatIsNotWhatItClaimsIsNamedWithBothTypes() {
    var problem = upload(newApplicant(), "申请书.pdf", PNG).expect(422).json();

    assertThat(problem.path("code").asString()).isEqualTo("upload-not-what-it-claims");
    assertThat(problem.path("detail").asString()).contains("申请书.pdf").contains("image/png");
  }

  static Stream<Arguments> others() throws IOException {
    return Stream.of(
        Arguments.of("run.exe", "MZ\0\0".getBytes(StandardCharsets.US_ASCII)),
        Arguments.of("page.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII)),
        Arguments.of("archive.docx", zip("anything.txt")),
        Arguments.of("broken.docx", Arrays.copyOf(zip("word/document.xml"), 40)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void otherTypesAreRefused(String name, byte[] content) {
    assertThat(upload(newApplicant(), name, content).expect(415).code()).isEqualTo("upload-type-not-allowed");
  }

  @Test
  void emptyAndHugeFilesAreRefused() {
    assertThat(upload(newApplicant(), "empty.pdf", new byte[0]).expect(422).code()).isEqualTo("upload-empty");
    assertThat(upload(newApplicant(), "huge.pdf", new byte[21 * 1024 * 1024]).expect(413).code())
        .isEqualTo("upload-too-large");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "../../etc/passwd.pdf | passwd.pdf", "C:\\temp\\证明.pdf | 证明.pdf", "a<b>:c?.pdf | abc.pdf", ".pdf | 未命名.pdf"})
  void declaredNameIsMadeHarmless(String declared, String harmless) {
    assertThat(Upload.harmless(declared)).isEqualTo(harmless);
  }

  @Test
  void longNameKeepsItsExtension() {
    assertThat(Upload.harmless("长".repeat(500) + ".pdf")).hasSize(200).endsWith("长.pdf");
    assertThat(Upload.harmless(null)).isEqualTo("未命名");
  }

  @Test
  void fileIsForItsOwnerAndTheOfficersOfItsCaseOnly() {
    var applicant = newApplicant();
    var number = submitted(applicant);
    var id = get(applicant, "/api/cases/" + number).json().path("materials").get(0).path("material").asString();

    get(CLERK, "/api/materials/" + id).expect(200);
    get(REVIEWER, "/api/materials/" + id).expect(200);
    get(OTHER_CLERK, "/api/materials/" + id).expect(404);
    get(newApplicant(), "/api/materials/" + id).expect(404);
    get(null, "/api/materials/" + id).expect(401);
    get(CLERK, "/api/materials/" + uploaded(applicant)).expect(404);
    get(CLERK, "/api/materials/" + UUID.randomUUID()).expect(404);
  }

  @Test
  void uploadsThatNobodyHandedInAreRemovedAfterADay() {
    var applicant = newApplicant();
    var orphan = uploaded(applicant);
    var number = submitted(applicant);
    var used = get(applicant, "/api/cases/" + number).json().path("materials").get(0).path("material").asString();
    clock.set(MONDAY.plusDays(2));

    materials.removeOrphans();

    get(applicant, "/api/materials/" + orphan).expect(404);
    get(applicant, "/api/materials/" + used).expect(200);
  }

  @Test
  void strangersAndOtherRolesCannotUpload() {
    upload(null, "a.pdf", pdf()).expect(401);
    upload(REVIEWER, "a.pdf", pdf()).expect(403);
    post(newApplicant(), "/api/materials", Map.of()).expect(415);
  }

  private static byte[] zip(String... entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write("<x/>".getBytes(StandardCharsets.US_ASCII));
      }
    }
    return bytes.toByteArray();
  }
}
