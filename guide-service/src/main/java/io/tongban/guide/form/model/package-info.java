/** What an application form is; plain Java. */
@NullMarked
package io.tongban.guide.form.model;

import org.jspecify.annotations.NullMarked;
