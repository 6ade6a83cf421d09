package io.tongban.catalog.round;

import io.tongban.access.RegionCode;
import io.tongban.catalog.element.Elements;
import io.tongban.catalog.item.BaseCode;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.Standing;
import io.tongban.catalog.round.Effect.Adjustment;
import io.tongban.catalog.round.Effect.NewItem;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How items read after what a proposal wants; pure, so that what is foreseen is what is done. */
final class RoundWordings {

  private RoundWordings() {}

  static Item adjusted(Item item, Adjustment wanted) {
    return new Item(item.code(), item.standing(), or(wanted.name(), item.name()), item.mainItem(),
        or(wanted.type(), item.type()), item.region(), item.organCode(), item.organName(), item.handling(),
        or(wanted.statutoryLimitDays(), item.statutoryLimitDays()),
        or(wanted.statutoryLimitBasis(), item.statutoryLimitBasis()),
        or(wanted.promisedLimitDays(), item.promisedLimitDays()), item.baseCode(), item.template(), item.formerCodes(),
        lightened(item.elements(), wanted));
  }

  static Item named(Item item, @Nullable String name) {
    return new Item(item.code(), item.standing(), or(name, item.name()), item.mainItem(), item.type(), item.region(),
        item.organCode(), item.organName(), item.handling(), item.statutoryLimitDays(), item.statutoryLimitBasis(),
        item.promisedLimitDays(), item.baseCode(), item.template(), item.formerCodes(), item.elements());
  }

  static Item setUp(NewItem item, RegionCode region) {
    return new Item(item.code(), Standing.IMPLEMENTATION, item.name(), item.mainItem(), item.type(), region,
        item.organ().code(), item.organ().name(), item.handling(), item.statutoryLimitDays(),
        item.statutoryLimitBasis(), item.promisedLimitDays(),
        item.baseCode() == null ? BaseCode.in(item.code()).orElse(null) : item.baseCode(), null, List.of(),
        Objects.requireNonNullElse(item.elements(), Elements.NONE));
  }

  private static Elements lightened(Elements all, Adjustment wanted) {
    return new Elements(all.legalBases(), all.serviceObject(),
        without(all.conditions(), part -> part.key(), wanted.dropConditions()),
        without(all.materials(), part -> part.key(), wanted.dropMaterials()), all.charged(), all.fees(),
        without(all.prerequisites(), part -> part.key(), wanted.dropPrerequisites()),
        without(all.intermediaryServices(), part -> part.key(), wanted.dropIntermediaryServices()),
        all.specialProcedures(), all.quota(), all.result(), all.flow(), all.discretion(), all.risks(), all.duties(),
        all.needs(), all.ways());
  }

  private static <T> List<T> without(List<T> parts, Function<T, String> key, List<String> dropped) {
    return parts.stream().filter(part -> !dropped.contains(key.apply(part))).toList();
  }

  private static <T> T or(@Nullable T wanted, T so) {
    return wanted == null ? so : wanted;
  }
}
