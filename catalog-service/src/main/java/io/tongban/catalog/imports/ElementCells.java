package io.tongban.catalog.imports;

import static io.tongban.catalog.imports.model.Column.ANYWHERE;
import static io.tongban.catalog.imports.model.Column.CONDITIONS;
import static io.tongban.catalog.imports.model.Column.FEE;
import static io.tongban.catalog.imports.model.Column.FEE_BASIS;
import static io.tongban.catalog.imports.model.Column.LEGAL_BASIS;
import static io.tongban.catalog.imports.model.Column.MATERIALS;
import static io.tongban.catalog.imports.model.Column.NEEDS;
import static io.tongban.catalog.imports.model.Column.QUOTA;
import static io.tongban.catalog.imports.model.Column.QUOTA_BASIS;
import static io.tongban.catalog.imports.model.Column.QUOTA_NUMBER;
import static io.tongban.catalog.imports.model.Column.QUOTA_PER;
import static io.tongban.catalog.imports.model.Column.RESULT_KIND;
import static io.tongban.catalog.imports.model.Column.RESULT_NAME;
import static io.tongban.catalog.imports.model.Column.RESULT_VALID_MONTHS;
import static io.tongban.catalog.imports.model.Column.SERVICE_OBJECT;
import static io.tongban.catalog.imports.model.Column.VISITS;
import static io.tongban.catalog.imports.model.Column.WAYS;

import io.tongban.catalog.element.Condition;
import io.tongban.catalog.element.Elements;
import io.tongban.catalog.element.Fee;
import io.tongban.catalog.element.LegalCitations;
import io.tongban.catalog.element.LegalReference;
import io.tongban.catalog.element.Material;
import io.tongban.catalog.element.Need;
import io.tongban.catalog.element.Quota;
import io.tongban.catalog.element.ResultDocument;
import io.tongban.catalog.element.Ways;
import io.tongban.catalog.imports.model.Column;
import io.tongban.catalog.workbook.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the cells of one row tell of an item's elements; cells with several parts hold one a line. */
final class ElementCells {

  private static final Pattern FREE = Pattern.compile("否|无|免费|.*不收费|不收取费用");
  /** Says that there is a charge and not what for. */
  private static final Set<String> CHARGED = Set.of("是", "有", "收费");
  private static final Pattern BASIS = Pattern.compile("[（(【\\[]\\s*依据[：:](.+)[)）】\\]]\\s*$", Pattern.DOTALL);
  private static final Pattern FORM = Pattern.compile("[（(](原件|复印件|电子件)(?:[、,，\\s]*(\\d{1,2})\\s*份)?[)）]");
  private static final Pattern OPTIONAL = Pattern.compile("[（(](?:非必需|非必要|可选)[)）]");

  private final RowReading row;

  ElementCells(RowReading row) {
    this.row = row;
  }

  Elements elements() {
    var fee = row.text(FEE);
    var free = FREE.matcher(fee).matches();
    var fees = fee.isEmpty() || free || CHARGED.contains(fee)
        ? List.<Fee>of()
        : List.of(new Fee("1", fee, null, null, null, null, citations(FEE_BASIS, "fee-basis-unread")));
    return new Elements(citations(LEGAL_BASIS, "legal-basis-unread"), RowReading.orNull(row.text(SERVICE_OBJECT)),
        conditions(), materials(), fee.isEmpty() ? null : !free, fees, List.of(), List.of(), List.of(), quota(),
        result(), null, List.of(), List.of(), List.of(), needs(), ways());
  }

  private List<LegalReference> citations(Column column, String unread) {
    var text = row.text(column);
    var found = LegalCitations.in(text);
    if (found.isEmpty() && !text.isEmpty() && !text.equals("无")) {
      row.warning(column, unread);
    }
    return found;
  }

  private List<Condition> conditions() {
    var entries = entries(CONDITIONS);
    return IntStream.range(0, entries.size())
        .mapToObj(n -> {
          var entry = entries.get(n);
          return new Condition(Integer.toString(n + 1), within(CONDITIONS, without(BASIS, entry), 2000), basis(entry));
        })
        .toList();
  }

  private List<Material> materials() {
    var entries = entries(MATERIALS);
    return IntStream.range(0, entries.size()).mapToObj(n -> material(n + 1, entries.get(n))).toList();
  }

