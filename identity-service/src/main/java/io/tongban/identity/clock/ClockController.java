package io.tongban.identity.clock;

import static io.tongban.access.Role.SYSTEM_ADMINISTRATOR;

import io.tongban.access.Needs;
import io.tongban.clock.ClockControl;
import io.tongban.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a demonstration age its cases. */
@RestController
@RequestMapping("/api/identity/clock")
@ConditionalOnProperty(name = "tongban.clock.settable", havingValue = "true")
class ClockController {

  private static final int FARTHEST_DAYS = 3660;

  private final ClockControl control;
  private final Clock clock;

  ClockController(ClockControl control, Clock clock) {
    this.control = control;
    this.clock = clock;
  }

  @Needs(SYSTEM_ADMINISTRATOR)
  @GetMapping
  Reading read() {
    var offset = control.offset();
    return new Reading(offset, OffsetDateTime.now(Clock.offset(Clock.system(clock.getZone()), offset)));
  }

  @Needs(SYSTEM_ADMINISTRATOR)
  @PutMapping
  Reading move(@Valid @RequestBody Move move) {
    if (move.offset().abs().toDays() > FARTHEST_DAYS) {
      throw new Problem(400, "clock-too-far").field("offset").args(FARTHEST_DAYS);
    }
    control.moveTo(move.offset());
    return read();
  }

  /** @param offset ISO 8601: {@code P3D}; {@code PT0S} goes back to the true time */
  record Move(@NotNull Duration offset) {}

  /** @param now what the platform takes the time to be */
  record Reading(Duration offset, OffsetDateTime now) {}
}
