package io.tongban.catalog.workbook;

import io.tongban.catalog.element.Elements;
import io.tongban.catalog.element.Flow;
import io.tongban.catalog.element.LegalReference;
import io.tongban.catalog.item.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the parts of items as rows of their sheets; {@link PartReading} makes the same parts of them again. */
public final class PartWriting {

  /** The part of an item that no sheet of its own tells. */
  static final String LEGAL_BASES = "设定依据";
  static final String QUOTA = "数量限制";

  private PartWriting() {}

  /** The rows of one sheet for one item, in the order of its columns. */
  public static List<List<String>> rows(PartSheet sheet, Item item) {
    var elements = item.elements();
    return switch (sheet) {
      case CONDITIONS -> elements.conditions().stream()
          .map(part -> row(item, part.key(), part.text(), cited(part.basis()))).toList();
      case MATERIALS -> elements.materials().stream()
          .map(part -> row(item, part.key(), part.name(), Labels.of(part.form()), number(part.copies()),
              Labels.of(part.required()), part.note(), cited(part.basis()))).toList();
      case FEES -> elements.fees().stream()
          .map(part -> row(item, part.key(), part.name(), part.amount() == null ? "" : part.amount().toPlainString(),
              part.unit(), part.standard(), part.reduction(), cited(part.basis()))).toList();
      case PREREQUISITES -> elements.prerequisites().stream()
          .map(part -> row(item, part.key(), part.name(), part.organ(), part.itemCode(), cited(part.basis()))).toList();
      case INTERMEDIARY_SERVICES -> elements.intermediaryServices().stream()
          .map(part -> row(item, part.key(), part.name(), part.qualification(), Labels.of(part.payer()),
              part.resultName(), cited(part.basis()))).toList();
      case SPECIAL_PROCEDURES -> elements.specialProcedures().stream()
          .map(part -> row(item, part.kind().title(), number(part.expectedDays()), part.note(), cited(part.basis())))
          .toList();
      case FLOW_NODES -> flow(elements).map(Flow::nodes).stream().flatMap(List::stream)
          .map(part -> row(item, part.key(), part.name(), Labels.of(part.role()), part.organ(),
              number(part.limitDays()), part.basis() == null ? "" : part.basis().citation())).toList();
      case FLOW_EDGES -> flow(elements).map(Flow::edges).stream().flatMap(List::stream)
          .map(part -> row(item, part.from(), part.to(), part.when(), Labels.of(part.back()))).toList();
      case DISCRETION -> elements.discretion().stream()
          .map(part -> row(item, part.key(), part.circumstance(), part.kind(), part.extent(), cited(part.basis())))
          .toList();
      case RISKS -> elements.risks().stream()
          .map(part -> row(item, part.key(), part.node(), Labels.of(part.level()), part.risk(), part.measure(),
              part.owner())).toList();
      case DUTIES -> elements.duties().stream()
          .map(part -> row(item, part.key(), part.stage(), part.text(), part.accountability(), cited(part.basis())))
          .toList();
      case BASES -> bases(item);
    };
  }

  /** 《A》第一条；《B》第二条. */
  public static String cited(List<LegalReference> bases) {
    return bases.stream().map(LegalReference::citation).collect(Collectors.joining("；"));
  }

  private static List<List<String>> bases(Item item) {
    var elements = item.elements();
    var rows = new ArrayList<List<String>>();
    rows.addAll(bases(item, LEGAL_BASES, "", elements.legalBases()));
    elements.conditions().forEach(part -> rows.addAll(bases(item, PartSheet.CONDITIONS.title(), part.key(), part.basis())));
    elements.materials().forEach(part -> rows.addAll(bases(item, PartSheet.MATERIALS.title(), part.key(), part.basis())));
    elements.fees().forEach(part -> rows.addAll(bases(item, PartSheet.FEES.title(), part.key(), part.basis())));
    elements.prerequisites().forEach(part ->
        rows.addAll(bases(item, PartSheet.PREREQUISITES.title(), part.key(), part.basis())));
    elements.intermediaryServices().forEach(part ->
        rows.addAll(bases(item, PartSheet.INTERMEDIARY_SERVICES.title(), part.key(), part.basis())));
    elements.specialProcedures().forEach(part ->
        rows.addAll(bases(item, PartSheet.SPECIAL_PROCEDURES.title(), part.kind().title(), part.basis())));
    Optional.ofNullable(elements.quota()).ifPresent(part -> rows.addAll(bases(item, QUOTA, "", part.basis())));
    flow(elements).ifPresent(flow -> flow.nodes().forEach(part -> rows.addAll(bases(item,
        PartSheet.FLOW_NODES.title(), part.key(), Stream.ofNullable(part.basis()).toList()))));
    elements.discretion().forEach(part -> rows.addAll(bases(item, PartSheet.DISCRETION.title(), part.key(), part.basis())));
    elements.duties().forEach(part -> rows.addAll(bases(item, PartSheet.DUTIES.title(), part.key(), part.basis())));
    return rows;
  }

  private static List<List<String>> bases(Item item, String part, String key, List<LegalReference> bases) {
    return bases.stream()
        .map(basis -> row(item, part, key, basis.document(), basis.article(), basis.level().title(), basis.wording(),
            basis.validUntil() == null ? "" : basis.validUntil().toString()))
        .toList();
  }

  private static Optional<Flow> flow(Elements elements) {
    return Optional.ofNullable(elements.flow());
  }

  private static List<String> row(Item item, @Nullable String... cells) {
    return Stream.concat(Stream.of(item.code().value()), Stream.of(cells).map(cell -> Objects.requireNonNullElse(cell, "")))
        .toList();
  }

  private static String number(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }
}
