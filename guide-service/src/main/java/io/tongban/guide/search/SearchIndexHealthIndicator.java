package io.tongban.guide.search;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** {@code searchIndex}: out of service until the index is filled for the first time. */
@Component
class SearchIndexHealthIndicator implements HealthIndicator {

  private final IndexFollower follower;
  private final GuideIndex index;

  SearchIndexHealthIndicator(IndexFollower follower, GuideIndex index) {
    this.follower = follower;
    this.index = index;
  }

  @Override
  public Health health() {
    return follower.filled()
        ? Health.up().withDetail("guides", index.size()).build()
        : Health.outOfService().build();
  }
}
