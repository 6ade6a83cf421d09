package io.tongban.catalog.workbook;

import static java.util.stream.Collectors.groupingBy;

import io.tongban.catalog.element.Condition;
import io.tongban.catalog.element.DiscretionTier;
import io.tongban.catalog.element.Duty;
import io.tongban.catalog.element.Elements;
import io.tongban.catalog.element.Fee;
import io.tongban.catalog.element.Flow;
import io.tongban.catalog.element.IntermediaryService;
import io.tongban.catalog.element.LegalCitations;
import io.tongban.catalog.element.LegalLevel;
import io.tongban.catalog.element.LegalReference;
import io.tongban.catalog.element.Material;
import io.tongban.catalog.element.Prerequisite;
import io.tongban.catalog.element.Quota;
import io.tongban.catalog.element.RiskPoint;
import io.tongban.catalog.element.SpecialProcedure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the parts of one item of their rows, or says all that is wrong with them. */
public final class PartReading {

  private static final int MOST_DAYS = 3650;

  private final Map<PartSheet, List<PartRow>> rows = new EnumMap<>(PartSheet.class);
  private final Map<String, List<PartRow>> bases;
  private final Set<String> basesUsed = new HashSet<>();
  private final List<PartFault> faults = new ArrayList<>();

  private PartReading(List<PartRow> rows) {
    rows.forEach(row -> this.rows.computeIfAbsent(row.sheet(), sheet -> new ArrayList<>()).add(row));
    this.bases = of(PartSheet.BASES).stream().collect(groupingBy(row -> place(row.cell("所属部分"), row.cell("部分标识"))));
  }

  /** @param faults an item with any is not taken in */
  public record Result(Elements elements, List<PartFault> faults) {}

  /** @param told what the item's own row tells; a sheet that has rows for the item tells more and takes its place */
  public static Result read(List<PartRow> rows, Elements told) {
    var reading = new PartReading(rows);
    var elements = reading.elements(told);
    reading.basesOfNothing();
    return new Result(elements, List.copyOf(reading.faults));
  }

  private Elements elements(Elements told) {
    return new Elements(
        Optional.ofNullable(fullBases(PartWriting.LEGAL_BASES, "")).orElse(told.legalBases()),
        told.serviceObject(),
        parts(PartSheet.CONDITIONS, told.conditions(), row -> new Condition(key(row), text(row, "条件", 2000), basis(row))),
        parts(PartSheet.MATERIALS, told.materials(), this::material),
        told.charged(),
        parts(PartSheet.FEES, told.fees(), this::fee),
        parts(PartSheet.PREREQUISITES, told.prerequisites(), row -> new Prerequisite(key(row), text(row, "前置事项", 500),
            text(row, "实施机关", 200), orNull(row, "前置事项编码", 128), basis(row))),
        parts(PartSheet.INTERMEDIARY_SERVICES, told.intermediaryServices(), row -> new IntermediaryService(key(row),
            text(row, "中介服务", 500), orNull(row, "机构资质", 500),
            oneOf(row, "费用承担", Labels::payer, Labels.words(IntermediaryService.Payer.values(), Labels::of),
                IntermediaryService.Payer.APPLICANT),
            orNull(row, "成果名称", 500), basis(row))),
        parts(PartSheet.SPECIAL_PROCEDURES, told.specialProcedures(), this::procedure),
        quota(told.quota()),
        told.result(),
        flow(told.flow()),
        parts(PartSheet.DISCRETION, told.discretion(), row -> new DiscretionTier(key(row), text(row, "适用情形", 1000),
            text(row, "种类", 200), orNull(row, "幅度", 500), basis(row))),
        parts(PartSheet.RISKS, told.risks(), row -> new RiskPoint(key(row), orNull(row, "所在环节", 60),
            oneOf(row, "风险等级", Labels::riskLevel, Labels.words(RiskPoint.Level.values(), Labels::of), null),
            text(row, "风险", 1000), text(row, "防控措施", 1000), text(row, "责任岗位", 200))),
        parts(PartSheet.DUTIES, told.duties(), row -> new Duty(key(row), text(row, "阶段", 200), text(row, "责任", 2000),
            orNull(row, "追责情形", 2000), basis(row))),
        told.needs(),
        told.ways());
  }

  private Material material(PartRow row) {
    return new Material(key(row), text(row, "材料名称", 500),
        oneOf(row, "形式", Labels::form, Labels.words(Material.Form.values(), Labels::of), Material.Form.ORIGINAL),
        number(row, "份数", 1, 100, 1),
        oneOf(row, "是否必需", Labels::yes, "是、否", true), orNull(row, "说明", 1000), basis(row));
  }

  private Fee fee(PartRow row) {
    var amount = row.cell("金额（元）");
    BigDecimal yuan = null;
    try {
      yuan = amount.isEmpty() ? null : new BigDecimal(amount.replaceAll("[,，元]", ""));
    } catch (NumberFormatException e) {
      fault(row, "金额（元）", "amount-malformed");
    }
    if (yuan != null && yuan.compareTo(new BigDecimal("0.01")) < 0) {
      fault(row, "金额（元）", "amount-malformed");
    }
    return new Fee(key(row), text(row, "收费项目", 500), yuan, orNull(row, "计费单位", 60), orNull(row, "收费标准", 1000),
        orNull(row, "减免", 1000), basis(row));
  }

