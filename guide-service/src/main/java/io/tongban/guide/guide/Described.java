package io.tongban.guide.guide;

import io.tongban.guide.guide.model.Elements;
import org.jspecify.annotations.Nullable;

/**
 * An item with what it consists of.
 *
 * @param template code of the template that it adopts; null for none
 */
public record Described(Item item, @Nullable String template, Elements elements) {}
