/** What a guide is made of and when it is whole; plain Java. */
@NullMarked
package io.tongban.guide.guide.model;

import org.jspecify.annotations.NullMarked;
