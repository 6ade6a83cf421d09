package io.tongban.guide.guide.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was written agrees with the item: its limits, list of materials, fees, flow and the rest. Each fault
 * names both sides. What the catalogue itself says is not compared with itself: aspects nobody worded are left out.
 */
public final class Consistency {

  private static final String NONE = "无";
  private static final Pattern FREE = Pattern.compile("不收费|免费|免收|不收取|无收费|^无[。.]?$");
  private static final Pattern CHARGE = Pattern.compile("[0-9.]+\\s*元");
  private static final Pattern STEP_DAYS = Pattern.compile("（(?:[^（）]*，)?([0-9]+)个工作日）[。；]?\\s*$", Pattern.MULTILINE);
  private static final Pattern LISTED = Pattern.compile("^\\s*[0-9]+[.、．]\\s*([^（(\\n]+)", Pattern.MULTILINE);
  private static final int SHORT = 60;

  private final Facts item;
  private final Content content;
  private final List<Fault> faults = new ArrayList<>();

  private Consistency(Facts item, Content content) {
    this.item = item;
    this.content = content;
  }

  /**
   * What the item says.
   *
   * @param fee as a plain list of items gives it; null when it says nothing
   * @param today by which bases are in force or not
   */
  public record Facts(int statutoryLimitDays, int promisedLimitDays, @Nullable String fee, Elements elements,
      LocalDate today) {}

  /** The contradictions in the order of the aspects; empty when guide and item agree. */
  public static List<Fault> faults(Facts item, Content written) {
    var check = new Consistency(item, written);
    check.limit("statutoryLimit", item.statutoryLimitDays());
    check.limit("promisedLimit", item.promisedLimitDays());
    check.none("conditions", item.elements().conditions().isEmpty() ? null
        : item.elements().conditions().getFirst().text());
    check.none("quota", item.elements().quota() == null ? null : item.elements().quota().rule());
    check.none("specialProcedure", item.elements().specialProcedures().isEmpty() ? null
        : item.elements().specialProcedures().getFirst().kind().title());
    check.fee();
    check.materials();
    check.materialsInWords();
    check.steps();
    check.result();
    check.bases();
    return List.copyOf(check.faults);
  }

  /**
   * Whether an item says that nothing is charged.
   *
   * @param fee as a plain list of items gives it; null when it says nothing
   */
  public static boolean free(Elements elements, @Nullable String fee) {
    return Boolean.FALSE.equals(elements.charged())
        || elements.charged() == null && elements.fees().isEmpty() && fee != null && FREE.matcher(fee.strip()).find();
  }

  private void limit(String aspect, int days) {
    written(aspect, text -> {
      var said = DaysInText.in(text);
      if (!said.isEmpty() && !said.contains(days)) {
        fault("aspects." + aspect, "limit-differs", said.getFirst(), days);
      }
    });
  }

  private void none(String aspect, @Nullable String itemSays) {
    written(aspect, text -> {
      if (itemSays != null && isNone(text)) {
        fault("aspects." + aspect, "none-but-item-has", shortened(itemSays));
      }
    });
  }

  private void fee() {
    written("fee", text -> {
      var fees = item.elements().fees();
      var free = FREE.matcher(text.strip()).find();
      var charged = Boolean.TRUE.equals(item.elements().charged()) || !fees.isEmpty();
      if (charged && free && !CHARGE.matcher(text).find()) {
        fault("aspects.fee", "free-but-charged", shortened(text),
            fees.isEmpty() ? "收费" : fees.stream().map(Elements.Fee::name).collect(Collectors.joining("、")));
      }
      if (free(item.elements(), item.fee()) && !free && CHARGE.matcher(text).find()) {
        fault("aspects.fee", "charged-but-free", shortened(text));
      }
    });
  }

  /** 行政许可法 art. 31: nobody is asked for a material that is not in the list. */
  private void materials() {
    var listed = new HashMap<String, Elements.Listed>();
    item.elements().materials().forEach(one -> listed.put(one.key(), one));
    if (listed.isEmpty()) {
      return;
    }
    for (var n = 0; n < content.materials().size(); n++) {
      var material = content.materials().get(n);
      var field = "materials[" + n + "]";
      var item = listed.get(material.key());
      if (item == null) {
        fault(field + ".key", "material-not-listed", material.name());
        continue;
      }
      if (material.copies() > item.copies()) {
        fault(field + ".copies", "more-copies-than-listed", material.name(), material.copies(), item.copies());
      }
      if (material.required() && !item.required()) {
        fault(field + ".required", "required-but-not-listed-so", material.name());
      }
      if (material.form() != item.form()) {
        fault(field + ".form", "form-differs", material.name(), material.form().text(), item.form().text());
      }
    }
    var written = content.materials().stream().map(Material::key).collect(Collectors.toSet());
    if (!written.isEmpty()) {
      listed.values().stream().filter(one -> !written.contains(one.key()))
          .forEach(one -> fault("materials", "listed-material-missing", one.name()));
    }
  }

  private void materialsInWords() {
    written("materials", text -> {
      var names = item.elements().materials().stream().map(Elements.Listed::name).toList();
      if (names.isEmpty()) {
        return;
      }
      if (isNone(text)) {
        fault("aspects.materials", "none-but-item-has", shortened(names.getFirst()));
        return;
      }
      var demanded = new HashSet<String>();
      var lines = LISTED.matcher(text);
      while (lines.find()) {
        demanded.add(lines.group(1).strip());
      }
      demanded.stream().filter(name -> names.stream().noneMatch(listed -> alike(listed, name))).sorted()
          .forEach(name -> fault("aspects.materials", "material-not-listed", name));
      names.stream().filter(listed -> !text.contains(listed) && demanded.stream().noneMatch(d -> alike(listed, d)))
          .forEach(listed -> fault("aspects.materials", "listed-material-missing", listed));
    });
  }

  private void steps() {
    written("procedure", text -> {
      var days = 0;
      var steps = STEP_DAYS.matcher(text);
      while (steps.find()) {
        days += Integer.parseInt(steps.group(1));
      }
      if (days > item.promisedLimitDays()) {
        fault("aspects.procedure", "steps-exceed-promise", days, item.promisedLimitDays());
      }
      var flow = item.elements().flow();
      if (flow != null) {
        flow.nodes().stream().map(Flow.Node::name).filter(name -> !text.contains(name))
            .forEach(name -> fault("aspects.procedure", "step-not-told", name));
      }
    });
  }

  private void result() {
    written("result", text -> {
      var result = item.elements().result();
      if (result != null && !text.contains(result.name())) {
        fault("aspects.result", "result-differs", shortened(text), result.name());
      }
    });
  }

  private void bases() {
    item.elements().legalBases().stream()
        .filter(basis -> basis.validUntil() != null && basis.validUntil().isBefore(item.today()))
        .forEach(basis -> fault("aspects.legalBasis", "basis-expired", basis.citation(), basis.validUntil()));
  }

  private void written(String aspect, Consumer<String> check) {
    var text = content.aspects().get(aspect);
    if (text != null) {
      check.accept(text);
    }
  }

  private static boolean isNone(String text) {
    return text.strip().replaceAll("[。.]$", "").equals(NONE);
  }

  private static boolean alike(String one, String other) {
    return one.contains(other) || other.contains(one);
  }

  private static String shortened(String text) {
    return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
  }

  private void fault(String field, String code, Object... args) {
    faults.add(new Fault(field, code, List.of(args).stream().map(Object::toString).map(Object.class::cast).toList()));
  }
}
