/** What identity-service promises: people, organisations, regions. */
@NullMarked
package io.tongban.client.identity;

import org.jspecify.annotations.NullMarked;
