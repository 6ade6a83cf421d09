package io.tongban.guide.guide;

import io.tongban.guide.guide.model.Checklist;
import io.tongban.guide.guide.model.Content;
import io.tongban.guide.guide.model.Proof;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A guide as somebody wrote it, not yet read.
 *
 * @param aspects by key; an aspect left out is not written, a blank one is a fault
 * @param materials in the order of the list; the case names its uploads by their keys
 * @param faq questions and answers
 */
public record GuideDraft(
    @Nullable Map<String, @Nullable String> aspects,
    @Nullable List<Proof.@Nullable Draft> materials,
    @Nullable List<@Nullable Question> faq) {

  private static final Proof.Draft NO_MATERIAL = new Proof.Draft(null, null, null, null, null, null, null);
  private static final Question NO_QUESTION = new Question(null, null);

  public record Question(@Nullable String question, @Nullable String answer) {}

  /** What is written already, to be written on. */
  static GuideDraft of(Content content) {
    return new GuideDraft(content.aspects(),
        content.materials().stream().map(one -> new Proof.Draft(one.key(), one.name(), one.required(),
            one.form().name(), one.copies(), one.basis(), one.note())).toList(),
        content.faq().stream().map(one -> new Question(one.question(), one.answer())).toList());
  }

  /** The same, with that text under the aspect. */
  public GuideDraft with(String aspect, String text) {
    var changed = new LinkedHashMap<String, @Nullable String>(aspects == null ? Map.of() : aspects);
    changed.put(aspect, text);
    return new GuideDraft(changed, materials, faq);
  }

  Proof proof(Checklist checklist) {
    var proof = new Proof(checklist);
    if (aspects != null) {
      aspects.forEach(proof::aspect);
    }
    for (var n = 0; materials != null && n < materials.size(); n++) {
      var material = materials.get(n);
      proof.material(n, material == null ? NO_MATERIAL : material);
    }
    for (var n = 0; faq != null && n < faq.size(); n++) {
      var one = faq.get(n) == null ? NO_QUESTION : faq.get(n);
      proof.faq(n, one.question(), one.answer());
    }
    return proof;
  }
}
