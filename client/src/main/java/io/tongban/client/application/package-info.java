/** What application-service promises: case events and the calendar overrides. */
@NullMarked
package io.tongban.client.application;

import org.jspecify.annotations.NullMarked;
