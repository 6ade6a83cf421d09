/** 监察规则信息库: what is watched, by which numbers, on what legal basis. */
@NullMarked
package io.tongban.supervision.rule;

import org.jspecify.annotations.NullMarked;
