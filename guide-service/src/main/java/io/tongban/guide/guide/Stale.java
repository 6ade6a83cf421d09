package io.tongban.guide.guide;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A written guide whose item says something else than when it was written.
 *
 * @param since the day from which on that is so
 * @param aspects keys of what changed
 * @param days working days from then on in which it has to be looked through
 * @param due the last of them
 * @param calendar version of the calendar that counted it; null for those from before it was kept
 */
public record Stale(LocalDate since, List<String> aspects, int days, String basis, LocalDate due,
    @Nullable String calendar) {}
