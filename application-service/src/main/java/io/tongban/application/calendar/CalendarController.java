package io.tongban.application.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Machine;
import io.tongban.access.Needs;
import io.tongban.access.Public;
import io.tongban.access.Role;
import io.tongban.application.Page;
import io.tongban.calendar.DayOverride;
import io.tongban.client.application.CalendarClient;
import io.tongban.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "calendar", description = "工作日历的本地调整")
class CalendarController implements CalendarClient {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  private final JdbcOverrides overrides;
  private final CalendarKeeping keeping;
  private final CalendarSettings settings;

  CalendarController(JdbcOverrides overrides, CalendarKeeping keeping, CalendarSettings settings) {
    this.overrides = overrides;
    this.keeping = keeping;
    this.settings = settings;
  }

  /**
   * @param off true for a day off, false for a working day
   * @param paper the notice that moves the day
   */
  record Day(
      @NotNull LocalDate date,
      @NotBlank @Size(max = 60) @Pattern(regexp = "\\P{Cntrl}*") String name,
      @NotNull Boolean off,
      @NotBlank @Size(max = 120) @Pattern(regexp = "\\P{Cntrl}*") String paper) {

    static Day of(DayOverride override) {
      return new Day(override.date(), override.name(), override.off(), override.paper());
    }
  }

  @Public
  @Operation(summary = "本地调整：Working days and days off as changed locally")
  @GetMapping("/api/calendar/days")
  Page<Day> days(@RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    var days = overrides.between(from == null ? FIRST : from, to == null ? LAST : to).stream().map(Day::of).toList();
    return new Page<>(days, (long) days.size(), null);
  }

  @Needs(Role.SYSTEM_ADMINISTRATOR)
  @Operation(summary = "调整：Make a day a working day or a day off; open terms are counted anew")
  @PostMapping("/api/calendar/days")
  ResponseEntity<Day> set(@Valid @RequestBody Day day, Caller caller) {
    requireOwnCalendar(caller);
    keeping.set(new DayOverride(day.date(), day.off(), day.name(), day.paper()), caller.id());
    return ResponseEntity.created(URI.create("/api/calendar/days/" + day.date())).body(day);
  }

  @Needs(Role.SYSTEM_ADMINISTRATOR)
  @Operation(summary = "取消调整：Take a change back")
  @DeleteMapping("/api/calendar/days/{date}")
  ResponseEntity<Void> remove(@PathVariable LocalDate date, Caller caller) {
    requireOwnCalendar(caller);
    if (!keeping.remove(date, caller.id())) throw new Problem(404, "not-found").args(date.toString());
    return ResponseEntity.noContent().build();
  }

  @Machine
  @Operation(summary = "全部调整：All local changes, for other services")
  @java.lang.Override
  public List<CalendarClient.Override> overrides() {
    return overrides.all().stream()
        .map(day -> new CalendarClient.Override(day.date(), day.name(), day.off(), day.paper()))
        .toList();
  }

  private void requireOwnCalendar(Caller caller) {
    if (!caller.may(Role.SYSTEM_ADMINISTRATOR, settings.region())) throw new Problem(403, "wrong-region");
  }
}
