package io.tongban.catalog.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tongban.catalog.imports.model.Mapping;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListFileTest {

  private static final String HEADER = "实施机关,部门编码,事项名称,事项编码,事项类型\n";
  private static final String ROW = "市监局,11120116MB0A00026R,食品经营许可,000131018001,1\n";
  private static final long MOST = 1 << 22;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
  void text_is_read_in_the_encodings_of_the_field(String charset) throws IOException {
    var list = inspect("list.csv", (HEADER + ROW).getBytes(Charset.forName(charset)));

    assertThat(list.encoding().name()).isEqualTo(charset.equals("UTF-8") ? "UTF-8" : "GB18030");
    assertThat(rows(list)).containsExactly(List.of("市监局", "11120116MB0A00026R", "食品经营许可", "000131018001", "1"));
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_column() throws IOException {
    assertThat(rows(inspect("list.csv", ("\uFEFF" + HEADER + ROW).getBytes(StandardCharsets.UTF_8)))).hasSize(1);
  }

  @Test
  void rare_characters_of_gb18030_are_read() throws IOException {
    var list = inspect("list.csv", (HEADER + ROW.replace("食品", "㐀𠀀")).getBytes(Charset.forName("GB18030")));

    assertThat(rows(list).getFirst().get(2)).isEqualTo("㐀𠀀经营许可");
  }

  @Test
  void quotes_hold_commas_quotes_and_lines_together() throws IOException {
    var csv = HEADER + "局,1,\"甲,\"\"乙\"\"\n丙\",2,1\r\n\r\n" + ROW;

    var list = inspect("list.csv", csv.getBytes(StandardCharsets.UTF_8));

    try (var rows = list.rows()) {
      assertThat(rows.next()).isEqualTo(new RawRow(2, List.of("局", "1", "甲,\"乙\"\n丙", "2", "1")));
      assertThat(rows.next().number()).as("blank rows count as a spreadsheet counts them").isEqualTo(4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"局,1,\"甲,2,1\n", "局,1,\"甲\"乙,2,1\n"})
  void quotes_that_do_not_match_break_the_list(String row) throws IOException {
    var list = inspect("list.csv", (HEADER + ROW + row).getBytes(StandardCharsets.UTF_8));

    assertUnreadable("csv-broken", () -> rows(list));
  }

  @Test
  void an_empty_file_is_no_list() {
    assertUnreadable("file-empty", () -> inspect("list.csv", new byte[0]));
    assertUnreadable("file-empty", () -> inspect("list.csv", "\n\n ,\n".getBytes(StandardCharsets.UTF_8)));
    assertUnreadable("rows-missing", () -> inspect("list.csv", HEADER.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_list_without_header_or_with_half_of_one_is_no_list() {
    assertUnreadable("header-missing", () -> inspect("list.csv", (ROW + ROW).getBytes(StandardCharsets.UTF_8)));
    assertUnreadable("columns-missing", () -> inspect("list.csv", "部门,事项名称\na,b\n".getBytes(StandardCharsets.UTF_8)));
    assertUnreadable("column-twice",
        () -> inspect("list.csv", (HEADER.strip() + ",编码\n" + ROW).getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"89504e470d0a1a0a0000", "ffd8ffe000104a46", "fffe500041", "41804142", "00ff00ff"})
  void what_is_no_text_is_no_csv(String bytes) {
    assertUnreadable("encoding-unknown", () -> inspect("list.csv", HexFormat.of().parseHex(bytes)));
  }

  @Test
  void a_file_is_what_its_name_says() {
    assertUnreadable("file-not-as-named", () -> inspect("list.xlsx", HEADER.getBytes(StandardCharsets.UTF_8)));
    assertUnreadable("file-not-as-named", () -> inspect("list.csv", workbook()));
    assertUnreadable("xls-legacy", () -> inspect("list.xls", HexFormat.of().parseHex("d0cf11e0a1b11ae1")));
  }

  @Test
  void a_workbook_is_read_as_it_looks() throws IOException {
    var list = inspect("list.xlsx", workbook());

    assertThat(rows(list)).containsExactly(
        List.of("市监局", "511602000000", "食品经营许可", "000131018001", "1"),
        List.of("市监局", "511602000000", "", "5.11602E+17", ""));
  }

  @Test
  void an_archive_that_is_no_workbook_is_refused() throws IOException {
    var whole = workbook();

    assertUnreadable("xlsx-broken", () -> inspect("list.xlsx", Arrays.copyOf(whole, whole.length / 2)));
    assertUnreadable("xlsx-broken", () -> inspect("list.xlsx", archive("word/document.xml", 10)));
  }

  @Test
  void a_small_archive_that_unpacks_without_end_is_refused() throws IOException {
    var bomb = archive("xl/workbook.xml", (int) MOST + 1);

    assertThat(bomb.length).isLessThan(100_000);
    assertUnreadable("xlsx-too-large", () -> inspect("list.xlsx", bomb));
  }

  private ListFile inspect(String name, byte[] content) throws IOException {
    return ListFile.inspect(Files.write(folder.resolve("upload"), content), name, MOST, Mapping.NONE);
  }

  private static List<List<String>> rows(ListFile list) {
    var found = new ArrayList<List<String>>();
    try (var rows = list.rows()) {
      rows.forEachRemaining(row -> found.add(row.cells()));
    }
    return found;
  }

  private static void assertUnreadable(String code, ThrowingCallable reading) {
    assertThatExceptionOfType(Unreadable.class).isThrownBy(reading).extracting(Unreadable::code).isEqualTo(code);
  }

  private static byte[] workbook() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("清单");
      var cells = (HEADER + ROW).split("[,\n]");
      for (var n = 0; n < cells.length; n++) {
        sheet.value(n / 5, n % 5, cells[n]);
      }
      sheet.value(1, 1, new BigDecimal("511602000000"));
      sheet.value(1, 4, 1);
      sheet.value(3, 0, "市监局");
      sheet.value(3, 1, new BigDecimal("511602000000"));
      sheet.value(3, 3, new BigDecimal("511602000000123456"));
    }
    return bytes.toByteArray();
  }

  private static byte[] archive(String entry, int size) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(new byte[size]);
    }
    return bytes.toByteArray();
  }
}
