package io.tongban.catalog.item;

import io.tongban.access.RegionCode.Tier;
import io.tongban.catalog.element.Elements;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item with all it consists of.
 *
 * @param limitBasis the law and article that the statutory limit rests on
 * @param legalBasis the bases as they are cited, in one line
 */
record ItemDetails(String code, Standing standing, String name, @Nullable String mainItem, String type,
    String typeName, String region, Tier tier, ItemView.Organ organ, int statutoryLimitDays, int promisedLimitDays,
    Handling handling, long edition, String editionTitle, @Nullable Instant effectiveFrom, String limitBasis,
    @Nullable String baseCode, @Nullable String template, List<String> formerCodes, @Nullable String legalBasis,
    @Nullable String serviceObject, @Nullable String fee, @Nullable String resultName, Elements elements) {

  static ItemDetails of(EditionItem held) {
    var item = held.item();
    var elements = item.elements();
    return new ItemDetails(item.code().value(), item.standing(), item.name(), item.mainItem(), item.type().code(),
        item.type().title(), item.region().value(), item.region().tier(), ItemView.Organ.of(item),
        item.statutoryLimitDays(), item.promisedLimitDays(), item.handling(), held.edition(), held.editionTitle(),
        held.effectiveFrom(), item.statutoryLimitBasis(), item.baseCode() == null ? null : item.baseCode().value(),
        item.template() == null ? null : item.template().value(),
        item.formerCodes().stream().map(ItemCode::value).toList(), elements.legalBasisText(),
        elements.serviceObject(), elements.feeText(), elements.resultName(), elements);
  }
}
