/** What anybody with the case number and four characters may learn: its own view, masked, apart from the inner ones. */
@NullMarked
package io.tongban.application.progress;

import org.jspecify.annotations.NullMarked;
