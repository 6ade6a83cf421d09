/** The rules of a case, from submission to delivery: plain Java, time and actor are arguments. */
@NullMarked
package io.tongban.application.casefile.model;

import org.jspecify.annotations.NullMarked;
