/** The way of a clean-up round and of its proposals, and what a round changes in figures. */
@NullMarked
package io.tongban.catalog.round.model;

import org.jspecify.annotations.NullMarked;
