/** What a case's log says under the rules: plain functions of facts, rule versions and a calendar. */
@NullMarked
package io.tongban.supervision.watch.model;

import org.jspecify.annotations.NullMarked;
