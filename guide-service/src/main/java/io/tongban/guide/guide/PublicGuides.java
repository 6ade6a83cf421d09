package io.tongban.guide.guide;

import io.tongban.access.RegionCode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The guides as everybody reads them, for the features that show them another way. */
@Component
public class PublicGuides {

  private final Guides guides;
  private final Composing composing;
  private final JsonMapper json;

  PublicGuides(Guides guides, Composing composing, JsonMapper json) {
    this.guides = guides;
    this.composing = composing;
    this.json = json;
  }

  /**
   * What {@code GET /api/guides/{code}} answers; each reader takes what it needs.
   *
   * @param locale of the aspects' titles
   * @throws io.tongban.problem.Problem as that address refuses
   */
  public JsonNode read(String code, @Nullable RegionCode region, Locale locale) {
    var listing = guides.inForce(code, region);
    return json.valueToTree(GuideView.of(listing, composing.guide(listing), locale));
  }
}
