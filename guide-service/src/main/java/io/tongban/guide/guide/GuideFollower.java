package io.tongban.guide.guide;

import java.util.Collection;

/** A feature that looks at what it knows of an item whenever the item's guide was looked at, in its transaction. */
public interface GuideFollower {

  /**
   * @param guides in force, as they stand now
   * @param gone codes of items that are in force no more
   */
  void settled(Collection<GuideBasis.Basis> guides, Collection<String> gone);
}
