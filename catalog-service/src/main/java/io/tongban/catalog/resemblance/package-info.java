/** Finds disguised approvals (变相审批): new or amended items that resemble cancelled ones; see docs/adr/0008. */
@NullMarked
package io.tongban.catalog.resemblance;

import org.jspecify.annotations.NullMarked;
