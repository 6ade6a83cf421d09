/** The application forms 申请书格式文本 of the items: schema, filled example 示范文本, versions. */
@NullMarked
package io.tongban.guide.form;

import org.jspecify.annotations.NullMarked;
