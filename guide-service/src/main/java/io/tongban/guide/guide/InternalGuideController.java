package io.tongban.guide.guide;

import io.tongban.access.Machine;
import io.tongban.client.guide.GuideInForce;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the promise of {@link io.tongban.client.guide.GuideClient}. */
@RestController
class InternalGuideController {

  private final Guides guides;
  private final Composing composing;

  InternalGuideController(Guides guides, Composing composing) {
    this.guides = guides;
    this.composing = composing;
  }

  @Machine
  @GetMapping("/internal/guides/one")
  GuideInForce inForce(@RequestParam String code) {
    var listing = guides.inForce(code, null);
    return new GuideInForce(code, listing.version(), composing.guide(listing).complete(),
        listing.materials().stream()
            .map(material -> new GuideInForce.Material(
                material.key(), material.name(), material.required(), material.form().name()))
            .toList());
  }
}
