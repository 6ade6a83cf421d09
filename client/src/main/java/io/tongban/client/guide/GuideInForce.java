package io.tongban.client.guide;

import java.util.List;

/** @param complete whether all 21 aspects are written */
public record GuideInForce(String code, int version, boolean complete, List<Material> materials) {

  /** @param form ORIGINAL, COPY or ELECTRONIC */
  public record Material(String key, String name, boolean required, String form) {}
}
