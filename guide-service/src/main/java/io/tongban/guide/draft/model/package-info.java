@NullMarked
package io.tongban.guide.draft.model;

import org.jspecify.annotations.NullMarked;
