package io.tongban.guide.guide;

import io.tongban.guide.guide.model.Consistency;
import io.tongban.guide.guide.model.Guide;
import io.tongban.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the guide of an item asks of everybody; other features narrow it down or build on it. */
@Component
public class GuideBasis {

  private final Guides guides;
  private final Composing composing;

  GuideBasis(Guides guides, Composing composing) {
    this.guides = guides;
    this.composing = composing;
  }

  /**
   * @param version grows with each change of what the guide says
   * @param complete whether no aspect is missing
   * @param fee aspect 16; null while nobody has said anything, as with the following
   * @param free whether the item says that nothing is charged
   * @param serviceObject 服务对象: who may apply
   * @param applicationForm aspect 11
   * @param window aspect 18: place, window and hours
   * @param result aspect 17, with its validity
   */
  public record Basis(
      String code,
      String name,
      String region,
      String organCode,
      String organName,
      int version,
      boolean complete,
      List<Material> materials,
      int promisedDays,
      boolean free,
      @Nullable String serviceObject,
      @Nullable String applicationForm,
      @Nullable String fee,
      @Nullable String window,
      @Nullable String result) {}

  /** @param form ORIGINAL, COPY or ELECTRONIC */
  public record Material(String key, String name, boolean required, String form, int copies, String basis,
      @Nullable String note) {}

  /** @throws Problem 404 when the guide is not in force; 503 while its edition is still being taken over */
  public Basis inForce(String code) {
    return basis(guides.inForce(code, null));
  }

  /**
   * For whoever writes beside the guide of an item in force or to come.
   *
   * @throws Problem as {@link #inForce}
   */
  public Basis toWriteFor(String code) {
    return basis(guides.inForceOrPending(code).orElseGet(() -> guides.inForce(code, null)));
  }

  private Basis basis(Listing listing) {
    return of(listing, composing.guide(listing));
  }

  static Basis of(Listing listing, Guide guide) {
    var item = listing.item();
    var materials = listing.materials().stream()
        .map(material -> new Material(material.key(), material.name(), material.required(), material.form().name(),
            material.copies(), material.basis(), material.note()))
        .toList();
    return new Basis(item.code(), item.name(), item.region(), item.organCode(), item.organName(), listing.version(),
        guide.complete(), materials, item.promisedLimitDays(), Consistency.free(listing.elements(), item.fee()),
        item.serviceObject(), value(guide, "applicationForm"), value(guide, "fee"), value(guide, "placeAndTime"),
        value(guide, "result"));
  }

  private static @Nullable String value(Guide guide, String aspect) {
    return guide.entries().stream()
        .filter(entry -> entry.aspect().key().equals(aspect))
        .map(Guide.Entry::value)
        .filter(value -> value != null)
        .findFirst()
        .orElse(null);
  }
}
