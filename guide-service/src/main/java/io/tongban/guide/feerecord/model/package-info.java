@NullMarked
package io.tongban.guide.feerecord.model;

import org.jspecify.annotations.NullMarked;
