@NullMarked
package io.tongban.supervision.guides.model;

import org.jspecify.annotations.NullMarked;
