package io.tongban.catalog.imports;

import static io.tongban.catalog.imports.model.Column.BASE_CODE;
import static io.tongban.catalog.imports.model.Column.DEPARTMENT;
import static io.tongban.catalog.imports.model.Column.DEPARTMENT_CODE;
import static io.tongban.catalog.imports.model.Column.FORMER_CODES;
import static io.tongban.catalog.imports.model.Column.HANDLING;
import static io.tongban.catalog.imports.model.Column.ITEM_CODE;
import static io.tongban.catalog.imports.model.Column.ITEM_NAME;
import static io.tongban.catalog.imports.model.Column.ITEM_TYPE_CODE;
import static io.tongban.catalog.imports.model.Column.LEGAL_BASIS;
import static io.tongban.catalog.imports.model.Column.MAIN_ITEM;
import static io.tongban.catalog.imports.model.Column.PROMISED_LIMIT_DAYS;
import static io.tongban.catalog.imports.model.Column.REGION_CODE;
import static io.tongban.catalog.imports.model.Column.STANDING;
import static io.tongban.catalog.imports.model.Column.STATUTORY_LIMIT_BASIS;
import static io.tongban.catalog.imports.model.Column.STATUTORY_LIMIT_DAYS;
import static io.tongban.catalog.imports.model.Column.TEMPLATE_CODE;

import io.tongban.access.RegionCode;
import io.tongban.catalog.element.Elements;
import io.tongban.catalog.imports.model.Column;
import io.tongban.catalog.imports.model.Header;
import io.tongban.catalog.imports.model.RowProblem;
import io.tongban.catalog.imports.model.Severity;
import io.tongban.catalog.imports.reading.RawRow;
import io.tongban.catalog.item.BaseCode;
import io.tongban.catalog.item.Handling;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.ItemType;
import io.tongban.catalog.item.OrganCode;
import io.tongban.catalog.item.Standing;
import io.tongban.catalog.legallimit.LegalLimit;
import io.tongban.catalog.workbook.PartReading;
import io.tongban.catalog.workbook.PartRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows of a list into items, or says all that is wrong with them. An error refuses the row, a warning keeps it.
 * It knows one row at a time; that codes are not given twice is seen to by the import.
 */
final class RowCheck {

  /** No limit of any law comes near it: more is a slip of the pen. */
  private static final int MOST_DAYS = 3650;
  private static final Pattern DAYS = Pattern.compile("(\\d{1,9})(?:\\.0+)?\\s*(?:个?工作日)?");
  /** What a spreadsheet makes of a long code that it takes for a number; the code cannot be got back. */
  private static final Pattern SPOILT = Pattern.compile("\\d(\\.\\d+)?E\\+?\\d{1,3}");
  private static final Set<String> IMMEDIATE = Set.of("IMMEDIATE", "即办件", "即办", "即时办结");
  private static final Set<String> PROMISED = Set.of("", "PROMISED", "承诺件", "承诺", "承诺办结");
  private static final Set<String> NO_MAIN_ITEM = Set.of("", "未分类", "无");

  private final Header header;
  private final RegionCode region;
  private final Map<String, LegalLimit> legalLimits;

  /**
   * @param region the edition's
   * @param legalLimits the limits that the law itself sets, by item type code
   */
  RowCheck(Header header, RegionCode region, Map<String, LegalLimit> legalLimits) {
    this.header = header;
    this.region = region;
    this.legalLimits = legalLimits;
  }

  /** @param item null when the row is refused */
  record Result(@Nullable Item item, List<RowProblem> problems) {}

  Result check(RawRow row) {
    return check(row, List.of());
  }

  /** @param parts what other sheets tell of the same item */
  Result check(RawRow row, List<PartRow> parts) {
    var reading = new Reading(row, parts);
    var item = reading.item();
    return new Result(reading.refused() ? null : item, reading.problems());
  }

