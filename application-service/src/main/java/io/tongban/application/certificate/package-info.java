/** Licences and the written documents of a case, as PDF. */
@NullMarked
package io.tongban.application.certificate;

import org.jspecify.annotations.NullMarked;
