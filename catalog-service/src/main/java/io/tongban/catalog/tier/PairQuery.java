package io.tongban.catalog.tier;

import io.tongban.access.RegionCode;
import io.tongban.catalog.item.ItemCode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Which adoptions {@code c}, in editions {@code ce}, are compared with which templates {@code p}, in editions {@code e}. */
final class PairQuery {

  /** A template stands in the edition of its adoption, or is in force in the edition of another region. */
  private static final String IN_FORCE = "(p.edition_id = c.edition_id or e.region <> ce.region and e.effective @> :at)";

  /** An adoption of what an edition of the same catalogue as {@code :against} holds. */
  static final String FROM_CATALOGUE = """
      exists (
        select from item t join edition te on te.id = t.edition_id
        where t.code = c.template_code and te.region = (select region from edition where id = :against))""";

  private final StringBuilder children = new StringBuilder("c.template_code is not null");
  private final Map<String, Object> params = new HashMap<>();
  private String parents = IN_FORCE;
  private String promises = "p.promised_limit_days <> c.promised_limit_days";

  private PairQuery(Instant at) {
    params.put("at", at.atOffset(ZoneOffset.UTC));
  }

  /** All adoptions in force. */
  static PairQuery inForce(Instant at) {
    var query = new PairQuery(at);
    query.children.append(" and ce.effective @> :at");
    return query;
  }

  /** @param at when the templates are in force that stand in other editions */
  static PairQuery of(long edition, Instant at) {
    return new PairQuery(at).and("c.edition_id = :edition", "edition", edition);
  }

  PairQuery inside(RegionCode region) {
    return and("c.region_prefix like :inside", "inside", region.prefix() + "%");
  }

  PairQuery ofTemplate(ItemCode template) {
    return and("c.template_code = :template", "template", template.value());
  }

  PairQuery only(ItemCode code) {
    return and("c.code = :code", "code", code.value());
  }

  PairQuery only(String[] codes) {
    return and("c.code = any(:codes)", "codes", codes);
  }

  /** Compares with the templates of that edition alone; adoptions of other regions' templates are left out. */
  PairQuery against(long edition) {
    parents = "p.edition_id = :against";
    return and(FROM_CATALOGUE, "against", edition);
  }

  /** Leaves out adoptions that promise no more than a shorter limit. */
  PairQuery worse() {
    promises = "p.promised_limit_days < c.promised_limit_days";
    return this;
  }

  String parents() {
    return parents;
  }

  String children() {
    return children.toString();
  }

  String promises() {
    return promises;
  }

  Map<String, Object> params() {
    return params;
  }

  private PairQuery and(String condition, String name, Object value) {
    children.append(" and ").append(condition);
    params.put(name, value);
    return this;
  }
}
