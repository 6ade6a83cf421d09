package io.tongban.guide.guide;

import io.tongban.guide.guide.model.Elements;
import io.tongban.guide.guide.model.Writing;
import org.jspecify.annotations.Nullable;

/**
 * An item with what it consists of.
 *
 * @param isTemplate whether it is one, which nobody applies for and others adopt
 * @param template code of the template that it adopts; null for none
 * @param inherited the newest writing for that template; null for none
 */
public record Described(Item item, boolean isTemplate, @Nullable String template, Elements elements,
    @Nullable Writing inherited) {}
