package io.tongban.guide.draft;

import io.tongban.guide.guide.Described;

/** An item with what is drafted for it. */
public record Drafted<C>(Described item, C content) {}
