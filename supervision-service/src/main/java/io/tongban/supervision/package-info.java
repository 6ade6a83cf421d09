/** 电子监察: keeps what happened to every case and says when a limit is near or broken. Watches, never drives. */
@NullMarked
package io.tongban.supervision;

import org.jspecify.annotations.NullMarked;
