package io.tongban.catalog.element;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How an applicant gets there (办理形式).
 *
 * @param visits how often one has to come in person at most (到现场次数)
 * @param online whether everything can be done on the website
 * @param post whether results are sent by post (快递)
 * @param appointment whether visits can be booked (预约)
 * @param anywhere where else in the city it can be handed in (通办范围); null for its own windows only
 */
public record Ways(@Min(0) @Max(20) int visits, boolean online, boolean post, boolean appointment,
    @Nullable @Size(max = 500) String anywhere) {}
