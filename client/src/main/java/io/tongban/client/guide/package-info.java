/** What guide-service promises: the guide in force for an item. */
@NullMarked
package io.tongban.client.guide;

import org.jspecify.annotations.NullMarked;