  /** 营业执照（复印件2份）（非必需）（依据：《…》第三条）. */
  private Material material(int number, String entry) {
    var told = without(BASIS, entry);
    var form = FORM.matcher(told);
    var found = form.find();
    var copies = found && form.group(2) != null ? Integer.parseInt(form.group(2)) : 1;
    var name = without(OPTIONAL, without(FORM, told));
    return new Material(Integer.toString(number), within(MATERIALS, name, 500),
        found ? Labels.form(form.group(1)).orElseThrow() : Material.Form.ORIGINAL, Math.max(1, copies),
        !OPTIONAL.matcher(told).find(), null, basis(entry));
  }

  private static String without(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll("").strip();
  }

  private static List<LegalReference> basis(String entry) {
    var matcher = BASIS.matcher(entry);
    return matcher.find() ? LegalCitations.in(matcher.group(1)) : List.of();
  }

  private String within(Column column, String text, int longest) {
    if (text.isEmpty()) {
      row.error(column, "value-missing", column.title());
    } else if (text.length() > longest) {
      row.error(column, "too-long", longest);
    }
    return text;
  }

  private List<String> entries(Column column) {
    var text = row.text(column, 20_000);
    return text.equals("无") ? List.of() : NumberedText.entries(text);
  }

  private @Nullable Quota quota() {
    var rule = row.text(QUOTA, 1000);
    if (rule.isEmpty() || rule.equals("无") || rule.equals("无数量限制")) {
      return null;
    }
    return new Quota(number(QUOTA_NUMBER, 1, 1_000_000), RowReading.orNull(row.text(QUOTA_PER, 200)), rule,
        citations(QUOTA_BASIS, "basis-unread"));
  }

  private @Nullable ResultDocument result() {
    var name = row.text(RESULT_NAME, 500);
    if (name.isEmpty()) {
      return null;
    }
    var kind = row.value(RESULT_KIND);
    var told = Labels.resultKind(kind);
    if (!kind.isEmpty() && told.isEmpty()) {
      row.error(RESULT_KIND, "result-kind-unknown");
    }
    return new ResultDocument(told.orElseGet(() -> kindOf(name)), name, number(RESULT_VALID_MONTHS, 1, 1200));
  }

  private static ResultDocument.Kind kindOf(String name) {
    if (name.matches(".*(证|证书|执照|许可证|卡)(（.*）)?")) {
      return ResultDocument.Kind.CERTIFICATE;
    }
    if (name.matches(".*(批文|批复|决定书|许可决定|意见书|通知书)(（.*）)?")) {
      return ResultDocument.Kind.APPROVAL;
    }
    return name.matches(".*(回执|凭证|备案表|登记表)(（.*）)?") ? ResultDocument.Kind.RECEIPT : ResultDocument.Kind.OTHER;
  }

  private List<Need> needs() {
    return words(NEEDS)
        .map(word -> Arrays.stream(Need.values())
            .filter(need -> need.title().equals(word) || need.name().equals(word)).findFirst()
            .orElseGet(() -> row.error(NEEDS, "need-unknown", word)))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable Ways ways() {
    var told = words(WAYS).collect(Collectors.toCollection(ArrayList::new));
    var visits = number(VISITS, 0, 20);
    var anywhere = row.text(ANYWHERE, 500);
    if (told.isEmpty() && visits == null && anywhere.isEmpty()) {
      return null;
    }
    var online = told.removeIf(way -> way.matches("网上办理|网上|在线|全程网办|全流程网办"));
    var post = told.removeIf(way -> way.matches("快递送达|快递|邮寄|物流快递"));
    var appointment = told.removeIf(way -> way.matches("预约办理|预约"));
    told.removeIf(way -> way.matches("窗口办理|窗口|现场办理|线下办理"));
    told.forEach(way -> row.error(WAYS, "way-unknown", way));
    return new Ways(Optional.ofNullable(visits).orElse(online ? 0 : 1), online, post, appointment,
        RowReading.orNull(anywhere));
  }

  private Stream<String> words(Column column) {
    return Arrays.stream(row.text(column).split("[\\s,，;；、|/]+")).filter(word -> !word.isEmpty());
  }

  private @Nullable Integer number(Column column, int least, int most) {
    var text = row.value(column).replaceAll("\\s*(次|个月|月|个|件)$", "");
    if (text.isEmpty()) {
      return null;
    }
    var number = text.matches("\\d{1,7}") ? Integer.parseInt(text) : -1;
    return number < least || number > most ? row.error(column, "number-outside", least, most) : (Integer) number;
  }
}
