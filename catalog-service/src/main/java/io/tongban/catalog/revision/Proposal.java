package io.tongban.catalog.revision;

import io.tongban.catalog.change.ChangeKind;
import io.tongban.catalog.item.ItemCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organ wishes to have changed.
 *
 * @param content in its own words
 * @param basis the document it rests on
 * @param newName AMENDED: the item's new name
 * @param newPromise AMENDED: the new promised limit, working days
 * @param decision the administrator's word on it
 */
record Proposal(long id, long revision, String organ, ChangeKind kind, List<ItemCode> items, String content,
    @Nullable String basis, @Nullable String newName, @Nullable Integer newPromise, Instant proposedAt,
    String proposedBy, State state, @Nullable String decision, @Nullable Instant decidedAt,
    @Nullable String decidedBy) {

  enum State {
    OPEN,
    ADOPTED,
    REJECTED
  }
}
