/**
 * 准入: whether an item stands in the catalogue in force at a moment. Asked of catalog-service, remembered in process, in
 * Redis and in the database; what is answered says how sure it is. See ADR 0007.
 */
@NullMarked
package io.tongban.application.gate;

import org.jspecify.annotations.NullMarked;
