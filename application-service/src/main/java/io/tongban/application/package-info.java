/** Cases from submission to delivery; packages are features. */
@NullMarked
package io.tongban.application;

import org.jspecify.annotations.NullMarked;
