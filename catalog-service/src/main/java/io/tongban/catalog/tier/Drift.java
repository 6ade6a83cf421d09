package io.tongban.catalog.tier;

import io.tongban.catalog.element.ElementFault;
import io.tongban.catalog.item.FieldChange;
import io.tongban.catalog.item.Item;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How an adoption differs from its template.
 *
 * @param edition the one that holds the adoption
 * @param version of the adoption in its draft
 * @param templateEdition the one that holds the template compared with; null when the template is not in force
 * @param violations the rules it breaks
 */
record Drift(Item adoption, long edition, int version, @Nullable Long templateEdition, List<Field> fields,
    List<ElementFault> violations) {

  /** From the harmless to what has to be mended. */
  enum Kind {
    /** 允许的差异: a shrunk limit, a material less, a refined flow. */
    LAWFUL,
    /** 模板已更新: the adoption still says what the template said when it was adopted. */
    OUTDATED,
    /** 违反继承规则. */
    VIOLATION
  }

  /**
   * @param template what the template says; null when it has no such part
   * @param adoption what the adoption says; null when it has no such part
   * @param amended whether the template was changed here since it was adopted
   * @param fault which rule it breaks; null when it breaks none
   */
  record Field(String path, @Nullable JsonNode template, @Nullable JsonNode adoption, Kind kind, boolean amended,
      @Nullable ElementFault fault) {}

  Drift {
    fields = List.copyOf(fields);
    violations = List.copyOf(violations);
  }

  /** The worst of its fields. */
  Kind kind() {
    return kind(fields, violations);
  }

  static Kind kind(List<Field> fields, List<ElementFault> violations) {
    return violations.isEmpty()
        ? fields.stream().map(Field::kind).max(Comparator.naturalOrder()).orElse(Kind.LAWFUL)
        : Kind.VIOLATION;
  }

  static Field field(FieldChange change, List<ElementFault> violations, List<FieldChange> ownChoices,
      boolean baseKnown) {
    var fault = violations.stream().filter(one -> overlap(one.path(), change.path())).findFirst().orElse(null);
    var amended = baseKnown && ownChoices.stream().noneMatch(own -> overlap(own.path(), change.path()));
    var kind = fault != null ? Kind.VIOLATION : amended ? Kind.OUTDATED : Kind.LAWFUL;
    return new Field(change.path(), change.before(), change.after(), kind, amended, fault);
  }

  /** Whether one is a part of the other. */
  private static boolean overlap(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }
}
