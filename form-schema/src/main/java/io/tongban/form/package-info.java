/** Application forms as JSON Schema: which schemas a form may be, and what is wrong with a form that was filled in. */
@NullMarked
package io.tongban.form;

import org.jspecify.annotations.NullMarked;