  /** What is said of the list as a whole, at its header row. */
  List<RowProblem> remarks() {
    var remarks = new ArrayList<RowProblem>();
    for (var column : List.of(REGION_CODE, STATUTORY_LIMIT_DAYS, PROMISED_LIMIT_DAYS)) {
      if (!header.has(column)) {
        remarks.add(new RowProblem(1, column, "column-absent", Severity.WARNING, List.of(column.title()), null));
      }
    }
    for (var unknown : header.unknown()) {
      remarks.add(new RowProblem(1, null, "column-unknown", Severity.WARNING, List.of(unknown), unknown));
    }
    return remarks;
  }

  /** The work on one row. */
  private final class Reading extends RowReading {

    private final List<PartRow> parts;

    Reading(RawRow row, List<PartRow> parts) {
      super(header, row);
      this.parts = parts;
    }

    @Nullable Item item() {
      if (!fits()) {
        return error(null, "cells-count", width(), header.width());
      }
      var code = code();
      var name = name();
      var type = type();
      var place = region();
      var organCode = organCode();
      var organName = required(DEPARTMENT);
      var handling = handling();
      var limits = type == null ? null : limits(type);
      var mainItem = text(MAIN_ITEM);
      var base = baseCode(code);
      var template = otherCode(TEMPLATE_CODE, value(TEMPLATE_CODE));
      var former = formerCodes();
      var standing = standing();
      var elements = elements();
      if (refused() || code == null || type == null || place == null || handling == null || limits == null
          || standing == null) {
        return null;
      }
      return new Item(code, standing, name, NO_MAIN_ITEM.contains(mainItem) ? null : mainItem, type,
          place, organCode, organName, handling, limits.statutory, limits.basis, limits.promised, base, template,
          former, elements);
    }

    private @Nullable BaseCode baseCode(@Nullable ItemCode code) {
      var value = value(BASE_CODE);
      var inside = code == null ? null : BaseCode.in(code).orElse(null);
      if (value.isEmpty()) {
        return inside;
      }
      try {
        var named = new BaseCode(value);
        return inside == null || inside.equals(named) ? named : error(BASE_CODE, "base-code-other", inside);
      } catch (IllegalArgumentException e) {
        return error(BASE_CODE, "base-code-malformed");
      }
    }

    private List<ItemCode> formerCodes() {
      return Arrays.stream(text(FORMER_CODES).split("[\\s,，;；、]+"))
          .filter(value -> !value.isEmpty())
          .map(value -> otherCode(FORMER_CODES, value))
          .filter(Objects::nonNull)
          .distinct()
          .toList();
    }

    private @Nullable ItemCode otherCode(Column column, String value) {
      try {
        return value.isEmpty() ? null : new ItemCode(value);
      } catch (IllegalArgumentException e) {
        return error(column, "code-characters");
      }
    }

    private @Nullable ItemCode code() {
      var value = required(ITEM_CODE);
      if (value.isEmpty()) {
        return null;
      }
      if (value.length() > ItemCode.LONGEST) {
        return error(ITEM_CODE, "too-long", ItemCode.LONGEST);
      }
      if (SPOILT.matcher(value).matches()) {
        return error(ITEM_CODE, "code-as-number");
      }
      try {
        return new ItemCode(value);
      } catch (IllegalArgumentException e) {
        return error(ITEM_CODE, "code-characters");
      }
    }

    private String name() {
      var name = required(ITEM_NAME);
      if (name.indexOf('\\') >= 0) {
        warning(ITEM_NAME, "backslash");
      }
      return name;
    }

    private @Nullable ItemType type() {
      var value = required(ITEM_TYPE_CODE);
      return value.isEmpty()
          ? null
          : ItemType.of(value).orElseGet(() -> error(ITEM_TYPE_CODE, "type-unknown"));
    }

    private @Nullable RegionCode region() {
      var value = value(REGION_CODE);
      if (value.isEmpty()) {
        if (header.has(REGION_CODE)) {
          warning(REGION_CODE, "region-defaulted", region);
        }
        return region;
      }
      try {
        var place = new RegionCode(value);
        return region.covers(place) ? place : error(REGION_CODE, "region-outside", region);
      } catch (IllegalArgumentException e) {
        return error(REGION_CODE, "region-malformed");
      }
    }

