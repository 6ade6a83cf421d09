/** {@code tongban demo}: the main job, driven through the gateway over HTTP as the real users would. */
@NullMarked
package io.tongban.launcher.demo;

import org.jspecify.annotations.NullMarked;
