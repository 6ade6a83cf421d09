package io.tongban.catalog.change;

import java.time.Instant;

/**
 * A declared change as the table holds it.
 *
 * @param carriedOut whether the items were changed with the declaration, and go back when it is withdrawn
 */
record StoredChange(long id, long edition, DeclaredChange change, boolean carriedOut, Instant declaredAt,
    String declaredBy) {}
