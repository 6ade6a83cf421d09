/** When organs are reminded of a revision, and when it may end. */
@NullMarked
package io.tongban.catalog.revision.model;

import org.jspecify.annotations.NullMarked;
