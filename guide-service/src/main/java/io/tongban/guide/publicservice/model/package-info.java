@NullMarked
package io.tongban.guide.publicservice.model;

import org.jspecify.annotations.NullMarked;
