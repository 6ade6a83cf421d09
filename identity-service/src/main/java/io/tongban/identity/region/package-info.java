/** The administrative divisions, three tiers, each with the time it exists. */
@NullMarked
package io.tongban.identity.region;

import org.jspecify.annotations.NullMarked;
