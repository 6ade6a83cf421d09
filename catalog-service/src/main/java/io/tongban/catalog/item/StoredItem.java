package io.tongban.catalog.item;

import io.tongban.catalog.element.ElementFault;
import java.time.Instant;
import java.util.List;

/**
 * An item of a draft as it is worked on.
 *
 * @param version grows by one with every change; who changes the item names the version that was read
 * @param faults what keeps it from being published
 * @param editedBy name of the administrator who changed it last
 */
public record StoredItem(long edition, Item item, int version, List<ElementFault> faults, Instant editedAt,
    String editedBy) {}
