package io.tongban.catalog.edition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tongban.catalog.edition.model.Decision.Granted;
import io.tongban.catalog.edition.model.Decision.Refused;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditionTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  @Test
  void the_first_edition_rules_from_now_on() {
    var decision = draft(null).publish(null, NOW, null, null);

    assertThat(decision).isInstanceOfSatisfying(Granted.class, granted -> {
      assertThat(granted.published().status()).isEqualTo(Status.PUBLISHED);
      assertThat(granted.published().effectiveFrom()).isEqualTo(NOW);
      assertThat(granted.published().effectiveUntil()).isNull();
    });
  }

  @Test
  void an_edition_may_wait_for_its_day() {
    var day = NOW.plus(Duration.ofDays(30));

    assertThat(draft(null).publish(day, NOW, null, null)).isInstanceOfSatisfying(Granted.class,
        granted -> assertThat(granted.published().effectiveFrom()).isEqualTo(day));
  }

  @Test
  void no_edition_takes_effect_in_the_past() {
    var decision = draft(null).publish(NOW.minusSeconds(1), NOW, null, null);

    assertThat(decision).isEqualTo(new Refused(Refusal.EFFECTIVE_IN_THE_PAST));
  }

  @Test
  void a_published_edition_is_not_published_again() {
    var decision = published(7, NOW).publish(null, NOW.plusSeconds(60), null, null);

    assertThat(decision).isEqualTo(new Refused(Refusal.ALREADY_PUBLISHED));
  }

  @Test
  void an_edition_follows_the_one_it_is_based_on() {
    var decision = draft(7L).publish(null, NOW, published(7, NOW.minusSeconds(60)), null);

    assertThat(decision).isInstanceOf(Granted.class);
  }

  @Test
  void an_edition_does_not_follow_one_that_its_makers_have_not_seen() {
    var newest = published(8, NOW.minusSeconds(60));

    assertThat(draft(7L).publish(null, NOW, newest, null)).isEqualTo(new Refused(Refusal.PUBLISHED_MEANWHILE));
    assertThat(draft(7L).publish(null, NOW, newest, 8L)).isInstanceOf(Granted.class);
  }

  @Test
  void an_edition_leaves_the_previous_one_its_time_in_force() {
    var newest = published(7, NOW.plusSeconds(60));

    assertThat(draft(7L).publish(newest.effectiveFrom(), NOW, newest, null))
        .isEqualTo(new Refused(Refusal.NOT_AFTER_PREVIOUS));
  }

  @Test
  void a_draft_has_no_day_of_effect() {
    assertThatIllegalArgumentException().isThrownBy(() ->
        new Edition(1, "120116", 2026, "目录", Status.DRAFT, NOW, null, null, 1, NOW, NOW));
  }

  private static Edition draft(@Nullable Long basedOn) {
    return new Edition(9, "120116", 2026, "2026年版", Status.DRAFT, null, null, basedOn, 1, NOW, null);
  }

  private static Edition published(long id, Instant from) {
    return new Edition(id, "120116", 2026, "2026年版", Status.PUBLISHED, from, null, null, 1, NOW, NOW);
  }
}
