/** How a flow is drawn and a text is cut for the eye; plain Java. */
@NullMarked
package io.tongban.guide.page.model;

import org.jspecify.annotations.NullMarked;
