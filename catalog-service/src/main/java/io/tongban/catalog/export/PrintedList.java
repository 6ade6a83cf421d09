package io.tongban.catalog.export;

import io.tongban.catalog.edition.EditionHeads.Head;
import io.tongban.catalog.item.Handling;
import io.tongban.catalog.item.Item;
import io.tongban.clock.ClockConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The pages of a printed list as XHTML, some rows at a time. */
final class PrintedList {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(ClockConfiguration.ZONE);
  private static final Pattern FORBIDDEN_IN_XML =
      Pattern.compile("[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
  private static final String TABLE = """
      <table><thead><tr><th style="width:9mm" class="number">序号</th><th style="width:62mm">事项名称</th>\
      <th style="width:44mm">事项编码</th><th>设定依据</th><th style="width:15mm">办件类型</th>\
      <th style="width:14mm" class="number">法定时限</th><th style="width:14mm" class="number">承诺时限</th>\
      <th style="width:26mm">收费</th></tr></thead><tbody>
      """;

  private final Head edition;
  private final String page;
  private int number;

  PrintedList(Head edition) {
    this.edition = edition;
    try (var in = Objects.requireNonNull(PrintedList.class.getResourceAsStream("list.xhtml"), "list.xhtml")) {
      this.page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String title() {
    return edition.title() + "（" + edition.year() + "年）";
  }

  /**
   * One document of the list.
   *
   * @param before the last item of the document before it; null for the first
   */
  String document(List<Item> items, @Nullable Item before) {
    var sections = new StringBuilder();
    var previous = before;
    for (var item : items) {
      var newOrgan = previous == null || !previous.organCode().equals(item.organCode())
          || !previous.region().equals(item.region());
      var newType = newOrgan || previous.type() != item.type();
      var newDocument = previous == before;
      if (newOrgan || newType || newDocument) {
        sections.append(previous == before ? "" : "</tbody></table>\n")
            .append(newOrgan || newDocument
                ? "<h2>" + text(item.organName() + (newOrgan ? "" : "（续）")) + "</h2>\n" : "")
            .append("<h3>").append(text(item.type().title())).append("　单位：工作日</h3>\n").append(TABLE);
      }
      sections.append(row(item));
      previous = item;
    }
    sections.append(items.isEmpty() ? "<p class=\"about\">本版本没有事项。</p>" : "</tbody></table>\n");
    return page
        .replace("{{title}}", text(title()))
        .replace("{{running}}", quoted(title()))
        .replace("{{validity}}", quoted(validity()))
        .replace("{{heading}}", before == null ? heading() : "")
        .replace("{{sections}}", sections);
  }

  private String heading() {
    return "<h1>" + text(title()) + "</h1>\n<p class=\"about\">区划 " + text(edition.region()) + "　共 "
        + edition.items() + " 项　" + text(validity()) + "</p>";
  }

  private String validity() {
    if (edition.effectiveFrom() == null) {
      return "草稿，尚未生效";
    }
    return "自" + DAY.format(edition.effectiveFrom()) + "起施行" + until(edition.effectiveUntil());
  }

  private static String until(@Nullable Instant end) {
    return end == null ? "" : "，至" + DAY.format(end) + "止";
  }

  private String row(Item item) {
    var elements = item.elements();
    return """
        <tr><td class="number">%d</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td class="number">%s</td>\
        <td class="number">%d</td><td>%s</td></tr>
        """.formatted(++number,
        text(item.mainItem() == null ? item.name() : item.name() + "\n主项：" + item.mainItem()),
        breakable(item.code().value()),
        text(Objects.requireNonNullElse(elements.legalBasisText(), "")),
        item.handling() == Handling.IMMEDIATE ? "即办件" : "承诺件",
        item.statutoryLimitDays(), item.promisedLimitDays(),
        text(Objects.requireNonNullElse(elements.feeText(), "")));
  }

  /** A long code has no place to break by itself. */
  private static String breakable(String code) {
    return text(code.replaceAll("(.{18})(?=.)", "$1\n"));
  }

  private static String text(String value) {
    return FORBIDDEN_IN_XML.matcher(value).replaceAll("")
        .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
        .replace("\n", "<br/>");
  }

  /** In a string of the style sheet. */
  private static String quoted(String value) {
    return text(value.replaceAll("[\\\\\"\n<&]", ""));
  }
}
