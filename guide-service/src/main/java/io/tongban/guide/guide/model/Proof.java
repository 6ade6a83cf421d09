package io.tongban.guide.guide.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a guide's proof: takes what was written, piece by piece, and notes every fault it has. */
public final class Proof {

  private static final int LONGEST_VALUE = 20_000;
  private static final int LONGEST_LINE = 1_000;
  private static final int MOST_COPIES = 99;
  private static final int MOST_PIECES = 200;
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private final Checklist checklist;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, String> aspects = new LinkedHashMap<>();
  private final List<Material> materials = new ArrayList<>();
  private final Set<String> materialKeys = new HashSet<>();
  private final List<Faq> faq = new ArrayList<>();

  public Proof(Checklist checklist) {
    this.checklist = checklist;
  }

  public Proof aspect(String key, @Nullable String value) {
    var field = "aspects." + key;
    if (!checklist.has(key)) {
      fault(field, "unknown-aspect", key);
      return this;
    }
    aspects.put(key, text(field, value, LONGEST_VALUE));
    return this;
  }

  /** @param written the n-th material, from 0 */
  public Proof material(int n, Draft written) {
    var field = "materials[" + n + "]";
    if (n == MOST_PIECES) {
      fault("materials", "too-many", MOST_PIECES);
    }
    var key = written.key() == null ? "" : written.key();
    if (!KEY.matcher(key).matches()) {
      fault(field + ".key", "invalid-key", key);
    } else if (!materialKeys.add(key)) {
      fault(field + ".key", "duplicate-key", key);
    }
    var copies = written.copies() == null ? 1 : written.copies();
    if (copies < 0 || copies > MOST_COPIES) {
      fault(field + ".copies", "invalid-copies", copies, MOST_COPIES);
    }
    var note = written.note() == null || written.note().isBlank() ? null : written.note().strip();
    if (note != null) {
      text(field + ".note", note, LONGEST_LINE);
    }
    materials.add(new Material(
        key,
        text(field + ".name", written.name(), LONGEST_LINE),
        written.required() == null || written.required(),
        form(field + ".form", written.form()),
        copies,
        basis(field + ".basis", written.basis()),
        note));
    return this;
  }

  public Proof faq(int n, @Nullable String question, @Nullable String answer) {
    if (n == MOST_PIECES) {
      fault("faq", "too-many", MOST_PIECES);
    }
    faq.add(new Faq(
        text("faq[" + n + "].question", question, LONGEST_LINE), text("faq[" + n + "].answer", answer, LONGEST_VALUE)));
    return this;
  }

  /** All faults; empty when the guide may be printed. */
  public List<Fault> faults() {
    if (aspects.isEmpty() && materials.isEmpty() && faq.isEmpty() && faults.isEmpty()) {
      fault("aspects", "nothing-written");
    }
    return List.copyOf(faults);
  }

  /** @throws IllegalStateException while there are faults */
  public Content content() {
    if (!faults().isEmpty()) {
      throw new IllegalStateException("Not to be printed: " + faults);
    }
    return new Content(aspects, materials, faq);
  }

  /** What can be read of it already, though it has faults. */
  public Content readable() {
    var written = new LinkedHashMap<>(aspects);
    written.values().removeIf(String::isEmpty);
    return new Content(written,
        materials.stream().filter(one -> !one.key().isEmpty() && !one.name().isEmpty()).toList(),
        faq.stream().filter(one -> !one.question().isEmpty() && !one.answer().isEmpty()).toList());
  }

  private String text(String field, @Nullable String value, int longest) {
    if (value == null || value.isBlank()) {
      fault(field, "blank");
      return "";
    }
    if (value.length() > longest) {
      fault(field, "too-long", longest);
    }
    return value.strip();
  }

  private Material.Form form(String field, @Nullable String form) {
    for (var known : Material.Form.values()) {
      if (known.name().equals(form)) {
        return known;
      }
    }
    fault(field, "unknown-form", form == null ? "" : form);
    return Material.Form.ORIGINAL;
  }

  private String basis(String field, @Nullable String basis) {
    if (basis == null || basis.isBlank()) {
      fault(field, "no-basis");
      return "";
    }
    return text(field, basis, LONGEST_LINE);
  }

  private void fault(String field, String code, Object... args) {
    faults.add(new Fault(field, code, List.of(args)));
  }

  /** A material as somebody wrote it, not yet read. Required unless said otherwise, one copy unless said otherwise. */
  public record Draft(@Nullable String key, @Nullable String name, @Nullable Boolean required, @Nullable String form,
      @Nullable Integer copies, @Nullable String basis, @Nullable String note) {}
}