  private SpecialProcedure procedure(PartRow row) {
    var kind = oneOf(row, "程序", Labels::procedure,
        Labels.words(SpecialProcedure.Kind.values(), SpecialProcedure.Kind::title), null);
    return new SpecialProcedure(kind, number(row, "预计工作日", 1, MOST_DAYS, null), orNull(row, "说明", 1000),
        basis(row, row.cell("程序")));
  }

  private @Nullable Quota quota(@Nullable Quota told) {
    var full = fullBases(PartWriting.QUOTA, "");
    return told == null || full == null ? told : new Quota(told.number(), told.per(), told.rule(), full);
  }

  private @Nullable Flow flow(@Nullable Flow told) {
    if (of(PartSheet.FLOW_NODES).isEmpty() && of(PartSheet.FLOW_EDGES).isEmpty()) {
      return told;
    }
    return new Flow(
        parts(PartSheet.FLOW_NODES, List.of(), row -> new Flow.Node(key(row), text(row, "环节", 200),
            oneOf(row, "办理人", Labels::role, Labels.words(Flow.Role.values(), Labels::of), null),
            orNull(row, "承办机关", 200), number(row, "时限（工作日）", 0, MOST_DAYS, -1) < 0 ? null
                : number(row, "时限（工作日）", 0, MOST_DAYS, -1),
            basis(row).stream().findFirst().orElse(null))),
        parts(PartSheet.FLOW_EDGES, List.of(), row -> new Flow.Edge(text(row, "从", 60), text(row, "到", 60),
            orNull(row, "情形", 200), oneOf(row, "退回", Labels::yes, "是、否", false))));
  }

  private <T> List<T> parts(PartSheet sheet, List<T> told, Function<PartRow, T> part) {
    return of(sheet).isEmpty() ? told : of(sheet).stream().map(part).toList();
  }

  private List<PartRow> of(PartSheet sheet) {
    return rows.getOrDefault(sheet, List.of());
  }

  /** Numbered where the list gives none. */
  private String key(PartRow row) {
    var key = row.cell("标识");
    if (key.length() > 60) {
      fault(row, "标识", "too-long", 60);
    }
    return key.isEmpty() ? Integer.toString(of(row.sheet()).indexOf(row) + 1) : key;
  }

  private List<LegalReference> basis(PartRow row) {
    return basis(row, key(row));
  }

  /** What sheet 依据 tells of the part, else what its own row cites. */
  private List<LegalReference> basis(PartRow row, String key) {
    var full = fullBases(row.sheet().title(), key);
    if (full != null) {
      return full;
    }
    var text = row.cell(PartSheet.BASIS);
    var cited = LegalCitations.in(text);
    if (cited.isEmpty() && !text.isEmpty() && !text.equals("无")) {
      fault(row, PartSheet.BASIS, "basis-unread");
    }
    return cited;
  }

  private @Nullable List<LegalReference> fullBases(String part, String key) {
    var found = bases.get(place(part, key));
    if (found == null) {
      return null;
    }
    basesUsed.add(place(part, key));
    return found.stream().map(this::reference).toList();
  }

  private LegalReference reference(PartRow row) {
    var document = text(row, "文件名称", 200).replaceAll("^《(.*)》$", "$1");
    var level = oneOf(row, "效力级别", Labels::legalLevel, Labels.words(LegalLevel.values(), LegalLevel::title),
        LegalCitations.in("《" + document + "》").stream().map(LegalReference::level).findFirst()
            .orElse(LegalLevel.NORMATIVE_DOCUMENT));
    return new LegalReference(document, orNull(row, "条款", 100), level, orNull(row, "原文", 4000), day(row, "失效日期"));
  }

  private void basesOfNothing() {
    bases.forEach((place, found) -> {
      if (!basesUsed.contains(place)) {
        found.forEach(row -> fault(row, "部分标识", "basis-of-nothing", row.cell("所属部分"), row.cell("部分标识")));
      }
    });
  }

  private static String place(String part, String key) {
    return part + "\n" + key;
  }

  private String text(PartRow row, String column, int longest) {
    var text = row.cell(column);
    if (text.isBlank()) {
      fault(row, column, "value-missing", column);
    } else if (text.length() > longest) {
      fault(row, column, "too-long", longest);
    }
    return text;
  }

  private @Nullable String orNull(PartRow row, String column, int longest) {
    var text = row.cell(column);
    if (text.length() > longest) {
      fault(row, column, "too-long", longest);
    }
    return text.isEmpty() ? null : text;
  }

  /** @param absent for an empty cell; null when it may not be empty */
  private int number(PartRow row, String column, int least, int most, @Nullable Integer absent) {
    var text = row.cell(column);
    if (text.isEmpty() && absent != null) {
      return absent;
    }
    var number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      fault(row, column, "number-outside", least, most);
      return least;
    }
    return number;
  }

  private <T> T oneOf(PartRow row, String column, Function<String, Optional<T>> reading, String words,
      @Nullable T absent) {
    var text = row.cell(column);
    if (text.isEmpty() && absent != null) {
      return absent;
    }
    return reading.apply(text).orElseGet(() -> {
      fault(row, column, "word-unknown", words);
      return absent;
    });
  }

  private @Nullable LocalDate day(PartRow row, String column) {
    var text = row.cell(column);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text.replace('/', '-'));
    } catch (DateTimeParseException e) {
      fault(row, column, "day-malformed");
      return null;
    }
  }

  private void fault(PartRow row, String column, String code, Object... args) {
    var fault = new PartFault(row.sheet(), row.number(), column, code,
        List.of(args).stream().map(Object::toString).toList(), row.cell(column));
    if (!faults.contains(fault)) {
      faults.add(fault);
    }
  }
}
