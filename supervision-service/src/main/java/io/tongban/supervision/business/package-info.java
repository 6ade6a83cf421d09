/** 监察业务信息库: every event of every case, only ever added to. */
@NullMarked
package io.tongban.supervision.business;

import org.jspecify.annotations.NullMarked;