    private String organCode() {
      var code = required(DEPARTMENT_CODE);
      if (!code.isEmpty() && !OrganCode.regular(code)) {
        warning(DEPARTMENT_CODE, "organ-code-irregular");
      }
      return code;
    }

    private @Nullable Handling handling() {
      var value = value(HANDLING);
      if (PROMISED.contains(value)) {
        return Handling.PROMISED;
      }
      return IMMEDIATE.contains(value) ? Handling.IMMEDIATE : error(HANDLING, "handling-unknown");
    }

    private @Nullable Limits limits(ItemType type) {
      var legal = legalLimits.get(type.code());
      var statutory = statutory(type, legal);
      if (statutory == null) {
        return null;
      }
      var basis = basis(statutory, legal);
      var promised = promised(statutory);
      return basis == null || promised == null ? null : new Limits(statutory, basis, promised);
    }

    private @Nullable Integer statutory(ItemType type, @Nullable LegalLimit legal) {
      if (!value(STATUTORY_LIMIT_DAYS).isEmpty()) {
        return days(STATUTORY_LIMIT_DAYS);
      }
      if (legal == null) {
        return error(STATUTORY_LIMIT_DAYS, "limit-needed", type.title());
      }
      if (header.has(STATUTORY_LIMIT_DAYS)) {
        warning(STATUTORY_LIMIT_DAYS, "limit-defaulted", legal.days(), legal.basis());
      }
      return legal.days();
    }

    /** A limit rests on a law: on the one named, on the one that sets the same limit, on the one that sets the item. */
    private @Nullable String basis(int statutory, @Nullable LegalLimit legal) {
      var named = text(STATUTORY_LIMIT_BASIS);
      if (!named.isEmpty()) {
        return named;
      }
      if (legal != null && legal.days() == statutory) {
        return legal.basis();
      }
      var itemBasis = text(LEGAL_BASIS);
      if (itemBasis.isEmpty()) {
        return error(STATUTORY_LIMIT_BASIS, "limit-basis-needed", statutory);
      }
      warning(STATUTORY_LIMIT_BASIS, "limit-basis-defaulted");
      return itemBasis;
    }

    private @Nullable Integer promised(int statutory) {
      if (value(PROMISED_LIMIT_DAYS).isEmpty()) {
        if (header.has(PROMISED_LIMIT_DAYS)) {
          warning(PROMISED_LIMIT_DAYS, "promise-defaulted", statutory);
        }
        return statutory;
      }
      var promised = days(PROMISED_LIMIT_DAYS);
      return promised == null || promised <= statutory
          ? promised
          : error(PROMISED_LIMIT_DAYS, "promise-over-limit", promised, statutory);
    }

    private @Nullable Integer days(Column column) {
      var matcher = DAYS.matcher(value(column));
      if (!matcher.matches()) {
        return error(column, "days-malformed");
      }
      var days = Integer.parseInt(matcher.group(1));
      return days <= MOST_DAYS ? days : error(column, "days-too-many", MOST_DAYS);
    }

    /** What the row tells, and what other sheets tell of the same item. */
    private Elements elements() {
      var told = new ElementCells(this).elements();
      if (parts.isEmpty()) {
        return told;
      }
      var read = PartReading.read(parts, told);
      read.faults().forEach(this::part);
      if (!read.faults().isEmpty()) {
        error(null, "part-faulty", read.faults().size());
      }
      return read.elements();
    }

    private @Nullable Standing standing() {
      return switch (value(STANDING)) {
        case "", "实施事项", "IMPLEMENTATION", "否" -> Standing.IMPLEMENTATION;
        case "标准事项", "基本事项", "TEMPLATE", "是" -> Standing.TEMPLATE;
        default -> error(STANDING, "standing-unknown");
      };
    }
  }

  private record Limits(int statutory, String basis, int promised) {}
}
