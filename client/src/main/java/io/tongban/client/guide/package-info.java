/** What guide-service promises: what an item asks for, its forms, and news of its guide. */
@NullMarked
package io.tongban.client.guide;

import org.jspecify.annotations.NullMarked;
