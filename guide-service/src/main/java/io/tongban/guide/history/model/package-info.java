@NullMarked
package io.tongban.guide.history.model;

import org.jspecify.annotations.NullMarked;
